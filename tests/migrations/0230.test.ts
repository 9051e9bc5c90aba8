import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0230-promise'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['promise', 'promise_step'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('what a child was promised is never changed and never removed, whoever asks the file; who is to keep it may be', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  for (const change of ["made_on = '2026-03-01'", "due_on = '2027-03-01'", "words = x'00'"])
    expect(() => connection.exec(`UPDATE promise SET ${change}`)).toThrow('never changed')
  expect(() => connection.exec('DELETE FROM promise')).toThrow('never changed')
  expect(() => connection.exec('UPDATE promise_step SET told = 0')).toThrow('never changed')
  expect(() => connection.exec('DELETE FROM promise_step')).toThrow('never changed')
  expect(() => connection.exec("UPDATE promise SET owner_agency_id = 'polis'")).not.toThrow()
})

test('a promise has one owner, one who answers for it here, and no day before it was made', async () => {
  const { connection } = await takeStep(step)
  const promise = (more: object) => insert(connection, 'promise', rowOf('promise', { id: freeId(1), ...more }))

  expect(() => promise({ owner_agency_id: null })).toThrow('CHECK')
  expect(() => promise({ owner_user_id: rowOf('user')['id'] })).toThrow('CHECK')
  expect(() => promise({ due_on: '2026-03-01' })).toThrow('CHECK')
  expect(() => promise({ watcher_id: null })).toThrow('NOT NULL')
  expect(() => promise({ case_id: freeId(2) })).toThrow('FOREIGN KEY')
})

test('what becomes of a promise is of a known kind, and a new day has its day', async () => {
  const { connection } = await takeStep(step)
  insertAll(connection, ['promise'])
  const course = (more: object) => insert(connection, 'promise_step', rowOf('promise_step', { id: freeId(1), ...more }))

  expect(() => course({ kind: 'glomt' })).toThrow('CHECK')
  expect(() => course({ due_on: null })).toThrow('CHECK')
  expect(() => course({ kind: 'hallet' })).toThrow('CHECK')
})
