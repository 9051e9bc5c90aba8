import { z } from 'zod'
import { GallringDecisionId } from '../ids'
import { Day } from '../values'

/** What gallring waits for, for Idag. */
export const gallringWaiting = [
  /** This year's list has not been gone through. */
  z.strictObject({ kind: z.literal('gallring-list'), year: z.number().int() }),
  /** A decision has rested out its time. */
  z.strictObject({ kind: z.literal('gallring-rested'), decisionId: GallringDecisionId, decidedOn: Day }),
] as const
export type GallringWaiting = z.output<(typeof gallringWaiting)[number]>
