import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0241-referral'

test('what was there before the step is there after it, and the step makes its own table', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['referral'])
})

test('every column of the new table takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a remiss has the days its state says, in order, and one place', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  const referral = (more: object) => insert(connection, 'referral', rowOf('referral', { ...more, id: freeId(1) }))

  expect(() => referral({ akt_id: rowOf('akt')['id'] })).toThrow('CHECK')
  expect(() => referral({ state: 'skickad', sent_on: null, answered_on: null, first_visit_on: null })).toThrow('CHECK')
  expect(() => referral({ state: 'mottagen', answered_on: null })).toThrow('CHECK')
  expect(() => referral({ state: 'avbojd', answered_on: null })).toThrow('CHECK')
  expect(() => referral({ first_visit_on: null })).toThrow('CHECK')
  expect(() => referral({ state: 'avslutad' })).toThrow('CHECK')
  expect(() => referral({ answered_on: '2026-03-01' })).toThrow('CHECK')
  expect(() => referral({ first_visit_on: '2026-03-01' })).toThrow('CHECK')
  expect(() => referral({ ground: 'osl-26-9' })).toThrow('CHECK')
  expect(() => referral({ next_way: 'ny-remiss' })).toThrow('CHECK')
  expect(() => referral({ consent_id: freeId(2) })).toThrow('FOREIGN KEY')
})
