import { expect, test } from 'vitest'
import type { UserId } from '../../../shared/ids'
import type { LineOwner, PlanGap, PlanHead } from '../../../shared/plan/plan.contract'
import { AppError } from '../../../shared/result'
import { type Booked, clashesIn, whenText } from './clash.rules'
import { planGaps, type RuledLine, requireOwner, requireSignable, sipObstacles } from './plan.rules'

function refusal(act: () => unknown): string | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    return error instanceof AppError ? (error.failure.fields?.[0]?.code ?? error.failure.code) : String(error)
  }
}

const me = 'u' as UserId
const ours: LineOwner = { kind: 'user', userId: me }
const social: RuledLine = { ground: 'sol-11-5', owner: ours, state: 'planerad' }
const health: RuledLine = {
  ground: 'halso-och-sjukvard',
  owner: { kind: 'person', body: 'halso-och-sjukvard', name: 'Dr Åberg' },
  state: 'pagar',
}
const head: PlanHead = {
  text: { childWants: 'Sova', goals: 'Sover i egen säng', elsewhere: 'Inget', consent: 'Anna den 1 mars' },
  mainId: me,
  overall: 'kommunen',
  consentState: 'finns',
  consentId: null,
  followUpOn: '2026-04-01',
}
const silent = { ...head.text, elsewhere: '', consent: '' }

test('a plan is a SIP when both bodies are needed, consent is given and it is said who holds it together', () => {
  expect(sipObstacles(head, [social, health])).toEqual([])
})

test.each([
  ['without measures', head, [], ['no-lines', 'no-social', 'no-health']],
  ['without healthcare', head, [social], ['no-health']],
  ['without socialtjänst', head, [health], ['no-social']],
  ['when one of the two is broken off', head, [social, { ...health, state: 'avbruten' as const }], ['no-health']],
  [
    'when consent is not needed rather than given',
    { ...head, consentState: 'behovs-inte' as const },
    [social, health],
    ['no-consent'],
  ],
  [
    'when nobody holds it together',
    { ...head, mainId: null, overall: null },
    [social, health],
    ['no-main', 'no-overall'],
  ],
  ['when what others do is not said', { ...head, text: silent }, [social, health], ['no-consent', 'no-elsewhere']],
])('a plan is no SIP %s', (_title, given, lines, missing) => {
  expect(sipObstacles(given, lines)).toEqual(missing)
})

test('a line has one owner, a person with a name', () => {
  expect(refusal(() => requireOwner(null))).toBe('line-owner-missing')
  expect(refusal(() => requireOwner({ kind: 'person', body: 'skola', name: '' }))).toBe('owner-name-missing')
  expect(requireOwner(ours)).toEqual(ours)
})

test('a plan names everything that is still to be said', () => {
  expect(planGaps(head, 1, true)).toEqual([])
  expect(
    planGaps(
      {
        ...head,
        mainId: null,
        followUpOn: null,
        consentState: 'saknas',
        text: { ...silent, childWants: '', goals: ' ' },
      },
      0,
      false,
    ),
  ).toEqual(['childWants', 'goals', 'lines', 'main', 'consent', 'followUp', 'childPart'])
})

const sign = {
  gaps: [] as PlanGap[],
  isMain: true,
  followUpOn: '2026-04-01',
  isFirst: true,
  isChanged: true,
  reason: '',
  today: '2026-03-02',
}
test.each([
  [sign, undefined],
  [{ ...sign, isMain: false }, 'not-allowed'],
  [{ ...sign, gaps: ['lines' as const] }, 'plan-incomplete'],
  [{ ...sign, followUpOn: '2026-03-01' }, 'day-past'],
  [{ ...sign, isFirst: false }, 'reason-missing'],
  [{ ...sign, isFirst: false, reason: 'Ny insats' }, undefined],
  [{ ...sign, isFirst: false, isChanged: false, reason: 'Ny insats' }, 'conflict'],
])('a plan is signed by the one responsible, whole, and a later version says why: %#', (order, code) => {
  expect(refusal(() => requireSignable(order))).toBe(code)
})

const weekly = (key: string, personId: string, weekday: number, startsAt: string, more = {}): Booked => ({
  key,
  personId,
  personName: personId,
  what: key,
  time: { kind: 'weekly', weekday, startsAt, minutes: 60, from: '2026-03-01', until: '2026-05-31', ...more },
})
const once = (key: string, personId: string, day: string, startsAt: string): Booked => ({
  key,
  personId,
  personName: personId,
  what: key,
  time: { kind: 'once', day, startsAt, minutes: 60 },
})
// 2026-03-03 is a Tuesday.
test.each([
  ['the same hour each week', weekly('a', 'elsa', 2, '15:00'), weekly('b', 'elsa', 2, '15:30'), 1],
  ['one after the other', weekly('a', 'elsa', 2, '15:00'), weekly('b', 'elsa', 2, '16:00'), 0],
  ['two people', weekly('a', 'elsa', 2, '15:00'), weekly('b', 'hugo', 2, '15:00'), 0],
  ['two weekdays', weekly('a', 'elsa', 2, '15:00'), weekly('b', 'elsa', 3, '15:00'), 0],
  [
    'one ends before the other begins',
    weekly('a', 'elsa', 2, '15:00', { until: '2026-03-31' }),
    weekly('b', 'elsa', 2, '15:00', { from: '2026-04-01' }),
    0,
  ],
  ['a meeting on that weekday', weekly('a', 'elsa', 2, '15:00'), once('b', 'elsa', '2026-03-03', '14:30'), 1],
  ['a meeting before it begins', once('b', 'elsa', '2026-02-24', '15:00'), weekly('a', 'elsa', 2, '15:00'), 0],
  ['a meeting another weekday', once('b', 'elsa', '2026-03-04', '15:00'), weekly('a', 'elsa', 2, '15:00'), 0],
  ['two meetings at once', once('a', 'elsa', '2026-03-03', '15:00'), once('b', 'elsa', '2026-03-03', '15:59'), 1],
  ['two meetings on two days', once('a', 'elsa', '2026-03-03', '15:00'), once('b', 'elsa', '2026-03-04', '15:00'), 0],
])('what wants the same person at the same time is seen: %s', (_title, one, other, count) => {
  expect(clashesIn([one, other])).toHaveLength(count)
})

test('a time is said in words', () => {
  expect(whenText({ weekday: 2, startsAt: '15:00', minutes: 90 })).toBe('tisdagar 15:00–16:30')
  expect(whenText(once('a', 'elsa', '2026-03-03', '09:05').time)).toBe('2026-03-03 kl. 09:05–10:05')
})
