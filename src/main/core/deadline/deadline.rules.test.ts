import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deadlineRules } from '../../../shared/deadline/rules'
import { AppError } from '../../../shared/result'
import { addDays } from '../calendar'
import { barnahus } from '../profile/barnahus.profile'
import { clockFault } from './clock.rules'
import { dayOffOf } from './day-off.rules'
import { asksForAction, deadlinesOf, requireExtension } from './deadline.rules'
import { followUpDays } from './length.rules'
import { ruleOn } from './version.rules'

const inquiry = { id: 'u', kind: 'utredning-inledd', plannedFor: null, happenedOn: '2026-03-02', clock: null } as const
const at = (now: string, extensions: readonly string[] = []) => {
  const [deadline] = deadlinesOf({
    facts: [inquiry],
    extensions: extensions.map((toDue) => ({ startId: 'u', rule: 'T3', toDue })),
    reasons: [],
    settings: barnahus.deadlines,
    now: `${now}T08:00:00.000Z`,
  })
  if (!deadline) throw new Error('no deadline')
  return deadline
}
const refusalOf = (call: () => unknown) => {
  try {
    call()
    return null
  } catch (error) {
    const [field] = error instanceof AppError ? (error.failure.fields ?? []) : []
    return field ? [field.path.join('.'), field.code] : error
  }
}
const extend = (now: string, toDue: string, decidedOn: string, before: readonly string[] = []) =>
  refusalOf(() => requireExtension(at(now, before), { toDue, decidedOn }, now))

test('an extension is a later day, decided in time', () => {
  expect(extend('2026-06-20', '2026-08-01', '2026-06-19')).toBeNull()
  expect(extend('2026-06-20', '2026-07-02', '2026-06-19')).toEqual(['toDue', 'not-later'])
  expect(extend('2026-06-20', '2026-06-30', '2026-06-19')).toEqual(['toDue', 'not-later'])
  expect(extend('2026-06-20', '2026-08-01', '2026-06-21')).toEqual(['decidedOn', 'day-ahead'])
  expect(extend('2026-06-20', '2026-08-01', '2026-03-01')).toEqual(['decidedOn', 'decided-too-early'])
})

test('a decision made after the last day is a reason and no extension; one made in time may be recorded afterwards', () => {
  expect(extend('2026-07-03', '2026-08-01', '2026-07-03')).toEqual(['decidedOn', 'decided-too-late'])
  expect(extend('2026-07-03', '2026-08-01', '2026-07-02')).toBeNull()
})

test('an extension is itself extended from the day it gave', () => {
  expect(extend('2026-07-20', '2026-08-01', '2026-07-20', ['2026-08-01'])).toEqual(['toDue', 'not-later'])
  expect(extend('2026-07-20', '2026-09-01', '2026-07-20', ['2026-08-01'])).toBeNull()
})

test('a rule that allows no extension says so', () => {
  const assessment = deadlinesOf({
    facts: [{ ...inquiry, kind: 'anmalan' }],
    extensions: [],
    reasons: [],
    settings: barnahus.deadlines,
    now: '2026-03-02T08:00:00.000Z',
  }).find(({ rule }) => rule.code === 'T1')
  if (!assessment) throw new Error('no deadline')

  expect(
    refusalOf(() => requireExtension(assessment, { toDue: '2026-03-04', decidedOn: '2026-03-02' }, '2026-03-02')),
  ).toEqual(['toDue', 'no-extension'])
})

test('whatever is asked for, in whatever order, the last day never comes nearer', () => {
  const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2026-03-02', days))
  fc.assert(
    fc.property(fc.array(fc.record({ toDue: day, decidedOn: day, today: day }), { maxLength: 12 }), (orders) => {
      const given: string[] = []
      for (const order of orders) {
        const before = at(order.today, given)
        const isGiven = refusalOf(() => requireExtension(before, order, order.today)) === null
        if (isGiven) given.push(order.toDue)
        const after = at(order.today, given)
        expect(after.due >= before.due).toBe(true)
        expect(after.due).toBe(isGiven ? order.toDue : before.due)
        expect(isGiven).toBe(
          order.toDue > before.due &&
            order.decidedOn <= before.due &&
            order.decidedOn <= order.today &&
            order.decidedOn >= before.start,
        )
      }
    }),
    { numRuns: 500 },
  )
})

test('what is only the house’s own is settled by its reason; what the law has set goes on asking', () => {
  const state = 'passerad'
  const rule = (code: 'T3' | 'T7' | 'T8') => ruleOn(code, '2026-03-02') as never

  expect(asksForAction({ state, rule: rule('T7'), hasReason: true })).toBe(false)
  expect(asksForAction({ state, rule: rule('T7'), hasReason: false })).toBe(true)
  expect(asksForAction({ state, rule: rule('T3'), hasReason: true })).toBe(true)
  expect(asksForAction({ state, rule: rule('T8'), hasReason: false })).toBe(false)
})

test('the law of the start day holds, and every paragraph tells where and when it was read', () => {
  expect(ruleOn('T3', '2025-06-30')?.law?.text).toBe('11 kap. 2 § socialtjänstlagen (2001:453)')
  expect(ruleOn('T3', '2025-07-01')?.law?.text).toBe('20 kap. 3 § socialtjänstlagen (2025:400)')
  expect(ruleOn('T15', '2025-06-30')).toBeUndefined()
  const laws = deadlineRules.flatMap(({ law }) => law ?? [])
  expect(laws.filter(({ source, readOn }) => source === '' || readOn === '')).toEqual([])
  expect(deadlineRules.filter(({ kind, law }) => kind === 'lag' && law === null)).toEqual([])
})

test('the table holds every rule from T1 to T15, and no version of one twice', () => {
  const numbers = new Set(deadlineRules.map(({ code }) => code.split('-')[0]))
  const versions = deadlineRules.map(({ code, version }) => `${code} ${version}`)

  expect([...numbers].toSorted((a, b) => Number(a?.slice(1)) - Number(b?.slice(1)))).toEqual(
    Array.from({ length: 15 }, (_one, index) => `T${index + 1}`),
  )
  expect(new Set(versions).size).toBe(versions.length)
})

test('a child is followed up a week, one, three and six months after the interview', () => {
  expect(followUpDays('2026-08-31', barnahus.deadlines)).toEqual([
    '2026-09-07',
    '2026-09-30',
    '2026-11-30',
    '2027-02-28',
  ])
})

test('a last day on which nobody works is shown with the working day before, and stays where it is', () => {
  expect(dayOffOf('2026-07-04')).toEqual({ what: 'lördag', workingDayBefore: '2026-07-03' })
  expect(dayOffOf('2026-06-19')).toEqual({ what: 'midsommarafton', workingDayBefore: '2026-06-18' })
  expect(dayOffOf('2026-04-06')).toEqual({ what: 'annandag påsk', workingDayBefore: '2026-04-02' })
  expect(dayOffOf('2026-07-02')).toBeNull()
})

test('a clock before the last use or the build, or a month after it, is told of; one a little off is not', () => {
  const kind = (now: string, lastUse: string | null, builtAt: string | null = null) =>
    clockFault({ now, lastUse, builtAt })?.kind

  expect(kind('2026-03-02T08:00:00Z', '2026-03-02T08:04:00Z')).toBeUndefined()
  expect(kind('2026-03-02T08:00:00Z', '2026-03-02T08:06:00Z')).toBe('fore-senaste')
  expect(kind('2026-03-02T08:00:00Z', null, '2026-03-03T08:00:00Z')).toBe('fore-bygget')
  expect(kind('2026-04-01T08:00:00Z', '2026-03-02T08:00:00Z')).toBeUndefined()
  expect(kind('2026-04-01T08:01:00Z', '2026-03-02T08:00:00Z')).toBe('langt-efter')
  expect(kind('2026-03-02T08:00:00Z', null)).toBeUndefined()
})
