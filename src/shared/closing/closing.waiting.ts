import { z } from 'zod'
import { CaseId } from '../ids'

/** What closing waits for, for Idag. */
export const closingWaiting = [
  /** The four rooms are done: the case can be closed. */
  z.strictObject({ kind: z.literal('ready-to-close'), caseId: CaseId, number: z.string(), name: z.string() }),
  /** A barnahuslogg has been approved and not handed over. */
  z.strictObject({ kind: z.literal('log-not-handed'), caseId: CaseId, number: z.string(), name: z.string() }),
] as const
export type ClosingWaiting = z.output<(typeof closingWaiting)[number]>
