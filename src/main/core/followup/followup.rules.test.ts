import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MilestoneKind } from '../../../shared/case/case.contract'
import { StepKey } from '../../../shared/followup/followup.contract'
import {
  countedFrom,
  followUpDays,
  type Happened,
  heldDays,
  ladderOf,
  leadDueOn,
  plannedRungs,
  requireHeld,
  requireMove,
  requireTold,
  statesOf,
  stepName,
} from './followup.rules'

const today = '2026-03-20'
const id = (no: number) => `0195556c-2a00-7000-8000-${String(no).padStart(12, '0')}`
const happened = (
  kind: MilestoneKind,
  happenedOn: string | null,
  plannedFor: string | null = null,
  no = 1,
): Happened => ({
  id: id(no),
  kind,
  plannedFor,
  happenedOn,
})
const refusal = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    return (error as { failure: { fields?: { code: string }[] } }).failure.fields?.[0]?.code ?? 'refused'
  }
  return 'done'
}

test.each([
  ['2026-03-02', ['2026-03-09', '2026-04-02', '2026-06-02', '2026-09-02']],
  // A month that lacks the day ends on its last.
  ['2026-01-31', ['2026-02-07', '2026-02-28', '2026-04-30', '2026-07-31']],
  ['2028-01-31', ['2028-02-07', '2028-02-29', '2028-04-30', '2028-07-31']],
  ['2026-08-31', ['2026-09-07', '2026-09-30', '2026-11-30', '2027-02-28']],
  ['2026-12-30', ['2027-01-06', '2027-01-30', '2027-03-30', '2027-06-30']],
])('after an interview on %s the child is followed up on %j', (day, days) => {
  expect(followUpDays(day).map(({ dueOn }) => dueOn)).toEqual(days)
})

test('the ladder is counted from the first interview, also when there has been another', () => {
  const milestones = [happened('barnforhor', '2026-03-10'), happened('barnforhor', '2026-03-02', null, 2)]

  expect(countedFrom(milestones, '2026-02-01', today)).toEqual({ kind: 'forhor', on: '2026-03-02' })
})

test('without an interview it is counted from the day support began, and waits while an interview is planned', () => {
  expect(countedFrom([], null, today)).toBeNull()
  expect(countedFrom([], '2026-03-01', today)).toEqual({ kind: 'stod', on: '2026-03-01' })
  expect(countedFrom([happened('krisstod', '2026-03-05')], '2026-03-01', today)).toEqual({
    kind: 'stod',
    on: '2026-03-05',
  })
  expect(countedFrom([happened('barnforhor', null, '2026-03-25')], '2026-03-01', today)).toBeNull()
  expect(countedFrom([happened('barnforhor', null, '2026-03-10')], '2026-03-01', today)).not.toBeNull()
})

test('a decision about the investigation puts a rung of its own a week later', () => {
  const milestones = [happened('barnforhor', '2026-03-02'), happened('forundersokning-nedlagd', '2026-03-19', null, 2)]
  const ladder = ladderOf(milestones, null, today)

  expect(ladder.map(({ firstDueOn }) => firstDueOn)).toEqual([
    '2026-03-09',
    '2026-03-26',
    '2026-04-02',
    '2026-06-02',
    '2026-09-02',
  ])
  expect(ladder[1]).toMatchObject({ step: `beslut:${id(2)}`, name: 'Efter nedlagd förundersökning' })
})

test('every rung has a key that can be asked for, and no two the same', () => {
  const kinds = fc.constantFrom<MilestoneKind>(
    'barnforhor',
    'atal',
    'dom',
    'krisstod',
    'forundersokning-nedlagd',
    'anmalan',
  )
  const day = fc.integer({ min: 1, max: 28 }).map((no) => `2026-03-${String(no).padStart(2, '0')}`)

  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, fc.option(day), fc.option(day))), (some) => {
      const milestones = some.map(([kind, on, planned], no) => happened(kind, on, planned, no))
      const steps = ladderOf(milestones, null, today).map(({ step }) => step)
      expect(steps.every((step) => StepKey.safeParse(step).success)).toBe(true)
      expect(new Set(steps).size).toBe(steps.length)
      expect(steps.every((step) => stepName(step, milestones) !== '')).toBe(true)
    }),
  )
})

test('a rung whose day has passed is late; the first to come is next', () => {
  const rung = (dueOn: string, heldOn: string | null = null) => ({ dueOn, heldOn })

  expect(
    statesOf([rung('2026-03-01', '2026-03-02'), rung('2026-03-19'), rung(today), rung('2026-04-01')], today),
  ).toEqual(['gjord', 'sen', 'nasta', 'kommer'])
})

test('a follow-up that was only noted stands for the rung nearest to it, and one that was recorded for its own', () => {
  const ladder = ladderOf([happened('barnforhor', '2026-01-01')], null, today)
  const held = (recorded: readonly (readonly [string, string])[], noted: readonly string[]) =>
    Object.fromEntries(heldDays(ladder, new Map(recorded), noted))

  expect(held([], ['2026-01-09', '2026-02-03'])).toEqual({ 'forhor:v1': '2026-01-09', 'forhor:m1': '2026-02-03' })
  expect(held([['forhor:m1', '2026-02-03']], ['2026-02-03'])).toEqual({ 'forhor:m1': '2026-02-03' })
  // Too far from every rung to be any of them.
  expect(held([], ['2027-01-01'])).toEqual({})
})

test('a planned follow-up is the rung nearest to it, and one far from every rung is none of them', () => {
  const open = [
    { step: 'forhor:v1', dueOn: '2026-01-08' },
    { step: 'forhor:m1', dueOn: '2026-02-01' },
  ] as const
  const planned = (...days: readonly string[]) =>
    Object.fromEntries(
      plannedRungs(
        open,
        days.map((day) => ({ id: day, day })),
      ),
    )

  expect(planned('2026-02-03', '2026-01-09')).toEqual({ 'forhor:v1': '2026-01-09', 'forhor:m1': '2026-02-03' })
  expect(planned('2026-02-03')).toEqual({ 'forhor:m1': '2026-02-03' })
  expect(planned('2027-01-01')).toEqual({})
})

test('a follow-up before the interview is refused, and one without anything to follow', () => {
  const interview = { kind: 'forhor', on: '2026-03-02' } as const

  expect(refusal(() => requireHeld('2026-03-01', today, interview, true))).toBe('before-interview')
  expect(refusal(() => requireHeld('2026-03-21', today, interview, true))).toBe('day-ahead')
  expect(refusal(() => requireHeld('2026-03-02', today, interview, true))).toBe('done')
  expect(refusal(() => requireHeld('2026-03-02', today, null, false))).toBe('nothing-to-follow')
  expect(refusal(() => requireHeld('2026-03-01', today, { ...interview, kind: 'stod' }, true))).toBe('before-support')
})

test('a follow-up is moved forward from today, never to before the interview', () => {
  const interview = { kind: 'forhor', on: '2026-03-02' } as const

  expect(refusal(() => requireMove('2026-03-01', today, interview))).toBe('before-interview')
  expect(refusal(() => requireMove('2026-03-19', today, interview))).toBe('day-past')
  expect(refusal(() => requireMove(today, today, interview))).toBe('done')
})

test('that the child has been told has a day and a teller', () => {
  const told = (outcomeTold: string, toldOn: string | null, toldBy = 'Sara') =>
    refusal(() => requireTold({ outcomeTold, toldOn }, toldBy, today))

  expect(told('ja', null)).toBe('required')
  expect(told('ja', '2026-03-21')).toBe('day-ahead')
  expect(told('ja', today, '')).toBe('required')
  expect(told('ja', today)).toBe('done')
  expect(told('nej', today)).toBe('not-told')
  expect(told('inget-att-beratta', null, '')).toBe('done')
})

test('somebody must hold the support together from the day after the interview', () => {
  expect(leadDueOn([happened('barnforhor', '2026-02-28')])).toBe('2026-03-01')
  expect(leadDueOn([happened('barnforhor', null, '2026-03-25')])).toBeNull()
})
