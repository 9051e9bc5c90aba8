import { expect, test } from 'vitest'
import {
  type Course,
  requireOpenPromise,
  requirePromiseDays,
  requireStepDay,
  type Step,
  standingOf,
} from './promise.rules'

const step = (kind: Step['kind'], on: string, more: Partial<Step> = {}): Step => ({
  kind,
  on,
  dueOn: null,
  told: false,
  ...more,
})
const course = (...steps: readonly Step[]): Course => ({ madeOn: '2026-03-02', dueOn: '2026-03-06', steps })

test('a promise holds through its day and is passed the day after, and then the child does not know', () => {
  expect(standingOf(course(), '2026-03-06')).toMatchObject({ state: 'galler', isPassed: false, isUntold: false })
  expect(standingOf(course(), '2026-03-07')).toMatchObject({ state: 'galler', isPassed: true, isUntold: true })
})

test('a new day counts, the newest of several', () => {
  const moved = course(
    step('ny-dag', '2026-03-03', { dueOn: '2026-03-20' }),
    step('ny-dag', '2026-03-04', { dueOn: '2026-03-12' }),
  )

  expect(standingOf(moved, '2026-03-13')).toMatchObject({ dueOn: '2026-03-12', isPassed: true })
})

test('what the child was told before the day went by does not count as telling that it went by', () => {
  expect(standingOf(course(step('berattat', '2026-03-05', { told: true })), '2026-03-09').isUntold).toBe(true)
  expect(standingOf(course(step('berattat', '2026-03-08', { told: true })), '2026-03-09').isUntold).toBe(false)
})

test('a mended promise is open until the child has been told', () => {
  const mended = course(step('lagat', '2026-03-09'))
  expect(standingOf(mended, '2026-03-10')).toMatchObject({ state: 'lagat', isUntold: true })
  expect(
    standingOf({ ...mended, steps: [...mended.steps, step('berattat', '2026-03-10', { told: true })] }, '2026-03-10')
      .isUntold,
  ).toBe(false)
})

test('a kept promise is neither passed nor kept again; a mended one may still be told of', () => {
  const kept = course(step('hallet', '2026-03-05', { told: true }))
  expect(standingOf(kept, '2026-04-01')).toMatchObject({ state: 'hallet', isPassed: false, isUntold: false })
  expect(() => requireOpenPromise(kept, 'hallet', '2026-04-01')).toThrow('conflict')
  expect(() => requireOpenPromise(course(step('lagat', '2026-03-09')), 'berattat', '2026-03-09')).not.toThrow()
})

test('days that cannot be are refused', () => {
  expect(() => requirePromiseDays('2026-03-03', '2026-03-06', '2026-03-02')).toThrow('invalid-input')
  expect(() => requirePromiseDays('2026-03-01', '2026-03-01', '2026-03-02')).toThrow('invalid-input')
  expect(() => requirePromiseDays('2026-03-01', '2026-03-02', '2026-03-02')).not.toThrow()
  expect(() => requireStepDay(course(), '2026-03-01', '2026-03-09')).toThrow('invalid-input')
  expect(() => requireStepDay(course(), '2026-03-10', '2026-03-09')).toThrow('invalid-input')
  expect(() => requireStepDay(course(), '2026-03-02', '2026-03-09')).not.toThrow()
})
