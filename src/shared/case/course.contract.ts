import { z } from 'zod'
import { command, query } from '../contract/define'
import { CaseId, MilestoneId } from '../ids'
import { Room } from '../profile/profile.contract'
import { ClockTime, Day, Instant, line, optionalLine } from '../values'
import { MilestoneKind, NewMilestone } from './case.contract'

/** The two lanes a case moves along: the nämnd's own, and the Barnahus's round the child. */
export const lanes = ['kommun', 'barnahus'] as const
export const Lane = z.enum(lanes)
export type Lane = z.output<typeof Lane>

/** Where a child stands in the nämnd's lane, as far as the house has been told. */
export const municipalStates = [
  'inkommen',
  'skyddsbedomd',
  'forhandsbedomning',
  'inte-inledd',
  'utredning-inledd',
  'utredning-avslutad',
] as const
export const MunicipalState = z.enum(municipalStates)
export type MunicipalState = z.output<typeof MunicipalState>

/** The steps a lane is drawn with. */
export const laneSteps = {
  kommun: ['anmalan', 'skyddsbedomning', 'forhandsbedomning', 'utredning'],
  barnahus: [
    'samrad',
    'barnforhor',
    'eftermote',
    'formote',
    'hembesok',
    'uppfoljande-samtal',
    'stod',
    'uppfoljning',
    'avslut',
  ],
} as const satisfies Readonly<Record<Lane, readonly string[]>>
export const stepCodes = [...laneSteps.kommun, ...laneSteps.barnahus] as const
export const StepCode = z.enum(stepCodes)
export type StepCode = z.output<typeof StepCode>

/** `forbi`: left out, and the child is past it. */
export const stepStates = ['klart', 'nu', 'planerat', 'kommer', 'forbi'] as const
export const StepState = z.enum(stepStates)
export type StepState = z.output<typeof StepState>

/** What the police and the prosecutor have told of their investigation; never what it holds. */
export const investigationStates = ['ej-inledd', 'inledd', 'nedlagd', 'atal', 'dom'] as const
export const InvestigationState = z.enum(investigationStates)
export type InvestigationState = z.output<typeof InvestigationState>

/** What can be next. Each has its words, and the rule it stands on, in the labels. */
export const nextCodes = [
  'folj-upp-fu',
  'utse-handlaggare',
  'notera-hant',
  'notera-anmalan',
  'gor-skyddsbedomning',
  'boka-samrad',
  'kalla-samrad',
  'hall-samrad',
  'signera-samrad',
  'ta-stallning-polisanmalan',
  'planera-forhor',
  'hall-forhor',
  'hall-eftermote',
  'hall-formote',
  'gor-hembesok',
  'besluta-utredning',
  'hall-uppfoljande-samtal',
  'ordna-stod',
  'planera-uppfoljning',
  'folj-upp',
  'bedom-rum',
  'avsluta-utredning',
  'avsluta-arende',
] as const
export const NextCode = z.enum(nextCodes)
export type NextCode = z.output<typeof NextCode>

/** One thing that is next, who does it, and the way there. */
export const NextStep = z.strictObject({
  /** Unique within the case. */
  key: z.string(),
  code: NextCode,
  lane: Lane.nullable(),
  room: Room.nullable(),
  who: z.string(),
  by: Day.nullable(),
  /** The kind of event that is noted when it is done. */
  kind: MilestoneKind.nullable(),
  /** True when it is to be planned rather than noted as done. */
  isPlan: z.boolean(),
  /** What was planned and is now to be noted as done. */
  milestoneId: MilestoneId.nullable(),
  /** The page where it is done; null when a dialog does it. */
  to: z.string().nullable(),
})
export type NextStep = z.output<typeof NextStep>

export const LaneView = z.strictObject({
  lane: Lane,
  /** Who answers for the lane. */
  principal: z.string(),
  /** Null in the nämnd's lane when nothing has been told of it. */
  state: z.string().nullable(),
  steps: z.array(z.strictObject({ code: StepCode, state: StepState, day: Day.nullable() })),
})
export type LaneView = z.output<typeof LaneView>

/** Who holds a room, and where that responsibility ends (GEN-1). */
export const RoomHolder = z.strictObject({ room: Room, principal: z.string(), ends: z.string() })
export type RoomHolder = z.output<typeof RoomHolder>

export const Investigation = z.strictObject({
  state: InvestigationState,
  since: Day.nullable(),
  reportedOn: Day.nullable(),
  suspectedOn: Day.nullable(),
  /** Three months from when somebody is skäligen misstänkt: the police's and the prosecutor's clock, shown and never an alarm here. */
  threeMonthsOn: Day.nullable(),
  firstInterviewOn: Day.nullable(),
  /** Days from the police report to the first barnförhör, or to today while none has been held. */
  daysToInterview: z.number().int().nullable(),
})
export type Investigation = z.output<typeof Investigation>

export const CaseNext = z.strictObject({
  lanes: z.array(LaneView),
  next: z.array(NextStep),
  rooms: z.array(RoomHolder),
  investigation: Investigation,
  /** True for who may note what has happened in this case. */
  mayNote: z.boolean(),
})
export type CaseNext = z.output<typeof CaseNext>

/** An event as it was noted, also when it has been corrected since. */
export const MilestoneEntry = z.strictObject({
  id: MilestoneId,
  kind: MilestoneKind,
  plannedFor: Day.nullable(),
  happenedOn: Day.nullable(),
  clock: ClockTime.nullable(),
  note: z.string(),
  notedAt: Instant.nullable(),
  notedBy: z.string(),
  /** The older entry that this one stands instead of. */
  correctsId: MilestoneId.nullable(),
  /** True when a newer entry stands instead of this one. */
  isCorrected: z.boolean(),
  /** True when this entry says only that the older one did not happen, or was called off. */
  isWithdrawal: z.boolean(),
})
export type MilestoneEntry = z.output<typeof MilestoneEntry>

/** What hangs on what has been noted, and when. */
const touched = ['case', 'deadline', 'followup', 'need', 'timeline', 'today'] as const

export const courseContract = {
  /** What is next in each lane and room, and what is done already. */
  'case.next': query(z.strictObject({ caseId: CaseId }), CaseNext),
  /** Every event of a case as it was noted, the corrected ones too, in order of day. */
  'case.milestones': query(z.strictObject({ caseId: CaseId }), z.array(MilestoneEntry)),
  'case.addMilestone': command(
    z.strictObject({ caseId: CaseId, milestone: NewMilestone }),
    z.strictObject({}),
    touched,
  ),
  /** What was planned has happened. */
  'case.completeMilestone': command(
    z.strictObject({
      milestoneId: MilestoneId,
      happenedOn: Day,
      clock: ClockTime.nullable().default(null),
      note: optionalLine(300),
    }),
    z.strictObject({}),
    touched,
  ),
  /** Writes a new entry that stands instead of an older one; the older stays, struck through. */
  'case.correctMilestone': command(
    z.strictObject({
      milestoneId: MilestoneId,
      milestone: z.strictObject({
        plannedFor: Day.nullable(),
        happenedOn: Day.nullable(),
        clock: ClockTime.nullable().default(null),
        note: optionalLine(300),
      }),
    }),
    z.strictObject({}),
    touched,
  ),
  /** Says that a noted event never happened, or that a planned one has been called off, and why. */
  'case.withdrawMilestone': command(
    z.strictObject({ milestoneId: MilestoneId, reason: line(300) }),
    z.strictObject({}),
    touched,
  ),
}
