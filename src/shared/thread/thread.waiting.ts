import { z } from 'zod'
import { AktId } from '../ids'
import { ThreadGap } from './thread.contract'

/** What a child has not been told, for Idag. */
export const threadWaiting = [
  z.strictObject({ kind: z.literal('not-told'), aktId: AktId, personName: z.string(), ...ThreadGap.shape }),
] as const
export type ThreadWaiting = z.output<(typeof threadWaiting)[number]>
