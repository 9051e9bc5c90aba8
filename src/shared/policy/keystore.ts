import { z } from 'zod'

/** How the secret of the computer's account stands, that passphrases can be bound to. */
export const keystoreStandings = [
  /** It is not asked for, and there is none. */
  'not-asked',
  /** It was made a moment ago, and is used when it has stood for a while. */
  'made',
  'at-hand',
  /** The system has no keystore that keeps a secret from others, or none that answers. */
  'no-keystore',
  /** One lies here, and the keystore does not open it: another account's, or the keystore has been emptied. */
  'unreadable',
  /** A new one could not be laid on the disk. */
  'unwritable',
] as const
export const KeystoreStanding = z.enum(keystoreStandings)
export type KeystoreStanding = z.output<typeof KeystoreStanding>

/** Whether passphrases are to be bound to the computer's account, and whether they are. */
export const KeystoreState = z.strictObject({
  isAsked: z.boolean(),
  standing: KeystoreStanding,
  /** How many of the house's passphrases are bound. */
  bound: z.enum(['none', 'some', 'all']),
  /** One or more are bound to a secret that is not here, and open nothing here. */
  isElsewhere: z.boolean(),
})
export type KeystoreState = z.output<typeof KeystoreState>
