import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0252-agreement'

test('what was there before the step is there after it, and the step makes its own table', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['agreement_version'])
})

test('every column of the new table takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a recorded version stands once, ends after it begins, and is never changed', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  const version = (more: object) =>
    insert(connection, 'agreement_version', rowOf('agreement_version', { ...more, id: freeId(1) }))

  expect(() => version({})).toThrow('UNIQUE')
  expect(() => version({ version: 9, valid_from: '2026-03-02', valid_until: '2026-03-01' })).toThrow('CHECK')
  expect(() => connection.exec('UPDATE agreement_version SET version = 3')).toThrow('never changed')
  expect(() => connection.exec('DELETE FROM agreement_version')).toThrow('never changed')
})
