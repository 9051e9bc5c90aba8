import { randomBytes } from 'node:crypto'
import { AppError } from '../../../shared/result'
import type { DocumentFormat, DocumentRef, Printable } from '../../../shared/template/template.contract'
import type { Memo, ReadContext } from '../context'

/** A document that has been logged as taken out and waits to be drawn or written. */
export interface Produced {
  readonly document: DocumentRef
  readonly format: DocumentFormat
  readonly fileName: string
  readonly printable: Printable
  readonly calendar: string
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
