import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0220-need'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['need', 'need_bridge', 'need_step', 'service_notice'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('what has happened to a need is never changed and never removed, whoever asks the file', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  for (const table of made) {
    expect(() => connection.exec(`UPDATE ${table} SET words = x'00'`)).toThrow('never changed')
    expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow('never changed')
  }
})

test('a need begins in somebody’s hand, and no step stands in for another', async () => {
  const { connection } = await takeStep(step)
  insertAll(connection, ['need'])
  const put = (more: Record<string, unknown>) =>
    insert(connection, 'need_step', rowOf('need_step', { ...more, id: freeId(1) }))
  const later = { no: 2, hand_user_id: null, hand_service: null }

  expect(() => put({ hand_user_id: null, hand_service: null })).toThrow('CHECK')
  expect(() => put({ no: 2 })).toThrow('CHECK')
  expect(() => put({ ...later, kind: 'bortglomt' })).toThrow('CHECK')
  expect(() => put({ ...later, kind: 'erbjudet' })).toThrow('CHECK')
  expect(() => put({ ...later, kind: 'angrat' })).toThrow('CHECK')
  expect(() => put({ ...later, kind: 'angrat', undoes_no: 2 })).toThrow('CHECK')
  expect(() => put({ ...later, kind: 'uppfyllt', undoes_no: 1 })).toThrow('CHECK')
})

test('two steps of a need never bear the same number', async () => {
  const { connection } = await takeStep(step)
  insertAll(connection, ['need', 'need_step'])

  expect(() => insert(connection, 'need_step', rowOf('need_step', { id: freeId(1) }))).toThrow('UNIQUE')
})

test('what is given while the child waits does not end before it begins', async () => {
  const { connection } = await takeStep(step)
  insertAll(connection, ['need'])

  expect(() => insert(connection, 'need_bridge', rowOf('need_bridge', { to_day: '2026-03-01' }))).toThrow('CHECK')
})
