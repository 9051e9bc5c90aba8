import { z } from 'zod'
import { CaseId } from '../ids'
import { ClockTime, Day } from '../values'

/** What a förhörsdag waits for, for Idag: somebody's own first step today or tomorrow. */
export const interviewWaiting = [
  z.strictObject({
    kind: z.literal('interview-day'),
    caseId: CaseId,
    name: z.string(),
    day: Day,
    startsAt: ClockTime,
    steps: z.number().int(),
  }),
] as const
export type InterviewWaiting = z.output<(typeof interviewWaiting)[number]>
