import type { GroupSeries, groupContract } from '../../../shared/group/group.contract'
import type { CaseId, GroupSeriesId, TaskId, UserId } from '../../../shared/ids'
import { AppError, refuse } from '../../../shared/result'
import { isSenior, requireRole } from '../account/account.rules'
import { getUser, userName } from '../account/account.store'
import { aktDoors } from '../akt/akt.store'
import { getCase, requireOpenCase } from '../case/case.store'
import type { HandlersFor, ReadContext, WriteContext } from '../context'
import { namndName } from '../house/house.store'
import { listRelatives, names } from '../person/person.store'
import { addTask, getTask, taskText, updateTask } from '../task/task.store'
import {
  isInTeam,
  mayAttend,
  requireAllSettled,
  requireMeetingDay,
  requireMeetingState,
  requireSettled,
} from './group.rules'
import {
  countWithoutKey,
  emptyItemText,
  findItem,
  type GroupCase,
  getGroupCase,
  itemText,
  keepItem,
  presentAt,
} from './item.store'
import { attendsOf, listOf } from './list.store'
import { loadNow } from './load.store'
import {
  getMeeting,
  getSeries,
  insertSeries,
  layOut,
  listSeries,
  type MeetingRecord,
  meetingsOf,
  membersOf,
  type SeriesRecord,
  toMeetingRow,
  updateMeeting,
  updateSeries,
} from './series.store'
import { requireNoNames } from './sheet.rules'
import { earlierSheet, findSheet, saveSheet, sheetText } from './sheet.store'

/** How many meetings ahead and back the overview shows. */
const [shownAhead, shownBack] = [4, 8]
const measurers = ['samordnare', 'forste-socialsekreterare', 'enhetschef'] as const

const somebody = (context: ReadContext, userId: string) => {
  const user = getUser(context.db, userId)
  return { userId: user.id, name: user.displayName }
}

function toSeries(context: ReadContext, row: SeriesRecord): GroupSeries {
  const meetings = meetingsOf(context, row.id).map((meeting) => toMeetingRow(context, meeting))
  const isAhead = ({ state, heldOn }: (typeof meetings)[number]) =>
    state === 'planerat' || state === 'pagar' || (state === 'installt' && heldOn >= context.today())
  return {
    id: row.id as GroupSeriesId,
    namnd: namndName(context.db, row.namnd_id),
    startsOn: row.starts_on,
    startsAt: row.starts_at,
    minutes: row.minutes,
    place: row.place,
    members: membersOf(row).map((userId) => somebody(context, userId)),
    endedOn: row.ended_on,
    mayLead: isSenior(context.me, row.namnd_id),
    coming: row.ended_on === null ? meetings.filter(isAhead).slice(0, shownAhead) : [],
    past: meetings
      .filter((one) => !isAhead(one))
      .toReversed()
      .slice(0, shownBack),
  }
}

/** A meeting of a group I lead: the nämnd's first social workers and heads do. Throws `not-found`, `not-allowed`. */
function leading(context: ReadContext, meetingId: string): MeetingRecord {
  const meeting = getMeeting(context, meetingId)
  if (!isSenior(context.me, getSeries(context, meeting.series_id).namnd_id)) throw new AppError({ code: 'not-allowed' })
  return meeting
}

function leadingSeries(context: ReadContext, seriesId: string): SeriesRecord {
  const series = getSeries(context, seriesId)
  if (!isSenior(context.me, series.namnd_id)) throw new AppError({ code: 'not-allowed' })
  if (series.ended_on !== null) throw new AppError({ code: 'conflict' })
  return series
}

/** Somebody's item of a meeting that I may sit with: its key and a task in the case. Throws `not-found`, `not-allowed`. */
function attending(context: ReadContext, meeting: MeetingRecord, caseId: string): GroupCase {
  const row = getGroupCase(context, meeting, caseId)
  getCase(context, caseId)
  if (!mayAttend(context.me, row)) throw new AppError({ code: 'not-allowed' })
  return row
}

/** The task a changed resource is; an earlier one is replaced, and says so. */
function resourceTask(
  context: WriteContext,
  caseId: string,
  resource: { readonly text: string; readonly ownerId: UserId; readonly dueOn: string } | null,
  earlierId: string | null,
): TaskId | null {
  if (earlierId) {
    const earlier = getTask(context, earlierId)
    const text = taskText(context, earlier)
    if (resource?.text === text.text && resource.ownerId === earlier.owner_user_id && resource.dueOn === earlier.due_on)
      return earlierId as TaskId
    if (earlier.state === 'oppen')
      updateTask(
        context,
        earlier,
        { state: 'klar', done_on: context.today() },
        { ...text, outcome: 'Ändrad i samarbetsgruppen' },
      )
  }
  if (!resource) return null
  const owner = { kind: 'user' as const, userId: resource.ownerId }
  return addTask(context, { caseId, samradId: null, itemKey: null, text: resource.text, owner, dueOn: resource.dueOn })
}

/** The names of a child and its family, as far as they are open to me. */
const familyNames = (context: ReadContext, childId: string): string[] =>
  [childId, ...listRelatives(context, childId).map((one) => one.personId)].flatMap(
    (personId) => names(context).get(personId)?.name ?? [],
  )

export const groupHandlers: HandlersFor<typeof groupContract> = {
  'group.overview': (context) => ({
    series: listSeries(context).map((row) => toSeries(context, row)),
    mayStart: context.me.namndId !== null && isSenior(context.me, context.me.namndId),
    mayMeasure: measurers.some((role) => context.me.roles.includes(role)),
  }),
  'group.get': (context, { meetingId }) => {
    const meeting = getMeeting(context, meetingId)
    const series = getSeries(context, meeting.series_id)
    return {
      ...toMeetingRow(context, meeting),
      seriesId: series.id as GroupSeriesId,
      namnd: namndName(context.db, series.namnd_id),
      members: membersOf(series).map((userId) => somebody(context, userId)),
      mayLead: isSenior(context.me, series.namnd_id),
      startedAt: meeting.started_at,
      endedAt: meeting.ended_at,
      items: listOf(context, meeting),
    }
  },
  'group.item': (context, { meetingId, caseId }) => {
    const row = attending(context, getMeeting(context, meetingId), caseId)
    const sheet = findSheet(context, meetingId, caseId)
    const earlier = earlierSheet(context, meetingId, caseId)
    const item = findItem(context, meetingId, caseId)
    const family = [row.child_id, ...listRelatives(context, row.child_id).map((one) => one.personId)]
    return {
      caseId: row.id as CaseId,
      number: row.number,
      sheet: sheet ? sheetText(context, sheet) : null,
      sheetRevision: sheet?.revision ?? 0,
      earlier: earlier ? sheetText(context, earlier) : null,
      savedBy: userName(context.db, sheet?.saved_by ?? null),
      savedAt: sheet?.saved_at ?? null,
      text: item ? itemText(context, item) : emptyItemText,
      present: (item ? presentAt(item) : []) as UserId[],
      akter: aktDoors(context, family)
        .map(({ id, kind, personId }) => ({ id, kind, isChild: personId === row.child_id }))
        .toSorted((a, b) => Number(b.isChild) - Number(a.isChild)),
    }
  },
  'group.load': (context) => {
    requireRole(context.me, ...measurers)
    return loadNow(context)
  },
  'group.startSeries': (context, order) => {
    requireRole(context.me, 'forste-socialsekreterare', 'enhetschef')
    const { namndId } = context.me
    if (namndId === null) throw new AppError({ code: 'not-allowed' })
    if (listSeries(context).some((row) => row.namnd_id === namndId && row.ended_on === null))
      refuse(['startsOn'], 'series-runs')
    requireMeetingDay(order.startsOn, context.today(), ['startsOn'])
    for (const userId of order.memberIds) getUser(context.db, userId)
    return { seriesId: insertSeries(context, { ...order, namndId }) }
  },
  'group.changeSeries': (context, { seriesId, place, minutes, memberIds }) => {
    const series = leadingSeries(context, seriesId)
    for (const userId of memberIds) getUser(context.db, userId)
    updateSeries(context, series, { place, minutes, members: JSON.stringify([...new Set(memberIds)]) })
    for (const meeting of meetingsOf(context, seriesId))
      if (meeting.state === 'planerat') updateMeeting(context, meeting, { place, minutes })
    return {}
  },
  'group.endSeries': (context, { seriesId, reason }) => {
    const series = leadingSeries(context, seriesId)
    if (meetingsOf(context, seriesId).some((row) => row.state === 'pagar')) throw new AppError({ code: 'conflict' })
    updateSeries(context, series, { ended_on: context.today() })
    for (const meeting of meetingsOf(context, seriesId))
      if (meeting.state === 'planerat') updateMeeting(context, meeting, { state: 'installt' }, reason)
    return {}
  },
  'group.move': (context, { meetingId, heldOn, startsAt, reason }) => {
    const meeting = leading(context, meetingId)
    leadingSeries(context, meeting.series_id)
    requireMeetingState(meeting.state, 'planerat', 'installt')
    requireMeetingDay(heldOn, context.today(), ['heldOn'])
    const isTaken = meetingsOf(context, meeting.series_id).some(
      (row) => row.id !== meetingId && row.held_on === heldOn && row.state !== 'installt',
    )
    if (isTaken) refuse(['heldOn'], 'meeting-that-day')
    updateMeeting(context, meeting, { held_on: heldOn, starts_at: startsAt, state: 'planerat' }, reason)
    return {}
  },
  'group.cancel': (context, { meetingId, reason }) => {
    const meeting = leading(context, meetingId)
    requireMeetingState(meeting.state, 'planerat')
    updateMeeting(context, meeting, { state: 'installt' }, reason)
    layOut(context, getSeries(context, meeting.series_id))
    return {}
  },
  'group.saveSheet': (context, { meetingId, caseId, sheet, revision }) => {
    const meeting = getMeeting(context, meetingId)
    const row = attending(context, meeting, caseId)
    if (!isInTeam(context.me, row)) throw new AppError({ code: 'not-allowed' })
    requireOpenCase(context, caseId)
    requireMeetingState(meeting.state, 'planerat', 'pagar')
    requireNoNames(sheet, familyNames(context, row.child_id))
    return { revision: saveSheet(context, { meetingId, caseId, sheet, revision }) }
  },
  'group.begin': (context, { meetingId }) => {
    const meeting = leading(context, meetingId)
    requireMeetingState(meeting.state, 'planerat')
    if (meeting.held_on > context.today()) refuse(['meetingId'], 'meeting-ahead')
    updateMeeting(context, meeting, { state: 'pagar', started_at: context.now() })
    return {}
  },
  'group.call': (context, { meetingId, caseId }) => {
    const meeting = leading(context, meetingId)
    requireMeetingState(meeting.state, 'pagar')
    attending(context, meeting, caseId)
    if (!findItem(context, meetingId, caseId)?.called_at)
      keepItem(context, meetingId, caseId, { called_at: context.now() })
    return {}
  },
  'group.settle': (context, { meetingId, caseId, ...settlement }) => {
    const meeting = leading(context, meetingId)
    requireMeetingState(meeting.state, 'pagar')
    const row = attending(context, meeting, caseId)
    const { present, outcome, guidance, resource, nextReviewOn } = settlement
    const mayBePresent = attendsOf(context, row, membersOf(getSeries(context, meeting.series_id))).map((one) => one.id)
    requireSettled(settlement, mayBePresent, context.today())
    if (resource) getUser(context.db, resource.ownerId)
    const earlier = findItem(context, meetingId, caseId)
    const taskId = resourceTask(context, caseId, resource, earlier?.task_id ?? null)
    keepItem(
      context,
      meetingId,
      caseId,
      {
        state: 'dragen',
        outcome,
        next_review_on: nextReviewOn,
        present: JSON.stringify([...new Set(present)]),
        settled_at: context.now(),
        task_id: taskId,
      },
      { guidance, resource, skipReason: '' },
    )
    return {}
  },
  'group.skip': (context, { meetingId, caseId, reason }) => {
    const meeting = leading(context, meetingId)
    requireMeetingState(meeting.state, 'pagar')
    attending(context, meeting, caseId)
    // What has been drawn has been drawn: its task stands.
    if (findItem(context, meetingId, caseId)?.state === 'dragen') throw new AppError({ code: 'conflict' })
    const changes = { state: 'bordlagd', settled_at: context.now() }
    keepItem(context, meetingId, caseId, changes, { ...emptyItemText, skipReason: reason })
    return {}
  },
  'group.close': (context, { meetingId }) => {
    const meeting = leading(context, meetingId)
    requireMeetingState(meeting.state, 'pagar')
    const items = listOf(context, meeting)
    requireAllSettled(items, countWithoutKey(context, meeting))
    for (const { caseId, no } of items) keepItem(context, meetingId, caseId, { no })
    updateMeeting(context, meeting, { state: 'hallet', ended_at: context.now() })
    layOut(context, getSeries(context, meeting.series_id))
    return {}
  },
}
