import { expect, test } from 'vitest'
import { doubt } from './clock.rules'

const day = (date: string) => ({ first: `${date}T07:00:00.000Z`, last: `${date}T15:00:00.000Z` })
const now = '2032-01-12T08:00:00.000Z'

test('a house used day by day has a clock nobody doubts', () => {
  expect(doubt([day('2032-01-07'), day('2032-01-08'), day('2032-01-11')], now, null)).toBeNull()
})

test.each([
  ['fifty years ahead', [day('1982-01-11')], 'langt-efter'],
  ['a summer unused', [day('2031-11-30')], 'langt-efter'],
  ['set back an hour', [{ first: now, last: '2032-01-12T09:00:00.000Z' }], 'fore-senaste'],
  ['set back ten years', [day('2042-01-11')], 'fore-senaste'],
] as const)('%s: it is asked about', (_title, sittings, kind) => {
  expect(doubt(sittings, now, null)).toMatchObject({ kind })
})

test('one sitting at a wrong hour is remembered, though what it stored makes the next look right', () => {
  const sittings = [day('1982-01-11'), day('2032-01-11')]

  expect(doubt(sittings, now, null)).toMatchObject({ kind: 'langt-efter', now: '2032-01-11T07:00:00.000Z' })
  expect(doubt(sittings.slice(1), now, null)).toBeNull()
})

test('a clock before the program was built is doubted', () => {
  expect(doubt([], now, '2032-02-01T00:00:00.000Z')).toMatchObject({ kind: 'fore-bygget' })
})
