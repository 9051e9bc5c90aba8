import { z } from 'zod'
import { CaseId } from '../ids'
import { Day } from '../values'

/** What waits to be followed up, for Idag. */
export const followupWaiting = [
  z.strictObject({
    kind: z.literal('follow-up-due'),
    caseId: CaseId,
    name: z.string(),
    step: z.string(),
    dueOn: Day,
    isLate: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('lead-missing'), caseId: CaseId, name: z.string(), since: Day }),
] as const
export type FollowupWaiting = z.output<(typeof followupWaiting)[number]>
