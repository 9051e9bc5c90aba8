import type { ReadableDb } from '../database/handle'
import { type BoxKeys, boxPublicKey, subkey } from './primitives'
import { openRing, type RingOwner, type Signers } from './ring'
import { type LockName, lockName, scopeOf } from './sealing'

const mark = 'nod:'

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

/** The public key a lock is sealed to when it is sealed to a user or to a nämnd's nödnyckel. */
export const holderKey = (db: ReadableDb, holderId: string): Buffer | undefined =>
  holderId.startsWith(mark)
    ? db.first((q) => q.selectFrom('nod_key').select('public_key').where('id', '=', holderId.slice(mark.length)))
        ?.public_key
    : db.first((q) => q.selectFrom('user').select('box_public_key').where('id', '=', holderId))?.box_public_key

/** The public keys that grants are signed by. */
export const signersIn =
  (db: ReadableDb): Signers =>
  (userId) =>
    db.first((q) => q.selectFrom('user').select('sign_public_key').where('id', '=', userId))?.sign_public_key

/** The half a user holds; nothing when it is not that user's. */
export const halfOf = (db: ReadableDb, owner: RingOwner, namndId: string, half: 'a' | 'b'): Buffer | undefined =>
  openRing(db, owner, signersIn(db)).all(halfLock(namndId, half))[0]?.key

/** True when the nämnd has a nödnyckel to seal to. */
export const hasNodKey = (db: ReadableDb, namndId: string): boolean => holderKey(db, nodHolder(namndId)) !== undefined
