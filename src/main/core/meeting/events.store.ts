import type { TimelineEvent } from '../../../shared/timeline/event'
import type { ReadContext } from '../context'
import { awaited } from '../timeline/timeline.rules'
import { meetingsOf } from './meeting.store'

/** The meetings with the family and the joint visits home: that they were held and when. */
export const meetingEvents = (context: ReadContext, caseId: string): TimelineEvent[] =>
  meetingsOf(context, caseId).map((row) => ({
    key: `mote-${row.id}`,
    kind: row.form as 'samverkansmote' | 'gemensamt-hembesok',
    day: row.held_on ?? row.planned_on,
    clock: row.starts_at,
    room: null,
    state: row.state === 'installt' ? 'installt' : row.held_on ? 'hant' : awaited(row.planned_on, context.today()),
    people: [],
    to: `/arenden/${caseId}/plan/mote/${row.id}`,
  }))
