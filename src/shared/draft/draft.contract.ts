import { z } from 'zod'
import { command, query } from '../contract/define'
import { Instant, line } from '../values'

/** A draft's largest size, in characters of JSON. */
export const draftLimit = 2_000_000

const Key = z.strictObject({ form: line(60), subject: line(120) })

/** What somebody has typed and not yet handed in, kept sealed under that person's own key. */
export const draftContract = {
  'draft.get': query(Key, z.strictObject({ content: z.string(), savedAt: Instant }).nullable()),
  'draft.save': command(Key.extend({ content: z.string().max(draftLimit) }), z.strictObject({ savedAt: Instant }), []),
  'draft.clear': command(Key, z.strictObject({}), []),
}
