import { z } from 'zod'
import { RoomState } from '../case/case.contract'
import { command, query } from '../contract/define'
import { CaseId, FollowUpId, UserId } from '../ids'
import { Room } from '../profile/profile.contract'
import { Day, line, optionalLine, requiredProse } from '../values'

/** A rung of the ladder of follow-ups: from what it is counted, and which. A decision's rung bears the milestone's id. */
export const StepKey = z.string().regex(/^(forhor|stod):(v1|m1|m3|m6)$|^beslut:[0-9a-f-]{36}$/)
export type StepKey = z.output<typeof StepKey>

export const yesNo = ['ja', 'nej', 'vet-ej'] as const
const YesNo = z.enum(yesNo)
export type YesNo = z.output<typeof YesNo>
export const received = ['ja', 'delvis', 'nej'] as const
const Received = z.enum(received)
export const outcomesTold = ['ja', 'nej', 'inget-att-beratta'] as const
const OutcomeTold = z.enum(outcomesTold)

/** What is told at a follow-up in words; sealed as one under the case's lock. */
export const FollowUpWords = z.strictObject({
  /** How the child is, in the child's own words. */
  child: requiredProse(4_000),
  safety: optionalLine(500),
  support: optionalLine(500),
  waiting: optionalLine(500),
  school: optionalLine(500),
  toldBy: optionalLine(160),
  next: optionalLine(500),
})
export type FollowUpWords = z.output<typeof FollowUpWords>

/** What is told in answers that can be counted. */
export const FollowUpFacts = z.strictObject({
  isSafe: YesNo,
  knowsContact: YesNo,
  support: Received,
  newViolence: z.boolean(),
  outcomeTold: OutcomeTold,
  toldOn: Day.nullable(),
})
export type FollowUpFacts = z.output<typeof FollowUpFacts>

export const FollowUpView = z.strictObject({
  id: FollowUpId,
  step: StepKey.nullable(),
  stepName: z.string(),
  heldOn: Day,
  by: z.string(),
  facts: FollowUpFacts,
  words: FollowUpWords,
})
export type FollowUpView = z.output<typeof FollowUpView>

export const rungStates = ['gjord', 'nasta', 'sen', 'kommer'] as const
export const Rung = z.strictObject({
  step: StepKey,
  name: z.string(),
  dueOn: Day,
  /** The day the ladder gave before it was moved. */
  firstDueOn: Day,
  movedBecause: z.string(),
  state: z.enum(rungStates),
  heldOn: Day.nullable(),
})
export type Rung = z.output<typeof Rung>

export const Lead = z.strictObject({ userId: UserId, name: z.string(), since: Day, by: z.string(), reason: z.string() })
export type Lead = z.output<typeof Lead>

export const CaseFollowUps = z.strictObject({
  /** The rehabiliteringsansvarig. Null when nobody has been named, or the one named is not here any more. */
  lead: Lead.nullable(),
  /** Everyone who has been named, the latest first. */
  leads: z.array(Lead),
  /** The day after the interview, when nobody has been named since. */
  leadMissingSince: Day.nullable(),
  /** From where the ladder is counted. */
  countedFrom: z.strictObject({ kind: z.enum(['forhor', 'stod']), on: Day }).nullable(),
  ladder: z.array(Rung),
  records: z.array(FollowUpView),
  mayName: z.boolean(),
  mayRecord: z.boolean(),
  maySetRooms: z.boolean(),
})
export type CaseFollowUps = z.output<typeof CaseFollowUps>

const FollowUpLine = z.strictObject({
  caseId: CaseId,
  childName: z.string(),
  name: z.string(),
  dueOn: Day,
  isLate: z.boolean(),
  lead: z.string(),
})

export const FollowUpOverview = z.strictObject({
  due: z.array(FollowUpLine),
  leadMissing: z.array(z.strictObject({ caseId: CaseId, childName: z.string(), since: Day })),
})
export type FollowUpOverview = z.output<typeof FollowUpOverview>

const topics = ['followup', 'need', 'case', 'task', 'today', 'timeline', 'closing'] as const

export const followupContract = {
  'followup.ofCase': query(z.strictObject({ caseId: CaseId }), CaseFollowUps),
  'followup.overview': query(z.strictObject({}), FollowUpOverview),
  /** Names the one who holds the child's support together. A change is a new line with its reason. */
  'followup.nameLead': command(
    z.strictObject({ caseId: CaseId, userId: UserId, reason: optionalLine(300) }),
    z.strictObject({}),
    topics,
  ),
  'followup.move': command(
    z.strictObject({ caseId: CaseId, step: StepKey, dueOn: Day, reason: line(300) }),
    z.strictObject({}),
    topics,
  ),
  'followup.record': command(
    z.strictObject({
      caseId: CaseId,
      /** The rung it stands for; null for one between. */
      step: StepKey.nullable(),
      heldOn: Day,
      facts: FollowUpFacts,
      words: FollowUpWords,
      /** The rooms as they stand after it; those left out stand as they are. */
      rooms: z
        .array(z.strictObject({ room: Room, state: RoomState, reason: optionalLine(500) }))
        .max(4)
        .default([]),
    }),
    z.strictObject({ followUpId: FollowUpId, taskId: z.string().nullable() }),
    topics,
  ),
}
