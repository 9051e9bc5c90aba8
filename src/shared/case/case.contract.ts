import { z } from 'zod'
import { command, query } from '../contract/define'
import { AktId, CaseId, MilestoneId, NamndId, PersonId, SamradId, TaskId, UserId } from '../ids'
import { Identity, Kinship } from '../person/person.contract'
import { Offence, Room, SamradType, SuspectRelation } from '../profile/profile.contract'
import { DemandedRole } from '../team/team.contract'
import { ClockTime, Day, Instant, limits, line, Most, optionalLine, prose } from '../values'

export const roomStates = ['ej-bedomt', 'ej-aktuellt', 'planerat', 'pagar', 'klart'] as const
export const RoomState = z.enum(roomStates)
export type RoomState = z.output<typeof RoomState>

/** The Barnahus lane of a case; nothing goes backwards, a correction is a new entry. */
export const caseStates = [
  'samrad-begart',
  'kallat',
  'samrad-hallet',
  'forhor-planerat',
  'forhor-genomfort',
  'eftermote',
  'formote',
  'hembesok',
  'uppfoljande-samtal',
  'stod-pagar',
  'uppfoljning',
  'avslutat',
] as const
export const CaseState = z.enum(caseStates)
export type CaseState = z.output<typeof CaseState>

/** Facts told to the Barnahus about the child's way through it: that a thing happened and when, never what was said. */
export const milestoneKinds = [
  // The municipal lane, and the clocks the law starts there.
  'anmalan',
  'skyddsbedomning',
  'utredning-inledd',
  'utredning-inte-inledd',
  'utredning-avslutad',
  'aterkoppling-begard',
  'aterkoppling-lamnad',
  'lvu6-beslut',
  'lvu6-understalld',
  'lvu6-verkstalld',
  'lvu-ansokan',
  'insats-beslutad',
  'insats-verkstalld',
  // The criminal investigation, as far as it has been told.
  'polisanmalan',
  'forundersokning-inledd',
  'skaligen-misstankt',
  'forundersokning-nedlagd',
  'atal',
  'dom',
  'sarskild-foretradare',
  // The Barnahus lane.
  'barnforhor',
  'lakarundersokning',
  'rattsintyg',
  'eftermote',
  'formote',
  'hembesok',
  'uppfoljande-samtal',
  'krisstod',
  'behandling',
  'uppfoljning',
] as const
export const MilestoneKind = z.enum(milestoneKinds)
export type MilestoneKind = z.output<typeof MilestoneKind>

/** What the coordinator holds about the matter in words. Sealed under the case's lock. */
export const CaseText = z.strictObject({ summary: prose() })
export type CaseText = z.output<typeof CaseText>

export const NewMilestone = z.strictObject({
  kind: MilestoneKind,
  plannedFor: Day.nullable(),
  happenedOn: Day.nullable(),
  /** The time of day in Sweden, where a rule counts from it. */
  clock: ClockTime.nullable().default(null),
  note: optionalLine(300),
})

export const RoomView = z.strictObject({
  room: Room,
  state: RoomState,
  reason: z.string(),
  changedAt: Instant.nullable(),
  changedBy: z.string(),
})
export type RoomView = z.output<typeof RoomView>

export const CaseRow = z.strictObject({
  id: CaseId,
  number: z.string(),
  name: z.string(),
  age: z.number().int().nullable(),
  isProtected: z.boolean(),
  state: CaseState,
  namnd: z.string(),
  namndId: NamndId,
  responsible: z.string(),
  responsibleId: UserId.nullable(),
  openedOn: Day,
  /** Day and clock in Sweden, ÅÅÅÅ-MM-DD TT:MM. */
  nextSamrad: z.string().nullable(),
  openTasks: z.number().int(),
  overdueTasks: z.number().int(),
  rooms: z.array(z.strictObject({ room: Room, state: RoomState })),
  /** Who is still to be named in the ärendeteam that marked violence demands. */
  teamMissing: z.array(DemandedRole),
})
export type CaseRow = z.output<typeof CaseRow>

export const SearchHit = z.strictObject({
  caseId: CaseId,
  number: z.string(),
  name: z.string(),
  birthYear: z.number().int().nullable(),
  isProtected: z.boolean(),
})
export type SearchHit = z.output<typeof SearchHit>

export const RelativeView = z.strictObject({
  personId: PersonId,
  /** Null when no key to that person's identity is held. */
  identity: Identity.nullable(),
  kinship: Kinship,
})
export type RelativeView = z.output<typeof RelativeView>

/** What stands over every page about one child. */
export const CaseHead = z.strictObject({
  id: CaseId,
  number: z.string(),
  childId: PersonId,
  /** The child's name in full: shown on the page, never in a title or a list. */
  name: z.string(),
  age: z.number().int().nullable(),
  isProtected: z.boolean(),
  state: CaseState,
  openedOn: Day,
  namndId: NamndId,
  responsibleId: UserId.nullable(),
})
export type CaseHead = z.output<typeof CaseHead>

export const CasePage = z.strictObject({
  id: CaseId,
  number: z.string(),
  childId: PersonId,
  identity: Identity,
  age: z.number().int().nullable(),
  state: CaseState,
  namnd: z.string(),
  namndId: NamndId,
  municipality: z.string(),
  openedOn: Day,
  coordinator: z.string(),
  responsible: z.string(),
  responsibleId: UserId.nullable(),
  offences: z.array(Offence),
  suspectRelation: SuspectRelation,
  text: CaseText,
  rooms: z.array(RoomView),
  relatives: z.array(RelativeView),
  siblings: z.array(z.strictObject({ caseId: CaseId, number: z.string(), name: z.string() })),
  milestones: z.array(
    z.strictObject({
      id: MilestoneId,
      kind: MilestoneKind,
      plannedFor: Day.nullable(),
      happenedOn: Day.nullable(),
      clock: ClockTime.nullable(),
      note: z.string(),
    }),
  ),
  samrad: z.array(
    z.strictObject({ id: SamradId, number: z.string(), type: SamradType, startsAt: z.string(), state: z.string() }),
  ),
  tasks: z.array(
    z.strictObject({
      id: TaskId,
      text: z.string(),
      owner: z.string(),
      dueOn: Day,
      state: z.enum(['oppen', 'klar']),
      doneOn: Day.nullable(),
      /** How it went, or why it was put off. */
      note: z.string(),
    }),
  ),
  /** Only the files a key is held for; the rest leave no trace here. */
  akter: z.array(
    z.strictObject({
      id: AktId,
      kind: z.enum(['barnakt', 'vuxenakt']),
      personId: PersonId,
      personName: z.string(),
      unsigned: z.number().int(),
      /** How long the oldest of them has been unsigned, in days. */
      unsignedDays: z.number().int(),
    }),
  ),
})
export type CasePage = z.output<typeof CasePage>

export const caseContract = {
  'case.list': query(
    z.strictObject({
      state: z.enum(['oppna', 'avslutade', 'alla']),
      namndId: NamndId.nullable(),
      responsibleId: UserId.nullable(),
      most: Most,
    }),
    z.array(CaseRow),
  ),
  /** Name, personnummer, samordningsnummer or case number: the only keys the law lets case handling search by. */
  'case.search': query(z.strictObject({ text: z.string().max(limits.line) }), z.array(SearchHit)),
  'case.head': query(z.strictObject({ caseId: CaseId }), CaseHead),
  'case.page': query(z.strictObject({ caseId: CaseId }), CasePage),
  /** Names the barnhandläggare and seals the case's and the child's keys to that person. */
  'case.appoint': command(z.strictObject({ caseId: CaseId, userId: UserId, reason: line() }), z.strictObject({}), [
    'case',
    'today',
  ]),
  'case.setRoom': command(
    z.strictObject({ caseId: CaseId, room: Room, state: RoomState, reason: optionalLine(500) }),
    z.strictObject({}),
    ['case', 'samrad'],
  ),
}
