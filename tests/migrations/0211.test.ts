import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, readAll, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0211-interview-people'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['child_counsel', 'day_person', 'medical_exam'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a företrädare who has ended was once appointed; a case has one, and one läkarundersökning', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() =>
    insert(connection, 'child_counsel', rowOf('child_counsel', { appointed_on: null, ended_on: '2026-03-02' })),
  ).toThrow('CHECK')
  for (const table of ['child_counsel', 'medical_exam'])
    expect(() => insert(connection, table, rowOf(table, { id: freeId(1) }))).toThrow('UNIQUE')
  expect(readAll(connection, 'day_person')).toHaveLength(2)
})

test('there is no column for what a doctor found', async () => {
  const { connection } = await takeStep(step)
  const columns = connection.prepare<[], string>("SELECT name FROM pragma_table_info('medical_exam')").pluck().all()

  expect(columns.filter((name) => !/(^id|_on|_id|^need|_by|^place)$/.test(name))).toEqual([])
})
