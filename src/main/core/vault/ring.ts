import type { KeyObject } from 'node:crypto'
import { AppError } from '../../../shared/result'
import { question, type ReadableDb, type WritableDb } from '../database/handle'
import {
  type BoxKeys,
  isSignedBy,
  keyBytes,
  keyId,
  openSeal,
  sha256,
  unwrapKey,
  verifyingKey,
  versionProof,
  wrapKey,
} from './primitives'
import type { Compartment, LockKey, LockName, Scope } from './sealing'

export interface HeldKey extends LockKey {
  readonly lockId: string
}

/** Keys to read with. */
export interface ReadRing {
  holds(lock: LockName): boolean
  /** The key a text was sealed under. Throws `no-key` when it is not held. */
  at(lock: LockName, version: number): HeldKey
  /** A ring with copies of these locks' keys, as far as they are held, and no way to any other. */
  only(locks: readonly LockName[]): ReadRing
}

/** The keys one user holds: found when asked for, opened with that user's own private key, forgotten at lock. */
export interface Ring extends ReadRing {
  /** The key new text is sealed under. Throws `no-key` when none is held. */
  newest(lock: LockName): HeldKey
  /** Every version that is held, newest first; empty when none is. */
  all(lock: LockName): readonly HeldKey[]
  /** Takes up a key made in this transaction; a borrowed one, made for others, is laid back when the transaction ends. */
  take(lock: LockName, key: HeldKey, tenure: 'kept' | 'borrowed'): void
  layBackBorrowed(): void
  /** Forgets one lock's keys, when they are no longer this user's. */
  drop(lock: LockName): void
  /** Forgets everything found so far; asked for when a transaction was undone. */
  forget(): void
}

export interface RingOwner {
  readonly userId: string
  readonly box: BoxKeys
  /** Wraps this user's quick copies of lock keys. */
  readonly ringKey: Buffer
}

interface Grant {
  readonly lock_id: string
  readonly user_id: string
  readonly box: Uint8Array
  readonly reason: string
  readonly granted_by: string
  readonly granted_at: string
}

/** What the giver signs: which key, to whom, why and when. A grant whose signature does not hold is not used. */
export const grantBytes = (grant: Grant): Buffer =>
  Buffer.from(
    JSON.stringify([
      'grant',
      grant.lock_id,
      grant.user_id,
      sha256(grant.box).toString('hex'),
      grant.reason,
      grant.granted_by,
      grant.granted_at,
    ]),
    'utf8',
  )

/** The keys a user signs with and has signed with; none when there is no such user. */
export type Signers = (userId: string) => readonly Uint8Array[]

interface SealedGrant extends Grant {
  readonly box: Buffer
  readonly signature: Buffer
}

/** Opens a grant with its owner's private key. Gives nothing when the giver's signature or the key's commitment does not hold. */
function grantOpener(owner: RingOwner, signers: Signers): (grant: SealedGrant) => Buffer | undefined {
  const verifiers = new Map<string, readonly KeyObject[]>()
  return (grant) => {
    const known = verifiers.get(grant.granted_by) ?? signers(grant.granted_by).map(verifyingKey)
    verifiers.set(grant.granted_by, known)
    const bytes = grantBytes(grant)
    if (!known.some((verifier) => isSignedBy(verifier, bytes, grant.signature))) return undefined
    let opened: Buffer
    try {
      opened = openSeal(owner.box, grant.box)
    } catch {
      // Signed by its giver and sealed to nobody: of no use, and no reason to keep the reader out.
      return undefined
    }
    const key = opened.subarray(0, keyBytes)
    return keyId(key).equals(opened.subarray(keyBytes)) ? key : undefined
  }
}

/** A later version counts only when the one before was in its maker's hand: nobody can lay a key of his own under a file he has no key to. */
const isProved = (
  row: { readonly lock_id: string; readonly version: number; readonly proof: Buffer | null },
  key: Buffer,
  before: HeldKey | undefined,
): boolean => {
  if (row.version === 1) return true
  if (!row.proof || before?.version !== row.version - 1) return false
  return row.proof.equals(versionProof(before.key, row.lock_id, row.version, key))
}

const nameOf = (lock: LockName) => `${lock.scope}#${lock.compartment}`
const grantColumns = [
  'lock_grant.lock_id',
  'lock_grant.user_id',
  'lock_grant.box',
  'lock_grant.reason',
  'lock_grant.granted_by',
  'lock_grant.granted_at',
  'lock_grant.signature',
] as const

/**
 * What a user has been given of a lock: found in the index of standing grants alone, for the grants themselves lie far apart.
 * A cross join is taken in the order it is written: from the lock, never through everything the user has ever been given.
 */
export const keysOfLock = question((q, scope: string, compartment: string, userId: string) =>
  q
    .selectFrom('lock')
    .crossJoin('lock_grant')
    .leftJoin('lock_wrap', (join) =>
      join.onRef('lock_wrap.lock_id', '=', 'lock.id').on('lock_wrap.user_id', '=', userId),
    )
    .select(['lock_grant.id', 'lock_grant.lock_id', 'lock.version', 'lock.proof', 'lock_wrap.wrap'])
    .whereRef('lock_grant.lock_id', '=', 'lock.id')
    .where('lock.scope', '=', scope as Scope)
    .where('lock.compartment', '=', compartment as Compartment)
    .where('lock_grant.user_id', '=', userId)
    .where('lock_grant.revoked_at', 'is', null)
    .orderBy('lock.version'),
)

const grantById = question((q, grantId: string) =>
  q.selectFrom('lock_grant').select(grantColumns).where('id', '=', grantId),
)

/** A quick copy opened; nothing when it is damaged, for the sealed box can always be opened instead. */
function unwrapped(ringKey: Buffer, wrap: Uint8Array, lockId: string): Buffer | undefined {
  try {
    return unwrapKey(ringKey, wrap, `lock|${lockId}`)
  } catch {
    return undefined
  }
}

/** A ring on keys already found. It holds the keys themselves, not the way they were found. */
function ringOf(held: ReadonlyMap<string, readonly HeldKey[]>): ReadRing {
  const find = (lock: LockName) => held.get(nameOf(lock)) ?? []
  return {
    holds: (lock) => find(lock).length > 0,
    at: (lock, version) => keyAt(find(lock), version),
    only: (locks) => ringOf(new Map(locks.map((lock) => [nameOf(lock), find(lock)]))),
  }
}

function keyAt(keys: readonly HeldKey[], version: number): HeldKey {
  const key = keys.find((held) => held.version === version)
  if (!key) throw new AppError({ code: 'no-key' })
  return key
}

export function openRing(db: ReadableDb, owner: RingOwner, signers: Signers): Ring {
  const found = new Map<string, readonly HeldKey[]>()
  const borrowed = new Set<string>()
  const openGrant = grantOpener(owner, signers)
  const openSealed = (grant: SealedGrant | undefined) => grant && openGrant(grant)

  const find = (lock: LockName): readonly HeldKey[] => {
    const name = nameOf(lock)
    const known = found.get(name)
    if (known) return known
    const rows = db.allOf(keysOfLock, lock.scope, lock.compartment, owner.userId)
    const keys: HeldKey[] = []
    for (const row of rows) {
      const grant = () => db.firstOf(grantById, row.id)
      const key = (row.wrap && unwrapped(owner.ringKey, row.wrap, row.lock_id)) ?? openSealed(grant())
      if (key && isProved(row, key, keys[0])) keys.unshift({ lockId: row.lock_id, version: row.version, key })
    }
    found.set(name, keys)
    return keys
  }

  return {
    holds: (lock) => find(lock).length > 0,
    newest(lock) {
      const key = find(lock)[0]
      if (!key) throw new AppError({ code: 'no-key' })
      return key
    },
    all: find,
    at: (lock, version) => keyAt(find(lock), version),
    only: (locks) => ringOf(new Map(locks.map((lock) => [nameOf(lock), find(lock)]))),
    take(lock, key, tenure) {
      // Under a lock's first version there is none to look for.
      found.set(nameOf(lock), key.version === 1 ? [key] : [key, ...find(lock)])
      if (tenure === 'borrowed') borrowed.add(nameOf(lock))
    },
    layBackBorrowed() {
      for (const name of borrowed) found.delete(name)
      borrowed.clear()
    },
    drop(lock) {
      found.delete(nameOf(lock))
    },
    forget() {
      found.clear()
      borrowed.clear()
    },
  }
}

/** Makes quick copies of the keys sealed to this user since last time; sealed boxes are slow to open by the thousand. */
export function makeQuickCopies(db: WritableDb, owner: RingOwner, signers: Signers): void {
  const openGrant = grantOpener(owner, signers)
  const newest = db.first((q) =>
    q
      .selectFrom('lock_grant')
      .select('id')
      .where('user_id', '=', owner.userId)
      .where('revoked_at', 'is', null)
      .orderBy('id', 'desc')
      .limit(1),
  )
  // A key whose copy was missed, by a clock that has been set back, is opened from its sealed box when it is asked for.
  const mark = db.first((q) => q.selectFrom('lock_wrap_mark').select('grant_id').where('user_id', '=', owner.userId))
  if (!newest || newest.id === mark?.grant_id) return
  const grants = db.all((q) =>
    q
      .selectFrom('lock_grant')
      .leftJoin('lock_wrap', (join) =>
        join.onRef('lock_wrap.lock_id', '=', 'lock_grant.lock_id').on('lock_wrap.user_id', '=', owner.userId),
      )
      .select(grantColumns)
      .where('lock_grant.user_id', '=', owner.userId)
      .where('lock_grant.revoked_at', 'is', null)
      .where('lock_grant.id', '>', mark?.grant_id ?? '')
      .where('lock_wrap.lock_id', 'is', null),
  )
  for (const grant of grants) {
    const key = openGrant(grant)
    if (!key) continue
    db.run((q) =>
      q.insertInto('lock_wrap').values({
        lock_id: grant.lock_id,
        user_id: owner.userId,
        wrap: wrapKey(owner.ringKey, key, `lock|${grant.lock_id}`),
      }),
    )
  }
  const row = { user_id: owner.userId, grant_id: newest.id }
  db.run((q) =>
    q
      .insertInto('lock_wrap_mark')
      .values(row)
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet(row)),
  )
}
