import { z } from 'zod'
import { CaseId } from '../ids'
import { Day } from '../values'

/** What a plan waits for, for Idag. */
export const planWaiting = [
  z.strictObject({ kind: z.literal('plan-follow-up'), caseId: CaseId, name: z.string(), day: Day }),
  z.strictObject({ kind: z.literal('plan-to-sign'), caseId: CaseId, name: z.string() }),
] as const
export type PlanWaiting = z.output<(typeof planWaiting)[number]>
