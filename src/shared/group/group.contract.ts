import { z } from 'zod'
import { command, query } from '../contract/define'
import { AktId, CaseId, GroupMeetingId, GroupSeriesId, UserId } from '../ids'
import { ClockTime, Day, Instant, line, prose, Revision } from '../values'
import { SheetText } from './sheet'

export const groupMeetingStates = ['planerat', 'pagar', 'hallet', 'installt'] as const
export const GroupMeetingState = z.enum(groupMeetingStates)
export type GroupMeetingState = z.output<typeof GroupMeetingState>

export const groupOutcomes = ['handledning', 'resurs', 'handledning-och-resurs', 'ingen-andring'] as const
export const GroupOutcome = z.enum(groupOutcomes)
export type GroupOutcome = z.output<typeof GroupOutcome>

/** Why an item stands where it does on the list: facts, never what is in the case. */
export const groupUrgencies = ['nytt-vald', 'frist-passerad', 'frist-nara', 'forsta-gangen', 'lange-sedan'] as const
export const GroupUrgency = z.enum(groupUrgencies)
export type GroupUrgency = z.output<typeof GroupUrgency>

const Somebody = z.strictObject({ userId: UserId, name: z.string() })

/** One case on a meeting's list: its number and state, and nothing of what it is about. */
export const GroupItem = z.strictObject({
  caseId: CaseId,
  no: z.number().int(),
  number: z.string(),
  urgencies: z.array(GroupUrgency),
  lastDrawnOn: Day.nullable(),
  presenter: z.string(),
  hasSheet: z.boolean(),
  /** True when I have a task in the case and its key: only then is the item's sheet opened. */
  mayOpen: z.boolean(),
  mayWrite: z.boolean(),
  attends: z.array(Somebody),
  leaves: z.array(z.string()),
  state: z.enum(['vantar', 'dragen', 'bordlagd']),
  outcome: GroupOutcome.nullable(),
  nextReviewOn: Day.nullable(),
  calledAt: Instant.nullable(),
  settledAt: Instant.nullable(),
})
export type GroupItem = z.output<typeof GroupItem>

const meetingFacts = {
  id: GroupMeetingId,
  /** The day the series gives; `heldOn` is another when the meeting has been moved. */
  plannedOn: Day,
  heldOn: Day,
  startsAt: ClockTime,
  minutes: z.number().int(),
  place: z.string(),
  state: GroupMeetingState,
  /** Why it was moved or cancelled. */
  reason: z.string(),
}
export const GroupMeetingRow = z.strictObject(meetingFacts)
export type GroupMeetingRow = z.output<typeof GroupMeetingRow>

export const GroupMeetingPage = z.strictObject({
  ...meetingFacts,
  seriesId: GroupSeriesId,
  namnd: z.string(),
  members: z.array(Somebody),
  mayLead: z.boolean(),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  items: z.array(GroupItem),
})
export type GroupMeetingPage = z.output<typeof GroupMeetingPage>

export const GroupSeries = z.strictObject({
  id: GroupSeriesId,
  namnd: z.string(),
  startsOn: Day,
  startsAt: ClockTime,
  minutes: z.number().int(),
  place: z.string(),
  members: z.array(Somebody),
  endedOn: Day.nullable(),
  mayLead: z.boolean(),
  coming: z.array(GroupMeetingRow),
  past: z.array(GroupMeetingRow),
})
export type GroupSeries = z.output<typeof GroupSeries>

export const GroupResource = z.strictObject({ text: line(300), ownerId: UserId, dueOn: Day })
export type GroupResource = z.output<typeof GroupResource>

/** What an item came to, in words. Sealed under the case's lock. */
export const GroupItemText = z.strictObject({
  guidance: z.string(),
  resource: GroupResource.nullable(),
  skipReason: z.string(),
})
export type GroupItemText = z.output<typeof GroupItemText>

export const GroupItemPage = z.strictObject({
  caseId: CaseId,
  number: z.string(),
  sheet: SheetText.nullable(),
  sheetRevision: Revision,
  /** The latest sheet of an earlier meeting, to begin from. */
  earlier: SheetText.nullable(),
  savedBy: z.string(),
  savedAt: Instant.nullable(),
  text: GroupItemText,
  present: z.array(UserId),
  /** Open akter of the family that I hold, where what concerns a person is written; the child's own first. */
  akter: z.array(z.strictObject({ id: AktId, kind: z.enum(['barnakt', 'vuxenakt']), isChild: z.boolean() })),
})
export type GroupItemPage = z.output<typeof GroupItemPage>

/** How much rests on one person or one nämnd now. Never how fast or how well anybody works. */
const Load = z.strictObject({
  openCases: z.number().int(),
  teams: z.number().int(),
  openTasks: z.number().int(),
  overdueTasks: z.number().int(),
})
export const GroupLoad = z.strictObject({
  day: Day,
  users: z.array(Load.extend({ userId: UserId, name: z.string(), title: z.string(), namnd: z.string() })),
  namnder: z.array(Load.extend({ namnd: z.string(), unassigned: z.number().int() })),
})
export type GroupLoad = z.output<typeof GroupLoad>

const Item = z.strictObject({ meetingId: GroupMeetingId, caseId: CaseId })
const minutes = z.number().int().min(15).max(480)

export const groupContract = {
  'group.overview': query(
    z.strictObject({}),
    z.strictObject({ series: z.array(GroupSeries), mayStart: z.boolean(), mayMeasure: z.boolean() }),
  ),
  'group.get': query(z.strictObject({ meetingId: GroupMeetingId }), GroupMeetingPage),
  'group.item': query(Item, GroupItemPage),
  'group.load': query(z.strictObject({}), GroupLoad),
  /** Begins a series every second week for my nämnd; days that are holidays are cancelled with the holiday's name. */
  'group.startSeries': command(
    z.strictObject({
      startsOn: Day,
      startsAt: ClockTime,
      minutes,
      place: line(),
      memberIds: z.array(UserId).min(1).max(40),
    }),
    z.strictObject({ seriesId: GroupSeriesId }),
    ['group', 'today'],
  ),
  'group.changeSeries': command(
    z.strictObject({ seriesId: GroupSeriesId, minutes, place: line(), memberIds: z.array(UserId).min(1).max(40) }),
    z.strictObject({}),
    ['group', 'today'],
  ),
  'group.endSeries': command(z.strictObject({ seriesId: GroupSeriesId, reason: line() }), z.strictObject({}), [
    'group',
    'today',
  ]),
  'group.move': command(
    z.strictObject({ meetingId: GroupMeetingId, heldOn: Day, startsAt: ClockTime, reason: line() }),
    z.strictObject({}),
    ['group', 'today'],
  ),
  'group.cancel': command(z.strictObject({ meetingId: GroupMeetingId, reason: line() }), z.strictObject({}), [
    'group',
    'today',
  ]),
  'group.saveSheet': command(
    z.strictObject({ ...Item.shape, sheet: SheetText, revision: Revision }),
    z.strictObject({ revision: Revision }),
    ['group', 'today'],
  ),
  'group.begin': command(z.strictObject({ meetingId: GroupMeetingId }), z.strictObject({}), ['group', 'today']),
  /** Calls an item: its clock starts. */
  'group.call': command(Item, z.strictObject({}), ['group']),
  'group.settle': command(
    z.strictObject({
      ...Item.shape,
      present: z.array(UserId).min(1).max(60),
      outcome: GroupOutcome,
      guidance: prose(2_000),
      resource: GroupResource.nullable(),
      nextReviewOn: Day,
    }),
    z.strictObject({}),
    ['group', 'task', 'case', 'timeline', 'today'],
  ),
  /** Bordlägger: never without a reason. */
  'group.skip': command(z.strictObject({ ...Item.shape, reason: line(500) }), z.strictObject({}), ['group', 'today']),
  /** Ends the meeting; refused while an item has neither outcome nor reason. */
  'group.close': command(z.strictObject({ meetingId: GroupMeetingId }), z.strictObject({}), [
    'group',
    'timeline',
    'today',
  ]),
}
