import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0242-transfer'

test('what was there before the step is there after it, and the step makes its own table', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['transfer'])
})

test('every column of the new table takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('an överlämning has one receiver and one place, and an answer has its day', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  const user = rowOf('user')['id']
  const transfer = (more: object) => insert(connection, 'transfer', rowOf('transfer', { ...more, id: freeId(1) }))

  expect(() => transfer({ to_id: user })).toThrow('CHECK')
  expect(() => transfer({ service: null })).toThrow('CHECK')
  expect(() => transfer({ service: null, to_id: user })).toThrow('CHECK')
  expect(() => transfer({ case_id: null })).toThrow('CHECK')
  expect(() => transfer({ state: 'mottagen' })).toThrow('CHECK')
  expect(() => transfer({ answered_on: '2026-03-03' })).toThrow('CHECK')
  expect(() => transfer({ answer_by: '2026-03-01' })).toThrow('CHECK')
  expect(() => transfer({ state: 'mottagen', answered_on: '2026-03-01' })).toThrow('CHECK')
})
