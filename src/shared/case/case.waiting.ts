import { z } from 'zod'
import { CaseId } from '../ids'

/** What a case waits for, for Idag. */
export const caseWaiting = [
  z.strictObject({ kind: z.literal('no-handlaggare'), caseId: CaseId, number: z.string(), name: z.string() }),
] as const
export type CaseWaiting = z.output<(typeof caseWaiting)[number]>
