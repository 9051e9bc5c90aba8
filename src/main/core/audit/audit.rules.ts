import { entryHash, type Head } from '../database/chain'
import type { LogEntryTable } from '../database/log.tables'
import { isSignedBy, sha256, type verifyingKey } from '../vault/primitives'

export interface Fault {
  readonly seq: number
  readonly why: 'gap' | 'link' | 'hash' | 'content' | 'signature' | 'cut' | 'anchor'
}

export type SignerKeys = ReadonlyMap<
  string,
  readonly { readonly key: ReturnType<typeof verifyingKey>; readonly lastSeq: number | null }[]
>

/** The one of a user's keys that was in use when an entry of the log was written. */
export const inUseAt = <Key extends { readonly lastSeq: number | null }>(
  keys: readonly Key[] | undefined,
  seq: number,
): Key | undefined => keys?.find((key) => key.lastSeq === null || seq <= key.lastSeq)

/** Checks one link against the one before it. */
export function faultOf(entry: LogEntryTable, before: Head, signers: SignerKeys): Fault | undefined {
  const fault = (why: Fault['why']): Fault => ({ seq: entry.seq, why })
  if (entry.seq !== before.seq + 1) return { seq: before.seq + 1, why: 'gap' }
  if (!entry.prev.equals(before.hash)) return fault('link')
  if (entry.fields && !sha256(entry.fields).equals(entry.fields_hash)) return fault('content')
  if (entry.details && !sha256(entry.details).equals(entry.details_hash)) return fault('content')
  if (!entryHash(entry).equals(entry.hash)) return fault('hash')
  const signer = inUseAt(signers.get(entry.user_id), entry.seq)
  if (!signer || !isSignedBy(signer.key, entry.hash, entry.signature)) return fault('signature')
  return undefined
}
