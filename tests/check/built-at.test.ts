import { expect, test } from 'vitest'
// @ts-expect-error -- the build's own script has no types
import { builtAt } from '../../build/built-at.mjs'

test('a build is from when it is said to be, whatever the clock says', () => {
  expect(builtAt('1772438400')).toBe('2026-03-02T08:00:00.000Z')
})

test('nothing said, it is from the last commit: two builds of one commit are from the same moment', () => {
  expect(builtAt()).toBe(builtAt())
  expect(Date.parse(builtAt())).toBeLessThanOrEqual(Date.now())
})

test('what is no time is not taken for one', () => {
  expect(Math.abs(Date.parse(builtAt('elsa')) - Date.now())).toBeLessThan(60_000)
})
