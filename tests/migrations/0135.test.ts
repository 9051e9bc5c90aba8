import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0135-template'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['template_choice', 'template_version'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a version has one number in its template, is not the built-in one, and is never changed', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  const put = (more: object) => () =>
    insert(connection, 'template_version', rowOf('template_version', { id: freeId(1), ...more }))
  expect(put({})).toThrow('UNIQUE')
  expect(put({ version: 1 })).toThrow('CHECK')
  expect(put({ template: 'kallelse' })).not.toThrow()
  expect(() => connection.prepare('UPDATE template_version SET version = 9').run()).toThrow('never changed')
})
