import type { Collision, StepLink, StepState } from '../../../shared/interview/step'
import { swedishDay, swedishMoment, swedishTime } from '../calendar'

/** Somebody who does a step, by a key that is the same wherever the person is needed; without one when nobody is named. */
export interface Doer {
  readonly key: string
  readonly name: string
}

/** What of a step decides when it is. */
export interface TimedStep {
  readonly id: string
  readonly day: string
  readonly startsAt: string
  readonly minutes: number
  readonly afterId: string | null
  readonly link: StepLink
  readonly isFixed: boolean
  readonly state: StepState
  readonly doers: readonly Doer[]
}

export interface Shifted<S extends TimedStep> {
  readonly steps: readonly S[]
  /** What must be looked at: what could not move along, and who is now needed in two places. */
  readonly collisions: readonly Clash[]
}

/** A collision before its ids have their brand. */
export type Clash = Omit<Collision, 'stepId' | 'otherId'> & { readonly stepId: string; readonly otherId: string | null }

/** Minutes on one line through days and the turning of the clock. */
const onLine = (day: string, clock: string): number => Date.parse(swedishMoment(day, clock)) / 60_000
const startOf = (step: TimedStep): number => onLine(step.day, step.startsAt)
const endOf = (step: TimedStep): number => startOf(step) + step.minutes
const instantOf = (line: number): string => new Date(line * 60_000).toISOString()

/** True for a clock that the day has: summer time skips an hour. */
export const isOnTheClock = (day: string, clock: string): boolean => swedishTime(swedishMoment(day, clock)) === clock

/** The clock when a step is over, in Sweden. */
export const endClock = (step: Pick<TimedStep, 'day' | 'startsAt' | 'minutes'>): string =>
  swedishTime(instantOf(onLine(step.day, step.startsAt) + step.minutes))

/** True when a step that begins then is over before midnight. */
export const endsInTime = (step: Pick<TimedStep, 'day' | 'startsAt' | 'minutes'>): boolean =>
  swedishDay(instantOf(onLine(step.day, step.startsAt) + step.minutes - 1)) === step.day

/** The step begun so many minutes later; undefined when that is past midnight, or a clock that cannot be told from another. */
function later<S extends TimedStep>(step: S, minutes: number, length: number): S | undefined {
  const line = startOf(step) + minutes
  const moved = { ...step, startsAt: swedishTime(instantOf(line)), minutes: length }
  return swedishDay(instantOf(line)) === step.day && endsInTime(moved) && startOf(moved) === line ? moved : undefined
}

/** Steps in an order in which each comes after the one it hangs on. */
function inOrder<S extends TimedStep>(steps: readonly S[]): S[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const done = new Set<string>()
  const ordered: S[] = []
  const put = (step: S) => {
    if (done.has(step.id)) return
    done.add(step.id)
    const before = step.afterId ? byId.get(step.afterId) : undefined
    if (before) put(before)
    ordered.push(step)
  }
  for (const step of steps) put(step)
  return ordered
}

/** How a step follows the one it hangs on: a delay is carried on, and what goes on at the same time keeps the same time. */
function following<S extends TimedStep>(step: S, before: S, after: S): S {
  const isFree = step.state === 'planerad' && !step.isFixed && step.day === after.day
  if (!isFree) return step
  if (step.link === 'efter') {
    const late = endOf(after) - endOf(before)
    return late > 0 ? (later(step, late, step.minutes) ?? step) : step
  }
  const moved = startOf(after) - startOf(before)
  const length = step.minutes === before.minutes ? after.minutes : step.minutes
  return moved !== 0 || length !== step.minutes ? (later(step, moved, length) ?? step) : step
}

/**
 * Gives a step a new start and length; what hangs on it comes as much later, and what is fixed, begun or would pass
 * midnight stays and is told. Nothing is pulled forward: people have been told when to come.
 */
export function shift<S extends TimedStep>(
  steps: readonly S[],
  change: { readonly stepId: string; readonly startsAt: string; readonly minutes: number },
): Shifted<S> {
  const before = new Map(steps.map((step) => [step.id, step]))
  const now = new Map(before)
  for (const step of inOrder(steps)) {
    if (step.id === change.stepId) {
      now.set(step.id, { ...step, startsAt: change.startsAt, minutes: change.minutes })
      continue
    }
    const [was, is] = [before.get(step.afterId ?? ''), now.get(step.afterId ?? '')]
    if (was && is) now.set(step.id, following(step, was, is))
  }
  const shifted = steps.map((step) => now.get(step.id) ?? step)
  return { steps: shifted, collisions: collisionsIn(shifted) }
}

const isOver = (step: TimedStep): boolean => step.state === 'klar' || step.state === 'hoppad'

/** Why a step stands where it is though what it hangs on has gone past it. */
const whyStill = (step: TimedStep): Collision['kind'] =>
  step.state !== 'planerad' ? 'borjat' : step.isFixed ? 'fast' : 'midnatt'

/** What does not go together in a plan as it stands: a step that begins too soon, and somebody needed in two places. */
export function collisionsIn(steps: readonly TimedStep[]): Clash[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const open = steps.filter((step) => !isOver(step))
  const tooSoon = open.flatMap((step): Clash[] => {
    const on = byId.get(step.afterId ?? '')
    if (!on || on.state === 'hoppad') return []
    const holds =
      step.link === 'efter' ? startOf(step) >= endOf(on) : startOf(step) >= startOf(on) && startOf(step) < endOf(on)
    return holds ? [] : [{ kind: whyStill(step), stepId: step.id, otherId: on.id, person: '' }]
  })
  const twice = open.flatMap((step, index) =>
    open.slice(index + 1).flatMap((other): Clash[] => {
      if (startOf(step) >= endOf(other) || startOf(other) >= endOf(step)) return []
      return step.doers
        .filter(({ key }) => key !== '' && other.doers.some((one) => one.key === key))
        .map(({ name }) => ({ kind: 'person', stepId: other.id, otherId: step.id, person: name }))
    }),
  )
  return [...tooSoon, ...twice]
}
