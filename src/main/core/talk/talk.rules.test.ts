import { expect, test } from 'vitest'
import type { Role, User } from '../../../shared/account/account.contract'
import type { HandoverId, UserId } from '../../../shared/ids'
import { AppError, type Failure } from '../../../shared/result'
import { sentencesOf } from '../../../shared/talk/sentences'
import type { SortedSentence } from '../../../shared/talk/sorted'
import { childSide, resort, withReceived } from '../../../shared/talk/sorting'
import {
  isPlaced,
  isSolo,
  partsOf,
  requireHandlaggare,
  requireHeld,
  requireOneAdult,
  requireSoloReason,
  requireSorted,
  sameWords,
  toPlace,
  wordingOf,
} from './talk.rules'

const failure = (call: () => unknown): Failure | undefined => {
  try {
    call()
  } catch (error) {
    if (error instanceof AppError) return error.failure
  }
  return undefined
}
const code = (call: () => unknown) => failure(call)?.fields?.[0]?.code

const user = (...roles: Role[]): User => ({
  id: 'u' as UserId,
  displayName: '',
  title: '',
  roles,
  namndId: null,
  hasSocionom: true,
})

test('a talk is with one adult: none and two are refused, the same one twice is one', () => {
  expect(code(() => requireOneAdult([]))).toBe('too-few')
  expect(code(() => requireOneAdult(['a', 'b']))).toBe('one-adult')
  expect(requireOneAdult(['a', 'a'])).toBe('a')
})

test('each handläggare has the role, and somebody takes part', () => {
  expect(code(() => requireHandlaggare(undefined, undefined))).toBe('required')
  expect(code(() => requireHandlaggare(user('vuxenhandlaggare'), undefined))).toBe('not-barnhandlaggare')
  expect(code(() => requireHandlaggare(undefined, user('barnhandlaggare')))).toBe('not-vuxenhandlaggare')
  expect(code(() => requireHandlaggare(user('barnhandlaggare'), user('vuxenhandlaggare')))).toBeUndefined()
})

test('until the child’s protection is secured one handläggare alone says why, also one with two hats', () => {
  expect(isSolo('sara', 'jenny')).toBe(false)
  expect(isSolo('sara', null) && isSolo(null, 'jenny') && isSolo('tova', 'tova')).toBe(true)
  expect(code(() => requireSoloReason(true, false, ''))).toBe('solo-reason-missing')
  for (const [isAlone, isSecured, reason] of [
    [true, false, 'Sjuk kollega'],
    [true, true, ''],
    [false, false, ''],
  ] as const)
    expect(code(() => requireSoloReason(isAlone, isSecured, reason))).toBeUndefined()
})

test('the number of parts follows from the children and the handläggare, and from nothing else', () => {
  expect(partsOf(['elsa', 'hugo'], 'sara', 'jenny')).toHaveLength(3)
  expect(partsOf(['elsa'], 'sara', null)).toEqual([{ ownerId: 'sara', caseId: 'elsa' }])
  expect(partsOf(['elsa', 'hugo'], null, 'jenny')).toEqual([{ ownerId: 'jenny', caseId: null }])
})

test('a talk is not held ahead of time, and ends after it begins', () => {
  expect(code(() => requireHeld('2026-03-04T09:00Z', '2026-03-04T10:00Z', '2026-03-04T08:00Z'))).toBe('day-ahead')
  expect(code(() => requireHeld('2026-03-04T09:00Z', '2026-03-04T09:00Z', '2026-03-04T12:00Z'))).toBe('ends-before')
})

const elsa = childSide('019c0000-0000-7000-8000-000000000001')
const hugo = childSide('019c0000-0000-7000-8000-000000000002')
const sides = [elsa, hugo, 'vuxen'] as const
const sentence = (more: Partial<SortedSentence> = {}): SortedSentence => ({
  id: 's',
  text: 'Han slog mig när barnen såg på.',
  from: null,
  sides: [],
  isNeither: false,
  wordings: {},
  fields: {},
  placed: [],
  ...more,
})
const sorted = (one: SortedSentence, mine: readonly (typeof sides)[number][] = sides) =>
  code(() => requireSorted([one], mine, sides))

test('nothing is left unassigned', () => {
  expect(sorted(sentence())).toBe('unassigned')
  expect(sorted(sentence({ isNeither: true }))).toBeUndefined()
  expect(sorted(sentence({ sides: [elsa] }))).toBeUndefined()
})

test('on two sides it is worded again for each, and never alike', () => {
  const both = { sides: [elsa, 'vuxen' as const] }

  expect(sorted(sentence(both))).toBe('wording-missing')
  expect(sorted(sentence({ ...both, wordings: { [elsa]: 'Elsa var i hallen.' } }))).toBe('wording-missing')
  expect(sorted(sentence({ ...both, wordings: { [elsa]: 'Hon slogs.', vuxen: 'hon slogs' } }))).toBe('same-wording')
  expect(
    sorted(sentence({ ...both, wordings: { [elsa]: 'Elsa var i hallen.', vuxen: 'Hon beskriver ett slag.' } })),
  ).toBeUndefined()
  expect(sorted(sentence({ sides: [elsa, hugo], wordings: { [elsa]: 'Han grät.', [hugo]: 'Han grät!' } }))).toBe(
    'same-wording',
  )
})

test('what a colleague is to word on the other side does not stand word for word on mine', () => {
  const both = { sides: [elsa, 'vuxen' as const] }
  const mine = [elsa, hugo]

  expect(sorted(sentence({ ...both, wordings: { [elsa]: 'Han slog mig, när barnen såg på' } }), mine)).toBe(
    'same-wording',
  )
  expect(sorted(sentence({ ...both, wordings: { [elsa]: 'Elsa var i hallen.' } }), mine)).toBeUndefined()
  expect(sorted(sentence({ sides: ['vuxen'] }), mine)).toBeUndefined()
})

test('what a colleague has handed over is worded in one’s own words, and not handed on', () => {
  const from = '019c0000-0000-7000-8000-000000000009' as HandoverId

  expect(sorted(sentence({ from, sides: ['vuxen'] }), ['vuxen'])).toBe('wording-missing')
  expect(
    sorted(sentence({ from, sides: ['vuxen'], wordings: { vuxen: 'Han slog mig när barnen såg på' } }), ['vuxen']),
  ).toBe('same-wording')
  expect(sorted(sentence({ from, sides: [elsa], wordings: { [elsa]: 'Annat' } }), ['vuxen'])).toBe('no-such-side')
  expect(
    sorted(sentence({ from, sides: ['vuxen'], wordings: { vuxen: 'Hon beskriver ett slag.' } }), ['vuxen']),
  ).toBeUndefined()
})

test('a side that the talk does not have takes nothing', () => {
  expect(code(() => requireSorted([sentence({ sides: ['vuxen'] })], [elsa], [elsa]))).toBe('no-such-side')
})

test('what is laid in a side is not laid there twice', () => {
  const one = sentence({ sides: [elsa], placed: [elsa] })

  expect(toPlace([one], elsa)).toEqual([])
  expect(isPlaced([one, sentence({ isNeither: true })])).toBe(true)
  expect(isPlaced([sentence({ sides: [elsa, hugo], placed: [elsa] })])).toBe(false)
  expect(wordingOf(one, elsa)).toBe(one.text)
})

test('the same words are the same whatever their case, spaces and signs', () => {
  expect(sameWords('Hon  grät. ', 'hon grät')).toBe(true)
  expect(sameWords('Hon grät', 'Han grät')).toBe(false)
})

test('notes are split where Swedish sentences end, and a new line begins a new one', () => {
  expect(
    sentencesOf(
      'Hon kom kl. 10. Bl.a. Elsa såg det, t.ex. Hugo inte. ”Han slog mig”, sa hon!\nNy rad utan punkt\n\n - ',
    ),
  ).toEqual(['Hon kom kl. 10.', 'Bl.a. Elsa såg det, t.ex. Hugo inte.', '”Han slog mig”, sa hon!', 'Ny rad utan punkt'])
})

test('notes written on keep where their sentences belong, and what is laid in an akt stays', () => {
  const first = resort('Ett. Två.', [])
  const marked = first.map((one, at) => ({ ...one, sides: [elsa], placed: at === 1 ? [elsa] : [] }))

  const after = resort('Ett. Tre.', marked)

  expect(after.map((one) => [one.text, one.sides.length])).toEqual([
    ['Ett.', 1],
    ['Tre.', 0],
    ['Två.', 1],
  ])
  expect(new Set(after.map((one) => one.id)).size).toBe(3)
})

test('what is handed over comes in once', () => {
  const received = [{ id: '019c0000-0000-7000-8000-000000000009' as HandoverId, text: 'Ett ord.' }]

  const once = withReceived([], received)

  expect(withReceived(once, received)).toEqual(once)
  expect(resort('Eget.', once).map((one) => one.text)).toEqual(['Eget.', 'Ett ord.'])
})
