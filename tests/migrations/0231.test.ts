import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0231-closing'
const ended = ['closing_reason', 'case_closing', 'child_log', 'child_log_handover']

test('what was there before the step is there after it; a case then follows none', async () => {
  const { connection, held, made } = await takeStep(step)
  const cases = held['barnahus_case']?.map((row) => ({ ...(row as object), follows_id: null }))

  expect(heldNow(connection, held)).toEqual({ ...held, barnahus_case: cases })
  expect(made).toEqual([...ended].sort())
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection } = await takeStep(step)

  expect(looseColumns(connection, ended)).toEqual([])
})

test('what was written when a case ended is never changed and never removed, whoever asks the file', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  for (const table of ended) {
    expect(() => connection.exec(`UPDATE ${table} SET id = '${freeId(3)}'`)).toThrow('never changed')
    expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow('never changed')
  }
})

test('a case is closed once, and the child is told by then', async () => {
  const { connection } = await takeStep(step)
  const closing = (more: object) =>
    insert(connection, 'case_closing', rowOf('case_closing', { id: freeId(1), ...more }))

  expect(() => closing({ told_on: '2026-03-03' })).toThrow('CHECK')
  expect(() => closing({ rooms_left: 5 })).toThrow('CHECK')
  insertAll(connection, ['case_closing'])
  expect(() => closing({})).toThrow('UNIQUE')
})

test('a paper is written for a known age, a version at a time, and a case follows one that there is', async () => {
  const { connection } = await takeStep(step)
  insertAll(connection, ['child_log'])
  const log = (more: object) => insert(connection, 'child_log', rowOf('child_log', { id: freeId(1), ...more }))

  expect(() => log({ version: 2, band: 'vuxen' })).toThrow('CHECK')
  expect(() => log({})).toThrow('UNIQUE')
  expect(() => connection.exec(`UPDATE barnahus_case SET follows_id = '${freeId(2)}'`)).toThrow('FOREIGN KEY')
})
