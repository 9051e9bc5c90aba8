import type { User } from '../../../shared/account/account.contract'
import { dayOffName } from '../../../shared/calendar/working-days'
import type { GroupMeetingState, GroupOutcome, GroupResource, GroupUrgency } from '../../../shared/group/group.contract'
import { AppError, refuse } from '../../../shared/result'
import { isSenior } from '../account/account.rules'
import { addDays, daysBetween } from '../calendar'

/** Days between two meetings of a series. */
export const seriesStep = 14
/** How many meetings a series has ahead of it: half a year. */
export const meetingsAhead = 13
/** After so many days without being drawn a case is told of as waiting long. */
const longAgo = 35
/** A meeting is prepared for two days before (T14). */
export const preparationDays = 2

/** The first days of a series on or after a day. */
export function seriesDays(startsOn: string, from: string, count: number): string[] {
  const gap = Math.max(0, Math.ceil(daysBetween(startsOn, from) / seriesStep))
  return Array.from({ length: count }, (_day, index) => addDays(startsOn, (gap + index) * seriesStep))
}

/** Refuses a day on which no meeting is held: one that has been, a weekend, a holiday. Throws `invalid-input`. */
export function requireMeetingDay(day: string, today: string, path: readonly string[]): void {
  if (day < today) refuse(path, 'day-past')
  const off = dayOffName(day)
  if (off) refuse(path, 'day-off', off)
}

export interface CaseFacts {
  /** The day violence was learned of, when it has been marked. */
  readonly violenceOn: string | null
  readonly lastDrawnOn: string | null
  readonly overdue: number
  readonly near: number
}

/** What makes a case urgent on a day. */
export function urgenciesOf(facts: CaseFacts, day: string): GroupUrgency[] {
  const { violenceOn, lastDrawnOn } = facts
  const found: GroupUrgency[] = []
  if (violenceOn !== null && (lastDrawnOn === null || violenceOn >= lastDrawnOn)) found.push('nytt-vald')
  if (facts.overdue > 0) found.push('frist-passerad')
  if (facts.near > 0) found.push('frist-nara')
  if (lastDrawnOn === null) found.push('forsta-gangen')
  else if (daysBetween(lastDrawnOn, day) > longAgo) found.push('lange-sedan')
  return found
}

const weight: Readonly<Partial<Record<GroupUrgency, number>>> = { 'nytt-vald': 4, 'frist-passerad': 2, 'frist-nara': 1 }

/** Most urgent first: new violence, then what is or soon will be late, then whoever has waited longest. */
export function byUrgency(
  a: { readonly urgencies: readonly GroupUrgency[]; readonly lastDrawnOn: string | null; readonly number: string },
  b: typeof a,
): number {
  const total = (one: typeof a) => one.urgencies.reduce((sum, urgency) => sum + (weight[urgency] ?? 0), 0)
  return (
    total(b) - total(a) || (a.lastDrawnOn ?? '').localeCompare(b.lastDrawnOn ?? '') || a.number.localeCompare(b.number)
  )
}

export interface CaseDoor {
  readonly namnd_id: string
  readonly responsible_id: string | null
  /** The users in its ärendeteam now. */
  readonly team: readonly string[]
}

/** True for who has a task in a case: its ärendeteam, its officer and the nämnd's seniors. Nobody else sits with its item (OSL). */
export const mayAttend = (user: User, row: CaseDoor): boolean => isInTeam(user, row) || isSenior(user, row.namnd_id)

/** True for who writes a case's sheet: those who work with it. */
export const isInTeam = (user: Pick<User, 'id'>, row: CaseDoor): boolean =>
  row.responsible_id === user.id || row.team.includes(user.id)

/** Refuses what a meeting in this state does not allow. Throws `conflict`. */
export function requireMeetingState(state: string, ...wanted: readonly GroupMeetingState[]): void {
  if (!wanted.some((one) => one === state)) throw new AppError({ code: 'conflict' })
}

export interface Settlement {
  readonly present: readonly string[]
  readonly outcome: GroupOutcome
  readonly guidance: string
  readonly resource: GroupResource | null
  readonly nextReviewOn: string
}

/** Refuses an outcome without what it says was given, somebody in the room who has no task in the case, or a review that is not ahead. Throws `invalid-input`. */
export function requireSettled(settlement: Settlement, mayBePresent: readonly string[], today: string): void {
  const { present, outcome, guidance, resource, nextReviewOn } = settlement
  if (present.some((userId) => !mayBePresent.includes(userId))) refuse(['present'], 'no-task-in-case')
  const hasGuidance = outcome === 'handledning' || outcome === 'handledning-och-resurs'
  const hasResource = outcome === 'resurs' || outcome === 'handledning-och-resurs'
  if (hasGuidance && guidance.trim() === '') refuse(['guidance'], 'required')
  if (!hasGuidance && guidance.trim() !== '') refuse(['outcome'], 'outcome-without-guidance')
  if (hasResource && resource === null) refuse(['resource', 'text'], 'required')
  if (!hasResource && resource !== null) refuse(['outcome'], 'outcome-without-resource')
  if (resource && resource.dueOn < today) refuse(['resource', 'dueOn'], 'day-past')
  if (nextReviewOn <= today) refuse(['nextReviewOn'], 'review-not-ahead')
}

/** Refuses to end a meeting while an item lacks both outcome and reason, or stands behind a key the leader lacks: nothing is passed over in silence. Throws `invalid-input`. */
export function requireAllSettled(items: readonly { readonly state: string }[], withoutKey: number): void {
  const open = items.filter((item) => item.state === 'vantar').length
  if (open > 0) refuse(['items'], 'items-open', open)
  if (withoutKey > 0) refuse(['items'], 'items-without-key')
}
