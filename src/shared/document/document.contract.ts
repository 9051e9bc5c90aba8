import { z } from 'zod'
import { command, door, query } from '../contract/define'
import { AktId, DocumentId } from '../ids'
import { Day, Instant, line, optionalLine } from '../values'

/** What may be taken in; told by a file's content, never by its name. */
export const fileKinds = ['pdf', 'docx', 'png', 'jpg', 'webp'] as const
export const FileKind = z.enum(fileKinds)
export type FileKind = z.output<typeof FileKind>

/** Largest file that is taken in, in bytes. */
export const largestFile = 25 * 1024 * 1024

/** The parts of an akt, each with a lock of its own. */
export const aktCompartments = ['dokument', 'bas', 'skydd', 'anmalare'] as const
export const AktCompartment = z.enum(aktCompartments)
export type AktCompartment = z.output<typeof AktCompartment>

/** What is known of an incoming document; sealed under the lock of its compartment. */
export const DocumentFacts = z.strictObject({
  title: z.string(),
  sender: z.string(),
  receivedOn: Day,
  fileName: z.string(),
  kind: FileKind,
  bytes: z.number().int().nonnegative(),
})
export type DocumentFacts = z.output<typeof DocumentFacts>

/** What a document that was taken out of the house was; sealed under the lock of what it was drawn from. */
export const ProducedFacts = z.strictObject({
  what: z.string(),
  /** Name of the Word template, or empty for what has none. */
  template: z.string(),
  version: z.number().int().nonnegative(),
  format: z.string(),
  fileName: z.string(),
})
export type ProducedFacts = z.output<typeof ProducedFacts>

export const IncomingDocument = DocumentFacts.extend({
  id: DocumentId,
  compartment: AktCompartment,
  takenBy: z.string(),
  takenAt: Instant,
})
export type IncomingDocument = z.output<typeof IncomingDocument>

const ProducedDocument = ProducedFacts.extend({ id: DocumentId, madeBy: z.string(), madeAt: Instant })
export type ProducedDocument = z.output<typeof ProducedDocument>

/** A run of text in a Word document that is shown: nothing but words and how they stand. */
const WordRun = z.strictObject({ text: z.string(), bold: z.boolean(), italic: z.boolean() })
const WordPiece = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rubrik'), level: z.number().int().min(1).max(6), runs: z.array(WordRun) }),
  z.strictObject({ kind: z.literal('stycke'), runs: z.array(WordRun) }),
  z.strictObject({
    kind: z.literal('punkt'),
    level: z.number().int().min(0).max(8),
    isNumbered: z.boolean(),
    runs: z.array(WordRun),
  }),
  z.strictObject({ kind: z.literal('tabell'), rows: z.array(z.array(z.string())) }),
  z.strictObject({
    kind: z.literal('bild'),
    type: z.enum(['image/png', 'image/jpeg']),
    bytes: z.instanceof(Uint8Array),
  }),
])
export type WordPiece = z.output<typeof WordPiece>

/** A Word document as it is shown: an allow-list of inert pieces. What is not on it does not exist. */
export const WordView = z.array(WordPiece)
export type WordView = z.output<typeof WordView>

/** What the core sends the viewer over its port; one document and no more. */
export type Shown =
  | { readonly kind: 'pdf' | 'png' | 'jpg' | 'webp'; readonly bytes: Uint8Array; readonly isDemo: boolean }
  | { readonly kind: 'docx'; readonly pieces: WordView; readonly isDemo: boolean }
  | { readonly kind: 'failure'; readonly code: string; readonly isDemo: boolean }

const FileTicket = z.string().max(80)

export const documentContract = {
  /** Looks at a file the person has chosen in the shell's dialog, before anything is stored. Refuses what may not be taken in. */
  'document.look': door(
    z.strictObject({ ticket: FileTicket }),
    z.strictObject({ fileName: z.string(), kind: FileKind, bytes: z.number().int() }),
  ),
  /** Stores the file sealed under the akt's lock of that compartment. All of it, or nothing. */
  'document.takeIn': door(
    z.strictObject({
      aktId: AktId,
      ticket: FileTicket,
      title: line(),
      sender: optionalLine(),
      receivedOn: Day,
      compartment: AktCompartment.default('dokument'),
    }),
    z.strictObject({ documentId: DocumentId }),
    ['document', 'akt'],
  ),
  'document.list': query(
    z.strictObject({ aktId: AktId }),
    z.strictObject({
      incoming: z.array(IncomingDocument),
      produced: z.array(ProducedDocument),
      /** The compartments of this akt I can put a document in. */
      compartments: z.array(AktCompartment),
    }),
  ),
  /** Logs that the document is read, and gives a ticket for the viewer, good once and for a minute. */
  'document.show': command(z.strictObject({ documentId: DocumentId }), z.strictObject({ ticket: z.string() }), [
    'audit',
  ]),
}
