import { z } from 'zod'
import { BackupFault } from './backup.contract'

/** What copies of the house wait for, for Idag. */
export const backupWaiting = [
  /** No verified copy for more than two days, or none at all. */
  z.strictObject({
    kind: z.literal('backup-old'),
    hasFolder: z.boolean(),
    ageDays: z.number().int().nullable(),
    fault: BackupFault.nullable(),
  }),
] as const
export type BackupWaiting = z.output<(typeof backupWaiting)[number]>
