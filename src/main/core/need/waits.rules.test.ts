import { expect, test } from 'vitest'
import type { StepKind } from '../../../shared/need/need.contract'
import { medianOf } from '../numbers'
import type { Step } from './need.rules'
import { askingsOf, waitOf } from './waits.rules'

const bup = { userId: 'sara', service: 'bup', person: '' }
/** The steps of a need on their days; an offer goes to BUP. */
const steps = (...some: readonly (readonly [StepKind, string])[]): Step[] =>
  [['skapat', '2026-03-01'] as const, ...some].map(([kind, day], index) => ({
    no: index + 1,
    kind,
    day,
    by: 'sara',
    madeOn: day,
    hand: kind === 'erbjudet' ? bup : kind === 'skapat' ? { userId: 'sara', service: null, person: '' } : null,
    undoes: null,
  }))

test('a service is waited for from the offer to the first visit', () => {
  const askings = askingsOf(
    steps(['erbjudet', '2026-03-02'], ['accepterat', '2026-03-12'], ['forsta-besok', '2026-04-01']),
  )

  expect(waitOf(askings, '2026-05-01')).toEqual({
    offered: 1,
    accepted: 1,
    declined: 0,
    medianToYes: 10,
    medianToVisit: 30,
    longest: 30,
    waitingNow: 0,
    longestNow: null,
  })
})

test('a yes without a first visit is still waited for', () => {
  const askings = askingsOf(steps(['erbjudet', '2026-03-02'], ['accepterat', '2026-03-04']))

  expect(waitOf(askings, '2026-03-22')).toMatchObject({
    medianToYes: 2,
    medianToVisit: null,
    waitingNow: 1,
    longestNow: 20,
    longest: 20,
  })
})

test('a no, a need taken back and a need that has ended are not waited for', () => {
  const waits = [
    steps(['erbjudet', '2026-03-02'], ['avbojt', '2026-03-03']),
    steps(['erbjudet', '2026-03-02'], ['overtaget', '2026-03-03']),
    steps(['erbjudet', '2026-03-02'], ['uppfyllt', '2026-03-03']),
  ].flatMap(askingsOf)

  expect(waitOf(waits, '2026-03-22')).toMatchObject({ offered: 3, declined: 1, waitingNow: 0 })
})

test('an offer to somebody else ends the waiting for the first', () => {
  const askings = askingsOf(steps(['erbjudet', '2026-03-02'], ['erbjudet', '2026-03-09']))

  expect(askings.map(({ isWaiting }) => isWaiting)).toEqual([false, true])
})

test('the median is the one in the middle, or halfway between the two', () => {
  expect([medianOf([]), medianOf([7]), medianOf([9, 1]), medianOf([30, 2, 5])]).toEqual([null, 7, 5, 5])
})
