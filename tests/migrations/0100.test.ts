import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, readAll, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0100-draft'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['draft'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a user has one draft for each form and subject, and others have their own', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  const user = rowOf('user', { id: freeId(1) })
  insert(connection, 'user', user)

  expect(() => insert(connection, 'draft', rowOf('draft'))).toThrow('UNIQUE')
  insert(connection, 'draft', rowOf('draft', { user_id: user.id }))
  expect(readAll(connection, 'draft')).toHaveLength(2)
})

test('a draft is somebody’s who works here', async () => {
  const { connection } = await takeStep(step)

  expect(() => insert(connection, 'draft', rowOf('draft', { user_id: freeId(1) }))).toThrow('FOREIGN KEY')
})
