import { z } from 'zod'
import { door, query } from '../contract/define'
import { UserId } from '../ids'
import { Instant, line } from '../values'
import { Passphrase } from './account.contract'

const Share = z.string().max(400)
const TwoShares = z.tuple([Share, Share])
const Colleague = z.strictObject({ login: line(40), passphrase: Passphrase })

export const recoveryContract = {
  /** Re-wraps my own keys behind another passphrase; nothing else in the house changes. */
  'account.changePassphrase': door(z.strictObject({ present: Passphrase, passphrase: Passphrase }), z.strictObject({})),
  /** Two recovery sheets give somebody who has lost the passphrase new keys to everything that person could read. Opens the house. */
  'account.recover': door(
    z.strictObject({ login: line(40), typedShares: TwoShares, passphrase: Passphrase }),
    z.strictObject({ userId: UserId }),
  ),
  /** A systemadministrator and a colleague give somebody new keys, as far as their own reach. */
  'account.renew': door(
    z.strictObject({ userId: UserId, login: line(40), passphrase: Passphrase, colleague: Colleague }),
    z.strictObject({ waiting: z.number().int() }),
    ['account', 'team', 'case', 'akt', 'today'],
  ),
  /** Makes the sheets that `account.prepareRecovery` gave hold in the place of the earlier ones. */
  'account.newSheets': door(
    z.strictObject({
      typedShares: TwoShares,
      /** Two of the earlier sheets, with which every lock is sealed to the new ones at once. */
      earlierShares: TwoShares.nullable(),
      /** The second person, where there are no earlier sheets. */
      colleague: Colleague.nullable(),
    }),
    z.strictObject({ waiting: z.number().int() }),
    ['account'],
  ),
  /** Sees that two sheets can be read and open the house, and notes the day. */
  'account.trySheets': door(z.strictObject({ typedShares: TwoShares }), z.strictObject({}), ['account']),
  /** When the sheets were made, and when two of them were last tried. */
  'account.sheets': query(
    z.strictObject({}),
    z.strictObject({
      madeAt: Instant,
      triedAt: Instant.nullable(),
      triedBy: z.string(),
      /** How many locks are not sealed to the sheets in use yet. */
      waiting: z.number().int(),
    }),
  ),
}
