import fc from 'fast-check'
import { expect, test } from 'vitest'
import { services } from '../../../shared/need/hand'
import { groundsFor } from '../../../shared/referral/grounds'
import { type ReferralState, referralStates } from '../../../shared/referral/referral.contract'
import { AppError } from '../../../shared/result'
import { medianOf } from '../numbers'
import { isStranded, requireDrafted, requireOrder, requireStep, waitDays } from './referral.rules'

const fault = (call: () => unknown): string | undefined => {
  try {
    call()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const [field] = error.failure.fields ?? []
    return field ? `${field.path.join('.')}: ${field.code}` : error.failure.code
  }
  return undefined
}

test('a remiss goes forward only, and after a no nothing more happens to it', () => {
  const steps = ['skickad', 'mottagen', 'avbojd', 'forsta-besok', 'avslutad'] as const
  const allowed = referralStates.flatMap((now) =>
    steps.flatMap((next) => (fault(() => requireStep(now, next)) === undefined ? [`${now}→${next}`] : [])),
  )

  expect(allowed).toEqual([
    'utkast→skickad',
    'utkast→avslutad',
    'skickad→mottagen',
    'skickad→avbojd',
    'skickad→forsta-besok',
    'skickad→avslutad',
    'mottagen→forsta-besok',
    'mottagen→avslutad',
    'forsta-besok→avslutad',
  ])
})

test('whatever steps are tried, a remiss never comes back to a state it has left', () => {
  const next = fc.constantFrom<'skickad' | 'mottagen' | 'avbojd' | 'forsta-besok' | 'avslutad'>(
    'skickad',
    'mottagen',
    'avbojd',
    'forsta-besok',
    'avslutad',
  )
  fc.assert(
    fc.property(fc.array(next, { maxLength: 12 }), (tries) => {
      const been: ReferralState[] = ['utkast']
      for (const one of tries) {
        if (fault(() => requireStep(been.at(-1) ?? 'utkast', one)) === undefined) been.push(one)
      }
      expect(new Set(been).size).toBe(been.length)
    }),
  )
})

test('a step has happened, and not before what it follows on', () => {
  expect(fault(() => requireOrder('2026-03-03', [], '2026-03-02', ['on']))).toBe('on: day-ahead')
  expect(fault(() => requireOrder('2026-03-01', ['2026-03-02', null], '2026-03-10', ['on']))).toBe(
    'on: before-earlier-step',
  )
  expect(fault(() => requireOrder('2026-03-02', ['2026-03-02', null], '2026-03-02', ['on']))).toBeUndefined()
})

const order = {
  receiver: { service: 'bup' as const, unit: '' },
  ground: 'osl-26-9' as const,
  groundText: '',
  contact: 'oss',
  watchUntil: '2026-03-16',
}

test.each([
  [undefined, {}, true],
  ['receiver.unit: required', { receiver: { service: 'annan' as const, unit: '' } }, true],
  ['ground: ground-not-here', {}, false],
  ['ground: ground-not-here', { receiver: { service: 'skola' as const, unit: '' } }, true],
  [
    'ground: ground-not-here',
    { receiver: { service: 'socialtjanst' as const, unit: '' }, ground: 'samtycke' as const },
    true,
  ],
  ['groundText: required', { ground: 'annan' as const }, true],
  ['contact: not-a-choice', { contact: 'den-vuxne' }, true],
  ['contact: not-a-choice', { contact: 'vardnadshavare', ground: 'samtycke' as const }, false],
  ['contact: not-a-choice', { contact: 'oss', ground: 'samtycke' as const, watchUntil: '2026-03-16' }, false],
  ['watchUntil: day-past', { watchUntil: '2026-03-01' }, true],
] as const)('what a remiss must say: %s', (expected, more, isChild) => {
  expect(fault(() => requireDrafted({ ...order, ...more }, isChild, '2026-03-02'))).toBe(expected)
})

test('a consent is never offered as the ground towards a service that exercises authority, and every service has some ground', () => {
  expect(services.filter((service) => !groundsFor(service, true).includes('samtycke'))).toEqual(['socialtjanst'])
  expect(services.every((service) => groundsFor(service, false).length > 0)).toBe(true)
  expect(services.filter((service) => groundsFor(service, false).includes('osl-26-9'))).toEqual([])
})

test.each([
  [null, 'utkast', null, null],
  [8, 'skickad', '2026-03-02', null],
  [8, 'mottagen', '2026-03-02', null],
  [null, 'avbojd', '2026-03-02', null],
  [3, 'forsta-besok', '2026-03-02', '2026-03-05'],
  [3, 'avslutad', '2026-03-02', '2026-03-05'],
  [null, 'avslutad', '2026-03-02', null],
] as const)('days waited: %s when %s', (days, state, sentOn, firstVisitOn) => {
  expect(waitDays({ state, sentOn, firstVisitOn }, '2026-03-10')).toBe(days)
})

test('a no leaves the question with nobody until it is decided what is done instead', () => {
  expect(isStranded('avbojd', null)).toBe(true)
  expect(isStranded('avbojd', 'annan-vag')).toBe(false)
  expect(isStranded('skickad', null)).toBe(false)
})

test('the middle of waiting times', () => {
  expect([medianOf([]), medianOf([7]), medianOf([1, 30, 4]), medianOf([1, 2, 4, 30])]).toEqual([null, 7, 4, 3])
})
