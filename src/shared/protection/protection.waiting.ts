import { z } from 'zod'
import { AktId } from '../ids'
import { Day } from '../values'

/** Tries to reach an adult that I have said I would make, for Idag. */
export const protectionWaiting = [
  z.strictObject({
    kind: z.literal('next-try'),
    aktId: AktId,
    personName: z.string(),
    on: Day,
    daysLate: z.number().int(),
  }),
] as const
export type ProtectionWaiting = z.output<(typeof protectionWaiting)[number]>
