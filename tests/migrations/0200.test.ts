import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0200-deadline'
const tables = ['deadline_extension', 'deadline_reason'] as const

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(tables)
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test.each(tables)('what is written in %s is never changed and never removed, whoever asks the file', async (table) => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() => connection.exec(`UPDATE ${table} SET words = x'00'`)).toThrow('never changed')
  expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow('never changed')
})

test('an extension is of a known rule, on a known ground, to a later day, and decided in time', async () => {
  const { connection } = await takeStep(step)
  const extend = (more: object) =>
    insert(connection, 'deadline_extension', rowOf('deadline_extension', { ...more, id: freeId(1) }))

  expect(() => extend({ rule: 'T16' })).toThrow('CHECK')
  expect(() => extend({ ground: 'tidsbrist' })).toThrow('CHECK')
  expect(() => extend({ to_due: '2026-07-02' })).toThrow('CHECK')
  expect(() => extend({ decided_on: '2026-07-03' })).toThrow('CHECK')
  expect(() => extend({ milestone_id: freeId(2) })).toThrow('FOREIGN KEY')
})

test('the same day is extended once', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() =>
    insert(connection, 'deadline_extension', rowOf('deadline_extension', { id: freeId(1), to_due: '2026-09-02' })),
  ).toThrow('UNIQUE')
})

test('a reason belongs to a deadline of a known rule that began with something', async () => {
  const { connection } = await takeStep(step)
  const explain = (more: object) =>
    insert(connection, 'deadline_reason', rowOf('deadline_reason', { ...more, id: freeId(1) }))

  expect(() => explain({ rule: 'T0' })).toThrow('CHECK')
  expect(() => explain({ milestone_id: freeId(2) })).toThrow('FOREIGN KEY')
})
