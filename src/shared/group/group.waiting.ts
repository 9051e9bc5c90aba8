import { z } from 'zod'
import { CaseId, GroupMeetingId } from '../ids'
import { ClockTime, Day } from '../values'

const meeting = { meetingId: GroupMeetingId, heldOn: Day, startsAt: ClockTime }

/** What the samarbetsgrupp waits for, for Idag. */
export const groupWaiting = [
  /** My team's sheet is not written yet. */
  z.strictObject({ kind: z.literal('group-sheet'), ...meeting, caseId: CaseId, number: z.string() }),
  /** The meeting is today, for who sits in the group. */
  z.strictObject({ kind: z.literal('group-today'), ...meeting, isUnderWay: z.boolean(), mayLead: z.boolean() }),
  /** T14: the meeting comes within two days, for who leads it. */
  z.strictObject({ kind: z.literal('group-prepare'), ...meeting, missing: z.number().int() }),
  /** T14: the day has been, and the meeting is neither held nor cancelled. */
  z.strictObject({ kind: z.literal('group-late'), ...meeting }),
] as const
export type GroupWaiting = z.output<(typeof groupWaiting)[number]>
