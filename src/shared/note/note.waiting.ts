import { z } from 'zod'
import { AktId } from '../ids'

const about = { aktId: AktId, personName: z.string() }

/** What an akt waits to have written, for Idag. */
export const noteWaiting = [
  z.strictObject({ kind: z.literal('unsigned-note'), ...about, daysOld: z.number().int() }),
  z.strictObject({ kind: z.literal('no-extract'), ...about, samradNumber: z.string() }),
] as const
export type NoteWaiting = z.output<(typeof noteWaiting)[number]>
