import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0221-lead'

test('what was there before the step is there after it, and the step makes its own table', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['support_lead'])
})

test('every column of the new table takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('who was named is never changed and never removed; another is named beside', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() => connection.exec("UPDATE support_lead SET named_on = '2026-03-01'")).toThrow('never changed')
  expect(() => connection.exec('DELETE FROM support_lead')).toThrow('never changed')
  expect(() => insert(connection, 'support_lead', rowOf('support_lead', { id: freeId(1), no: 2 }))).not.toThrow()
})

test('only somebody of the house can be named', async () => {
  const { connection } = await takeStep(step)
  const nobody = rowOf('support_lead', { user_id: freeId(2) })

  expect(() => insert(connection, 'support_lead', nobody)).toThrow('FOREIGN KEY')
})
