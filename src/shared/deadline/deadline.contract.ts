import { z } from 'zod'
import { MilestoneKind } from '../case/case.contract'
import { command, query } from '../contract/define'
import { CaseId, MilestoneId, NamndId, UserId } from '../ids'
import { Day, Instant, line, requiredProse } from '../values'
import { deadlineKinds, extensionGrounds, ruleCodes } from './rule'

export const RuleCode = z.enum(ruleCodes)
export const DeadlineKind = z.enum(deadlineKinds)
const ExtensionGround = z.enum(extensionGrounds)

/** Where a deadline stands. `upphord`: what it rested on has fallen away. */
export const deadlineStates = [
  'lugn',
  'forlangd',
  'varning',
  'passerad',
  'uppfylld',
  'uppfylld-sent',
  'upphord',
] as const
export const DeadlineState = z.enum(deadlineStates)
export type DeadlineState = z.output<typeof DeadlineState>

/** Why and by whom it was decided. Sealed under the case's lock. */
export const ExtensionWords = z.strictObject({ decidedBy: line(160), reason: requiredProse(2_000) })
export type ExtensionWords = z.output<typeof ExtensionWords>

/** A decision to extend, as it is shown. */
export const ExtensionView = z.strictObject({
  fromDue: Day,
  toDue: Day,
  ground: ExtensionGround,
  decidedOn: Day,
  words: ExtensionWords,
})
export type ExtensionView = z.output<typeof ExtensionView>

/** When a due day is no working day: what day it is, and the last working day before it. The deadline itself is not moved. */
export const DayOff = z.strictObject({ what: z.string(), workingDayBefore: Day })
export type DayOff = z.output<typeof DayOff>

export const DeadlineView = z.strictObject({
  /** The rule and what it began with: unique within the case. */
  key: z.string(),
  rule: RuleCode,
  startId: MilestoneId,
  version: z.number().int(),
  name: z.string(),
  kind: DeadlineKind,
  law: z.strictObject({ text: z.string(), source: z.string(), readOn: z.string() }).nullable(),
  startedBy: MilestoneKind,
  start: Day,
  firstDue: Day,
  due: Day,
  dayOff: DayOff.nullable(),
  state: DeadlineState,
  daysLeft: z.number().int(),
  endedBy: z.array(MilestoneKind),
  doneOn: Day.nullable(),
  extensions: z.array(ExtensionView),
  reasons: z.array(z.strictObject({ text: z.string(), writtenAt: Instant, writtenBy: z.string() })),
  /** The ground on which I may extend it now; null when it cannot be, or not by me. */
  extendOn: ExtensionGround.nullable(),
  /** True when it has passed and I may say why. */
  mayExplain: z.boolean(),
  /** True when I may note that it is done. */
  mayFulfil: z.boolean(),
})
export type DeadlineView = z.output<typeof DeadlineView>

/** The computer's clock does not go with what is stored. */
export const ClockFault = z.strictObject({
  kind: z.enum(['fore-senaste', 'fore-bygget', 'langt-efter']),
  now: Instant,
  /** When the house was last used, or the program built. */
  than: Instant,
})
export type ClockFault = z.output<typeof ClockFault>

/** One deadline of one child, in a list over children. */
export const DeadlineRow = z.strictObject({
  key: z.string(),
  caseId: CaseId,
  number: z.string(),
  /** The child's name as lists show it. */
  child: z.string(),
  namnd: z.string(),
  handlaggare: z.string(),
  name: z.string(),
  kind: DeadlineKind,
  due: Day,
  daysLeft: z.number().int(),
  dayOff: DayOff.nullable(),
  state: DeadlineState,
  hasReason: z.boolean(),
})
export type DeadlineRow = z.output<typeof DeadlineRow>

const Which = { caseId: CaseId, rule: RuleCode, startId: MilestoneId }

export const deadlineContract = {
  'deadline.ofCase': query(
    z.strictObject({ caseId: CaseId }),
    z.strictObject({ deadlines: z.array(DeadlineView), clock: ClockFault.nullable() }),
  ),
  /** Every deadline of the open cases I hold keys to, soonest first. */
  'deadline.list': query(
    z.strictObject({
      namndId: NamndId.nullable(),
      responsibleId: UserId.nullable(),
      show: z.enum(['att-gora', 'passerade', 'pagaende', 'alla']),
    }),
    z.strictObject({ rows: z.array(DeadlineRow), clock: ClockFault.nullable() }),
  ),
  /** A decision of its own: by whom, when, on what ground, until when. */
  'deadline.extend': command(
    z.strictObject({ ...Which, toDue: Day, decidedOn: Day, words: ExtensionWords }),
    z.strictObject({}),
    ['deadline', 'case', 'task', 'timeline', 'today'],
  ),
  /** ”Orsak till försening”: it stays with the deadline, also when it is fulfilled late. */
  'deadline.explain': command(z.strictObject({ ...Which, reason: requiredProse(2_000) }), z.strictObject({}), [
    'deadline',
    'case',
    'task',
    'today',
  ]),
  /** Makes, moves and finishes the tasks of the deadlines that are due for it; asked for when the day turns. */
  'deadline.settle': command(z.strictObject({}), z.strictObject({ changed: z.number().int() }), [
    'deadline',
    'case',
    'task',
    'today',
  ]),
}
