import { z } from 'zod'
import { command, door, query } from '../contract/define'
import { NamndId, UserId } from '../ids'
import { line } from '../values'
import { Role } from './account.contract'

export const handKinds = ['akt', 'arende', 'uppgift', 'lofte', 'behov', 'rehab', 'team'] as const
export const HandKind = z.enum(handKinds)
export type HandKind = z.output<typeof HandKind>

/** What lies in the hand of somebody who is about to leave. */
export const InHand = z.strictObject({
  kind: HandKind,
  /** The number of the case, or whose akt it is. */
  text: z.string(),
  /** The place where it is given to another hand. */
  to: z.string(),
})
export type InHand = z.output<typeof InHand>

export const Leaving = z.strictObject({
  userId: UserId,
  displayName: z.string(),
  /** What my keys let me see; that there is more would tell that it exists, and is not told. */
  inHand: z.array(InHand),
  isLastAdmin: z.boolean(),
})
export type Leaving = z.output<typeof Leaving>

export const UserChange = z.strictObject({
  userId: UserId,
  displayName: line(80),
  title: line(80),
  roles: z.array(Role).min(1),
  namndId: NamndId.nullable(),
  hasSocionom: z.boolean(),
})
export type UserChange = z.output<typeof UserChange>

const touches = ['account', 'team', 'case', 'akt', 'today'] as const

export const leavingContract = {
  /** Changes what a user is called and does here. Keys follow: what the roles open is opened, what they opened before is taken back. */
  'account.change': command(UserChange, z.strictObject({}), touches),
  /** Opens to a colleague, with my keys, the cases and samråd that the colleague's roles follow. */
  'account.welcome': command(z.strictObject({ userId: UserId }), z.strictObject({}), touches),
  /** What follows when somebody leaves. */
  'account.leaving': query(z.strictObject({ userId: UserId }), Leaving),
  /** Shuts somebody out: the way in and every key go, locks get new keys, and so does the database file. */
  'account.remove': door(
    z.strictObject({ userId: UserId, reason: line(), isUrgent: z.boolean().default(false) }),
    z.strictObject({}),
    touches,
  ),
}
