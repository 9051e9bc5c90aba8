import { z } from 'zod'
import { TransferId } from '../ids'
import { Day } from '../values'

const about = { transferId: TransferId, personName: z.string(), place: z.string() }

/** What the överlämningar wait for, for Idag. */
export const transferWaiting = [
  z.strictObject({ kind: z.literal('transfer-to-me'), ...about, from: z.string(), answerBy: Day }),
  z.strictObject({ kind: z.literal('transfer-unanswered'), ...about, to: z.string(), daysLate: z.number().int() }),
  z.strictObject({ kind: z.literal('transfer-declined'), ...about, to: z.string() }),
  z.strictObject({ kind: z.literal('transfer-giver-left'), ...about, from: z.string() }),
] as const
export type TransferWaiting = z.output<(typeof transferWaiting)[number]>
