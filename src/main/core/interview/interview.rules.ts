import type { MilestoneKind } from '../../../shared/case/case.contract'
import type { Counsel, DayPerson, Exam } from '../../../shared/interview/day-people'
import type { DayState } from '../../../shared/interview/interview.contract'
import type { StepKind, StepPerson, StepState } from '../../../shared/interview/step'
import { refuse } from '../../../shared/result'
import { addDays } from '../calendar'
import { type Doer, endsInTime, isOnTheClock } from './shift.rules'

/** An interview after the second is one too many unless somebody says why (FuK 17 §). */
const mostWithoutReason = 2
/** How far after the day a step of it may lie: the uppföljande samtal is held within a week. */
const longestAfter = 7

/** The case's own event that a step is, for those that are one. */
const milestones: Readonly<Partial<Record<StepKind, MilestoneKind>>> = {
  barnforhor: 'barnforhor',
  lakarundersokning: 'lakarundersokning',
  eftermote: 'eftermote',
  formote: 'formote',
  hembesok: 'hembesok',
  'uppfoljande-samtal': 'uppfoljande-samtal',
}
export const milestoneOf = (kind: StepKind): MilestoneKind | undefined => milestones[kind]

/** The form a note about a step is written in. */
const noteForms: Readonly<Partial<Record<StepKind, string>>> = {
  medhorning: 'medhorning',
  eftermote: 'eftermote',
  formote: 'formote',
  hembesok: 'hembesok',
  'uppfoljande-samtal': 'uppfoljande-samtal',
}
export const noteFormOf = (kind: StepKind): string | undefined => noteForms[kind]

/** True for a step at which guardians are told things: shut while an informationsspärr stands. */
export const meetsGuardians = (kind: StepKind): boolean => kind === 'formote' || kind === 'hembesok'

/** Who somebody is, wherever in the plan: nobody when no name has been given. */
export const doerOf = (person: StepPerson, shown: string): Doer => ({
  key: person.userId ?? (person.name === '' ? '' : `${person.agencyId ?? ''} ${person.name.toLocaleLowerCase('sv')}`),
  name: shown,
})

/** A day elsewhere than at the Barnahus says why, and a third interview says why it is needed. Throws `invalid-input`. */
export function requireDayReasons(order: {
  readonly place: string
  readonly placeWhy: string
  readonly orderNo: number
  readonly orderWhy: string
}): void {
  if (order.place !== 'barnahus' && order.placeWhy === '') refuse(['placeWhy'], 'reason-missing')
  if (order.orderNo > mostWithoutReason && order.orderWhy === '') refuse(['orderWhy'], 'third-interview')
}

interface Timed {
  readonly kind: StepKind
  readonly day: string
  readonly startsAt: string
  readonly minutes: number
}

/** A step lies on its day, at a clock that is there, and is over before midnight; only the uppföljande samtal comes on a later day. Throws `invalid-input`. */
export function requireStepTime(step: Timed, day: string, path: readonly (string | number)[]): void {
  const mayFollow = step.kind === 'uppfoljande-samtal' && step.day > day && step.day <= addDays(day, longestAfter)
  if (step.day !== day && !mayFollow) refuse([...path, 'day'], 'not-that-day')
  requireClock(step, [...path, 'startsAt'])
}

/** A clock that the day has, and an end before midnight. Throws `invalid-input`. */
export function requireClock(step: Omit<Timed, 'kind'>, path: readonly (string | number)[]): void {
  if (!isOnTheClock(step.day, step.startsAt)) refuse(path, 'clock-turned')
  if (!endsInTime(step)) refuse(path, 'past-midnight')
}

/** A step of a new plan hangs on one above it. Throws `invalid-input`. */
export function requireAbove(steps: readonly { readonly after: number | null }[]): void {
  steps.forEach(({ after }, index) => {
    if (after !== null && after >= index) refuse(['steps', index, 'after'], 'step-order')
  })
}

/** True when a step would come to hang on itself by way of others. */
export function isCircle(
  steps: readonly { readonly id: string; readonly afterId: string | null }[],
  stepId: string,
  afterId: string | null,
): boolean {
  const on = new Map(steps.map((one) => [one.id, one.afterId]))
  for (let at = afterId; at !== null; at = on.get(at) ?? null) if (at === stepId) return true
  return false
}

const sameName = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('sv') === b.trim().toLocaleLowerCase('sv')

/** The trygghetsperson accompanies and waits outside: neither hears the child nor listens. Throws `invalid-input`. */
export function requireNoSafeListener(
  step: { readonly kind: StepKind; readonly people: readonly StepPerson[] },
  path: readonly (string | number)[],
): void {
  const listens = step.kind === 'medhorning' || step.kind === 'barnforhor'
  if (listens && step.people.some(({ role }) => role === 'trygghetsperson'))
    refuse([...path, 'people'], 'safe-person-listens')
}

/** Nobody is both trygghetsperson and on the medhörning list. Throws `invalid-input`. */
export function requireNotBoth(person: DayPerson, others: readonly DayPerson[]): void {
  const opposite =
    person.kind === 'medhorare' ? 'trygghetsperson' : person.kind === 'trygghetsperson' ? 'medhorare' : ''
  if (others.some((one) => one.kind === opposite && sameName(one.name, person.name)))
    refuse(['person', 'name'], 'safe-person-listens')
}

/** Days that must come in this order, none of them ahead. Throws `invalid-input` at the first that does not. */
function requireOrder(
  scope: string,
  days: readonly (readonly [field: string, day: string | null])[],
  today: string,
): void {
  let latest = ''
  for (const [field, day] of days) {
    if (day === null) continue
    if (day > today) refuse([scope, field], 'day-ahead')
    if (day < latest) refuse([scope, field], 'day-order')
    latest = day
  }
}

/** Särskild företrädare: applied for, appointed by name, ended, in that order. Throws `invalid-input`. */
export function requireCounsel(counsel: Counsel, today: string): void {
  const { appliedOn, appointedOn, endedOn } = counsel
  requireOrder(
    'counsel',
    [
      ['appliedOn', appliedOn],
      ['appointedOn', appointedOn],
      ['endedOn', endedOn],
    ],
    today,
  )
  if (appointedOn !== null && counsel.name === '') refuse(['counsel', 'name'], 'required')
  if (endedOn !== null && appointedOn === null) refuse(['counsel', 'appointedOn'], 'required')
}

/** Läkarundersökning: asked for, done, the child told, in that order; a rättsintyg is asked for before it comes. Throws `invalid-input`. */
export function requireExam(exam: Exam, today: string): void {
  requireOrder(
    'exam',
    [
      ['requestedOn', exam.requestedOn],
      ['doneOn', exam.doneOn],
      ['childToldOn', exam.childToldOn],
    ],
    today,
  )
  if (exam.childToldOn !== null && exam.doneOn === null) refuse(['exam', 'doneOn'], 'required')
  requireOrder(
    'exam',
    [
      ['intygRequestedOn', exam.intygRequestedOn],
      ['intygReceivedOn', exam.intygReceivedOn],
    ],
    today,
  )
}

/** The clock at which something began or ended, on the step's own day: now when it is today and nothing else is said. Throws `invalid-input`. */
export function clockOf(at: string | null, stepDay: string, today: string, now: string): string {
  if (stepDay > today) refuse(['at'], 'day-ahead')
  if (stepDay < today) return at ?? refuse(['at'], 'required')
  if (at !== null && at > now) refuse(['at'], 'clock-ahead')
  return at ?? now
}

/** How a day stands by its steps: under way from the first that begins, over with the last. */
export function dayStateOf(states: readonly StepState[]): DayState {
  if (!states.some((state) => state === 'pagar' || state === 'klar')) return 'planerad'
  return states.every((state) => state === 'klar' || state === 'hoppad') ? 'genomford' : 'pagar'
}
