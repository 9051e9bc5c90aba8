import { expect, test } from 'vitest'
import { type ClosingFacts, closingFaults, dismissedWithoutFollowUp, missingStatistics } from './closing.rules'

const today = '2026-03-10'
const done: ClosingFacts = {
  openedOn: '2026-02-01',
  points: [],
  missingStatistics: [],
  note: { state: 'signerad', on: today, by: 'Sara', to: '/akt/1' },
  handedOn: today,
}
const order = {
  told: { on: today, by: 'Sara', how: 'Besök', wayBack: 'Ring' },
  missingStatistics: [],
  noteBy: '',
  noteOn: null,
  logReason: '',
}
const codes = (facts: Partial<ClosingFacts>, more: Partial<typeof order> = {}) =>
  closingFaults({ ...done, ...facts }, { ...order, ...more }, today).map(({ code }) => code)
const point = (more: Partial<ClosingFacts['points'][number]>) => ({ key: 'x', isHard: false, reason: '', ...more })

test('with everything done nothing stands in the way', () => {
  expect(codes({})).toEqual([])
})

test.each<[string, Partial<ClosingFacts>, string]>([
  ['a point without a reason', { points: [point({})] }, 'point-without-reason'],
  ['a hard point, whatever its reason', { points: [point({ isHard: true, reason: 'x' })] }, 'point-must-be-finished'],
  ['a fact that is missing', { missingStatistics: ['kon'] }, 'statistics-missing'],
  ['a note that is not signed', { note: { state: 'saknas', to: '/akt/1' } }, 'closing-note-missing'],
  ['a paper not handed over, without a reason', { handedOn: null }, 'log-not-handed'],
])('%s stands in the way', (_name, facts, code) => {
  expect(codes(facts)).toEqual([code])
})

test('everything is named at once', () => {
  expect(codes({ points: [point({}), point({ isHard: true })], handedOn: null })).toHaveLength(3)
})

test('the child was told neither ahead nor before the case', () => {
  expect(codes({}, { told: { ...order.told, on: '2026-03-11' } })).toEqual(['day-ahead'])
  expect(codes({}, { told: { ...order.told, on: '2026-01-31' } })).toEqual(['before-case'])
})

test('facts that the statistics lack are known by what is unclear', () => {
  expect(missingStatistics({ birth_year: null, sex: 'annat', suspect_relation: 'oklart' })).toHaveLength(3)
  expect(missingStatistics({ birth_year: 2015, sex: 'flicka', suspect_relation: 'far' })).toEqual([])
})

test('after a förundersökning is dismissed the child is owed a follow-up of that day or later', () => {
  const dismissed = { kind: 'forundersokning-nedlagd', happenedOn: '2026-03-05' } as const
  const followed = (happenedOn: string | null) => ({ kind: 'uppfoljning', happenedOn }) as const

  expect(dismissedWithoutFollowUp([])).toBeNull()
  expect(dismissedWithoutFollowUp([dismissed, followed('2026-03-04')])).toBe('2026-03-05')
  expect(dismissedWithoutFollowUp([dismissed, followed(null)])).toBe('2026-03-05')
  expect(dismissedWithoutFollowUp([dismissed, followed('2026-03-05')])).toBeNull()
})
