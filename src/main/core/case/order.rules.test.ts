import { expect, test } from 'vitest'
import type { MilestoneKind } from '../../../shared/case/case.contract'
import { leansOn, type Order, problemOf } from './order.rules'

const around = { openedOn: '2026-03-02', today: '2026-03-20', clock: '12:00' }
const happened = (kind: MilestoneKind, day: string, note = '', clock: string | null = null): Order => ({
  kind,
  plannedFor: null,
  happenedOn: day,
  clock,
  note,
})
const planned = (kind: MilestoneKind, day: string): Order => ({
  kind,
  plannedFor: day,
  happenedOn: null,
  clock: null,
  note: '',
})
const heard = happened('barnforhor', '2026-03-10')
const codeOf = (one: Order, ...others: readonly Order[]) => problemOf(one, others, around)?.code

test.each<[string, string | undefined, Order, ...Order[]]>([
  ['an event without a day', 'required', { ...heard, happenedOn: null }],
  ['an event that happened tomorrow', 'day-ahead', happened('dom', '2026-03-21')],
  ['an event later today', 'time-ahead', happened('barnforhor', '2026-03-20', '', '12:01')],
  ['an event this very minute', undefined, happened('barnforhor', '2026-03-20', '', '12:00')],
  ['a plan for next year', undefined, planned('barnforhor', '2027-01-01')],
  ['a förhör before anything began', 'before-report', happened('barnforhor', '2026-03-01')],
  [
    'a förhör after a police report that came first',
    undefined,
    happened('barnforhor', '2026-03-01'),
    happened('polisanmalan', '2026-02-28'),
  ],
  ['an eftermöte before the förhör', 'meeting-before-interview', happened('eftermote', '2026-03-09', 'skäl'), heard],
  ['an eftermöte the same day, told later', undefined, happened('eftermote', '2026-03-10'), heard],
  ['a hembesök the day after, without a reason', 'reason-other-day', happened('hembesok', '2026-03-11'), heard],
  [
    'a hembesök the day after, with a reason',
    undefined,
    happened('hembesok', '2026-03-11', 'Mamma orkade inte'),
    heard,
  ],
  ['an uppföljande samtal the day after', undefined, happened('uppfoljande-samtal', '2026-03-11'), heard],
  ['a förmöte for a child not heard, without a reason', 'reason-not-heard', happened('formote', '2026-03-10')],
  ['a förmöte for a child not heard, with a reason', undefined, happened('formote', '2026-03-10', 'Syskonet hördes')],
  [
    'an eftermöte while the förhör is only planned',
    'interview-not-noted',
    happened('eftermote', '2026-03-10'),
    planned('barnforhor', '2026-03-10'),
  ],
  [
    'a planned eftermöte the day of the planned förhör',
    undefined,
    planned('eftermote', '2026-03-25'),
    planned('barnforhor', '2026-03-25'),
  ],
  [
    'a planned eftermöte before the planned förhör',
    'meeting-before-interview',
    planned('eftermote', '2026-03-24'),
    planned('barnforhor', '2026-03-25'),
  ],
  ['an uppföljning of nothing', 'nothing-to-follow-up', happened('uppfoljning', '2026-03-12')],
  ['an uppföljning before the förhör', 'nothing-to-follow-up', happened('uppfoljning', '2026-03-09'), heard],
  [
    'an uppföljning after support, without a förhör',
    undefined,
    happened('uppfoljning', '2026-03-12'),
    happened('krisstod', '2026-03-11'),
  ],
  [
    'an uppföljning after a closed förundersökning',
    undefined,
    happened('uppfoljning', '2026-03-12'),
    happened('forundersokning-nedlagd', '2026-03-12'),
  ],
  [
    'a closed förundersökning before it was opened',
    'before-ground',
    happened('forundersokning-nedlagd', '2026-03-04'),
    happened('forundersokning-inledd', '2026-03-05'),
  ],
  [
    'an opened förundersökning after it was closed',
    'others-earlier',
    happened('forundersokning-inledd', '2026-03-05'),
    happened('forundersokning-nedlagd', '2026-03-04'),
  ],
  [
    'a closed förundersökning of which nothing else was told',
    undefined,
    happened('forundersokning-nedlagd', '2026-03-04'),
  ],
  ['an ended utredning that was never opened', 'inquiry-not-open', happened('utredning-avslutad', '2026-03-12')],
  [
    'an ended utredning before it was opened',
    'inquiry-not-open',
    happened('utredning-avslutad', '2026-03-04'),
    happened('utredning-inledd', '2026-03-05'),
  ],
  [
    'an utredning opened twice',
    'already-noted',
    happened('utredning-inledd', '2026-03-12'),
    happened('utredning-inledd', '2026-03-05'),
  ],
  [
    'an utredning not opened when it is',
    'inquiry-open',
    happened('utredning-inte-inledd', '2026-03-12'),
    happened('utredning-inledd', '2026-03-05'),
  ],
  ['the same event twice on a day', 'noted-that-day', heard, heard],
  ['two förhör a day, each at its clock', undefined, happened('barnforhor', '2026-03-10', '', '14:00'), heard],
])('%s: %s', (_what, code, one, ...others) => {
  expect(codeOf(one, ...others)).toBe(code)
})

test('what others lean on is neither taken away nor moved past them', () => {
  const visit = happened('hembesok', '2026-03-10')

  expect(leansOn(heard, undefined, [visit])).toBe('hembesok')
  expect(leansOn(heard, happened('barnforhor', '2026-03-11'), [visit])).toBe('hembesok')
  expect(leansOn(heard, happened('barnforhor', '2026-03-09'), [visit])).toBeUndefined()
  expect(leansOn(visit, undefined, [heard])).toBeUndefined()
})
