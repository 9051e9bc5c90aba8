import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, readAll, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0020-vault'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['lock', 'lock_grant', 'lock_wrap'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a lock has one key of each version, and versions begin at 1', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() => insert(connection, 'lock', rowOf('lock', { id: freeId(1) }))).toThrow('UNIQUE')
  for (const version of [0, 65_536])
    expect(() => insert(connection, 'lock', rowOf('lock', { id: freeId(1), version }))).toThrow('CHECK')
  insert(connection, 'lock', rowOf('lock', { id: freeId(1), version: 1, proof: null }))
  expect(readAll(connection, 'lock')).toHaveLength(2)
})

test('a compartment is one of four', async () => {
  const { connection } = await takeStep(step)

  expect(() => insert(connection, 'lock', rowOf('lock', { compartment: 'allt' }))).toThrow('CHECK')
})

test('a key is given only for a lock that is there, and goes with it', async () => {
  const { connection, made } = await takeStep(step)

  expect(() => insert(connection, 'lock_grant', rowOf('lock_grant'))).toThrow('FOREIGN KEY')
  insertAll(connection, [...made])
  connection.prepare('DELETE FROM lock').run()
  expect([readAll(connection, 'lock_grant'), readAll(connection, 'lock_wrap')]).toEqual([[], []])
})

test('the first version of a lock proves nothing, and every later one must', async () => {
  const { connection } = await takeStep(step)

  expect(() => insert(connection, 'lock', rowOf('lock', { version: 1 }))).toThrow('CHECK')
  expect(() => insert(connection, 'lock', rowOf('lock', { version: 2, proof: null }))).toThrow('CHECK')
})
