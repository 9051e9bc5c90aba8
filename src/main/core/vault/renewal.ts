import { randomBytes } from 'node:crypto'
import { AppError, refuse } from '../../../shared/result'
import type { WriteContext } from '../context'
import type { DoorContext } from '../core'
import { makeHandle } from '../database/handle'
import { fileOf } from '../database/open'
import { saltBy } from '../database/safe-file'
import { openSession, type Session } from '../session'
import { changeKeyFile, type KeyFileSigner, laySlot, settleSlots } from './change-key-file'
import { wantDeviceKey } from './device-here'
import { settleKeyFile } from './exchange'
import { renewedFor } from './grants'
import { houseLock } from './house-locks'
import { type KeyFileContent, loginHash, readKeyFile, type Slot } from './key-file'
import { recoveryHolder } from './nod'
import { openHouseFile } from './open-house'
import type { ArgonCost } from './passphrase'
import { type BoxKeys, keyBytes, signBytes } from './primitives'
import { combineWith } from './recovery'
import type { RingOwner } from './ring'
import type { LockName } from './sealing'
import { cryptoProved } from './self-test'
import { databaseKeyOf, makeSlot, type UserKeys } from './slots'

/** The recovery key as a holder of locks. */
export const recoveryOwner = (box: BoxKeys): RingOwner => ({
  userId: recoveryHolder,
  box,
  ringKey: randomBytes(keyBytes),
})

interface NewKeys {
  readonly box: { readonly publicKey: Buffer }
  readonly signPublicKey: Buffer
}

export interface Renewal {
  readonly userId: string
  readonly keys: NewKeys
  readonly way: 'ark' | 'kollega'
  readonly witnessId: string | null
  /** Holders whose keys are at hand, beside those of whoever does it. */
  readonly holders: readonly RingOwner[]
}

/** Locks that are open to a user now, or were until the user got new keys and are still to be sealed to them. */
export const locksHeldBy = (context: Pick<WriteContext, 'db'>, userId: string): LockName[] =>
  context.db.all((q) =>
    q
      .selectFrom('lock')
      .innerJoin('lock_grant', 'lock_grant.lock_id', 'lock.id')
      .select(['lock.scope', 'lock.compartment'])
      .distinct()
      .where('lock_grant.user_id', '=', userId)
      .where(({ or, eb }) => or([eb('revoked_at', 'is', null), eb('revoked_for', '=', renewedFor)])),
  )

/**
 * Puts new keys in the place of a user's own. The earlier public keys stay, so that what they signed still holds; what was
 * sealed to them is sealed to the new ones, as far as the keys at hand reach. The rest waits for others who hold it.
 * Unfinished text was sealed under the earlier keys and is thrown away.
 */
export function renewKeys(context: WriteContext, { userId, keys, way, witnessId, holders }: Renewal): number {
  const before = context.db.first((q) =>
    q.selectFrom('user').selectAll().where('id', '=', userId).where('left_at', 'is', null),
  )
  if (!before) throw new AppError({ code: 'not-found' })
  const locks = locksHeldBy(context, userId)
  // What the user may read is taken up before the boxes are destroyed; it is laid back when the transaction ends.
  for (const holder of holders) for (const lock of locks) context.keys.borrow(lock, holder)
  context.write.insert(
    'user_key',
    {
      id: context.newId(),
      user_id: userId,
      box_public_key: before.box_public_key,
      sign_public_key: before.sign_public_key,
      last_seq: context.logHead(),
      retired_at: context.now(),
      way,
      renewed_by: context.me.id,
      witness_id: witnessId,
    },
    houseLock,
  )
  const { box, signPublicKey } = keys
  context.write.update('user', userId, { box_public_key: box.publicKey, sign_public_key: signPublicKey }, houseLock)
  context.keys.revokeAll(userId, renewedFor)
  context.scratch.dropAllOf(userId)
  const reached = locks.filter(context.holds)
  for (const lock of reached) context.keys.grant(lock, userId, renewedFor)
  context.note({
    renewed: userId,
    way,
    witness: witnessId,
    sealed: reached.length,
    waiting: locks.length - reached.length,
  })
  return locks.length - reached.length
}

/** The slots a key file has while a user's keys are being changed, and after: see `laySlot`. */
function layBeside(folder: string, by: KeyFileSigner, slot: Slot, known: Buffer): void {
  changeKeyFile(folder, by, ({ slots }) => ({ slots: laySlot(slots, slot, known) }))
}
function leaveOne(folder: string, by: KeyFileSigner, slot: Slot): void {
  const known = Buffer.from(slot.signPublicKey, 'base64')
  changeKeyFile(folder, by, ({ slots }) => ({ slots: settleSlots(slots, slot.userId, known) }))
}

type Desk = Pick<DoorContext, 'folder' | 'report'>

export interface Recovery {
  readonly login: string
  readonly typedShares: readonly [string, string]
  readonly passphrase: string
  readonly cost: ArgonCost
}

const slotOf = (content: KeyFileContent, login: string): Slot =>
  content.slots.find((one) => one.login === loginHash(content.installation, login)) ??
  refuse(['login'], 'no-such-login')

/**
 * Gives a user who has lost the passphrase new keys, with two of the three recovery sheets, and opens the house as that user.
 * Killed at any step the house has either the earlier keys or the new ones. Throws `invalid-input` for what was typed.
 */
export async function recoverUser(desk: DoorContext, order: Recovery): Promise<Session> {
  await cryptoProved()
  const content = readKeyFile(desk.folder)
  const { keys: recovery, databaseKeys } = await combineWith(order.typedShares, [
    content.recovery,
    content.nextRecovery,
  ])
  const earlier = slotOf(content, order.login)
  const { connection, databaseKey } = await openHouseFile(desk, content, databaseKeys)
  try {
    const { slot, keys } = await makeSlot({
      userId: earlier.userId,
      installation: content.installation,
      login: order.login,
      passphrase: order.passphrase,
      databaseKey,
      cost: order.cost,
    })
    const known = makeHandle(connection).first((q) =>
      q.selectFrom('user').select('sign_public_key').where('id', '=', slot.userId).where('left_at', 'is', null),
    )?.sign_public_key
    if (!known) refuse(['login'], 'no-such-login')
    const { appVersion, builtAt = null, policy, now, newId } = desk
    const parts = { appVersion, builtAt, policy, now, newId, connection, keys, device: content.device }
    const renewing = openSession({ ...parts, isRenewing: true })
    layBeside(desk.folder, keys, slot, known)
    settleKeyFile({
      folder: desk.folder,
      databaseSalt: saltBy(fileOf(connection)),
      opensWith: databaseKey === databaseKeys[0] ? 'next' : 'current',
      signedBy: slot.userId,
      sign: (bytes) => signBytes(keys.signKey, bytes),
    })
    desk.report('step', { job: 'recover', step: 'laid' })
    renewing.change('account.recover', (context) => {
      const owner = recoveryOwner(recovery)
      context.keys.borrow(houseLock, owner)
      const renewal = { userId: slot.userId, keys, way: 'ark', witnessId: null, holders: [owner] } as const
      renewKeys(context, renewal)
    })
    desk.report('step', { job: 'recover', step: 'renewed' })
    leaveOne(desk.folder, keys, slot)
    desk.report('step', { job: 'recover', step: 'settled' })
    wantDeviceKey(desk)
    // A session of its own: the one that renewed knew the earlier keys.
    return openSession(parts)
  } catch (error) {
    if (connection.open) connection.close()
    throw error
  } finally {
    for (const secret of [recovery.privateKey, ...databaseKeys]) secret.fill(0)
  }
}

export interface ColleagueRenewal {
  readonly userId: string
  readonly login: string
  /** Chosen by whoever does it, told by mouth, and changed at the first log-in. */
  readonly passphrase: string
  readonly colleague: UserKeys
  readonly cost: ArgonCost
}

/** Gives a colleague who has lost the passphrase new keys, by two others. Gives how many locks wait for somebody else who holds them. */
export async function renewColleague(desk: Desk, session: Session, order: ColleagueRenewal): Promise<number> {
  const content = readKeyFile(desk.folder)
  const earlier = slotOf(content, order.login)
  if (earlier.userId !== order.userId) refuse(['login'], 'no-such-login')
  const databaseKey = databaseKeyOf(session.keys)
  const { slot, keys } = await makeSlot({
    userId: order.userId,
    installation: content.installation,
    login: order.login,
    passphrase: order.passphrase,
    databaseKey,
    cost: order.cost,
    isHanded: true,
  })
  databaseKey.fill(0)
  const known = session.db.first((q) =>
    q.selectFrom('user').select('sign_public_key').where('id', '=', order.userId).where('left_at', 'is', null),
  )?.sign_public_key
  if (!known) throw new AppError({ code: 'not-found' })
  layBeside(desk.folder, session.keys, slot, known)
  desk.report('step', { job: 'recover', step: 'laid' })
  const waiting = session.change('account.renew', (context) =>
    renewKeys(context, {
      userId: order.userId,
      keys,
      way: 'kollega',
      witnessId: order.colleague.userId,
      holders: [order.colleague],
    }),
  )
  desk.report('step', { job: 'recover', step: 'renewed' })
  leaveOne(desk.folder, session.keys, slot)
  desk.report('step', { job: 'recover', step: 'settled' })
  return waiting
}
