import type { BreakingGround } from '../../../shared/disclosure/ground'
import { groundsFor } from '../../../shared/referral/grounds'
import type { Receiver } from '../../../shared/referral/receiver'
import type { ReferralState } from '../../../shared/referral/referral.contract'
import { AppError, refuse } from '../../../shared/result'
import { daysBetween } from '../calendar'

/** What each step may follow on. A decline has nothing after it but what is decided instead. */
const follows = {
  skickad: ['utkast'],
  mottagen: ['skickad'],
  avbojd: ['skickad'],
  'forsta-besok': ['skickad', 'mottagen'],
  avslutad: ['utkast', 'skickad', 'mottagen', 'forsta-besok'],
} as const satisfies Readonly<Partial<Record<ReferralState, readonly ReferralState[]>>>

/** A step taken in the order the model allows. Throws `conflict`. */
export function requireStep(now: ReferralState, next: keyof typeof follows): void {
  if (!(follows[next] as readonly ReferralState[]).includes(now)) throw new AppError({ code: 'conflict' })
}

/** What is written down has happened, and not before what it follows on. Throws `invalid-input` at `path`. */
export function requireOrder(
  day: string,
  earlier: readonly (string | null)[],
  today: string,
  path: readonly string[],
): void {
  if (day > today) refuse(path, 'day-ahead')
  if (earlier.some((one) => one !== null && day < one)) refuse(path, 'before-earlier-step')
}

interface Drafted {
  readonly receiver: Receiver
  readonly ground: BreakingGround
  readonly groundText: string
  readonly contact: string
  readonly watchUntil: string
}

/** What a remiss must say: a receiver one can find, a ground that can hold for it, somebody to reach, a day to ask again. Throws `invalid-input`. */
export function requireDrafted(order: Drafted, isChild: boolean, today: string): void {
  if (order.receiver.service === 'annan' && order.receiver.unit === '') refuse(['receiver', 'unit'], 'required')
  if (!groundsFor(order.receiver.service, isChild).includes(order.ground)) refuse(['ground'], 'ground-not-here')
  if (order.ground === 'annan' && order.groundText === '') refuse(['groundText'], 'required')
  if ((order.contact === 'den-vuxne') === isChild) refuse(['contact'], 'not-a-choice')
  if (order.watchUntil < today) refuse(['watchUntil'], 'day-past')
}

/** Days somebody has waited for the first visit, or for a place at all; null when nothing is waited for. */
export function waitDays(
  row: {
    readonly state: ReferralState
    readonly sentOn: string | null
    readonly firstVisitOn: string | null
  },
  today: string,
): number | null {
  if (row.sentOn === null) return null
  if (row.firstVisitOn !== null) return daysBetween(row.sentOn, row.firstVisitOn)
  return row.state === 'skickad' || row.state === 'mottagen' ? daysBetween(row.sentOn, today) : null
}

/** True when nobody has the question in hand: the receiver has said no and nothing has been decided instead. */
export const isStranded = (state: string, next: string | null): boolean => state === 'avbojd' && next === null
