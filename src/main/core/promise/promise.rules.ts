import type { PromiseState, PromiseStepKind } from '../../../shared/promise/promise.contract'
import { AppError, refuse } from '../../../shared/result'

/** What of a promise's course decides how it stands. */
export interface Step {
  readonly kind: PromiseStepKind
  readonly on: string
  readonly dueOn: string | null
  readonly told: boolean
}

export interface Course {
  readonly madeOn: string
  readonly dueOn: string
  /** In the order they were recorded. */
  readonly steps: readonly Step[]
}

const endings: Readonly<Partial<Record<PromiseStepKind, PromiseState>>> = {
  hallet: 'hallet',
  lagat: 'lagat',
  aterkallat: 'aterkallat',
}

/** Where a promise stands: it holds until it is kept, mended after it was broken, or taken back. */
export function standingOf({ dueOn, steps }: Course, today: string) {
  const ending = steps.findLast(({ kind }) => endings[kind])
  const state: PromiseState = (ending && endings[ending.kind]) ?? 'galler'
  const due = steps.findLast(({ kind }) => kind === 'ny-dag')?.dueOn ?? dueOn
  const isPassed = state === 'galler' && due < today
  const broken = steps.findLast(({ kind }) => kind === 'lagat')
  const toldSince = (day: string) => steps.some((one) => one.told && one.on >= day)
  const isUntold = isPassed ? !steps.some((one) => one.told && one.on > due) : !!broken && !toldSince(broken.on)
  return { state, dueOn: due, isPassed, isUntold }
}

/** How many days ahead a promise is shown as at risk. */
export const riskDays = 3

/** Refuses a promise that is dated ahead, or due before it was made or before today. Throws `invalid-input`. */
export function requirePromiseDays(madeOn: string, dueOn: string, today: string): void {
  if (madeOn > today) refuse(['madeOn'], 'day-ahead')
  if (dueOn < today) refuse(['dueOn'], 'day-past')
}

/** What becomes of a promise happens after it was made and not ahead, and after the step before it. Throws `invalid-input`. */
export function requireStepDay(course: Course, on: string, today: string): void {
  if (on > today) refuse(['on'], 'day-ahead')
  if (on < course.madeOn) refuse(['on'], 'before-promise')
}

/** The same promise is not ended twice; a mended one may still be told of. Throws `conflict`. */
export function requireOpenPromise(course: Course, kind: PromiseStepKind, today: string): void {
  const { state, isUntold } = standingOf(course, today)
  if (state === 'galler') return
  if (kind === 'berattat' && isUntold) return
  throw new AppError({ code: 'conflict' })
}
