import { z } from 'zod'
import { command, door, query } from '../contract/define'
import { AktId, UserId } from '../ids'
import { Day, Instant, optionalLine, prose } from '../values'
import { anchorContract } from './anchor.contract'

export const ChainState = z.strictObject({
  /** `checking` while the whole chain is being walked in the background. */
  state: z.enum(['whole', 'checking', 'broken']),
  /** How long the log is, for its reviewers alone: it tells how much everybody does. */
  entries: z.number().int().nullable(),
  /** The first entry that does not fit, and what is wrong with it. */
  firstBad: z.strictObject({ seq: z.number().int(), why: z.string() }).nullable(),
  checkedAt: Instant.nullable(),
})
export type ChainState = z.output<typeof ChainState>

export const LogRow = z.strictObject({
  /** Counted among one's own entries. */
  no: z.number().int(),
  at: Instant,
  user: z.string(),
  action: z.string(),
  entity: z.string(),
})

/** Whose door was opened: every kind of lock there is, and the user. */
export const ThingKind = z.enum([
  'akt',
  'case',
  'person',
  'samrad',
  'request',
  'talk',
  'handover',
  'gallring',
  'house',
  'user',
])
export type ThingKind = z.output<typeof ThingKind>

/** What an entry concerns. The reference is the same each time and tells nothing; the name stands there only when the reader's own keys open it. */
export const Thing = z.strictObject({ kind: ThingKind, reference: z.string(), name: z.string() })
export type Thing = z.output<typeof Thing>

/** What was known when the door was opened, and is worth a look. `unreadable`: the sealed part has been tampered with. */
export const LogMark = z.enum(['same-name', 'protected', 'outside-team', 'unreadable', 'not-bound'])
export type LogMark = z.output<typeof LogMark>

export const LogOp = z.enum(['read', 'insert', 'update', 'remove', 'event'])
export type LogOp = z.output<typeof LogOp>

/** An entry as the log reviewer reads it. */
export const LogEntry = z.strictObject({
  seq: z.number().int(),
  at: Instant,
  userId: UserId,
  user: z.string(),
  title: z.string(),
  /** The reviewer's own. */
  isMine: z.boolean(),
  action: z.string(),
  op: LogOp,
  things: z.array(Thing),
  marks: z.array(LogMark),
  /** What the person wrote as the reason, what was searched for, what was taken out. For the eyes of the reviewer. */
  reason: z.string(),
  search: z.string(),
  document: z.string(),
})
export type LogEntry = z.output<typeof LogEntry>

export const SampleReason = z.enum(['break-glass', 'same-name', 'protected', 'outside-team', 'odd-hours', 'random'])
export type SampleReason = z.output<typeof SampleReason>

export const Verdict = z.enum(['behorig', 'foljs-upp'])
export type Verdict = z.output<typeof Verdict>

export const Review = z.strictObject({
  verdict: Verdict,
  comment: z.string(),
  reasons: z.array(SampleReason),
  reviewer: z.string(),
  reviewedAt: Instant,
})
export type Review = z.output<typeof Review>

export const SampledRead = z.strictObject({
  entry: LogEntry,
  reasons: z.array(SampleReason),
  /** The latest. */
  review: Review.nullable(),
})
export type SampledRead = z.output<typeof SampledRead>

/** Days, both of them within the period. At most a year at a time. */
const period = { from: Day, until: Day }

/** Which entries: of a period, and when asked for of one user or one door. */
export const LogFilter = z.strictObject({
  ...period,
  userId: UserId.nullable(),
  /** A reference as the log shows it, or a personnummer, a case number or a name that the reader's own keys open. Empty for all. */
  about: optionalLine(),
})
export type LogFilter = z.output<typeof LogFilter>

export const AktReading = z.strictObject({
  seq: z.number().int(),
  at: Instant,
  user: z.string(),
  title: z.string(),
  action: z.string(),
  /** True when it was the part with addresses and whereabouts that was opened. */
  isShielded: z.boolean(),
})
export type AktReading = z.output<typeof AktReading>

export const auditContract = {
  ...anchorContract,
  'audit.state': query(z.strictObject({}), ChainState),
  /** Walks the whole chain now. */
  'audit.verify': door(z.strictObject({}), ChainState, ['audit']),
  /** Breaks the walk off; what was known before stands. */
  'audit.stopVerify': door(z.strictObject({}), z.strictObject({})),
  /** My own latest entries. */
  'audit.mine': query(z.strictObject({ limit: z.number().int().min(1).max(500) }), z.array(LogRow)),
  /** The log, newest first, for who holds the reviewers' key. Older entries are asked for by the last one seen. */
  'audit.log': query(
    z.strictObject({ filter: LogFilter, before: z.number().int().nullable() }),
    z.strictObject({ entries: z.array(LogEntry), hasMore: z.boolean() }),
  ),
  /** The reads of a period to examine: every break-glass and namesake, and of each other kind at most so many. */
  'audit.sample': query(
    z.strictObject({ ...period, count: z.number().int().min(1).max(50) }),
    z.strictObject({ reads: z.number().int(), sampled: z.array(SampledRead) }),
  ),
  'audit.review': command(
    z.strictObject({
      seq: z.number().int(),
      verdict: Verdict,
      comment: prose(),
      reasons: z.array(SampleReason).max(SampleReason.options.length),
    }),
    z.strictObject({}),
    ['audit'],
  ),
  /** What has been examined in a period. */
  'audit.reviews': query(z.strictObject(period), z.array(z.strictObject({ entry: LogEntry, review: Review }))),
  /** Who has read an akt, for who holds its key. */
  'audit.ofAkt': query(
    z.strictObject({ aktId: AktId }),
    z.strictObject({ reference: z.string(), readings: z.array(AktReading), isCut: z.boolean() }),
  ),
}
