import { z } from 'zod'
import { SamradId } from '../ids'
import { Day } from '../values'

const about = { samradId: SamradId, number: z.string() }

/** What a samråd waits for, for Idag. */
export const samradWaiting = [
  z.strictObject({ kind: z.literal('answers'), ...about, heldOn: Day, agencies: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('unsigned-minutes'), ...about, heldOn: Day }),
  z.strictObject({ kind: z.literal('supplement'), ...about, agency: z.string(), by: Day }),
] as const
export type SamradWaiting = z.output<(typeof samradWaiting)[number]>
