import { sha256 } from '../vault/primitives'
import type { LogEntryTable } from './log.tables'

/** The head of the chain: where the next link is fastened. */
export interface Head {
  readonly seq: number
  readonly hash: Buffer
}

export const emptyHead: Head = { seq: 0, hash: Buffer.alloc(32) }

/** The bytes that are hashed and signed. Sealed parts stand as their hashes, so that they can be destroyed later without breaking the chain. */
export function entryHash(entry: Omit<LogEntryTable, 'hash' | 'signature' | 'fields' | 'details'>): Buffer {
  const text = JSON.stringify([
    entry.seq,
    entry.id,
    entry.clock,
    entry.at,
    entry.device,
    entry.session,
    entry.user_id,
    entry.action,
    entry.scope,
    entry.entity,
    entry.row_id,
    entry.op,
    entry.fields_hash.toString('hex'),
    entry.details_hash.toString('hex'),
  ])
  return sha256(Buffer.from([0]), entry.prev, Buffer.from(text, 'utf8'))
}
