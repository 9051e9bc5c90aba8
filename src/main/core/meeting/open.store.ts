import type { OpenPoint } from '../../../shared/closing/open-point'
import { meetingFormLabels } from '../../../shared/glossary/labels'
import type { MeetingForm } from '../../../shared/meeting/meeting.contract'
import type { ReadContext } from '../context'
import { meetingsOf } from './meeting.store'

/** Meetings that are to be held, or have been held and not ended. */
export const meetingOpen = (context: ReadContext, caseId: string): OpenPoint[] =>
  meetingsOf(context, caseId)
    .filter(({ state }) => state !== 'avslutat' && state !== 'installt')
    .map((row) => ({
      key: `mote:${row.id}`,
      kind: 'mote',
      text: `${meetingFormLabels[row.form as MeetingForm]} ${row.planned_on}: ${
        row.state === 'hallet' ? 'plan eller skäl saknas' : 'inte hållet'
      }`,
      dueOn: row.planned_on,
      to: `/arenden/${caseId}/plan/mote/${row.id}`,
    }))
