import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, readAll, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0010-log'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['log_entry', 'log_session'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

const write = async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  return connection
}

test('the log is append-only: no entry is removed, none is changed', async () => {
  const connection = await write()
  const before = readAll(connection, 'log_entry')

  expect(() => connection.prepare('DELETE FROM log_entry').run()).toThrow('append-only')
  expect(() => connection.prepare('DELETE FROM log_entry WHERE seq = 2').run()).toThrow('append-only')
  for (const column of ['at', 'user_id', 'action', 'device', 'session', 'scope', 'entity', 'row_id', 'clock'])
    expect(() => connection.prepare(`UPDATE log_entry SET ${column} = 'annat' WHERE seq = 1`).run()).toThrow(
      'append-only',
    )
  expect(() => connection.prepare("UPDATE log_entry SET hash = x'00' WHERE seq = 2").run()).toThrow('append-only')
  expect(readAll(connection, 'log_entry')).toEqual(before)
})

test('the sealed words of an entry may be destroyed by gallring; everything else of it stays', async () => {
  const connection = await write()

  connection.prepare('UPDATE log_entry SET fields = NULL WHERE seq = 1').run()

  expect(readAll(connection, 'log_entry')[0]).toEqual(rowOf('log_entry', { fields: null }))
})

test('destroying the words is no way to change anything else', async () => {
  const connection = await write()

  for (const change of ["user_id = 'annan'", "action = 'annat'", "at = 'då'", "hash = x'00'", "signature = x'00'"])
    expect(() => connection.prepare(`UPDATE log_entry SET fields = NULL, ${change} WHERE seq = 1`).run()).toThrow(
      'append-only',
    )
})

test('an entry is of a known kind, and stands in its own place', async () => {
  const connection = await write()

  expect(() => insert(connection, 'log_entry', rowOf('log_entry', { seq: 3, id: freeId(1), op: 'delete' }))).toThrow(
    'CHECK',
  )
  expect(() => insert(connection, 'log_entry', rowOf('log_entry', { id: freeId(1) }))).toThrow(/UNIQUE|append-only/)
  expect(() => insert(connection, 'log_entry', rowOf('log_entry', { seq: 3 }))).toThrow(/UNIQUE|append-only/)
})
