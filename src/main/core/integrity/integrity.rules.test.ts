import { expect, test } from 'vitest'
import { dueCheck, newest } from './integrity.rules'

const now = '2026-03-10T08:00:00.000Z'
const at = (checkedAt: string) => ({ checkedAt })
const due = (more: Partial<Parameters<typeof dueCheck>[0]>) =>
  dueCheck({ isWalked: true, isIdle: true, lastWhole: at('2026-03-09T08:00:00.000Z'), now, ...more })

test('the pages are walked once after each unlocking', () => {
  expect([due({ isWalked: false }), due({})]).toEqual(['pages', undefined])
})

test.each([
  ['never looked through', undefined, 'whole'],
  ['looked through a week ago to the millisecond', at('2026-03-03T08:00:00.000Z'), 'whole'],
  ['looked through a millisecond later', at('2026-03-03T08:00:00.001Z'), undefined],
  ['looked through more than a day from now, by a clock that was wrong', at('2026-03-11T08:00:00.001Z'), 'whole'],
  ['looked through a day from now', at('2026-03-11T08:00:00.000Z'), undefined],
])('a house that was %s', (_what, lastWhole, wanted) => {
  expect(due({ lastWhole })).toBe(wanted)
})

test('the whole of it waits until nobody works', () => {
  expect([
    due({ lastWhole: undefined, isIdle: false }),
    due({ lastWhole: undefined, isIdle: false, isWalked: false }),
  ]).toEqual([undefined, 'pages'])
})

test('the newest check is the one told of', () => {
  const check = (checkedAt: string) => ({ kind: 'pages' as const, checkedAt, pages: 1, damage: null })
  const [older, newer] = [check('2026-03-01T08:00:00.000Z'), check('2026-03-02T08:00:00.000Z')]

  expect([newest(older, newer), newest(newer, undefined, older), newest(undefined)]).toEqual([newer, newer, null])
})
