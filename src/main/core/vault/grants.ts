import type { KeyObject } from 'node:crypto'
import { randomBytes } from 'node:crypto'
import { AppError } from '../../../shared/result'
import type { WritableDb } from '../database/handle'
import type { Writer } from '../database/write'
import { keyBytes, keyId, seal, signBytes, wrapKey } from './primitives'
import { grantBytes, type Ring, type RingOwner } from './ring'
import { type Compartment, type LockName, lockName, type Scope } from './sealing'

/** The holder of the recovery key: every lock is sealed to it too. */
export const recoveryHolder = 'recovery'

export interface Keysmith {
  /** Makes a lock for each compartment and seals its key to the readers and to recovery. */
  makeLocks(
    scope: Scope,
    compartments: readonly Compartment[],
    readers: readonly string[],
    reason: string,
    /** Instead of a random one; for a lock whose key is half of a pair. */
    given?: Buffer,
  ): void
  /** Seals a lock's every version to one more reader. Throws `no-key` when the giver does not hold it. Does nothing when the reader has it. */
  grant(lock: LockName, readerId: string, reason: string): void
}

export interface KeysmithParts {
  readonly db: WritableDb
  readonly writer: Writer
  readonly ring: Ring
  readonly owner: RingOwner
  readonly signKey: KeyObject
  readonly recoveryPublicKey: Buffer
  readonly publicKeyOf: (userId: string) => Buffer | undefined
  readonly now: () => string
  readonly newId: () => string
}

export function makeKeysmith(parts: KeysmithParts): Keysmith {
  const { db, writer, ring, owner } = parts

  const sealTo = (lock: LockName, lockId: string, key: Buffer, readerId: string, reason: string) => {
    const publicKey = readerId === recoveryHolder ? parts.recoveryPublicKey : parts.publicKeyOf(readerId)
    if (!publicKey) throw new AppError({ code: 'not-found' })
    const grant = {
      lock_id: lockId,
      user_id: readerId,
      box: seal(publicKey, Buffer.concat([key, keyId(key)])),
      reason,
      granted_by: owner.userId,
      granted_at: parts.now(),
    }
    writer.insert(
      'lock_grant',
      { ...grant, id: parts.newId(), signature: signBytes(parts.signKey, grantBytes(grant)), revoked_at: null },
      lock,
    )
    if (readerId === owner.userId) {
      db.run((q) =>
        q.insertInto('lock_wrap').values({
          lock_id: lockId,
          user_id: readerId,
          wrap: wrapKey(owner.ringKey, key, `lock|${lockId}`),
        }),
      )
    }
  }

  return {
    makeLocks(scope, compartments, readers, reason, given) {
      for (const compartment of compartments) {
        const lock = lockName(scope, compartment)
        const lockId = parts.newId()
        const key = given ? Buffer.from(given) : randomBytes(keyBytes)
        ring.take(lock, { lockId, version: 1, key }, readers.includes(owner.userId) ? 'kept' : 'borrowed')
        writer.insert(
          'lock',
          { id: lockId, scope, compartment, version: 1, proof: null, created_at: parts.now() },
          lock,
        )
        for (const reader of new Set([...readers, recoveryHolder])) sealTo(lock, lockId, key, reader, reason)
      }
    },
    grant(lock, readerId, reason) {
      const versions = db.all((q) =>
        q
          .selectFrom('lock')
          .leftJoin('lock_grant', (join) =>
            join
              .onRef('lock_grant.lock_id', '=', 'lock.id')
              .on('lock_grant.user_id', '=', readerId)
              .on('lock_grant.revoked_at', 'is', null),
          )
          .select(['lock.id', 'lock.version', 'lock_grant.id as grant_id'])
          .where('lock.scope', '=', lock.scope)
          .where('lock.compartment', '=', lock.compartment),
      )
      if (versions.length === 0) throw new AppError({ code: 'not-found' })
      for (const version of versions.filter((one) => one.grant_id === null)) {
        sealTo(lock, version.id, ring.at(lock, version.version).key, readerId, reason)
      }
    },
  }
}
