import { expect, test } from 'vitest'
import type { ConsentAnswer, GiverChoice } from '../../../shared/consent/consent.contract'
import type { PersonId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import {
  covers,
  givenOn,
  isNeededFrom,
  isValid,
  requireAsked,
  requireConsent,
  requireNextAnswer,
  requireView,
  stateOn,
  type Weighed,
} from './consent.rules'

const fault = (call: () => unknown): string | undefined => {
  try {
    call()
  } catch (error) {
    if (error instanceof AppError)
      return `${error.failure.fields?.[0]?.path.join('.')}: ${error.failure.fields?.[0]?.code}`
    throw error
  }
  return undefined
}

const entry = (giver: number, answer: ConsentAnswer, day: string) => ({ giver, answer, day })
const both: Weighed = {
  until: '2026-06-01',
  asked: 2,
  entries: [entry(0, 'ja', '2026-03-02'), entry(1, 'ja', '2026-03-05')],
}

test('with joint custody one yes of two lets nothing out; the second one does, from its own day', () => {
  expect([givenOn(both, '2026-03-04'), stateOn(both, '2026-03-04')]).toEqual([1, 'vantar'])
  expect([givenOn(both, '2026-03-05'), isValid(both, '2026-03-05')]).toEqual([2, true])
})

test('a consent holds to the end of its last day and not a day longer', () => {
  expect(isValid(both, '2026-06-01')).toBe(true)
  expect(stateOn(both, '2026-06-02')).toBe('utgatt')
})

test('one who takes it back, or says no, is enough to end it, and what was so before that day stays so', () => {
  const back = { ...both, entries: [...both.entries, entry(1, 'aterkallat', '2026-04-10')] }
  const no = { ...both, entries: [entry(0, 'ja', '2026-03-02'), entry(1, 'nej', '2026-03-05')] }

  expect([stateOn(back, '2026-04-09'), stateOn(back, '2026-04-10'), stateOn(back, '2026-09-01')]).toEqual([
    'galler',
    'aterkallat',
    'aterkallat',
  ])
  expect(stateOn(no, '2026-03-05')).toBe('nej')
})

test('a no that becomes a yes counts as the yes', () => {
  const later = {
    ...both,
    entries: [...both.entries.slice(0, 1), entry(1, 'nej', '2026-03-05'), entry(1, 'ja', '2026-03-09')],
  }

  expect([isValid(later, '2026-03-08'), isValid(later, '2026-03-09')]).toEqual([false, true])
})

test('a consent covers its own receiver and its own matter, and no other', () => {
  const consents = [{ ...both, receiver: { service: 'bup' as const, unit: 'BUP Sjöberga' }, matter: 'remiss' as const }]
  const on = (unit: string, service: 'bup' | 'elevhalsa', matter: 'remiss' | 'plan', day = '2026-03-10') =>
    covers(consents, { service, unit }, [matter], day)

  expect([on('BUP Sjöberga', 'bup', 'remiss'), on(' bup  sjöberga', 'bup', 'remiss'), on('', 'bup', 'remiss')]).toEqual(
    [true, true, true],
  )
  expect([on('BUP Åmotsdal', 'bup', 'remiss'), on('', 'elevhalsa', 'remiss'), on('', 'bup', 'plan')]).toEqual([
    false,
    false,
    false,
  ])
  expect(on('', 'bup', 'remiss', '2026-06-02')).toBe(false)
})

test('"another service" is told apart by its name alone', () => {
  const consents = [{ ...both, receiver: { service: 'annan' as const, unit: 'Ridskolan' }, matter: 'insats' as const }]

  expect(covers(consents, { service: 'annan', unit: '' }, ['insats'], '2026-03-10')).toBe(false)
  expect(covers(consents, { service: 'annan', unit: 'ridskolan' }, ['insats'], '2026-03-10')).toBe(true)
})

test.each([
  ['vardnadshavare', 'gemensam', 9, true],
  ['vardnadshavare', 'ensam', 14, true],
  ['vardnadshavare', 'ingen', 9, false],
  ['vardnadshavare', 'okand', 9, false],
  ['vardnadshavare', 'gemensam', 15, false],
  ['vardnadshavare', 'gemensam', null, true],
  ['barnet', null, 14, false],
  ['barnet', null, 15, true],
  ['barnet', null, null, false],
] as const)('the yes of %s with custody %s for a child of %s years is needed: %s', (role, custody, age, isNeeded) => {
  expect(isNeededFrom(role, custody, age)).toBe(isNeeded)
})

const choice = (personId: string, more: Partial<GiverChoice> = {}): GiverChoice => ({
  giver: { role: 'vardnadshavare', personId: personId as PersonId, name: personId },
  isNeeded: true,
  mayBeAsked: true,
  ...more,
})
const asked = (personId: string | null, role = 'vardnadshavare', name = '') => ({
  role,
  personId,
  name,
  answer: 'ja',
  day: '2026-03-02',
})
const choices = [choice('mor'), choice('far')]

test('both guardians are asked, or it says why one is enough; a särskild företrädare stands for them', () => {
  expect(fault(() => requireAsked([asked('mor')], choices, '', true))).toBe('loneReason: giver-missing')
  expect(fault(() => requireAsked([asked('mor')], choices, 'Far är häktad och spärr gäller', true))).toBeUndefined()
  expect(fault(() => requireAsked([asked('mor'), asked('far')], choices, '', true))).toBeUndefined()
  expect(fault(() => requireAsked([asked(null, 'sarskild-foretradare', 'Advokat')], choices, '', true))).toBeUndefined()
})

test('nobody is asked twice, nobody from outside, none without a name, and none against whom a spärr stands', () => {
  const blocked = [choice('mor'), choice('far', { mayBeAsked: false })]

  expect(fault(() => requireAsked([asked('mor'), asked('mor')], choices, 'x', true))).toBe('asked.1: asked-twice')
  expect(fault(() => requireAsked([asked('granne')], choices, 'x', true))).toBe('asked.0: not-a-choice')
  expect(fault(() => requireAsked([asked(null, 'sarskild-foretradare')], choices, '', true))).toBe(
    'asked.0.name: required',
  )
  expect(fault(() => requireAsked([asked(null, 'sarskild-foretradare', 'A')], choices, '', false))).toBe(
    'asked.0: not-a-choice',
  )
  expect(fault(() => requireAsked([asked('mor'), asked('far')], blocked, '', true))).toBe('asked.1: blocked-to-ask')
})

const order = {
  until: '2026-06-01',
  isToldOfWithdrawal: true,
  asked: [asked('mor')],
  receiver: { service: 'bup' as const, unit: '' },
}
const today = '2026-03-02'

test.each([
  ['until: day-past', { until: '2026-03-01' }],
  ['until: consent-too-long', { until: '2027-03-04' }],
  [undefined, { until: '2027-03-03' }],
  [undefined, { until: '2026-03-02' }],
  ['asked.0.day: day-ahead', { asked: [{ ...asked('mor'), day: '2026-03-03' }] }],
  [undefined, { asked: [{ ...asked('mor'), answer: null, day: '2026-03-03' }] }],
  ['isToldOfWithdrawal: withdrawal-not-told', { isToldOfWithdrawal: false }],
  ['receiver.unit: required', { receiver: { service: 'annan' as const, unit: '' } }],
])('a consent with its end, its days and its information: %s', (expected, more) => {
  expect(fault(() => requireConsent({ ...order, ...more }, today))).toBe(expected)
})

test('the child was told and heard, or it says why not', () => {
  const view = { on: '2026-03-01', how: 'Sara, med bilder', words: 'Vill', missing: '' }

  expect(fault(() => requireView(view, ['v'], today))).toBeUndefined()
  expect(
    fault(() => requireView({ on: null, how: '', words: '', missing: 'Är fyra månader' }, ['v'], today)),
  ).toBeUndefined()
  expect(fault(() => requireView(undefined, ['v'], today))).toBe('v: required')
  expect(fault(() => requireView({ ...view, on: null }, ['v'], today))).toBe('v.on: child-view-missing')
  expect(fault(() => requireView({ ...view, on: '2026-03-03' }, ['v'], today))).toBe('v.on: day-ahead')
  expect(fault(() => requireView({ ...view, how: '' }, ['v'], today))).toBe('v.how: required')
  expect(fault(() => requireView({ ...view, words: ' ' }, ['v'], today))).toBe('v.words: required')
})

test.each([
  [undefined, { giver: 1, answer: 'aterkallat', day: '2026-03-09' }],
  ['giver: not-a-choice', { giver: 2, answer: 'ja', day: '2026-03-09' }],
  ['day: day-ahead', { giver: 1, answer: 'aterkallat', day: '2026-03-11' }],
  ['day: before-answer', { giver: 1, answer: 'aterkallat', day: '2026-03-04' }],
  ['answer: already-given', { giver: 1, answer: 'ja', day: '2026-03-09' }],
] as const)('a later answer follows on the earlier: %s', (expected, next) => {
  expect(fault(() => requireNextAnswer(both, next, '2026-03-10'))).toBe(expected)
})

test('what was never given cannot be taken back, and what was taken back begins as a new consent', () => {
  const none = { ...both, entries: [] }
  const back = { ...both, entries: [...both.entries, entry(0, 'aterkallat', '2026-03-09')] }

  expect(fault(() => requireNextAnswer(none, entry(0, 'aterkallat', today), today))).toBe('answer: nothing-to-withdraw')
  expect(fault(() => requireNextAnswer(none, entry(0, 'nej', today), today))).toBeUndefined()
  expect(fault(() => requireNextAnswer(back, entry(0, 'ja', '2026-03-10'), '2026-03-10'))).toBe(
    'answer: consent-withdrawn',
  )
  expect(fault(() => requireNextAnswer(none, entry(0, 'ja', '2026-06-02'), '2026-06-02'))).toBe('day: consent-ended')
})
