import { z } from 'zod'
import { door } from '../contract/define'
import { Instant, line } from '../values'

/** `pages`: every page of the file against its HMAC. `whole`: tables, indexes, references and the log's chain as well. */
export const checkKinds = ['pages', 'whole'] as const
export const CheckKind = z.enum(checkKinds)
export type CheckKind = z.output<typeof CheckKind>

/** What may be wrong with the file: damaged pages, pages missing or too many, tables that do not hang together, rows that point to nothing, a log that does not hold. */
export const damageKinds = ['pages', 'cut', 'tree', 'references', 'log'] as const
export const DamageKind = z.enum(damageKinds)
export type DamageKind = z.output<typeof DamageKind>

const Check = z.strictObject({
  kind: CheckKind,
  checkedAt: Instant,
  /** How many pages the file has. */
  pages: z.number().int().nonnegative(),
  damage: z
    .strictObject({
      what: DamageKind,
      /** How many pages are damaged, and the first of them. */
      count: z.number().int().nonnegative(),
      first: z.array(z.number().int()),
    })
    .nullable(),
})
export type Check = z.output<typeof Check>

/** A journal that was found damaged when the house was opened, kept aside with the database as it was. */
const Torn = z.strictObject({
  foundAt: Instant,
  /** Saves that were on the disk and that the house as it opened does not have. */
  saves: z.number().int().nonnegative(),
})

const Status = z.strictObject({
  isChecking: z.boolean(),
  last: Check.nullable(),
  lastWhole: Check.nullable(),
  torn: z.array(Torn),
  /** Whether I may put a copy back, and take away what is kept aside. */
  mayTend: z.boolean(),
})
export type FileStatus = z.output<typeof Status>

export const integrityContract = {
  /** How the file stands: the newest check of all and the newest whole one, null where none has been made, and what is kept aside. */
  'integrity.status': door(z.strictObject({}), Status),
  /** Looks the file through now. Progress is told under the job `integrity`; what is found never changes the file. */
  'integrity.check': door(z.strictObject({ kind: CheckKind }), Check, ['integrity', 'today']),
  'integrity.cancel': door(z.strictObject({}), z.strictObject({}), ['integrity']),
  /** Takes away the damaged journals that are kept aside, once somebody has seen to what they held. */
  'integrity.forgetTorn': door(z.strictObject({}), z.strictObject({}), ['integrity']),
  /** Writes the file's first sixteen bytes back from the key file, once it is certain that nothing else is wrong with its first page. */
  'integrity.repairSalt': door(
    z.strictObject({ login: line(40), passphrase: z.string().min(1).max(512) }),
    z.strictObject({}),
  ),
}
