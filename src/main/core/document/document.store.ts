import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import {
  type AktCompartment,
  DocumentFacts,
  type IncomingDocument,
  type ProducedDocument,
  ProducedFacts,
} from '../../../shared/document/document.contract'
import type { DocumentId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import { userName } from '../account/account.store'
import { aktLock } from '../akt/akt.store'
import type { Memo, ReadContext, WriteContext } from '../context'
import { type Compartment, type LockName, lockName, type Scope } from '../vault/sealing'
import type { DocumentTables } from './document.tables'

type DocumentRecord = Selectable<DocumentTables['document']>

const lockOf = (row: DocumentRecord) => aktLock(row.akt_id, row.compartment as AktCompartment)
const factsPlace = (row: string) => ({ table: 'document', column: 'facts', row })
const bytesPlace = (row: string) => ({ table: 'document', column: 'blob_id', row })
const producedPlace = (row: string) => ({ table: 'produced_document', column: 'facts', row })

/** Stores an incoming document. Its bytes are sealed before they touch the disk. Throws `no-key`. */
export function insertDocument(
  context: WriteContext,
  order: {
    readonly aktId: string
    readonly compartment: AktCompartment
    readonly facts: DocumentFacts
    readonly bytes: Uint8Array
  },
): DocumentId {
  const id = context.newId()
  const lock = aktLock(order.aktId, order.compartment)
  context.write.insert(
    'document',
    {
      id,
      akt_id: order.aktId,
      compartment: order.compartment,
      blob_id: context.storeBlob(order.bytes, lock, bytesPlace(id)),
      facts: context.seal(order.facts, lock, factsPlace(id)),
      taken_by: context.me.id,
      taken_at: context.now(),
    },
    lock,
  )
  return id as DocumentId
}

/** The documents of an akt that my keys open, newest first. What lies in a compartment without a key leaves no trace. */
export const listDocuments = (context: ReadContext, aktId: string): IncomingDocument[] =>
  context.db
    .all((q) => q.selectFrom('document').selectAll().where('akt_id', '=', aktId))
    .filter((row) => context.holds(lockOf(row)))
    .map((row) => ({
      id: row.id as DocumentId,
      compartment: row.compartment as AktCompartment,
      takenBy: userName(context.db, row.taken_by),
      takenAt: row.taken_at,
      ...context.open(DocumentFacts, lockOf(row), factsPlace(row.id), row.facts),
    }))
    .sort((a, b) => b.receivedOn.localeCompare(a.receivedOn) || b.id.localeCompare(a.id))

/** A document whose compartment I hold the key to. Throws `not-found`, also when it exists and no key is held. */
export function getDocument(context: ReadContext, documentId: string): DocumentRecord {
  const row = context.db.first((q) => q.selectFrom('document').selectAll().where('id', '=', documentId))
  if (!row || !context.holds(lockOf(row))) throw new AppError({ code: 'not-found' })
  return row
}

/** A document opened for viewing: what it is, and its bytes. */
export function openDocument(context: ReadContext, row: DocumentRecord): { facts: DocumentFacts; bytes: Buffer } {
  return {
    facts: context.open(DocumentFacts, lockOf(row), factsPlace(row.id), row.facts),
    bytes: context.openBlob(row.blob_id, lockOf(row), bytesPlace(row.id)),
  }
}

/** Remembers that a document was taken out: what, from which version of which template, when and by whom; sealed under the lock of what it was drawn from. */
export function rememberProduced(context: WriteContext, facts: ProducedFacts, lock: LockName): void {
  const id = context.newId()
  context.write.insert(
    'produced_document',
    {
      id,
      scope: lock.scope,
      compartment: lock.compartment,
      facts: context.seal(facts, lock, producedPlace(id)),
      made_by: context.me.id,
      made_at: context.now(),
    },
    lock,
  )
}

/** What has been taken out of a scope, as far as my keys open it, newest first. */
export const listProduced = (context: ReadContext, scope: Scope): ProducedDocument[] =>
  context.db
    .all((q) => q.selectFrom('produced_document').selectAll().where('scope', '=', scope).orderBy('id', 'desc'))
    .flatMap((row) => {
      const lock = lockName(scope, row.compartment as Compartment)
      if (!context.holds(lock)) return []
      return {
        id: row.id as DocumentId,
        madeBy: userName(context.db, row.made_by),
        madeAt: row.made_at,
        ...context.open(ProducedFacts, lock, producedPlace(row.id), row.facts),
      }
    })

/** How long a document may wait for its window, in milliseconds. */
const viewLife = 60_000

const tickets = (context: ReadContext) =>
  context.memo(
    'document.tickets',
    (): Memo<Map<string, { documentId: string; expiresAt: number }>> => ({ value: new Map(), onCommit: () => {} }),
  )

/** A ticket for the viewer: it opens one document, once. */
export function issueView(context: ReadContext, documentId: string): string {
  const ticket = randomBytes(24).toString('base64url')
  tickets(context).set(ticket, { documentId, expiresAt: Date.parse(context.now()) + viewLife })
  return ticket
}

/** The document behind a viewer's ticket, which is spent by it. Throws `not-found`. */
export function redeemView(context: ReadContext, ticket: string): string {
  const found = tickets(context).get(ticket)
  tickets(context).delete(ticket)
  if (!found || found.expiresAt < Date.parse(context.now())) throw new AppError({ code: 'not-found' })
  return found.documentId
}
