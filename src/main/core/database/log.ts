import type { KeyObject } from 'node:crypto'
import { randomBytes } from 'node:crypto'
import { encrypt, seal, sha256, signBytes } from '../vault/primitives'
import { emptyHead, entryHash, type Head } from './chain'
import type { WritableDb } from './handle'
import type { LogEntryTable } from './log.tables'

const hashOfNothing = sha256(Buffer.alloc(0))

export interface Occurrence {
  readonly action: string
  readonly op: LogEntryTable['op']
  readonly scope?: string
  readonly entity?: string
  readonly rowId?: string
  /** Already sealed under the scope's lock. */
  readonly fields?: Buffer
  /** Circumstances for the log reviewer; sealed here. */
  readonly details?: unknown
}

export interface LogParts {
  readonly db: WritableDb
  readonly userId: string
  readonly device: string
  readonly appVersion: string
  readonly signKey: KeyObject
  readonly reviewerPublicKey: Buffer
  readonly now: () => string
  readonly newId: () => string
}

export interface Log {
  append(occurrence: Occurrence): void
  head(): Head
  /** Takes the head back to where it was; called when the transaction is undone. */
  rewind(head: Head): void
}

/** Where an entry's details stand; they open nowhere else. */
export const detailsPlace = (entry: { readonly session: string; readonly seq: number }): string =>
  `log|${entry.session}|${entry.seq}`

/** Opens the chain for one session: each entry is linked to the one before and signed by the acting user. */
export function openLog(parts: LogParts): Log {
  const session = parts.newId()
  const detailsKey = randomBytes(32)
  let head: Head = readHead(parts.db)
  let clock = { ms: 0, count: 0 }
  let isSessionStored = false

  const storeSession = () => {
    parts.db.run((q) =>
      q.insertInto('log_session').values({
        id: session,
        user_id: parts.userId,
        device: parts.device,
        started_at: parts.now(),
        app_version: parts.appVersion,
        box: seal(parts.reviewerPublicKey, detailsKey),
      }),
    )
    isSessionStored = true
  }

  return {
    append(occurrence) {
      if (!isSessionStored) storeSession()
      const at = parts.now()
      const ms = Math.max(Date.parse(at), clock.ms)
      clock = { ms, count: ms === clock.ms ? clock.count + 1 : 0 }
      const fields = occurrence.fields ?? null
      const details =
        occurrence.details === undefined
          ? null
          : encrypt(
              detailsKey,
              Buffer.from(JSON.stringify(occurrence.details), 'utf8'),
              detailsPlace({ session, seq: head.seq + 1 }),
            )
      const linked = {
        seq: head.seq + 1,
        id: parts.newId(),
        clock: `${String(ms).padStart(13, '0')}-${clock.count.toString(16).padStart(4, '0')}-${parts.device.slice(-8)}`,
        at,
        device: parts.device,
        session,
        user_id: parts.userId,
        action: occurrence.action,
        scope: occurrence.scope ?? '',
        entity: occurrence.entity ?? '',
        row_id: occurrence.rowId ?? '',
        op: occurrence.op,
        fields_hash: fields ? sha256(fields) : hashOfNothing,
        details_hash: details ? sha256(details) : hashOfNothing,
        prev: head.hash,
      }
      const hash = entryHash(linked)
      const entry = { ...linked, fields, details, hash, signature: signBytes(parts.signKey, hash) }
      parts.db.put('log_entry', entry satisfies LogEntryTable)
      head = { seq: linked.seq, hash }
    },
    head: () => head,
    rewind(earlier) {
      head = earlier
      isSessionStored =
        parts.db.first((q) => q.selectFrom('log_session').select('id').where('id', '=', session)) !== undefined
    },
  }
}

/** The last entry of the chain as it stands in the file. */
export function readHead(db: WritableDb): Head {
  const last = db.first((q) => q.selectFrom('log_entry').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1))
  return last ?? emptyHead
}
