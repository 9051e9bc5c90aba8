import { expect, test } from 'vitest'
import { addDays, ageOn, daysBetween, swedishDay, swedishMoment, swedishTime } from './calendar'

test.each([
  ['2026-03-02T08:00:00.000Z', '2026-03-02', '09:00', 'winter time'],
  ['2026-07-01T08:00:00.000Z', '2026-07-01', '10:00', 'summer time'],
  ['2026-03-01T23:30:00.000Z', '2026-03-02', '00:30', 'after midnight in Sweden, before it in UTC'],
  ['2026-06-30T21:59:59.999Z', '2026-06-30', '23:59', 'the last minute of a summer day'],
  ['2026-12-31T23:00:00.000Z', '2027-01-01', '00:00', 'the new year'],
  ['2026-03-29T00:59:00.000Z', '2026-03-29', '01:59', 'the minute before summer time begins'],
  ['2026-03-29T01:00:00.000Z', '2026-03-29', '03:00', 'the minute it begins'],
  ['2026-10-25T00:30:00.000Z', '2026-10-25', '02:30', 'half past two, the first time'],
  ['2026-10-25T01:30:00.000Z', '2026-10-25', '02:30', 'half past two, the second time'],
])('%s is %s %s in Sweden: %s', (instant, day, time) => {
  expect([swedishDay(instant), swedishTime(instant)]).toEqual([day, time])
})

test.each([
  ['2026-03-02', '10:00', '2026-03-02T09:00:00.000Z'],
  ['2026-07-01', '10:00', '2026-07-01T08:00:00.000Z'],
  ['2026-03-28', '10:00', '2026-03-28T09:00:00.000Z'],
  ['2026-03-29', '10:00', '2026-03-29T08:00:00.000Z'],
  ['2026-10-24', '10:00', '2026-10-24T08:00:00.000Z'],
  ['2026-10-25', '10:00', '2026-10-25T09:00:00.000Z'],
])('%s %s in Sweden is the moment %s', (day, time, instant) => {
  expect(swedishMoment(day, time)).toBe(instant)
})

test('a time that summer time skips is moved forward, and one that comes twice is the first', () => {
  expect(swedishMoment('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z')
  expect(swedishMoment('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z')
})

test.each([
  ['2026-01-31', 1, '2026-02-01'],
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-10-24', 2, '2026-10-26'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-03-02', 0, '2026-03-02'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected)
})

test('days between count days, also over the 23 and 25 hours when the clock is moved', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  expect(daysBetween('2026-03-02', '2026-03-02')).toBe(0)
  expect(daysBetween('2026-03-02', '2026-02-27')).toBe(-3)
  expect(daysBetween('2025-12-31', '2027-01-01')).toBe(366)
})

test('adding days and counting them are each other’s opposite, a year through', () => {
  for (let days = -400; days <= 400; days += 1)
    expect(daysBetween('2026-03-02', addDays('2026-03-02', days))).toBe(days)
})

test.each([
  ['2014-03-17', '2026-03-16', 11],
  ['2014-03-17', '2026-03-17', 12],
  ['2026-03-02', '2026-03-02', 0],
  ['2008-12-31', '2026-12-30', 17],
  ['2008-12-31', '2026-12-31', 18],
])('born %s, on %s: %i years', (birthDate, day, age) => {
  expect(ageOn(birthDate, day)).toBe(age)
})
