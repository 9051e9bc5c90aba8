import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0170-thread'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['thread_entry', 'thread_topic'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('what a child has said is never changed and never removed, whoever asks the file', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() => connection.exec("UPDATE thread_entry SET day = '2026-03-01'")).toThrow('never changed')
  expect(() => connection.exec("UPDATE thread_entry SET words = x'00'")).toThrow('never changed')
  expect(() => connection.exec('DELETE FROM thread_entry')).toThrow('never changed')
})

test('an entry is of a known kind, and lies in the akt itself or in its skydd', async () => {
  const { connection } = await takeStep(step)
  const entry = (more: object) => insert(connection, 'thread_entry', rowOf('thread_entry', { ...more, id: freeId(1) }))

  expect(() => entry({ kind: 'menat' })).toThrow('CHECK')
  expect(() => entry({ compartment: 'anmalare' })).toThrow('CHECK')
  expect(() => entry({ akt_id: freeId(2) })).toThrow('FOREIGN KEY')
})

test('a quotation is about one thing', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() => insert(connection, 'thread_topic', rowOf('thread_topic', { id: freeId(1) }))).toThrow('UNIQUE')
})
