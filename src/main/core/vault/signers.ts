import { question, type ReadableDb } from '../database/handle'
import { verifyingKey } from './primitives'
import type { Signers } from './ring'

/** A key that signs for a user; `lastSeq` is the last entry of the log it may stand under, null for the one in use. */
export interface SignKey {
  readonly publicKey: Buffer
  readonly lastSeq: number | null
}

/** Every user's signing keys: those that have been replaced, oldest first, and then the one in use. */
export function signKeys(db: ReadableDb): ReadonlyMap<string, readonly SignKey[]> {
  const found = new Map<string, SignKey[]>()
  const add = (userId: string, key: SignKey) => found.set(userId, [...(found.get(userId) ?? []), key])
  for (const row of db.all((q) =>
    q.selectFrom('user_key').select(['user_id', 'sign_public_key', 'last_seq']).orderBy('last_seq').orderBy('id'),
  ))
    add(row.user_id, { publicKey: row.sign_public_key, lastSeq: row.last_seq })
  for (const row of db.all((q) => q.selectFrom('user').select(['id', 'sign_public_key'])))
    add(row.id, { publicKey: row.sign_public_key, lastSeq: null })
  return found
}

/** The keys that the log is verified by, by user. */
export const signerKeys = (db: ReadableDb) =>
  new Map(
    [...signKeys(db)].map(([userId, keys]) => [
      userId,
      keys.map(({ publicKey, lastSeq }) => ({ key: verifyingKey(publicKey), lastSeq })),
    ]),
  )

const keyInUse = question((q, userId: string) =>
  q.selectFrom('user').select('sign_public_key').where('id', '=', userId),
)
const keysBefore = question((q, userId: string) =>
  q.selectFrom('user_key').select('sign_public_key').where('user_id', '=', userId),
)

/** The public keys that grants are signed by: a user's own, and those the user had before. */
export const signersIn =
  (db: ReadableDb): Signers =>
  (userId) =>
    [...db.allOf(keyInUse, userId), ...db.allOf(keysBefore, userId)].map((row) => row.sign_public_key)
