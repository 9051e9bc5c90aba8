import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0240-consent'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['consent', 'consent_entry'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a consent and its answers are never changed and never removed, whoever asks the file', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  for (const table of made) {
    expect(() => connection.exec(`UPDATE ${table} SET recorded_at = 'x'`)).toThrow('never changed')
    expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow('never changed')
  }
})

test('a consent stands in a case or in an akt and never in both, and always has an end and somebody asked', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  const consent = (more: object) => insert(connection, 'consent', rowOf('consent', { ...more, id: freeId(1) }))
  const entry = (more: object) =>
    insert(connection, 'consent_entry', rowOf('consent_entry', { ...more, id: freeId(2) }))

  expect(() => consent({ akt_id: rowOf('akt')['id'] })).toThrow('CHECK')
  expect(() => consent({ case_id: null })).toThrow('CHECK')
  expect(() => consent({ until: null })).toThrow('NOT NULL')
  expect(() => consent({ asked: 0 })).toThrow('CHECK')
  expect(() => consent({ matter: 'allt' })).toThrow('CHECK')
  expect(() => entry({ answer: 'kanske' })).toThrow('CHECK')
  expect(() => entry({ way: 'tyst' })).toThrow('CHECK')
  expect(() => entry({ consent_id: freeId(3) })).toThrow('FOREIGN KEY')
})
