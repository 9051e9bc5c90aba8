import { expect, test } from 'vitest'
import { heldNow, insert, looseColumns, readAll, takeStep } from '../support/migration'
import { rowOf } from '../support/rows'

const step = '0030-house'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['house', 'namnd', 'user'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a user belongs to a nämnd that is there, or to none', async () => {
  const { connection } = await takeStep(step)

  expect(() => insert(connection, 'user', rowOf('user'))).toThrow('FOREIGN KEY')
  insert(connection, 'user', rowOf('user', { namnd_id: null }))
  expect(readAll(connection, 'user')).toEqual([rowOf('user', { namnd_id: null })])
})

test('what is true or false is stored as 1 or 0 and nothing else', async () => {
  const { connection } = await takeStep(step)

  expect(() => insert(connection, 'house', rowOf('house', { is_demo: 2 }))).toThrow('CHECK')
  expect(() => insert(connection, 'user', rowOf('user', { namnd_id: null, has_socionom: -1 }))).toThrow('CHECK')
})
