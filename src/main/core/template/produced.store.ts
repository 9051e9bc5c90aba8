import { randomBytes } from 'node:crypto'
import { AppError } from '../../../shared/result'
import type {
  DocumentFormat,
  DocumentRef,
  Printable,
  TableSheet,
  TemplateId,
} from '../../../shared/template/template.contract'
import type { Memo, ReadContext } from '../context'
import type { Session } from '../session'
import type { SeenHead } from '../vault/key-file'

/** Gives a file's lines one by one, so that none need be held; `heads` are those of the key file. */
export type Lines = (session: Session, heads: readonly SeenHead[]) => Iterable<string>

import type { LockName } from '../vault/sealing'

/** What a domain gives when one of its documents is to be taken out. */
export interface Drawn {
  readonly printable?: Printable
  /** Without its ending. Never a name or number of a person: file names are seen in lists, mail and history. */
  readonly fileName: string
  /** The same as one table, for a calculation program, where what is printed is more than one. */
  readonly table?: Pick<TableSheet, 'columns' | 'rows'>
  /** The same as a calendar file, for what has a time. */
  readonly calendar?: string
  /** The same as lines of JSON, made as they are written. */
  readonly lines?: Lines
  /** A file that is already made, in place of what would be drawn. */
  readonly bytes?: Uint8Array
  /** What it is called in the list of what has been taken out, and the lock that list entry is sealed under: an akt's `dokument` for what belongs to an akt. */
  readonly remembered?: { readonly what: string; readonly lock: LockName }
}

/** A document that has been logged as taken out and waits to be drawn or written. */
export interface Produced extends Drawn {
  readonly document: DocumentRef
  readonly format: DocumentFormat
  /** The Word template and the version of it that was in use when the document was asked for. */
  readonly template?: { readonly id: TemplateId; readonly version: number } | undefined
  readonly expiresAt: number
}

/** How long a ticket is good, in milliseconds. */
export const ticketLife = 5 * 60_000

const tickets = (context: ReadContext): Map<string, Produced> =>
  context.memo('template.tickets', (): Memo<Map<string, Produced>> => ({ value: new Map(), onCommit: () => {} }))

/** Lays a produced document aside and gives the ticket it is fetched with. */
export function issueTicket(context: ReadContext, produced: Produced): string {
  const open = tickets(context)
  for (const [ticket, one] of open) if (one.expiresAt < Date.parse(context.now())) open.delete(ticket)
  const ticket = randomBytes(24).toString('base64url')
  open.set(ticket, produced)
  return ticket
}

/** The document behind a ticket. Throws `not-found` when the ticket is unknown or too old. */
export function redeemTicket(context: ReadContext, ticket: string): Produced {
  const produced = tickets(context).get(ticket)
  if (!produced || produced.expiresAt < Date.parse(context.now())) throw new AppError({ code: 'not-found' })
  return produced
}

/** Lays a ticket down for good, once its document has been written. */
export const spendTicket = (context: ReadContext, ticket: string): boolean => tickets(context).delete(ticket)
