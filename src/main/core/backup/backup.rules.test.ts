import { expect, test } from 'vitest'
import { ageInDays, faultOf, isDue, isOld, liesIn } from './backup.rules'

const now = '2026-03-10T12:00:00.000Z'

test('a copy is old after two days, when there is none, and when it is dated in the future', () => {
  expect(isOld('2026-03-08T12:00:00.000Z', now)).toBe(false)
  expect(isOld('2026-03-08T11:59:59.000Z', now)).toBe(true)
  expect(isOld(undefined, now)).toBe(true)
  expect(isOld('2036-03-10T12:00:00.000Z', now)).toBe(true)
  expect(ageInDays('2026-03-07T12:00:00.000Z', now)).toBe(3)
  expect(ageInDays(undefined, now)).toBeNull()
})

test('a copy is due a day after the last good one, an hour after a failed try, and never without a folder', () => {
  const due = (lastVerifiedAt?: string, lastTriedAt = lastVerifiedAt, folder: string | null = '/kopior') =>
    isDue({ folder, lastVerifiedAt, lastTriedAt, now })

  expect(due()).toBe(true)
  expect(due('2026-03-09T12:00:00.000Z')).toBe(true)
  expect(due('2026-03-09T12:00:01.000Z')).toBe(false)
  expect(due('2026-03-01T12:00:00.000Z', '2026-03-10T11:30:00.000Z')).toBe(false)
  expect(due('2026-03-01T12:00:00.000Z', '2026-03-10T11:00:00.000Z')).toBe(true)
  expect(due(undefined, undefined, null)).toBe(false)
})

test('a clock that has stood years ahead does not put copying off', () => {
  const ahead = '2036-03-09T12:00:00.000Z'

  expect(isDue({ folder: '/kopior', lastVerifiedAt: ahead, lastTriedAt: ahead, now })).toBe(true)
})

test('a folder lies in itself and in what is above it, and not in one that only begins alike', () => {
  expect(liesIn('/a/hus', '/a/hus', '/')).toBe(true)
  expect(liesIn('/a/hus/kopior', '/a/hus', '/')).toBe(true)
  expect(liesIn('/a/hus2', '/a/hus', '/')).toBe(false)
  expect(liesIn('/a', '/', '/')).toBe(true)
})

test.each([
  ['disk-full', 'disk-full'],
  ['read-only', 'read-only'],
  ['corrupt', 'corrupt'],
  ['not-found', 'folder-gone'],
  ['internal', 'internal'],
] as const)('the failure %s is told of as %s', (code, fault) => {
  expect(faultOf({ code })).toBe(fault)
})
