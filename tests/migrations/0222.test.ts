import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0222-follow-up'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['follow_up', 'follow_up_move'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a follow-up is never changed and never removed, whoever asks the file', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  for (const table of made) {
    expect(() => connection.exec(`UPDATE ${table} SET words = x'00'`)).toThrow('never changed')
    expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow('never changed')
  }
})

test('a rung of the ladder is done once; any number may be held between', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  const put = (no: number, more: Record<string, unknown>) =>
    insert(connection, 'follow_up', rowOf('follow_up', { id: freeId(no), ...more }))

  expect(() => put(1, {})).toThrow('UNIQUE')
  expect(() => put(2, { step: null })).not.toThrow()
  expect(() => put(3, { step: null })).not.toThrow()
})

test('the day a child was told an outcome stands when the child was told, and only then', async () => {
  const { connection } = await takeStep(step)
  const put = (more: Record<string, unknown>) => insert(connection, 'follow_up', rowOf('follow_up', more))

  expect(() => put({ told_on: null })).toThrow('CHECK')
  expect(() => put({ outcome_told: 'nej' })).toThrow('CHECK')
  expect(() => put({ is_safe: 'kanske' })).toThrow('CHECK')
})
