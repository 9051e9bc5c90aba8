import type { GroupWaiting } from '../../../shared/group/group.waiting'
import type { GroupMeetingId } from '../../../shared/ids'
import { isSenior } from '../account/account.rules'
import { addDays } from '../calendar'
import type { ReadContext } from '../context'
import { preparationDays } from './group.rules'
import { listOf } from './list.store'
import { listSeries, type MeetingRecord, meetingsOf, membersOf, nextMeeting, type SeriesRecord } from './series.store'

/** How long before a meeting its teams are reminded of their sheets, in days. */
const sheetDays = 7

const factsOf = (meeting: MeetingRecord) => ({
  meetingId: meeting.id as GroupMeetingId,
  heldOn: meeting.held_on,
  startsAt: meeting.starts_at,
})

/** The sheets of my own cases that the next meeting still lacks. */
const sheetsToWrite = (context: ReadContext, meeting: MeetingRecord): GroupWaiting[] =>
  meeting.held_on > addDays(context.today(), sheetDays)
    ? []
    : listOf(context, meeting)
        .filter((item) => item.mayWrite && !item.hasSheet && item.state === 'vantar')
        .map(({ caseId, number }) => ({ kind: 'group-sheet', ...factsOf(meeting), caseId, number }))

/** What the meeting itself asks of who leads it or sits in it. */
function meetingWaits(context: ReadContext, series: SeriesRecord, meeting: MeetingRecord): GroupWaiting[] {
  const today = context.today()
  const mayLead = isSenior(context.me, series.namnd_id)
  if (meeting.held_on === today || meeting.state === 'pagar')
    return mayLead || membersOf(series).includes(context.me.id)
      ? [{ kind: 'group-today', ...factsOf(meeting), isUnderWay: meeting.state === 'pagar', mayLead }]
      : []
  if (!mayLead || meeting.held_on < today || meeting.held_on > addDays(today, preparationDays)) return []
  const missing = listOf(context, meeting).filter((item) => !item.hasSheet).length
  return [{ kind: 'group-prepare', ...factsOf(meeting), missing }]
}

/** Meetings whose day has been, for who leads them. */
const leftBehind = (context: ReadContext, series: SeriesRecord): GroupWaiting[] =>
  isSenior(context.me, series.namnd_id)
    ? meetingsOf(context, series.id)
        .filter((one) => one.state === 'planerat' && one.held_on < context.today())
        .map((one) => ({ kind: 'group-late', ...factsOf(one) }))
    : []

/** What the samarbetsgrupp asks of me. */
export const groupWaiting = (context: ReadContext): GroupWaiting[] =>
  listSeries(context)
    .filter((series) => series.ended_on === null)
    .flatMap((series) => {
      const next = nextMeeting(context, series.namnd_id, context.today())
      return [
        ...leftBehind(context, series),
        ...(next ? [...meetingWaits(context, series, next), ...sheetsToWrite(context, next)] : []),
      ]
    })
