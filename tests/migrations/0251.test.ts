import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0251-plan'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['plan', 'plan_acknowledgement', 'plan_line', 'plan_version'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a line has exactly one owner, and a time of the week is whole or not there', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  const line = (more: object) => insert(connection, 'plan_line', rowOf('plan_line', { ...more, id: freeId(1) }))

  expect(() => line({ owner_user_id: null, owner_body: null })).toThrow('CHECK')
  expect(() => line({ owner_user_id: rowOf('user')['id'], owner_body: 'skola' })).toThrow('CHECK')
  expect(() => line({ weekday: 2, starts_at: null, minutes: 60 })).toThrow('CHECK')
  expect(() => line({ weekday: 8 })).toThrow('CHECK')
})

test('a plan in force has somebody responsible and a day for the follow-up, and a child has one plan at a time', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  const plan = (more: object) => insert(connection, 'plan', rowOf('plan', { ...more, id: freeId(1) }))

  expect(() => plan({ state: 'faststalld', main_id: null })).toThrow('CHECK')
  expect(() => plan({ state: 'faststalld', follow_up_on: null })).toThrow('CHECK')
  expect(() => plan({ state: 'avslutad', end_reason: null })).toThrow('CHECK')
  expect(() => plan({})).toThrow('UNIQUE')
})

test('what has been signed is never changed and never removed, whoever asks the file', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  for (const table of ['plan_version', 'plan_acknowledgement']) {
    expect(() => connection.exec(`UPDATE ${table} SET id = 'x'`)).toThrow('never changed')
    expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow('never changed')
  }
  expect(() => insert(connection, 'plan_version', rowOf('plan_version', { id: freeId(1) }))).toThrow('UNIQUE')
})
