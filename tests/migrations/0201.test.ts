import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0201-deadline-task'

test('what was there before the step is there after it, and the step makes its own table', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['deadline_task'])
})

test('every column of the new table takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a deadline becomes one task and never a second', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  insert(connection, 'task', rowOf('task', { id: freeId(2) }))

  expect(() =>
    insert(connection, 'deadline_task', rowOf('deadline_task', { id: freeId(1), task_id: freeId(2) })),
  ).toThrow('UNIQUE')
})
