import type { CaseId, CoMeetingId } from '../../../shared/ids'
import type { MeetingForm } from '../../../shared/meeting/meeting.contract'
import type { MeetingWaiting } from '../../../shared/meeting/meeting.waiting'
import { caseLock, childOf } from '../case/case.store'
import type { ReadContext } from '../context'
import { type MeetingRecord, openMeetings } from './meeting.store'

const childName = (context: ReadContext, row: MeetingRecord): string => {
  const record = context.db.first((q) => q.selectFrom('barnahus_case').select('child_id').where('id', '=', row.case_id))
  return record && context.holds(caseLock(row.case_id)) ? childOf(context, record).name : ''
}

/** True for who made the meeting or is called to it as a colleague. */
const isMine = (context: ReadContext, row: MeetingRecord): boolean =>
  row.created_by === context.me.id ||
  context.db.first((q) =>
    q.selectFrom('co_meeting_party').select('id').where('meeting_id', '=', row.id).where('user_id', '=', context.me.id),
  ) !== undefined

/** My meetings of today, those whose day has passed, and those that lack a plan or a reason. */
export const meetingsWaiting = (context: ReadContext): MeetingWaiting[] =>
  openMeetings(context)
    .filter((row) => isMine(context, row))
    .flatMap((row): MeetingWaiting[] => {
      const about = {
        meetingId: row.id as CoMeetingId,
        caseId: row.case_id as CaseId,
        form: row.form as MeetingForm,
        name: childName(context, row),
        day: row.held_on ?? row.planned_on,
      }
      if (row.state === 'hallet') return [{ kind: 'meeting-to-close', ...about }]
      if (row.planned_on < context.today()) return [{ kind: 'meeting-to-hold', ...about }]
      if (row.planned_on > context.today()) return []
      return [{ kind: 'meeting-today', ...about, startsAt: row.starts_at }]
    })
