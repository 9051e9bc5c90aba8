import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0040-person'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['kinship', 'person'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a person stands once to a child', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() => insert(connection, 'kinship', rowOf('kinship', { id: freeId(1) }))).toThrow('UNIQUE')
})

test('kinship is between people who are there, and a person in a family is not taken away', async () => {
  const { connection, made } = await takeStep(step)

  expect(() => insert(connection, 'kinship', rowOf('kinship'))).toThrow('FOREIGN KEY')
  insertAll(connection, [...made])
  expect(() => connection.prepare('DELETE FROM person').run()).toThrow('FOREIGN KEY')
})
