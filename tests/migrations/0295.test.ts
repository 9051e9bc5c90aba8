import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0295-integrity'

test('what was there before the step is there after it, and the step makes its own table', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['integrity_check'])
})

test('every column of the new table takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('there is one line for each kind of check, and none of a file without pages', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  const add = (more: object) =>
    insert(connection, 'integrity_check', rowOf('integrity_check', { id: freeId(1), ...more }))

  expect(() => add({})).toThrow('UNIQUE')
  expect(() => add({ kind: 'half' })).toThrow('CHECK')
  expect(() => add({ pages: 0 })).toThrow('CHECK')
})
