import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0250-meeting'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['child_part', 'child_word', 'co_meeting', 'co_meeting_party', 'intake'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a meeting does not end without a plan or a reason, and one that is held has its day', async () => {
  const { connection } = await takeStep(step)
  const meeting = (more: object) => insert(connection, 'co_meeting', rowOf('co_meeting', { ...more, id: freeId(1) }))

  expect(() => meeting({ state: 'avslutat', plan_id: null, ends_without_plan: 0 })).toThrow('CHECK')
  expect(() => meeting({ state: 'hallet', held_on: null })).toThrow('CHECK')
  expect(() => meeting({ state: 'planerat' })).toThrow('CHECK')
  expect(() => meeting({ form: 'samrad' })).toThrow('CHECK')
})

test('a child is told and heard, or it is said why not; and that is never changed', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() =>
    insert(connection, 'child_part', rowOf('child_part', { id: freeId(1), heard_on: null, has_reason: 0 })),
  ).toThrow('CHECK')
  expect(() => connection.exec('UPDATE child_part SET has_reason = 1')).toThrow('never changed')
  expect(() => connection.exec('DELETE FROM child_part')).toThrow('never changed')
})

test('nothing of the child’s may be told on without the day the child said yes', async () => {
  const { connection } = await takeStep(step)

  expect(() =>
    insert(connection, 'child_word', rowOf('child_word', { id: freeId(1), may_pass: 1, agreed_on: null })),
  ).toThrow('CHECK')
})
