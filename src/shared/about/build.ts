import { z } from 'zod'
import { Instant } from '../values'
import { ElectronSource } from './proofs'
import { Version } from './technical-log'

/** What the program is and what it runs on: versions, codes, numbers and times. */
export const Build = z.strictObject({
  version: Version,
  builtAt: Instant,
  ageDays: z.number().int().nonnegative(),
  /** Whether it is old enough for a newer version to be likely. */
  isOld: z.boolean(),
  isRelease: z.boolean(),
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/)
    .nullable(),
  electron: Version,
  electronSource: ElectronSource,
  chrome: Version,
  node: Version,
  platform: z.enum(['linux', 'win32', 'darwin', 'other']),
  system: Version.nullable(),
  arch: z.enum(['x64', 'arm64', 'ia32', 'other']),
  /** Whether the program has a dictionary to check spelling by. */
  canSpell: z.boolean(),
})
export type Build = z.output<typeof Build>
