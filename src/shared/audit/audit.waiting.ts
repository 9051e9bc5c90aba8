import { z } from 'zod'

/** What the log waits for, for Idag. */
export const auditWaiting = [
  /** The log does not go with its anchor, or the anchor cannot be trusted to be there. */
  z.strictObject({ kind: z.literal('log-anchor'), what: z.enum(['ahead', 'strange', 'gone', 'late']) }),
] as const
export type AuditWaiting = z.output<(typeof auditWaiting)[number]>
