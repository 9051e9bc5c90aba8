import { z } from 'zod'
import { RoomState } from '../case/case.contract'
import { command, query } from '../contract/define'
import { CaseId, DecisionId, MinutesId, PartyId, RequestId, SamradId, TaskId, UserId } from '../ids'
import { AgencyId, ItemKey, Room, SamradType } from '../profile/profile.contract'
import { ClockTime, Day, Instant, line, Most, optionalLine, prose, Revision, requiredProse } from '../values'

export const samradStates = ['planerat', 'kallat', 'pagar', 'hallet', 'signerat', 'installt'] as const
export const SamradState = z.enum(samradStates)
export type SamradState = z.output<typeof SamradState>

export const Answer = z.enum(['vantar', 'kommer', 'ersattare', 'kommer-inte', 'svarar-skriftligt'])
export type Answer = z.output<typeof Answer>

/** How an agency took part, or that it did not. */
export const attendances = ['plats', 'lank', 'telefon', 'skriftligt', 'franvarande'] as const
export const Attendance = z.enum(attendances)
export type Attendance = z.output<typeof Attendance>

export const outcomes = ['beslut', 'ej-aktuellt', 'aterkommer'] as const
export const Outcome = z.enum(outcomes)
export type Outcome = z.output<typeof Outcome>

/** Who sits in an agency's chair, and what was said in writing. Sealed under the samråd's lock. */
export const PartyText = z.strictObject({
  person: optionalLine(120),
  title: optionalLine(120),
  substitute: optionalLine(120),
  writtenAnswer: prose(),
  absenceReason: optionalLine(500),
  differingView: prose(1_000),
})
export type PartyText = z.output<typeof PartyText>

export const Party = z.strictObject({
  id: PartyId,
  agencyId: AgencyId,
  isRequired: z.boolean(),
  isCalled: z.boolean(),
  answer: Answer,
  attendance: Attendance.nullable(),
  supplementBy: Day.nullable(),
  text: PartyText,
  revision: Revision,
})
export type Party = z.output<typeof Party>

/** What was said under an item, or why it was left. Sealed; only as much as the decision needs. */
export const ItemText = z.strictObject({ text: prose(), reason: prose(1_000) })
export type ItemText = z.output<typeof ItemText>

export const Item = z.strictObject({
  itemKey: ItemKey,
  /** Null when the outcome holds for every child of the samråd. */
  caseId: CaseId.nullable(),
  outcome: Outcome.nullable(),
  returnOn: Day.nullable(),
  text: ItemText,
  revision: Revision,
})
export type Item = z.output<typeof Item>

/** Exactly one owner: a user of this house, or a named person or function at an agency. */
export const Owner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('user'), userId: UserId }),
  z.strictObject({ kind: z.literal('agency'), agencyId: AgencyId, person: optionalLine(120) }),
])
export type Owner = z.output<typeof Owner>

export const Decision = z.strictObject({
  id: DecisionId,
  itemKey: ItemKey,
  caseId: CaseId.nullable(),
  text: z.string(),
  owner: Owner.nullable(),
  dueOn: Day.nullable(),
  revision: Revision,
})
export type Decision = z.output<typeof Decision>

/** A decision from an earlier samråd that still waits for its answer. */
export const Carried = z.strictObject({
  taskId: TaskId.nullable(),
  fromNumber: z.string(),
  itemKey: ItemKey.nullable(),
  text: z.string(),
  owner: z.string(),
  dueOn: Day.nullable(),
  children: z.array(z.string()),
})
export type Carried = z.output<typeof Carried>

const Child = z.strictObject({
  caseId: CaseId,
  number: z.string(),
  name: z.string(),
  age: z.number().int().nullable(),
  isProtected: z.boolean(),
  hasInformationBlock: z.boolean(),
  rooms: z.array(z.strictObject({ room: Room, state: RoomState, reason: z.string() })),
})
export type SamradChild = z.output<typeof Child>

export const SamradRow = z.strictObject({
  id: SamradId,
  number: z.string(),
  type: SamradType,
  state: SamradState,
  heldOn: Day,
  startsAt: ClockTime,
  minutes: z.number().int(),
  place: z.string(),
  children: z.array(z.string()),
  answered: z.number().int(),
  called: z.number().int(),
  missing: z.array(AgencyId),
})
export type SamradRow = z.output<typeof SamradRow>

export const SamradPage = z.strictObject({
  id: SamradId,
  number: z.string(),
  type: SamradType,
  state: SamradState,
  heldOn: Day,
  startsAt: ClockTime,
  minutes: z.number().int(),
  place: z.string(),
  link: z.string(),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  coordinator: z.string(),
  coordinatorId: UserId,
  jointNote: z.boolean(),
  requestIds: z.array(RequestId),
  children: z.array(Child),
  parties: z.array(Party),
  items: z.array(Item),
  decisions: z.array(Decision),
  carried: z.array(Carried),
  minutesSigned: z.array(
    z.strictObject({ id: MinutesId, kind: z.enum(['protokoll', 'rattelse']), signedAt: Instant, signedBy: z.string() }),
  ),
  revision: Revision,
})
export type SamradPage = z.output<typeof SamradPage>

/** The one safe text for an agency: no name, no number, no story. */
export const Invitation = z.strictObject({
  agencyId: AgencyId,
  agencyName: z.string(),
  subject: z.string(),
  body: z.string(),
})
export type Invitation = z.output<typeof Invitation>

/** The finished minutes as they stood at signing; every document is made from this and from nothing else. */
export const Minutes = z.strictObject({
  number: z.string(),
  houseName: z.string(),
  isDemo: z.boolean(),
  type: SamradType,
  heldOn: Day,
  startedAt: z.string(),
  endedAt: z.string(),
  place: z.string(),
  coordinator: z.string(),
  children: z.array(z.strictObject({ number: z.string(), name: z.string(), personnummer: z.string() })),
  attendance: z.array(
    z.strictObject({ agency: z.string(), person: z.string(), attendance: z.string(), note: z.string() }),
  ),
  missing: z.array(
    z.strictObject({
      agency: z.string(),
      reason: z.string(),
      questions: z.array(z.string()),
      supplementBy: z.string(),
    }),
  ),
  rooms: z.array(
    z.strictObject({
      child: z.string(),
      rooms: z.array(z.strictObject({ room: z.string(), state: z.string(), reason: z.string() })),
    }),
  ),
  items: z.array(
    z.strictObject({
      no: z.number().int(),
      title: z.string(),
      outcomes: z.array(z.strictObject({ child: z.string(), outcome: z.string(), text: z.string() })),
    }),
  ),
  actions: z.array(
    z.strictObject({ no: z.number().int(), child: z.string(), text: z.string(), owner: z.string(), dueOn: z.string() }),
  ),
  differing: z.array(z.strictObject({ agency: z.string(), view: z.string() })),
  templateVersion: z.string(),
  signedAt: z.string(),
  signedBy: z.string(),
})
export type Minutes = z.output<typeof Minutes>

export const samradContract = {
  /** In order of day; of more than are asked for, the latest. */
  'samrad.list': query(
    z.strictObject({ show: z.enum(['kommande', 'hallna', 'alla']), most: Most }),
    z.array(SamradRow),
  ),
  'samrad.get': query(z.strictObject({ samradId: SamradId }), SamradPage),
  /** Meetings for the same children within 30 days, shown before another is called. */
  'samrad.near': query(
    z.strictObject({ caseIds: z.array(CaseId), day: Day }),
    z.array(z.strictObject({ number: z.string(), heldOn: Day, type: SamradType })),
  ),
  /** Books a samråd; the parties the profile requires are set out as chairs. */
  'samrad.plan': command(
    z.strictObject({
      type: SamradType,
      requestIds: z.array(RequestId).max(12),
      caseIds: z.array(CaseId).max(12),
      heldOn: Day,
      startsAt: ClockTime,
      minutes: z.number().int().min(5).max(480),
      place: line(120),
      link: optionalLine(400),
    }),
    z.strictObject({ samradId: SamradId }),
    ['samrad', 'request', 'case', 'today'],
  ),
  'samrad.move': command(
    z.strictObject({
      samradId: SamradId,
      revision: Revision,
      heldOn: Day,
      startsAt: ClockTime,
      minutes: z.number().int().min(5).max(480),
      place: line(120),
      link: optionalLine(400),
    }),
    z.strictObject({}),
    ['samrad', 'case', 'today'],
  ),
  'samrad.cancel': command(z.strictObject({ samradId: SamradId, reason: line() }), z.strictObject({}), [
    'samrad',
    'request',
    'case',
    'today',
  ]),
  'samrad.addParty': command(
    z.strictObject({ samradId: SamradId, agencyId: AgencyId }),
    z.strictObject({ partyId: PartyId }),
    ['samrad', 'today'],
  ),
  'samrad.setParty': command(
    z.strictObject({
      partyId: PartyId,
      revision: Revision,
      isCalled: z.boolean(),
      answer: Answer,
      attendance: Attendance.nullable(),
      supplementBy: Day.nullable(),
      text: PartyText,
    }),
    z.strictObject({ revision: Revision }),
    ['samrad', 'today'],
  ),
  /** What a missing agency has answered afterwards; once the minutes are signed it stands beside them. */
  'samrad.supplement': command(z.strictObject({ partyId: PartyId, answer: requiredProse(4_000) }), z.strictObject({}), [
    'samrad',
    'today',
  ]),
  'samrad.invitations': query(z.strictObject({ samradId: SamradId }), z.array(Invitation)),
  /** Notes that the call has gone out to the agencies marked as called. */
  'samrad.call': command(z.strictObject({ samradId: SamradId }), z.strictObject({}), [
    'samrad',
    'case',
    'request',
    'today',
  ]),
  'samrad.start': command(z.strictObject({ samradId: SamradId }), z.strictObject({}), ['samrad', 'today']),
  'samrad.saveItem': command(
    z.strictObject({
      samradId: SamradId,
      itemKey: ItemKey,
      caseId: CaseId.nullable(),
      outcome: Outcome.nullable(),
      returnOn: Day.nullable(),
      text: ItemText,
      revision: Revision,
    }),
    z.strictObject({ revision: Revision }),
    ['samrad'],
  ),
  'samrad.saveDecision': command(
    z.strictObject({
      samradId: SamradId,
      /** Null for a new decision. */
      decisionId: DecisionId.nullable(),
      itemKey: ItemKey,
      caseId: CaseId.nullable(),
      text: prose(1_000),
      owner: Owner.nullable(),
      dueOn: Day.nullable(),
      revision: Revision,
    }),
    z.strictObject({ decisionId: DecisionId, revision: Revision }),
    ['samrad'],
  ),
  'samrad.removeDecision': command(z.strictObject({ decisionId: DecisionId }), z.strictObject({}), ['samrad']),
  /** What still stands in the way of ending: items without outcome, decisions without owner or date, chairs without answer. */
  'samrad.openPoints': query(
    z.strictObject({ samradId: SamradId }),
    z.array(
      z.strictObject({
        itemKey: ItemKey.nullable(),
        agencyId: AgencyId.nullable(),
        caseId: CaseId.nullable(),
        code: z.string(),
      }),
    ),
  ),
  'samrad.end': command(z.strictObject({ samradId: SamradId }), z.strictObject({}), ['samrad', 'case', 'today']),
  /** The minutes as they would be signed now. */
  'samrad.preview': query(z.strictObject({ samradId: SamradId }), Minutes),
  'samrad.minutes': query(
    z.strictObject({ minutesId: MinutesId }),
    z.strictObject({ minutes: Minutes, correction: z.string() }),
  ),
  /** Locks the minutes and turns every decision into a task. */
  'samrad.sign': command(z.strictObject({ samradId: SamradId }), z.strictObject({ minutesId: MinutesId }), [
    'samrad',
    'task',
    'case',
    'today',
  ]),
  /** A later change stands beside the signed minutes; they are never altered. */
  'samrad.correct': command(
    z.strictObject({ samradId: SamradId, text: requiredProse(4_000) }),
    z.strictObject({ minutesId: MinutesId }),
    ['samrad', 'case'],
  ),
}
