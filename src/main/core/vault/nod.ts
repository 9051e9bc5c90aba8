import type { ReadableDb } from '../database/handle'
import { type BoxKeys, boxPublicKey, subkey } from './primitives'
import { openRing, type RingOwner } from './ring'
import { type LockName, lockName, scopeOf } from './sealing'
import { signersIn } from './signers'

const mark = 'nod:'

/** The holder of the recovery key: every lock is sealed to it too. */
export const recoveryHolder = 'recovery'

/** The nämnd's nödnyckel as a holder of grants. */
export const nodHolder = (namndId: string): string => `${mark}${namndId}`

/** The two halves of a nämnd's nödnyckel: each is the key of a lock of its own, and nobody is given both. */
export const halfLock = (namndId: string, half: 'a' | 'b'): LockName =>
  lockName(scopeOf('house', `nod-${half}-${namndId}`))

/** The nödnyckel's box keys, put together from both halves. */
export function nodBox(namndId: string, a: Buffer, b: Buffer): BoxKeys {
  const both = Buffer.concat([a, b])
  const privateKey = subkey(both, `nod|${namndId}`)
  both.fill(0)
  return { publicKey: boxPublicKey(privateKey), privateKey }
}

/** The public key a lock is sealed to: a user's, a nämnd's nödnyckel's or the recovery sheets'. Nothing for whoever there is not, or is no longer. */
export function holderKey(db: ReadableDb, holderId: string): Buffer | undefined {
  if (holderId === recoveryHolder)
    return db.first((q) => q.selectFrom('house').select('recovery_public_key'))?.recovery_public_key
  if (holderId.startsWith(mark)) {
    const namndId = holderId.slice(mark.length)
    return db.first((q) => q.selectFrom('nod_key').select('public_key').where('id', '=', namndId))?.public_key
  }
  return db.first((q) =>
    q.selectFrom('user').select('box_public_key').where('id', '=', holderId).where('left_at', 'is', null),
  )?.box_public_key
}

/** The half a user holds; nothing when it is not that user's. */
export const halfOf = (db: ReadableDb, owner: RingOwner, namndId: string, half: 'a' | 'b'): Buffer | undefined =>
  openRing(db, owner, signersIn(db)).all(halfLock(namndId, half))[0]?.key

/** True when the nämnd has a nödnyckel to seal to. */
export const hasNodKey = (db: ReadableDb, namndId: string): boolean => holderKey(db, nodHolder(namndId)) !== undefined
