import type { MilestoneKind } from '../../../shared/case/case.contract'
import { refuse } from '../../../shared/result'
import type { Standing } from './lanes.rules'

export type Order = Omit<Standing, 'id'>

/** What an event's day is held against. */
export interface Surroundings {
  readonly openedOn: string
  readonly today: string
  /** The clock in Sweden, TT:MM. */
  readonly clock: string
}

export interface OrderProblem {
  readonly field: 'kind' | 'plannedFor' | 'happenedOn' | 'clock' | 'note'
  readonly code: string
  readonly value?: string
}

const dayOf = (one: Order): string => one.happenedOn ?? one.plannedFor ?? ''
const dayField = (one: Order) => (one.happenedOn ? 'happenedOn' : 'plannedFor')
const daysOf = (standing: readonly Order[], ...kinds: readonly MilestoneKind[]) =>
  standing.filter(({ kind }) => kinds.includes(kind)).map(dayOf)
const first = (days: readonly string[]): string | undefined => days.toSorted()[0]

/** What never has an earlier day than the first of these, when they are known. */
const comesAfter: Readonly<Partial<Record<MilestoneKind, readonly MilestoneKind[]>>> = {
  'utredning-inte-inledd': ['anmalan'],
  'aterkoppling-begard': ['anmalan'],
  'aterkoppling-lamnad': ['aterkoppling-begard', 'anmalan'],
  'lvu6-understalld': ['lvu6-beslut'],
  'lvu6-verkstalld': ['lvu6-beslut'],
  'insats-verkstalld': ['insats-beslutad'],
  'forundersokning-inledd': ['polisanmalan'],
  'skaligen-misstankt': ['polisanmalan', 'forundersokning-inledd'],
  'forundersokning-nedlagd': ['polisanmalan', 'forundersokning-inledd'],
  atal: ['polisanmalan', 'forundersokning-inledd'],
  dom: ['polisanmalan', 'forundersokning-inledd', 'atal'],
  'sarskild-foretradare': ['polisanmalan'],
}

/** What there can be one of in a case: what opens anew is a new case (domain 2.1). */
const once: ReadonlySet<MilestoneKind> = new Set(['utredning-inledd', 'utredning-avslutad'])

/** What an uppföljning follows up. */
const followedUp: readonly MilestoneKind[] = [
  'barnforhor',
  'eftermote',
  'formote',
  'hembesok',
  'uppfoljande-samtal',
  'krisstod',
  'behandling',
  'insats-verkstalld',
  'forundersokning-nedlagd',
  'atal',
  'dom',
]
const meetings: ReadonlySet<MilestoneKind> = new Set(['eftermote', 'formote', 'hembesok', 'uppfoljande-samtal'])
const sameDay: ReadonlySet<MilestoneKind> = new Set(['eftermote', 'formote', 'hembesok'])

/** What must already stand for an event to stand, whatever is noted after it. */
function groundMissing(one: Order, others: readonly Order[]): OrderProblem | undefined {
  const day = dayOf(one)
  // What is only planned may lean on what is only planned; what has happened leans on what has happened.
  const grounds = one.happenedOn ? others.filter(({ happenedOn }) => happenedOn !== null) : others
  for (const kind of comesAfter[one.kind] ?? []) {
    const ground = first(daysOf(grounds, kind))
    if (ground !== undefined && day < ground) return { field: dayField(one), code: 'before-ground', value: kind }
  }
  if (one.kind === 'utredning-avslutad') {
    const opened = first(daysOf(grounds, 'utredning-inledd'))
    if (opened === undefined || day < opened) return { field: dayField(one), code: 'inquiry-not-open' }
  }
  if (one.kind === 'uppfoljning') {
    const ground = first(daysOf(grounds, ...followedUp))
    if (ground === undefined || day < ground) return { field: dayField(one), code: 'nothing-to-follow-up' }
  }
  return undefined
}

/** A meeting after the förhör: not before it, the same day, or with a reason (domain 2.2, 13–16). */
function meetingProblem(one: Order, others: readonly Order[]): OrderProblem | undefined {
  if (!meetings.has(one.kind)) return undefined
  const day = dayOf(one)
  const interviews = others.filter(({ kind }) => kind === 'barnforhor')
  const held = one.happenedOn ? interviews.filter(({ happenedOn }) => happenedOn !== null) : interviews
  const days = held.map(dayOf)
  if (days.length === 0) {
    // A sibling may have been heard, and this child not.
    if (interviews.length > 0) return { field: 'kind', code: 'interview-not-noted' }
    return one.happenedOn && one.note === '' ? { field: 'note', code: 'reason-not-heard' } : undefined
  }
  if (days.every((interview) => day < interview)) return { field: dayField(one), code: 'meeting-before-interview' }
  const isOtherDay = one.happenedOn !== null && sameDay.has(one.kind) && !days.includes(day)
  return isOtherDay && one.note === '' ? { field: 'note', code: 'reason-other-day' } : undefined
}

/** What the model does not allow of a new event among those that stand; undefined when it may stand. */
export function problemOf(one: Order, others: readonly Order[], around: Surroundings): OrderProblem | undefined {
  if (!one.plannedFor && !one.happenedOn) return { field: 'plannedFor', code: 'required' }
  if (one.happenedOn && one.happenedOn > around.today) return { field: 'happenedOn', code: 'day-ahead' }
  if (one.happenedOn === around.today && one.clock && one.clock > around.clock)
    return { field: 'clock', code: 'time-ahead' }
  const happened = others.filter(({ happenedOn }) => happenedOn !== null)
  if (one.happenedOn) {
    if (once.has(one.kind) && happened.some(({ kind }) => kind === one.kind))
      return { field: 'kind', code: 'already-noted' }
    const isTwice = happened.some(
      ({ kind, happenedOn, clock }) => kind === one.kind && happenedOn === one.happenedOn && clock === one.clock,
    )
    if (isTwice) return { field: 'happenedOn', code: 'noted-that-day' }
    if (one.kind === 'utredning-inte-inledd' && daysOf(happened, 'utredning-inledd').length > 0)
      return { field: 'kind', code: 'inquiry-open' }
    const begun = first([around.openedOn, ...daysOf(happened, 'anmalan', 'polisanmalan', 'forundersokning-inledd')])
    if (one.kind === 'barnforhor' && begun !== undefined && one.happenedOn < begun)
      return { field: 'happenedOn', code: 'before-report' }
  }
  return groundMissing(one, others) ?? meetingProblem(one, others) ?? laterOnes(one, others)
}

/** An event that already stands and would not if this one were noted before it. */
function laterOnes(one: Order, others: readonly Order[]): OrderProblem | undefined {
  const upset = others.find(
    (other, at) =>
      groundMissing(other, [...others.toSpliced(at, 1), one]) && !groundMissing(other, others.toSpliced(at, 1)),
  )
  return upset && { field: dayField(one), code: 'others-earlier', value: upset.kind }
}

/** An event that leans on one that is to be taken away or moved, and would then stand without ground. */
export function leansOn(gone: Order, instead: Order | undefined, others: readonly Order[]): MilestoneKind | undefined {
  const lost = (one: Order, around: readonly Order[]): boolean => {
    const meeting = one.happenedOn ? meetingProblem(one, around) : undefined
    // A meeting that turns out to have been another day than the förhör is no fault of the correction.
    return groundMissing(one, around) !== undefined || (meeting !== undefined && meeting.code !== 'reason-other-day')
  }
  return others.find((other, at) => {
    const rest = others.toSpliced(at, 1)
    return lost(other, instead ? [...rest, instead] : rest) && !lost(other, [...rest, gone])
  })?.kind
}

/** Refuses, by its field under `path`, what the model does not allow. Throws `invalid-input`. */
export function requireOrder(
  one: Order,
  others: readonly Order[],
  around: Surroundings,
  path: readonly string[] = [],
): void {
  const problem = problemOf(one, others, around)
  if (problem) refuse([...path, problem.field], problem.code, problem.value)
}

/** Refuses to take away or move what others lean on. Throws `invalid-input`. */
export function requireNoneLeans(
  gone: Order,
  instead: Order | undefined,
  others: readonly Order[],
  path: readonly string[],
): void {
  const kind = leansOn(gone, instead, others)
  if (kind) refuse(path, 'others-lean', kind)
}
