import { z } from 'zod'
import { door } from '../contract/define'
import { lockMinutes } from '../guard/lock-minutes'
import { exportKinds } from './exports'
import { KeystoreState } from './keystore'

/** A folder by its whole path. It may begin with ~ (the user's own folder) and hold {user} (the user's name on the computer). */
const Folder = z
  .string()
  .max(1_000)
  .refine((text) => /^(?:~(?=$|[\\/])|\/|[A-Za-z]:[\\/]|\\\\[^\\]+\\[^\\]+)[^\0\r\n]*$/.test(text), 'whole-path')

/** One line of text that may be shown. */
const Text = z
  .string()
  .max(200)
  .refine((text) => /^[^\0\r\n]*\S[^\0\r\n]*$/.test(text), 'one-line')

/** What IT may decide for every user of a computer. A key that is left out is left to the house. */
export const Policy = z
  .strictObject({
    dataFolder: Folder,
    backupFolder: Folder,
    maxIdleMinutes: z.number().int().min(lockMinutes.least).max(lockMinutes.most),
    recoveryHolders: z.array(Text).length(3),
    allowedExports: z.array(z.enum(exportKinds)).max(exportKinds.length),
    screenCapture: z.enum(['never', 'on-request']),
    keystoreBinding: z.enum(['required']),
    logAnchorFolder: Folder,
    supportContact: Text,
  })
  .partial()
  .readonly()
export type Policy = z.output<typeof Policy>
export type PolicyKey = keyof Policy

/** The policy in force, and where it was read; a computer without one has no source. */
export const PolicyState = z.strictObject({
  policy: Policy,
  source: z.strictObject({ kind: z.enum(['file', 'registry']), place: z.string() }).nullable(),
})
export type PolicyState = z.output<typeof PolicyState>

export const policyContract = {
  /** What IT has decided for this computer; asked before anybody has unlocked too. */
  'policy.get': door(z.strictObject({}), PolicyState),
  /** Whether passphrases are bound to this computer's account, as IT may ask; also before anybody has unlocked. */
  'policy.keystore': door(z.strictObject({}), KeystoreState),
}
