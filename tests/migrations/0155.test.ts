import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, readAll, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0155-leak'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['leak_tick'])
})

test('every column of the new table takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a note has its ticks in one place, and takes them with it', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() => insert(connection, 'leak_tick', rowOf('leak_tick', { id: freeId(1) }))).toThrow('UNIQUE')
  connection.prepare('DELETE FROM note_part WHERE note_id = ?').run(rowOf('leak_tick').note_id)
  connection.prepare('DELETE FROM note WHERE id = ?').run(rowOf('leak_tick').note_id)
  expect(readAll(connection, 'leak_tick')).toEqual([])
})
