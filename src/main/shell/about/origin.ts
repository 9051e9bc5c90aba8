import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import { Version } from '../../../shared/about/technical-log'
import { Instant } from '../../../shared/values'

/** What the build wrote down of itself inside the package. */
const Origin = z.object({
  version: Version,
  commit: z.string().regex(/^[0-9a-f]{7,64}$/),
  at: Instant,
  isRelease: z.boolean(),
  electron: z.object({ version: Version, source: z.enum(['official', 'pinned']) }),
})
export type Origin = z.output<typeof Origin>

/** Where this program came from, as its package says; nothing for one that is not packaged. */
export function readOrigin(): Origin | undefined {
  try {
    return Origin.parse(JSON.parse(readFileSync(join(app.getAppPath(), 'origin.json'), 'utf8')))
  } catch {
    return undefined
  }
}
