import { z } from 'zod'
import { door, query } from '../contract/define'
import { NewHouse } from '../house/house.contract'
import { NamndId, UserId } from '../ids'
import { line } from '../values'

export const roles = [
  'samordnare',
  'barnhandlaggare',
  'vuxenhandlaggare',
  'stodjare',
  'forste-socialsekreterare',
  'enhetschef',
  'loggranskare',
  'systemadmin',
  'lasgast',
] as const
export const Role = z.enum(roles)
export type Role = z.output<typeof Role>

/** Upper bound of a passphrase; long enough for any sentence, short enough to hash at once. */
export const Passphrase = z.string().min(1).max(512)

export const NewUser = z.strictObject({
  displayName: line(80),
  title: line(80),
  login: line(40),
  roles: z.array(Role).min(1),
  namndIndex: z.number().int().nonnegative().nullable().default(null),
  /** Socionomexamen or equal, without which child cases may not be decided, investigated or followed up (SoL 25:1). */
  hasSocionom: z.boolean().default(false),
})

export const User = z.strictObject({
  id: UserId,
  displayName: z.string(),
  title: z.string(),
  roles: z.array(Role),
  namndId: NamndId.nullable(),
  hasSocionom: z.boolean(),
})
export type User = z.output<typeof User>

const Strength = z.strictObject({
  /** 0 very weak … 4 strong, as zxcvbn counts. */
  score: z.number().int().min(0).max(4),
  /** Base-10 logarithm of the guesses an attacker needs. */
  guessesLog10: z.number(),
  /** Why it is refused, as problem codes; empty when it may be used. */
  refusedBecause: z.array(z.string()),
})

export const accountContract = {
  /** Whether there is a house here, and whether it is open. */
  'account.status': door(
    z.strictObject({}),
    z.strictObject({
      state: z.enum(['new', 'locked', 'unlocked']),
      isDemo: z.boolean(),
      demoUsers: z.array(
        z.strictObject({ login: z.string(), displayName: z.string(), title: z.string(), passphrase: z.string() }),
      ),
    }),
  ),
  'account.strength': door(z.strictObject({ passphrase: z.string().max(512), words: z.array(z.string()) }), Strength),
  'account.suggestPassphrase': door(z.strictObject({}), z.strictObject({ passphrase: z.string() })),
  /** Makes the recovery key and gives its three shares, any two of which open everything. Nothing is stored yet. */
  'account.prepareRecovery': door(z.strictObject({}), z.strictObject({ shares: z.array(z.string()).length(3) })),
  /** Creates the house once two different shares have been typed back. */
  'account.setUp': door(
    z.strictObject({
      house: NewHouse,
      user: NewUser,
      passphrase: Passphrase,
      typedShares: z.tuple([z.string().max(400), z.string().max(400)]),
    }),
    z.strictObject({ userId: UserId }),
  ),
  'account.createDemo': door(z.strictObject({}), z.strictObject({ users: z.number().int() })),
  'account.unlock': door(
    z.strictObject({
      login: line(40),
      passphrase: Passphrase,
      /** Asked for where the passphrase was chosen by somebody else. */
      newPassphrase: Passphrase.optional(),
    }),
    z.strictObject({ userId: UserId }),
  ),
  /** Takes my passphrase again, before what cannot be taken back; good for five minutes. */
  'account.confirm': door(z.strictObject({ passphrase: Passphrase }), z.strictObject({})),
  'account.add': door(
    z.strictObject({
      user: NewUser,
      passphrase: Passphrase,
      /** Chosen by somebody else and told by mouth: changed at the first log-in. False when the newcomer has typed it. */
      isHanded: z.boolean().default(true),
    }),
    z.strictObject({ userId: UserId }),
    ['account'],
  ),
  'account.me': query(z.strictObject({}), User),
  'account.list': query(z.strictObject({}), z.array(User)),
}
