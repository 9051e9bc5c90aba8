import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collisionsIn, endClock, endsInTime, isOnTheClock, shift, type TimedStep } from './shift.rules'

const day = '2026-03-02'
const step = (id: string, startsAt: string, minutes: number, more: Partial<TimedStep> = {}): TimedStep => ({
  id,
  day,
  startsAt,
  minutes,
  afterId: null,
  link: 'efter',
  isFixed: false,
  state: 'planerad',
  doers: [],
  ...more,
})
const clocks = (steps: readonly TimedStep[]) => Object.fromEntries(steps.map((one) => [one.id, one.startsAt]))
const sara = { key: 'sara', name: 'Sara' }

const usual = [
  step('hamtning', '09:00', 45),
  step('ankomst', '09:45', 45, { afterId: 'hamtning' }),
  step('forhor', '10:30', 60, { afterId: 'ankomst' }),
  step('medhorning', '10:30', 60, { afterId: 'forhor', link: 'med' }),
  step('lakare', '13:00', 60, { isFixed: true, afterId: 'forhor' }),
  step('eftermote', '15:00', 45, { afterId: 'lakare' }),
  step('nasta', '10:00', 60, { day: '2026-03-03', afterId: 'eftermote' }),
]

test('a delay moves everything that hangs on it, as much', () => {
  const { steps, collisions } = shift(usual, { stepId: 'hamtning', startsAt: '09:15', minutes: 45 })

  expect(clocks(steps)).toEqual({
    hamtning: '09:15',
    ankomst: '10:00',
    forhor: '10:45',
    medhorning: '10:45',
    lakare: '13:00',
    eftermote: '15:00',
    nasta: '10:00',
  })
  expect(collisions).toEqual([])
})

test('a step that has its hour stays, and is told when the day runs into it', () => {
  const { steps, collisions } = shift(usual, { stepId: 'forhor', startsAt: '12:15', minutes: 60 })

  expect(clocks(steps)).toMatchObject({ forhor: '12:15', medhorning: '12:15', lakare: '13:00', eftermote: '15:00' })
  expect(collisions).toEqual([{ kind: 'fast', stepId: 'lakare', otherId: 'forhor', person: '' }])
})

test('a longer step moves what comes after it, and what goes on at the same time becomes as long', () => {
  const { steps } = shift(usual, { stepId: 'forhor', startsAt: '10:30', minutes: 90 })

  expect(steps.find((one) => one.id === 'medhorning')).toMatchObject({ startsAt: '10:30', minutes: 90 })
})

test('nothing is pulled forward when a step comes earlier, save what goes on at the same time', () => {
  const { steps } = shift(usual, { stepId: 'forhor', startsAt: '10:00', minutes: 30 })

  expect(clocks(steps)).toMatchObject({ forhor: '10:00', medhorning: '10:00', eftermote: '15:00' })
})

test('what would pass midnight stays, and is told', () => {
  const evening = [step('hembesok', '22:00', 60), step('hemfard', '23:00', 45, { afterId: 'hembesok' })]

  const { steps, collisions } = shift(evening, { stepId: 'hembesok', startsAt: '22:30', minutes: 60 })

  expect(clocks(steps)).toEqual({ hembesok: '22:30', hemfard: '23:00' })
  expect(collisions).toEqual([{ kind: 'midnatt', stepId: 'hemfard', otherId: 'hembesok', person: '' }])
})

test('a step that has begun or is over is not moved', () => {
  const begun = usual.map((one) => (one.id === 'ankomst' ? { ...one, state: 'pagar' as const } : one))

  const { steps, collisions } = shift(begun, { stepId: 'hamtning', startsAt: '09:30', minutes: 45 })

  expect(clocks(steps)).toMatchObject({ ankomst: '09:45', forhor: '10:30' })
  expect(collisions).toEqual([{ kind: 'borjat', stepId: 'ankomst', otherId: 'hamtning', person: '' }])
})

test('somebody who is needed in two places at once is named', () => {
  const plan = [
    step('forhor', '10:00', 60),
    step('eftermote', '11:00', 60, { afterId: 'forhor', doers: [sara] }),
    step('annat', '12:00', 60, { doers: [sara] }),
  ]
  expect(collisionsIn(plan)).toEqual([])

  const { collisions } = shift(plan, { stepId: 'forhor', startsAt: '10:30', minutes: 60 })

  expect(collisions).toEqual([{ kind: 'person', stepId: 'annat', otherId: 'eftermote', person: 'Sara' }])
})

test('the night the clock is turned: an hour that is skipped is no time, and a step is as long as it takes', () => {
  expect(isOnTheClock('2026-03-29', '02:30')).toBe(false)
  expect(isOnTheClock('2026-03-29', '03:30')).toBe(true)
  expect(isOnTheClock('2026-10-25', '02:30')).toBe(true)
  expect(endClock({ day: '2026-03-29', startsAt: '01:30', minutes: 60 })).toBe('03:30')
  expect(endClock({ day: '2026-10-25', startsAt: '02:30', minutes: 60 })).toBe('02:30')
  expect(endsInTime({ day, startsAt: '23:00', minutes: 60 })).toBe(true)
  expect(endsInTime({ day, startsAt: '23:00', minutes: 61 })).toBe(false)
})

/** A plan without collisions: steps after one another, each hanging on an earlier one or on none. */
const plans = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 40 }),
      minutes: fc.integer({ min: 5, max: 90 }),
      hangs: fc.nat(),
      isFree: fc.integer({ min: 0, max: 5 }),
      isFixed: fc.integer({ min: 0, max: 4 }),
      state: fc.constantFrom('planerad', 'planerad', 'planerad', 'pagar', 'hoppad'),
      who: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drawn) => {
    let at = 8 * 60
    return drawn.map((one, index): TimedStep => {
      const on = index > 0 && one.isFree > 0 ? Math.max(index - 1 - (one.hangs % 2), 0) : null
      const starts = at + one.gap
      at = starts + one.minutes
      return step(
        `s${index}`,
        `${String(Math.floor(starts / 60)).padStart(2, '0')}:${String(starts % 60).padStart(2, '0')}`,
        one.minutes,
        {
          afterId: on === null ? null : `s${on}`,
          isFixed: one.isFixed === 0,
          state: one.state as TimedStep['state'],
          doers: [{ key: `p${one.who}`, name: `P${one.who}` }],
        },
      )
    })
  })
  // Within the day: what is laid out at night is another test.
  .filter((plan) => plan.every((one) => one.startsAt < '20:00'))

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const spanOf = (one: TimedStep) => [minuteOf(one.startsAt), minuteOf(one.startsAt) + one.minutes] as const

test('whatever is delayed: the order is kept, nothing is lost, and nobody is in two places, unless it is told', () => {
  let [moves, told] = [0, 0]
  fc.assert(
    fc.property(
      plans,
      fc.nat(),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 5, max: 200 }),
      (plan, which, late, minutes) => {
        const target = plan[which % plan.length] as TimedStep
        const start = Math.min(minuteOf(target.startsAt) + late, 24 * 60 - minutes)
        const startsAt = `${String(Math.floor(start / 60)).padStart(2, '0')}:${String(start % 60).padStart(2, '0')}`

        const { steps, collisions } = shift(plan, { stepId: target.id, startsAt, minutes })

        expect(steps.map((one) => one.id)).toEqual(plan.map((one) => one.id))
        expect(steps.find((one) => one.id === target.id)).toMatchObject({ startsAt, minutes })
        const isTold = (id: string, other: string) =>
          collisions.some((one) => [one.stepId, one.otherId].includes(id) && [one.stepId, one.otherId].includes(other))
        const wrong: string[] = []
        const claim = (isSo: boolean, what: string) => isSo || wrong.push(what)
        steps.forEach((one, index) => {
          const was = plan[index] as TimedStep
          const [from, until] = spanOf(one)
          claim(until <= 24 * 60, `${one.id} ends after the day`)
          if (one.id !== target.id) {
            claim(one.minutes === was.minutes, `${one.id} became longer or shorter`)
            claim(from >= minuteOf(was.startsAt), `${one.id} became earlier`)
            const mayMove = !was.isFixed && was.state === 'planerad'
            claim(mayMove || isDeepStrictEqual(one, was), `${one.id} stands, and was changed`)
            if (from !== minuteOf(was.startsAt)) moves += 1
          }
          const on = steps.find((other) => other.id === one.afterId)
          const isOpen = (other: TimedStep) => other.state !== 'hoppad'
          if (on && isOpen(one) && isOpen(on) && from < spanOf(on)[1]) {
            claim(isTold(one.id, on.id), `${one.id} begins before ${on.id} ends, untold`)
            told += 1
          }
          for (const other of steps.slice(index + 1)) {
            const overlaps = from < spanOf(other)[1] && spanOf(other)[0] < until
            if (overlaps && isOpen(one) && isOpen(other) && one.doers[0]?.key === other.doers[0]?.key)
              claim(isTold(one.id, other.id), `somebody is in ${one.id} and ${other.id} at once, untold`)
          }
        })
        expect(wrong).toEqual([])
      },
    ),
    { numRuns: 2_000 },
  )
  // The test has seen steps move, and has seen collisions.
  expect(moves).toBeGreaterThan(500)
  expect(told).toBeGreaterThan(100)
})
