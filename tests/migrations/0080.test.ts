import { expect, test } from 'vitest'
import { heldNow, insert, looseColumns, readAll, takeStep } from '../support/migration'
import { rowOf } from '../support/rows'

const step = '0080-task'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['task'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a task has exactly one owner', async () => {
  const { connection } = await takeStep(step)
  const owner = rowOf('samrad_decision').owner_user_id

  expect(() => insert(connection, 'task', rowOf('task', { owner_agency_id: null }))).toThrow('CHECK')
  expect(() => insert(connection, 'task', rowOf('task', { owner_user_id: owner }))).toThrow('CHECK')
  insert(connection, 'task', rowOf('task', { owner_agency_id: null, owner_user_id: owner }))
  expect(readAll(connection, 'task')).toHaveLength(1)
})

test('a task belongs to a case or a samråd, has a day, and is open or done', async () => {
  const { connection } = await takeStep(step)

  expect(() => insert(connection, 'task', rowOf('task', { case_id: null, samrad_id: null }))).toThrow('CHECK')
  expect(() => insert(connection, 'task', rowOf('task', { due_on: null }))).toThrow('NOT NULL')
  expect(() => insert(connection, 'task', rowOf('task', { state: 'glömd' }))).toThrow('CHECK')
  insert(connection, 'task', rowOf('task', { case_id: null }))
  expect(readAll(connection, 'task')).toHaveLength(1)
})
