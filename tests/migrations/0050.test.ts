import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0050-case'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['barnahus_case', 'milestone', 'room_state'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a case number is given once', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() => insert(connection, 'barnahus_case', rowOf('barnahus_case', { id: freeId(1) }))).toThrow('UNIQUE')
})

test('a case has a child, a nämnd and a coordinator that are there', async () => {
  const { connection } = await takeStep(step)

  for (const column of ['child_id', 'namnd_id', 'coordinator_id', 'responsible_id'])
    expect(() => insert(connection, 'barnahus_case', rowOf('barnahus_case', { [column]: freeId(1) }))).toThrow(
      'FOREIGN KEY',
    )
})

test('a child, a room and a milestone are not left without their case', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() => connection.prepare('DELETE FROM barnahus_case').run()).toThrow('FOREIGN KEY')
  expect(() => connection.prepare('DELETE FROM person WHERE id IN (SELECT child_id FROM barnahus_case)').run()).toThrow(
    'FOREIGN KEY',
  )
})
