import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0060-request'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['request_child', 'samrad_request'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a case stands once in a request, and both are there', async () => {
  const { connection, made } = await takeStep(step)

  expect(() => insert(connection, 'request_child', rowOf('request_child'))).toThrow('FOREIGN KEY')
  insertAll(connection, [...made])
  expect(() => insert(connection, 'request_child', rowOf('request_child', { id: freeId(1) }))).toThrow('UNIQUE')
})
