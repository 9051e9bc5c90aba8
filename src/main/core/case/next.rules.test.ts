import { expect, test } from 'vitest'
import type { MilestoneKind } from '../../../shared/case/case.contract'
import { rooms } from '../../../shared/profile/profile.contract'
import { barnahusState, mayEnd, type Standing } from './lanes.rules'
import { nextOf } from './next.rules'
import { investigationOf, stepsOf } from './steps.rules'

const today = '2026-03-20'
type Told = readonly [kind: MilestoneKind, happenedOn: string | null, plannedFor?: string]
const tell = (told: readonly Told[]): Standing[] =>
  told.map(([kind, happenedOn, plannedFor = null], nth) => ({
    id: String(nth),
    kind,
    happenedOn,
    plannedFor,
    clock: null,
    note: '',
  }))

function caseWith(told: readonly Told[], more: { readonly heldOn?: string | null; readonly isDone?: boolean } = {}) {
  const { heldOn = '2026-03-04', isDone = false } = more
  const standing = tell(told)
  const state = barnahusState(standing, { isCalled: heldOn !== null, isHeld: heldOn !== null })
  const facts = { state, closedOn: null, standing, samrad: { heldOn, plannedFor: null } }
  return {
    ...facts,
    today,
    hasOfficer: true,
    investigation: investigationOf(standing, today),
    rooms: rooms.map((room) => ({ room, state: isDone ? ('klart' as const) : ('pagar' as const) })),
    openSamrad: null,
    mayEnd: mayEnd(state, standing),
  }
}
const municipal: readonly Told[] = [
  ['anmalan', '2026-03-02'],
  ['skyddsbedomning', '2026-03-02'],
  ['utredning-inledd', '2026-03-03'],
]
const codes = (...args: Parameters<typeof caseWith>) => nextOf(caseWith(...args)).map(({ code }) => code)

test('a new case asks for the report, the skyddsbedömning and a samråd', () => {
  expect(codes([], { heldOn: null })).toEqual(['notera-anmalan', 'gor-skyddsbedomning', 'boka-samrad'])
})

test('after the samråd the police report is asked for, then the förhör', () => {
  expect(codes(municipal)).toEqual(['ta-stallning-polisanmalan', 'ordna-stod'])
  expect(codes([...municipal, ['polisanmalan', '2026-03-04']])).toEqual(['planera-forhor', 'ordna-stod'])
})

test('a planned förhör is prepared until its day, and then noted', () => {
  const withPlan = (day: string): readonly Told[] => [
    ...municipal,
    ['polisanmalan', '2026-03-04'],
    ['barnforhor', null, day],
  ]

  expect(codes(withPlan('2026-03-25'))).toEqual(['hall-forhor', 'ordna-stod'])
  expect(codes(withPlan('2026-03-20'))).toEqual(['notera-hant', 'ordna-stod'])
})

test('what follows a förhör is asked for in order, and what has been passed by is not', () => {
  const held: readonly Told[] = [...municipal, ['polisanmalan', '2026-03-04'], ['barnforhor', '2026-03-10']]

  expect(codes(held).slice(0, 4)).toEqual(['hall-eftermote', 'hall-formote', 'gor-hembesok', 'hall-uppfoljande-samtal'])
  expect(codes([...held, ['formote', '2026-03-10']]).slice(0, 2)).toEqual(['gor-hembesok', 'hall-uppfoljande-samtal'])
})

test('a closed förundersökning puts a new uppföljning first, and asks for no förhör', () => {
  const dropped: readonly Told[] = [
    ...municipal,
    ['polisanmalan', '2026-03-04'],
    ['forundersokning-nedlagd', '2026-03-12'],
  ]
  const followed: readonly Told[] = [...dropped, ['uppfoljning', '2026-03-13']]

  expect(codes(dropped)).toEqual(['folj-upp-fu', 'ordna-stod'])
  expect(codes(followed)).not.toContain('folj-upp-fu')
  expect(codes([...dropped, ['uppfoljning', '2026-03-11']])[0]).toBe('folj-upp-fu')
})

test('a case is led to its end when its rooms are done and its course has passed uppföljning', () => {
  const told: readonly Told[] = [
    ...municipal,
    ['polisanmalan', '2026-03-04'],
    ['forundersokning-nedlagd', '2026-03-12'],
    ['krisstod', '2026-03-12'],
  ]

  expect(codes(told, { isDone: true })).not.toContain('avsluta-arende')
  expect(codes([...told, ['uppfoljning', '2026-03-13']], { isDone: true })).toEqual([
    'avsluta-utredning',
    'avsluta-arende',
  ])
  expect(nextOf({ ...caseWith(told, { isDone: true }), closedOn: today })).toEqual([])
})

test('steps are drawn as done, passed by, now and to come', () => {
  const facts = caseWith([
    ...municipal,
    ['barnforhor', '2026-03-10'],
    ['hembesok', '2026-03-10'],
    ['uppfoljning', null, '2026-03-27'],
  ])

  expect(stepsOf('barnahus', facts).map(({ code, state }) => `${code} ${state}`)).toEqual([
    'samrad klart',
    'barnforhor klart',
    'eftermote forbi',
    'formote forbi',
    'hembesok klart',
    'uppfoljande-samtal nu',
    'stod kommer',
    'uppfoljning planerat',
    'avslut kommer',
  ])
  expect(stepsOf('kommun', facts).map(({ state }) => state)).toEqual(['klart', 'klart', 'klart', 'nu'])
})

test('a lane whose utredning was not opened has come to its end', () => {
  const facts = caseWith([
    ['anmalan', '2026-03-02'],
    ['skyddsbedomning', '2026-03-02'],
    ['utredning-inte-inledd', '2026-03-09'],
  ])

  expect(stepsOf('kommun', facts).map(({ state }) => state)).toEqual(['klart', 'klart', 'klart', 'forbi'])
})

test('a förundersökning stands where it was last told to stand, and days to the first förhör are counted from the report', () => {
  const told: readonly Told[] = [
    ['polisanmalan', '2026-01-31'],
    ['forundersokning-inledd', '2026-02-01'],
    ['skaligen-misstankt', '2026-11-30'],
  ]

  expect(investigationOf(tell(told), '2026-12-10')).toMatchObject({
    state: 'inledd',
    since: '2026-02-01',
    daysToInterview: 313,
    threeMonthsOn: '2027-02-28',
  })
  expect(
    investigationOf(
      tell([...told, ['barnforhor', '2026-02-12'], ['atal', '2026-12-01'], ['dom', '2026-12-01']]),
      '2026-12-10',
    ),
  ).toMatchObject({ state: 'dom', daysToInterview: 12, threeMonthsOn: null })
  expect(investigationOf([], today)).toMatchObject({ state: 'ej-inledd', daysToInterview: null })
})
