import { z } from 'zod'
import { CaseId, CoMeetingId } from '../ids'
import { ClockTime, Day } from '../values'
import { MeetingForm } from './meeting.contract'

const about = { meetingId: CoMeetingId, caseId: CaseId, form: MeetingForm, name: z.string(), day: Day }

/** What a meeting waits for, for Idag. */
export const meetingWaiting = [
  z.strictObject({ kind: z.literal('meeting-today'), ...about, startsAt: ClockTime }),
  z.strictObject({ kind: z.literal('meeting-to-hold'), ...about }),
  z.strictObject({ kind: z.literal('meeting-to-close'), ...about }),
] as const
export type MeetingWaiting = z.output<(typeof meetingWaiting)[number]>
