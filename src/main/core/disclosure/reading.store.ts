import type { MirrorNote, Release, UnitVerdict } from '../../../shared/disclosure/disclosure.contract'
import type { PassagePlace } from '../../../shared/note/passage'
import type { Sheet } from '../../../shared/template/template.contract'
import { type AktRecord, aktLock } from '../akt/akt.store'
import { standingWithholding } from '../block/withholding.store'
import type { ReadContext } from '../context'
import { noteRecords, toNote } from '../note/note.store'
import { type Circumstances, propose } from './disclosure.rules'
import { disclosureSheet, type SheetOrder } from './sheet.rules'
import { type NoteUnits, unitsOf } from './units.rules'

/** The signed notes of an akt in pieces, as far as this context's keys open them. Drafts are working material and no part of the akt. */
export const signedUnits = (context: ReadContext, aktId: string, until = context.now()): NoteUnits[] =>
  noteRecords(context, aktId)
    .filter((row) => row.signed_at !== null && row.signed_at <= until)
    .map((row) => unitsOf(toNote(context, row), standingWithholding(context, row.id) !== undefined))

/** Every piece with what would become of it today. */
export const mirrorNotes = (context: ReadContext, aktId: string, round: Circumstances): MirrorNote[] =>
  signedUnits(context, aktId).map(({ noteId, title, eventAt, author, units }) => ({
    noteId,
    title,
    eventAt,
    author,
    units: units.map((unit) => ({
      key: unit.key,
      heading: unit.heading,
      kind: unit.kind,
      text: unit.text,
      source: unit.source,
      place: unit.place,
      isClosed: unit.isClosed,
      proposal: propose(unit, round),
    })),
  }))

/** A verdict and the compartment its passage lies under. */
export interface PlacedVerdict extends UnitVerdict {
  readonly place: PassagePlace
}

/**
 * The document that leaves. It is put together with a ring that holds the akt's own lock and those of the compartments
 * something is released from: the words of the rest cannot be opened by what goes on inside.
 */
export function sheetFrom(
  context: ReadContext,
  akt: AktRecord,
  verdicts: readonly PlacedVerdict[],
  order: Omit<SheetOrder, 'notes' | 'releases'> & { readonly until: string },
): Sheet {
  const given = new Set(verdicts.filter((one) => one.release === 'lamnas-ut').map((one) => one.place))
  const places: readonly PassagePlace[] = ['bas', ...(['skydd', 'anmalare'] as const).filter((one) => given.has(one))]
  const releases = new Map<string, Release>(verdicts.map((one) => [one.key, one.release]))
  return context.within(
    places.map((place) => aktLock(akt.id, place)),
    (narrow) => {
      const notes = signedUnits(narrow, akt.id, order.until).filter((note) =>
        note.units.some((unit) => releases.has(unit.key)),
      )
      return disclosureSheet({ ...order, notes, releases })
    },
  )
}
