import type { Selectable } from 'kysely'
import { z } from 'zod'
import { holidayName } from '../../../shared/calendar/working-days'
import type { GroupMeetingRow, GroupMeetingState } from '../../../shared/group/group.contract'
import type { GroupMeetingId, GroupSeriesId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import type { ReadContext, WriteContext } from '../context'
import { houseLock } from '../vault/house-locks'
import { meetingsAhead, seriesDays } from './group.rules'
import type { GroupMeetingTable, GroupSeriesTable } from './group.tables'

export type SeriesRecord = Selectable<GroupSeriesTable>
export type MeetingRecord = Selectable<GroupMeetingTable>
const reasonPlace = (row: string) => ({ table: 'group_meeting', column: 'reason', row })
const Words = z.string()

export const membersOf = (row: Pick<SeriesRecord, 'members'>): string[] =>
  z.array(z.string()).parse(JSON.parse(row.members))

/** Every series, the running ones first. When and where a group meets is no secret in the house; what it talks of is. */
export const listSeries = (context: ReadContext): SeriesRecord[] =>
  context.db.all((q) =>
    q
      .selectFrom('group_series')
      .selectAll()
      .orderBy('ended_on', (order) => order.asc().nullsFirst())
      .orderBy('id'),
  )

/** Throws `not-found`. */
export function getSeries(context: ReadContext, seriesId: string): SeriesRecord {
  const row = context.db.first((q) => q.selectFrom('group_series').selectAll().where('id', '=', seriesId))
  if (!row) throw new AppError({ code: 'not-found' })
  return row
}

/** The meetings of a series, in order of the day they are held. */
export const meetingsOf = (context: ReadContext, seriesId: string): MeetingRecord[] =>
  context.db.all((q) =>
    q.selectFrom('group_meeting').selectAll().where('series_id', '=', seriesId).orderBy('held_on').orderBy('id'),
  )

/** Throws `not-found`. */
export function getMeeting(context: ReadContext, meetingId: string): MeetingRecord {
  const row = context.db.first((q) => q.selectFrom('group_meeting').selectAll().where('id', '=', meetingId))
  if (!row) throw new AppError({ code: 'not-found' })
  return row
}

export const toMeetingRow = (context: ReadContext, row: MeetingRecord): GroupMeetingRow => ({
  id: row.id as GroupMeetingId,
  plannedOn: row.planned_on,
  heldOn: row.held_on,
  startsAt: row.starts_at,
  minutes: row.minutes,
  place: row.place,
  state: row.state as GroupMeetingState,
  reason: row.reason ? context.openUnlogged(Words, houseLock, reasonPlace(row.id), row.reason) : '',
})

export interface SeriesOrder {
  readonly namndId: string
  readonly startsOn: string
  readonly startsAt: string
  readonly minutes: number
  readonly place: string
  readonly memberIds: readonly string[]
}

export function insertSeries(context: WriteContext, order: SeriesOrder): GroupSeriesId {
  const id = context.newId()
  const row: SeriesRecord = {
    id,
    namnd_id: order.namndId,
    starts_on: order.startsOn,
    starts_at: order.startsAt,
    minutes: order.minutes,
    place: order.place,
    members: JSON.stringify([...new Set(order.memberIds)]),
    organiser_id: context.me.id,
    created_at: context.now(),
    ended_on: null,
  }
  context.write.insert('group_series', row, houseLock)
  layOut(context, row)
  return id as GroupSeriesId
}

/** Lays out the meetings a series has ahead of it. A day that is a holiday is cancelled at once, and says which it is. */
export function layOut(context: WriteContext, series: SeriesRecord): void {
  if (series.ended_on !== null) return
  const known = new Set(meetingsOf(context, series.id).map((row) => row.planned_on))
  for (const day of seriesDays(series.starts_on, context.today(), meetingsAhead)) {
    if (known.has(day)) continue
    const id = context.newId()
    const holiday = holidayName(day)
    const row: MeetingRecord = {
      id,
      series_id: series.id,
      planned_on: day,
      held_on: day,
      starts_at: series.starts_at,
      minutes: series.minutes,
      place: series.place,
      state: holiday ? 'installt' : 'planerat',
      reason: holiday ? context.seal(`Utgår: ${holiday}`, houseLock, reasonPlace(id)) : null,
      started_at: null,
      ended_at: null,
    }
    context.write.insert('group_meeting', row, houseLock)
  }
}

export const updateSeries = (context: WriteContext, row: SeriesRecord, changes: Partial<GroupSeriesTable>): void =>
  context.write.update('group_series', row.id, changes, houseLock)

export function updateMeeting(
  context: WriteContext,
  row: Pick<MeetingRecord, 'id'>,
  changes: Partial<GroupMeetingTable>,
  reason?: string,
): void {
  const words = reason === undefined ? {} : { reason: context.seal(reason, houseLock, reasonPlace(row.id)) }
  context.write.update('group_meeting', row.id, { ...changes, ...words }, houseLock)
}

/** The meeting a nämnd's teams prepare for: the one under way, or the next that is planned from a day on. */
export const nextMeeting = (context: ReadContext, namndId: string, from: string): MeetingRecord | undefined =>
  context.db.first((q) =>
    q
      .selectFrom('group_meeting')
      .innerJoin('group_series', 'group_series.id', 'group_meeting.series_id')
      .selectAll('group_meeting')
      .where('group_series.namnd_id', '=', namndId)
      .where((where) =>
        where.or([
          where('group_meeting.state', '=', 'pagar'),
          where.and([where('group_meeting.state', '=', 'planerat'), where('group_meeting.held_on', '>=', from)]),
        ]),
      )
      .orderBy('group_meeting.held_on')
      .limit(1),
  )
