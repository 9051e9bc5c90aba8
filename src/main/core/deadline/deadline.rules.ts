import type { User } from '../../../shared/account/account.contract'
import type { DeadlineState } from '../../../shared/deadline/deadline.contract'
import type { DeadlineRule, ExtensionGround, RuleCode } from '../../../shared/deadline/rule'
import { ruleCodes } from '../../../shared/deadline/rule'
import { deadlineRules } from '../../../shared/deadline/rules'
import type { Profile } from '../../../shared/profile/profile.contract'
import { refuse } from '../../../shared/result'
import { addDays, daysBetween, swedishDay, swedishTime } from '../calendar'
import { dueOf, warnDaysBefore } from './length.rules'
import { type Beginning, beginningsOf, type Fact, type Happened, happened } from './start.rules'
import { ruleOn } from './version.rules'

/** A decision to extend, as far as the day is concerned; in the order they were made. */
export interface Extension {
  readonly startId: string
  readonly rule: RuleCode
  readonly toDue: string
}
export interface Reason {
  readonly startId: string
  readonly rule: RuleCode
}

/** A deadline of a case at a moment. */
export interface Deadline {
  readonly key: string
  readonly rule: DeadlineRule
  readonly began: Happened
  readonly start: string
  readonly firstDue: string
  readonly due: string
  readonly isExtended: boolean
  readonly state: DeadlineState
  readonly daysLeft: number
  readonly doneOn: string | null
  readonly hasReason: boolean
}

export interface Circumstances {
  readonly facts: readonly Fact[]
  readonly extensions: readonly Extension[]
  readonly reasons: readonly Reason[]
  readonly settings: Profile['deadlines']
  readonly now: string
}

/** What a deadline is called within its case: the rule and the fact it began with. */
export const deadlineKey = (rule: RuleCode, startId: string): string => `${rule}:${startId}`

/** Every code that begins with a fact of the case; the others are kept by the parts of the program that own them. */
const countedHere: readonly RuleCode[] = ruleCodes.filter((code) =>
  deadlineRules.some((rule) => rule.code === code && rule.startsAt.length > 0),
)

/** Every deadline a case has and has had, the soonest first. Counts days; decides and deletes nothing. */
export const deadlinesOf = (given: Circumstances): Deadline[] =>
  countedHere
    .flatMap((code) => {
      const startsAt = deadlineRules.find((rule) => rule.code === code)?.startsAt ?? []
      return beginningsOf(code, startsAt, given.facts).flatMap((beginning) => {
        const rule = ruleOn(code, beginning.start)
        return rule ? [deadlineOf(rule, beginning, given)] : []
      })
    })
    .toSorted((a, b) => `${a.due}${a.key}`.localeCompare(`${b.due}${b.key}`))

function deadlineOf(rule: DeadlineRule, beginning: Beginning, given: Circumstances): Deadline {
  const { fact, start, clock } = beginning
  const length = beginning.atOnce ? ({ unit: 'same-day', orNext: true } as const) : rule.length
  const firstDue = dueOf(length, start, clock, given.settings)
  const isMine = (one: Reason) => one.rule === rule.code && one.startId === fact.id
  const extensions = given.extensions.filter(isMine)
  const due = extensions.reduce((latest, { toDue }) => (toDue > latest ? toDue : latest), firstDue)
  const after = happened(given.facts).filter((one) => one.happenedOn >= beginning.fulfilledFrom)
  const doneOn = after.find((one) => rule.endedBy.includes(one.kind))?.happenedOn ?? null
  const isStopped = doneOn === null && after.some((one) => rule.stoppedBy.includes(one.kind))
  const today = swedishDay(given.now)
  return {
    key: deadlineKey(rule.code, fact.id),
    rule,
    began: fact,
    start,
    firstDue,
    due,
    isExtended: extensions.length > 0,
    daysLeft: daysBetween(today, due),
    doneOn,
    hasReason: given.reasons.some(isMine),
    state: isStopped
      ? 'upphord'
      : doneOn !== null
        ? doneOn > due
          ? 'uppfylld-sent'
          : 'uppfylld'
        : today > due
          ? 'passerad'
          : beginning.atOnce || isTimeToWarn(rule, start, firstDue, due, given)
            ? 'varning'
            : extensions.length > 0
              ? 'forlangd'
              : 'lugn',
  }
}

/** The first warning has come: a day so many days before the last one, and for the meetings of a day their hour. */
function isTimeToWarn(
  rule: DeadlineRule,
  start: string,
  firstDue: string,
  due: string,
  { now, settings }: Circumstances,
): boolean {
  if (rule.warnings.length === 0) return false
  const today = swedishDay(now)
  if (rule.warnings.some((warning) => 'at' in warning))
    return today > due || (today === due && swedishTime(now) >= settings.sameDayHour)
  return today >= addDays(due, -Math.max(...warnDaysBefore(rule, start, firstDue)))
}

/** True while it still asks for something. */
export const isRunning = ({ state }: Pick<Deadline, 'state'>): boolean =>
  state === 'lugn' || state === 'forlangd' || state === 'varning' || state === 'passerad'

/** True when somebody should do something about it now. What is only the house's own is settled by its reason. */
export const asksForAction = ({ state, rule, hasReason }: Pick<Deadline, 'state' | 'rule' | 'hasReason'>): boolean =>
  rule.kind !== 'visa' && (state === 'varning' || (state === 'passerad' && !(hasReason && rule.kind !== 'lag')))

/** Who records a decision to extend: those who work in the authority that has decided. */
export const mayExtend = (user: User): boolean =>
  user.roles.some((role) => role === 'barnhandlaggare' || role === 'forste-socialsekreterare')

/** Who says why a deadline has passed. */
export const mayExplain = (user: User): boolean => mayExtend(user) || user.roles.includes('samordnare')

/** The ground on which a deadline can be extended now; null when its rule allows none, it has passed, or it is over. */
export const extensionNow = ({ state, rule }: Pick<Deadline, 'state' | 'rule'>): ExtensionGround | null =>
  isRunning({ state }) && rule.kind !== 'visa' ? rule.extension : null

/**
 * Refuses an extension that is none: the rule allows it not, the day is no later, or the decision came when the deadline
 * had already passed, for then it is a reason for the delay. A decision made in time may be recorded afterwards.
 * Throws `invalid-input`.
 */
export function requireExtension(
  deadline: Pick<Deadline, 'state' | 'rule' | 'start' | 'due'>,
  { toDue, decidedOn }: { readonly toDue: string; readonly decidedOn: string },
  today: string,
): ExtensionGround {
  const ground = deadline.rule.extension
  if (ground === null) refuse(['toDue'], 'no-extension')
  if (!isRunning(deadline)) refuse(['toDue'], 'deadline-over')
  if (decidedOn > today) refuse(['decidedOn'], 'day-ahead')
  if (decidedOn > deadline.due) refuse(['decidedOn'], 'decided-too-late', deadline.due)
  if (decidedOn < deadline.start) refuse(['decidedOn'], 'decided-too-early', deadline.start)
  if (toDue <= deadline.due) refuse(['toDue'], 'not-later', deadline.due)
  return ground
}
