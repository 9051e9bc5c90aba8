import { expect, test } from 'vitest'
import { ageInDays, isOld } from './build-age'

const builtAt = '2026-03-01T12:00:00.000Z'
const at = (instant: string) => Date.parse(instant)

test('a build is old when sixty whole days have gone, and not a minute before', () => {
  expect([isOld(builtAt, at('2026-04-30T11:59:00.000Z')), isOld(builtAt, at('2026-04-30T12:00:00.000Z'))]).toEqual([
    false,
    true,
  ])
  expect(ageInDays(builtAt, at('2026-04-30T12:00:00.000Z'))).toBe(60)
})

test('a clock that is set back makes no build younger than new', () => {
  expect(ageInDays(builtAt, at('2025-01-01T00:00:00.000Z'))).toBe(0)
})
