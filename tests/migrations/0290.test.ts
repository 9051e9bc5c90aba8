import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0290-backup'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect([...made].sort()).toEqual(['backup_run', 'backup_setting'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('fewer than fourteen generations cannot be asked for, and a try tells what became of it', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  const run = (more: object) =>
    insert(connection, 'backup_run', rowOf('backup_run', { ...more, id: freeId(Math.random() * 1e6) }))

  expect(() => connection.exec('UPDATE backup_setting SET generations = 13')).toThrow('CHECK')
  expect(() => run({ set_name: null })).toThrow('CHECK')
  expect(() => run({ outcome: 'failed', set_name: null })).toThrow('CHECK')
  expect(() => run({ outcome: 'verified', fault: 'disk-full' })).toThrow('CHECK')
  expect(() => run({ occasion: 'otherwise' })).toThrow('CHECK')
})
