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

/** How a passage of a sheet is set. `undantaget` stands where something has been left out, and says so. */
export const SheetBlockKind = z.enum(['stycke', 'rubrik', 'punkt', 'nummer', 'citat', 'barnets-ord', 'undantaget'])
export type SheetBlockKind = z.output<typeof SheetBlockKind>

/** A document of headings and passages: a note, a form, a disclosure. Whoever draws it has already left out what may not be read. */
export const Sheet = z.strictObject({
  kind: z.literal('sheet'),
  /** Stands in the file's metadata too: never a person's name. */
  title: z.string(),
  isDemo: z.boolean(),
  /** Facts above the text, a row for each: ”Händelse”, ”Deltagare”. */
  head: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  sections: z.array(
    z.strictObject({
      heading: z.string(),
      /** `source` says who told, or is empty. */
      blocks: z.array(z.strictObject({ kind: SheetBlockKind, text: z.string(), source: z.string() })),
    }),
  ),
  /** Who signed and when, or that nobody has. */
  signature: z.string(),
  footer: z.string(),
})
export type Sheet = z.output<typeof Sheet>

/** What the print view draws. */
export const Printable = z.discriminatedUnion('kind', [
  Sheet,
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
