import { z } from 'zod'
import { Gallring } from '../akt/akt.contract'
import { CaseState } from '../case/case.contract'
import { command, query } from '../contract/define'
import { AktId, CaseId, ChildLogId, PersonId } from '../ids'
import { Sheet } from '../template/template.contract'
import { Day, Instant, line, optionalLine } from '../values'
import { AgeBand, LogContent } from './child-log'
import { OpenPoint } from './open-point'

/** Facts the statistics count by, that may be missing in a case. */
export const statisticsFields = ['fodelsear', 'kon', 'misstankt-relation'] as const
export const StatisticsField = z.enum(statisticsFields)
export type StatisticsField = z.output<typeof StatisticsField>

/** Something still open, with the reason for leaving it when one has been written. */
export const ClosingPoint = OpenPoint.extend({
  isHard: z.boolean(),
  reason: z.string(),
  reasonBy: z.string(),
})
export type ClosingPoint = z.output<typeof ClosingPoint>

/** The avslutsanteckning of the child's akt, as far as my key opens the akt. */
export const ClosingNote = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('signerad'), on: Day, by: z.string(), to: z.string() }),
  z.strictObject({ state: z.literal('saknas'), to: z.string() }),
  /** I hold no barnakt: who signed and when is written by hand. */
  z.strictObject({ state: z.literal('utan-nyckel') }),
])
export type ClosingNote = z.output<typeof ClosingNote>

/** How the child was told of the ending, and the way back. */
export const ChildTold = z.strictObject({
  on: Day,
  by: line(120),
  how: line(300),
  /** Whom the child or somebody near can turn to again, and how. */
  wayBack: line(300),
})
export type ChildTold = z.output<typeof ChildTold>

export const ClosingWords = z.strictObject({
  told: ChildTold,
  noteBy: optionalLine(120),
  /** Why no barnahuslogg has been handed over. */
  logReason: optionalLine(500),
})
export type ClosingWords = z.output<typeof ClosingWords>

const CaseLink = z.strictObject({ caseId: CaseId, number: z.string() })

export const ClosingPage = z.strictObject({
  caseId: CaseId,
  childId: PersonId,
  state: CaseState,
  points: z.array(ClosingPoint),
  missingStatistics: z.array(StatisticsField),
  note: ClosingNote,
  log: z.strictObject({ approvedOn: Day.nullable(), handedOn: Day.nullable() }),
  mayClose: z.boolean(),
  closed: z
    .strictObject({
      on: Day,
      by: z.string(),
      gallring: Gallring,
      noteOn: Day.nullable(),
      missingStatistics: z.array(StatisticsField),
      words: ClosingWords,
    })
    .nullable(),
  /** The earlier case this one follows, and the later ones that follow it. */
  follows: CaseLink.nullable(),
  followedBy: z.array(CaseLink),
})
export type ClosingPage = z.output<typeof ClosingPage>

/** What closes a case; what my keys already show is not asked for again. */
export const ClosingOrder = z.strictObject({
  caseId: CaseId,
  told: ChildTold,
  /** Facts that cannot be found: ”uppgift saknas”. */
  missingStatistics: z.array(StatisticsField),
  noteBy: optionalLine(120),
  noteOn: Day.nullable(),
  logReason: optionalLine(500),
  gallring: Gallring,
})
export type ClosingOrder = z.output<typeof ClosingOrder>

export const ChildLogPage = z.strictObject({
  caseId: CaseId,
  childName: z.string(),
  /** What the facts say today, for the age band asked for. */
  proposal: LogContent,
  /** Something is left out because an informationsspärr stands. */
  leftOut: z.number().int(),
  blockedSince: Day.nullable(),
  mayApprove: z.boolean(),
  versions: z.array(
    z.strictObject({
      id: ChildLogId,
      version: z.number().int(),
      approvedAt: Instant,
      approvedBy: z.string(),
      content: LogContent,
      handedOver: z.array(z.strictObject({ on: Day, by: z.string(), how: z.string() })),
    }),
  ),
  /** The barnakt whose own copy can be begun, when I hold its key. */
  aktId: AktId.nullable(),
})
export type ChildLogPage = z.output<typeof ChildLogPage>

const touches = ['closing', 'case', 'timeline', 'today'] as const

export const closingContract = {
  'closing.get': query(z.strictObject({ caseId: CaseId }), ClosingPage),
  /** Writes why something is left open when the case is closed; the newest reason counts, the earlier stay. */
  'closing.leave': command(
    z.strictObject({ caseId: CaseId, key: z.string().max(120), reason: line(500) }),
    z.strictObject({}),
    touches,
  ),
  /** Closes the case for good. Refused, field by field, while anything is open without a reason. */
  'closing.close': command(ClosingOrder, z.strictObject({}), [...touches, 'thread']),
  'closing.log': query(z.strictObject({ caseId: CaseId, band: AgeBand.nullable() }), ChildLogPage),
  /** The paper as the child would be given it, from words that are still being looked through. */
  'closing.previewLog': query(z.strictObject({ caseId: CaseId, content: LogContent }), Sheet),
  /** Keeps the paper as it was reviewed, for good; a later one is a version of its own. */
  'closing.approveLog': command(
    z.strictObject({ caseId: CaseId, content: LogContent }),
    z.strictObject({ logId: ChildLogId }),
    touches,
  ),
  'closing.handOverLog': command(
    z.strictObject({ logId: ChildLogId, on: Day, by: line(120), how: line(300) }),
    z.strictObject({}),
    touches,
  ),
}
