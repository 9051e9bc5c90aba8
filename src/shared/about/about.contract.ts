import { z } from 'zod'
import { BackupFault } from '../backup/backup.contract'
import { door } from '../contract/define'
import { damageKinds } from '../integrity/integrity.contract'
import { KeystoreState } from '../policy/keystore'
import { Instant } from '../values'
import { Version } from './technical-log'

/** When the file was looked through, and how it was. */
const Look = z.strictObject({ at: Instant, state: z.enum(['whole', ...damageKinds]) })

/** How the core finds itself and its files: codes, numbers and times, so that it can be handed to somebody outside. */
export const SelfTest = z.strictObject({
  engine: z.strictObject({ sqlite: Version, cipher: Version }),
  /** What cryptography answered when it was tried against answers others have published. */
  knownAnswers: z.strictObject({ asked: z.number().int(), wrong: z.number().int() }),
  /** `earlier`: the newest generation is damaged and the one before it is used. */
  keyFile: z.enum(['whole', 'earlier', 'damaged', 'none']),
  house: z.enum(['open', 'locked', 'none']),
  keystore: KeystoreState,
  isDemo: z.boolean(),
  /** The newest form of the database that the program knows. */
  form: z.string().regex(/^\d{4}-[a-z0-9-]{1,40}$/),
  /** The rest is known only while the house stands open. */
  lastLook: Look.nullable(),
  lastWholeLook: Look.nullable(),
  lastCopy: z.strictObject({ at: Instant }).nullable(),
  copyFault: BackupFault.nullable(),
  log: z.strictObject({ at: Instant.nullable(), state: z.enum(['whole', 'checking', 'broken']) }).nullable(),
})
export type SelfTest = z.output<typeof SelfTest>

export const aboutContract = {
  /** How the program finds itself; also before anybody has unlocked. */
  'about.selfTest': door(z.strictObject({}), SelfTest),
}
