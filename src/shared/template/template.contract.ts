import { z } from 'zod'
import { command, query } from '../contract/define'
import { MinutesId, PartyId, SamradId } from '../ids'
import { Invitation, Minutes } from '../samrad/samrad.contract'

/** A document that can be taken out of the house. */
export const DocumentRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('minutes'), minutesId: MinutesId }),
  z.strictObject({ kind: z.literal('invitation'), samradId: SamradId, partyId: PartyId }),
])
export type DocumentRef = z.output<typeof DocumentRef>

export const DocumentFormat = z.enum(['docx', 'pdf', 'ics'])
export type DocumentFormat = z.output<typeof DocumentFormat>

/** What the print view draws. */
export const Printable = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('minutes'), minutes: Minutes, correction: z.string() }),
  z.strictObject({ kind: z.literal('invitation'), invitation: Invitation, houseName: z.string(), isDemo: z.boolean() }),
])
export type Printable = z.output<typeof Printable>

export const templateContract = {
  /** Logs that a document is taken out, and gives a ticket for it, good once and for five minutes. */
  'template.produce': command(
    z.strictObject({ document: DocumentRef, format: DocumentFormat }),
    z.strictObject({ ticket: z.string(), fileName: z.string() }),
    ['audit'],
  ),
  /** The content behind a ticket, for the print view. */
  'template.printable': query(z.strictObject({ ticket: z.string().max(80) }), Printable),
}
