import type { KeyObject } from 'node:crypto'
import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import { AppError } from '../../../shared/result'
import type { WritableDb } from '../database/handle'
import type { Writer } from '../database/write'
import { houseLock } from './house-locks'
import { recoveryHolder } from './nod'
import { keyBytes, keyId, seal, signBytes, versionProof, wrapKey } from './primitives'
import { grantBytes, openRing, type Ring, type RingOwner, type Signers } from './ring'
import { type Compartment, type LockName, lockName, type Scope } from './sealing'
import type { LockGrantTable } from './vault.tables'

/** Why a grant to somebody's earlier keys was taken back: what it opened is to be sealed to the new ones. */
export const renewedFor = 'nya nycklar'

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
  /**
   * Takes a lock's keys from a reader: every grant is marked, its sealed box destroyed, the reader's quick copies removed.
   * Needs no key. What is written from now on is kept from the reader by `rotate`, which stays due until it is done.
   */
  revoke(lock: LockName, readerId: string, reason: string): void
  /** Takes every lock from a holder in the same way. */
  revokeAll(holderId: string, reason: string): void
  /** Makes a new version of a lock's key and seals it to those who still read. Throws `no-key` when the newest is not held. */
  rotate(lock: LockName, reason: string): void
  /** Takes up, until the transaction ends, a lock's keys as they are sealed to another holder whose private key is at hand. */
  borrow(lock: LockName, holder: RingOwner): void
  /**
   * Takes away every sealed copy of a lock's keys, recovery's too: what lies under it can never be opened again, wherever a
   * record of it still stands. Recorded under another lock.
   */
  destroy(lock: LockName, record: LockName): void
  /** Lays sealed copies that were put away back where they were, as they were. Recorded under another lock. */
  layBack(grants: readonly Selectable<LockGrantTable>[], record: LockName): void
}

export interface KeysmithParts {
  readonly db: WritableDb
  readonly writer: Writer
  readonly ring: Ring
  readonly owner: RingOwner
  readonly signKey: KeyObject
  readonly signers: Signers
  /** The box key of a user who works here, or of another holder such as a nämnd's nödnyckel. */
  readonly publicKeyOf: (userId: string) => Buffer | undefined
  /** Nothing is sealed to whoever has left. */
  readonly hasLeft: (userId: string) => boolean
  readonly now: () => string
  readonly newId: () => string
}

export function makeKeysmith(parts: KeysmithParts): Keysmith {
  const { db, writer, ring, owner } = parts

  const sealTo = (lock: LockName, lockId: string, key: Buffer, readerId: string, reason: string) => {
    const publicKey = parts.publicKeyOf(readerId)
    if (!publicKey && parts.hasLeft(readerId)) return
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
      {
        ...grant,
        id: parts.newId(),
        signature: signBytes(parts.signKey, grantBytes(grant)),
        revoked_at: null,
        revoked_for: '',
      },
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

  /** Marks a holder's grants as taken back; those that wait for the holder's new keys wait no longer. */
  const takeBack = (holderId: string, reason: string, lock?: LockName) => {
    const grants = db.all((q) => {
      // Of one lock it is looked for from the lock, for a user has been given thousands.
      const named = lock
        ? q
            .selectFrom('lock')
            .crossJoin('lock_grant')
            .where('lock.scope', '=', lock.scope)
            .where('lock.compartment', '=', lock.compartment)
        : q.selectFrom('lock').innerJoin('lock_grant', (join) => join.onTrue())
      return named
        .select(['lock_grant.id', 'lock_grant.lock_id', 'lock.scope', 'lock.compartment'])
        .whereRef('lock_grant.lock_id', '=', 'lock.id')
        .where('lock_grant.user_id', '=', holderId)
        .where('lock_grant.revoked_for', '!=', reason)
        .where(({ or, eb }) => or([eb('revoked_at', 'is', null), eb('revoked_for', '=', renewedFor)]))
    })
    for (const { id, lock_id: lockId, scope, compartment } of grants) {
      // Who takes a key away need not hold it; the record then lies under the house's own lock.
      const record = ring.holds({ scope, compartment }) ? { scope, compartment } : houseLock
      const destroyed = { box: Buffer.alloc(0), revoked_at: parts.now(), revoked_for: reason }
      writer.update('lock_grant', id, destroyed, record)
      db.run((q) => q.deleteFrom('lock_wrap').where('lock_id', '=', lockId).where('user_id', '=', holderId))
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
    revoke(lock, readerId, reason) {
      takeBack(readerId, reason, lock)
      if (readerId === owner.userId) ring.drop(lock)
    },
    revokeAll: (holderId, reason) => takeBack(holderId, reason),
    rotate(lock, reason) {
      const before = ring.newest(lock)
      const later = db.first((q) =>
        q
          .selectFrom('lock')
          .select('id')
          .where('scope', '=', lock.scope)
          .where('compartment', '=', lock.compartment)
          .where('version', '>', before.version),
      )
      if (later) throw new AppError({ code: 'no-key' })
      const readers = db.all((q) =>
        q
          .selectFrom('lock_grant')
          .select('user_id')
          .distinct()
          .where('lock_id', '=', before.lockId)
          .where('revoked_at', 'is', null),
      )
      const [lockId, version, key] = [parts.newId(), before.version + 1, randomBytes(keyBytes)]
      const proof = versionProof(before.key, lockId, version, key)
      const isReader = readers.some((reader) => reader.user_id === owner.userId)
      ring.take(lock, { lockId, version, key }, isReader ? 'kept' : 'borrowed')
      writer.insert('lock', { id: lockId, ...lock, version, proof, created_at: parts.now() }, lock)
      for (const reader of readers) sealTo(lock, lockId, key, reader.user_id, reason)
    },
    borrow(lock, holder) {
      if (ring.holds(lock)) return
      // Oldest first: each version is taken up on top of the one before.
      for (const key of openRing(db, holder, parts.signers).all(lock).toReversed()) ring.take(lock, key, 'borrowed')
    },
    destroy(lock, record) {
      const grants = db.all((q) =>
        q
          .selectFrom('lock_grant')
          .innerJoin('lock', 'lock.id', 'lock_grant.lock_id')
          .select(['lock_grant.id', 'lock_grant.lock_id'])
          .where('lock.scope', '=', lock.scope)
          .where('lock.compartment', '=', lock.compartment),
      )
      for (const grant of grants) {
        writer.remove('lock_grant', grant.id, record)
        db.run((q) => q.deleteFrom('lock_wrap').where('lock_id', '=', grant.lock_id))
      }
      ring.drop(lock)
    },
    layBack(grants, record) {
      for (const grant of grants) writer.insert('lock_grant', grant, record)
      ring.forget()
    },
  }
}
