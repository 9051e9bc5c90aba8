import { z } from 'zod'
import { command, query } from '../contract/define'
import { CaseId, CoMeetingId, IntakeId, PersonId, PlanId, UserId } from '../ids'
import { ClockTime, Day, Instant, line, optionalLine, prose, Revision } from '../values'

/** A meeting with the family, or one visit home that two professions make together. */
export const meetingForms = ['samverkansmote', 'gemensamt-hembesok'] as const
export const MeetingForm = z.enum(meetingForms)
export type MeetingForm = z.output<typeof MeetingForm>

export const meetingStates = ['planerat', 'kallat', 'hallet', 'avslutat', 'installt'] as const
export const MeetingState = z.enum(meetingStates)
export type MeetingState = z.output<typeof MeetingState>

export const meetingModes = ['pa-plats', 'hembesok', 'telefon', 'lank'] as const
export const MeetingMode = z.enum(meetingModes)
export type MeetingMode = z.output<typeof MeetingMode>

/** Who somebody is at a meeting. */
export const partyKinds = ['barn', 'vardnadshavare', 'kollega', 'verksamhet', 'tolk', 'kulturtolk', 'annan'] as const
export const PartyKind = z.enum(partyKinds)
export type PartyKind = z.output<typeof PartyKind>

export const presences = ['plats', 'lank', 'telefon', 'ej'] as const
export const Presence = z.enum(presences)
export type Presence = z.output<typeof Presence>

/** Somebody who is called, or the child who is not. Sealed with the meeting, the ids and the presence aside. */
export const NewMeetingParty = z.strictObject({
  kind: PartyKind,
  /** A guardian, the child, or another of the family. */
  personId: PersonId.nullable().default(null),
  userId: UserId.nullable().default(null),
  /** Name and what the person works with, for who is neither of the family nor of the house. */
  name: optionalLine(120),
  body: optionalLine(120),
  language: optionalLine(60),
  /** A tolk or kulturtolk has been told of, and has promised, secrecy. */
  secrecyNoted: z.boolean().default(false),
  isCalled: z.boolean().default(true),
  /** Why somebody who belongs there is not called. */
  reason: optionalLine(300),
})
export type NewMeetingParty = z.output<typeof NewMeetingParty>

export const MeetingParty = NewMeetingParty.extend({
  id: z.uuidv7(),
  /** As the meeting's pages name the person. */
  shownName: z.string(),
  presence: Presence.nullable(),
  /** The profession has written in its own record; for a joint home visit. */
  hasOwnRecord: z.boolean(),
})
export type MeetingParty = z.output<typeof MeetingParty>

const time = {
  plannedOn: Day,
  startsAt: ClockTime,
  minutes: z.number().int().min(15).max(480),
  mode: MeetingMode,
  place: optionalLine(160),
  link: optionalLine(300),
}

/** The words of a meeting. Sealed under the case's lock. */
export const MeetingText = z.strictObject({
  place: z.string(),
  link: z.string(),
  purpose: z.string(),
  /** Why both parents are called to the same meeting though violence is marked. */
  jointReason: z.string(),
  notes: z.string(),
  cancelReason: z.string(),
  /** Why the meeting ended without a plan. */
  closeReason: z.string(),
})
export type MeetingText = z.output<typeof MeetingText>

const row = {
  id: CoMeetingId,
  form: MeetingForm,
  state: MeetingState,
  plannedOn: Day,
  startsAt: ClockTime,
  minutes: z.number().int(),
  mode: MeetingMode,
  purpose: z.string(),
  called: z.number().int(),
}
export const MeetingRow = z.strictObject(row)
export type MeetingRow = z.output<typeof MeetingRow>

/** That the child was told and heard, or why not (SEP-3). */
export const ChildPart = z.strictObject({
  informedOn: Day.nullable(),
  informedBy: optionalLine(120),
  informedHow: optionalLine(200),
  heardOn: Day.nullable(),
  heardHow: optionalLine(200),
  ownWords: prose(2_000),
  reason: prose(1_000),
})
export type ChildPart = z.output<typeof ChildPart>

export const RecordedChildPart = ChildPart.extend({
  meetingId: CoMeetingId.nullable(),
  recordedBy: z.string(),
  recordedAt: Instant,
})
export type RecordedChildPart = z.output<typeof RecordedChildPart>

export const Meeting = z.strictObject({
  ...row,
  text: MeetingText,
  parties: z.array(MeetingParty),
  /** The neutral text of the call, as it stands now. */
  call: z.string(),
  childPart: RecordedChildPart.nullable(),
  planId: PlanId.nullable(),
  heldOn: Day.nullable(),
  revision: Revision,
  mayWrite: z.boolean(),
})
export type Meeting = z.output<typeof Meeting>

/** Something the child already has in the calendar. */
export const NearEvent = z.strictObject({
  key: z.string(),
  kind: z.string(),
  day: Day,
  clock: ClockTime.nullable(),
  to: z.string().nullable(),
})
export type NearEvent = z.output<typeof NearEvent>

/** Somebody of the family who may be called, and whether anything stands against it. */
export const Callable = z.strictObject({
  personId: PersonId,
  name: z.string(),
  relation: z.string(),
  isGuardian: z.boolean(),
  isBlocked: z.boolean(),
})
export type Callable = z.output<typeof Callable>

/** How the family came to the house (SEP-1). */
export const channels = [
  'socialtjanst',
  'skola',
  'forskola',
  'barnhalsovard',
  'halso-och-sjukvard',
  'polis',
  'familjeratt',
  'kvinnojour',
  'foralder',
  'barnet',
  'annan',
] as const
export const Channel = z.enum(channels)
export type Channel = z.output<typeof Channel>

export const Intake = z.strictObject({
  id: IntakeId,
  channel: Channel,
  foundOn: Day,
  foundBy: z.string(),
  recordedBy: z.string(),
})
export type Intake = z.output<typeof Intake>

/** One thing of the child's situation or wishes; told on only when the child has said yes to it (SEP-4). */
export const ChildWord = z.strictObject({
  id: z.uuidv7(),
  kind: z.enum(['lage', 'onskemal']),
  text: z.string(),
  mayPass: z.boolean(),
  agreedOn: Day.nullable(),
})
export type ChildWord = z.output<typeof ChildWord>

const touched = ['meeting', 'case', 'closing', 'timeline', 'today'] as const
const nothing = z.strictObject({})

export const meetingContract = {
  'meeting.ofCase': query(
    z.strictObject({ caseId: CaseId }),
    z.strictObject({
      meetings: z.array(MeetingRow),
      childPart: RecordedChildPart.nullable(),
      intake: Intake.nullable(),
      mayWrite: z.boolean(),
    }),
  ),
  'meeting.get': query(z.strictObject({ meetingId: CoMeetingId }), Meeting),
  /** Before a meeting is called: what the child already has within thirty days, who may be called, and what stands against it. */
  'meeting.before': query(
    z.strictObject({ caseId: CaseId, day: Day }),
    z.strictObject({
      near: z.array(NearEvent),
      family: z.array(Callable),
      childId: PersonId,
      isViolenceMarked: z.boolean(),
    }),
  ),
  'meeting.plan': command(
    z.strictObject({
      caseId: CaseId,
      form: MeetingForm,
      ...time,
      purpose: line(200),
      jointReason: optionalLine(500),
      parties: z.array(NewMeetingParty).max(40),
    }),
    z.strictObject({ meetingId: CoMeetingId }),
    touched,
  ),
  'meeting.move': command(z.strictObject({ meetingId: CoMeetingId, revision: Revision, ...time }), nothing, touched),
  /** The call has been given to everyone who is called. */
  'meeting.call': command(z.strictObject({ meetingId: CoMeetingId }), nothing, touched),
  'meeting.cancel': command(z.strictObject({ meetingId: CoMeetingId, reason: line(300) }), nothing, touched),
  /** The meeting has been held: when, and who was there. */
  'meeting.hold': command(
    z.strictObject({
      meetingId: CoMeetingId,
      heldOn: Day,
      attendance: z.array(
        z.strictObject({ partyId: z.uuidv7(), presence: Presence.nullable(), reason: optionalLine(300) }),
      ),
    }),
    nothing,
    touched,
  ),
  /** What is written down of the meeting; saved as it is typed. */
  'meeting.saveText': command(
    z.strictObject({ meetingId: CoMeetingId, notes: prose(20_000), revision: Revision }),
    z.strictObject({ revision: Revision }),
    ['meeting'],
  ),
  /** A profession of a joint home visit has written in its own record. */
  'meeting.noteRecord': command(
    z.strictObject({ meetingId: CoMeetingId, partyId: z.uuidv7(), hasOwnRecord: z.boolean() }),
    nothing,
    touched,
  ),
  /** Ends a held meeting: with the plan it led to, or with the reason why there is none. */
  'meeting.close': command(
    z.strictObject({ meetingId: CoMeetingId, planId: PlanId.nullable(), reason: optionalLine(500) }),
    nothing,
    touched,
  ),
  'meeting.recordChild': command(
    z.strictObject({ caseId: CaseId, meetingId: CoMeetingId.nullable(), part: ChildPart }),
    nothing,
    [...touched, 'plan'],
  ),
  /** The child's situation and wishes, each with the child's own yes or none. */
  'meeting.words': query(
    z.strictObject({ caseId: CaseId }),
    z.strictObject({
      words: z.array(ChildWord),
      guardians: z.array(Callable),
      mayWrite: z.boolean(),
    }),
  ),
  'meeting.addWord': command(
    z.strictObject({ caseId: CaseId, kind: z.enum(['lage', 'onskemal']), text: line(500) }),
    nothing,
    ['meeting'],
  ),
  /** The child has said yes to one thing being told on, or takes the yes back. */
  'meeting.agreeWord': command(z.strictObject({ wordId: z.uuidv7(), agreedOn: Day.nullable() }), nothing, ['meeting']),
  'meeting.removeWord': command(z.strictObject({ wordId: z.uuidv7() }), nothing, ['meeting']),
  'meeting.recordIntake': command(
    z.strictObject({ caseId: CaseId, channel: Channel, foundOn: Day, foundBy: optionalLine(160) }),
    nothing,
    ['meeting', 'agreement'],
  ),
}
