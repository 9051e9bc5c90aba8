import type { Selectable } from 'kysely'
import type { AktId, NoteId } from '../../../shared/ids'
import type { Note, NoteContent, ReadContent } from '../../../shared/note/note.contract'
import { AppError } from '../../../shared/result'
import { type AktRecord, aktLock, getAkt } from '../akt/akt.store'
import type { ReadContext, WriteContext } from '../context'
import { question } from '../database/handle'
import { sha256 } from '../vault/primitives'
import type { Compartment, LockName } from '../vault/sealing'
import { BasPart, type OtherPlace, otherPlaces, putTogether, SealedPart, takeApart } from './content.rules'
import type { NotePartTable, NoteTable } from './note.tables'

export type NoteRecord = Selectable<NoteTable>
type PartRecord = Selectable<NotePartTable>

const notesByAkt = question((q, aktId: string) =>
  q.selectFrom('note').selectAll().where('akt_id', '=', aktId).orderBy('event_at', 'desc').orderBy('id', 'desc'),
)
const unsignedByAkt = question((q, aktId: string, userId: string) =>
  q
    .selectFrom('note')
    .selectAll()
    .where('akt_id', '=', aktId)
    .where('author_id', '=', userId)
    .where('signed_at', 'is', null)
    .orderBy('event_at', 'desc')
    .orderBy('id', 'desc'),
)
const partsByNote = question((q, noteId: string) =>
  q.selectFrom('note_part').selectAll().where('note_id', '=', noteId).orderBy('compartment'),
)
const numberById = question((q, samradId: string) => q.selectFrom('samrad').select('number').where('id', '=', samradId))

const authorById = question((q, userId: string) =>
  q.selectFrom('user').select(['display_name', 'title']).where('id', '=', userId),
)

const partPlace = (row: string) => ({ table: 'note_part', column: 'content', row })

export const noteRecords = (context: ReadContext, aktId: string): NoteRecord[] => context.db.allOf(notesByAkt, aktId)

/** My own notes begun and not yet signed. */
export const unsignedNotes = (context: ReadContext, aktId: string): NoteRecord[] =>
  context.db.allOf(unsignedByAkt, aktId, context.me.id)

/** A note and the akt it stands in. Throws `not-found`. */
export function getNote(context: ReadContext, noteId: string): { note: NoteRecord; akt: AktRecord } {
  const note = context.db.first((q) => q.selectFrom('note').selectAll().where('id', '=', noteId))
  if (!note) throw new AppError({ code: 'not-found' })
  return { note, akt: getAkt(context, note.akt_id) }
}

const partsOf = (context: ReadContext, noteId: string): PartRecord[] => context.db.allOf(partsByNote, noteId)

/** What a note says, as far as my keys open it. */
export function noteContent(context: ReadContext, row: NoteRecord): ReadContent {
  return readParts(context, row, partsOf(context, row.id))
}

/** What lies under `skydd` in an akt's notes, as far as my key opens it; of unsigned ones only in my own. Nothing else is opened. */
export function protectedTexts(context: ReadContext, aktId: string): string[] {
  const lock = aktLock(aktId, 'skydd')
  if (!context.holds(lock)) return []
  return context.db
    .all((q) =>
      q
        .selectFrom('note_part')
        .innerJoin('note', 'note.id', 'note_part.note_id')
        .select(['note_part.id', 'note_part.content', 'note.signed_at', 'note.author_id'])
        .where('note.akt_id', '=', aktId)
        .where('note_part.compartment', '=', 'skydd')
        .orderBy('note.event_at', 'desc')
        .orderBy('note.id', 'desc'),
    )
    .filter((row) => row.signed_at !== null || row.author_id === context.me.id)
    .flatMap((row) => context.open(SealedPart, lock, partPlace(row.id), row.content).map(({ text }) => text))
}

function readParts(context: ReadContext, row: NoteRecord, parts: readonly PartRecord[]): ReadContent {
  const bas = parts.find((part) => part.compartment === 'bas')
  if (!bas) throw new AppError({ code: 'corrupt' })
  const others: Partial<Record<OtherPlace, SealedPart>> = {}
  for (const part of parts) {
    const place = otherPlaces.find((one) => one === part.compartment)
    const lock = place && aktLock(row.akt_id, place)
    if (lock && context.holds(lock)) others[place] = context.open(SealedPart, lock, partPlace(part.id), part.content)
  }
  return putTogether({ bas: context.open(BasPart, aktLock(row.akt_id), partPlace(bas.id), bas.content), others })
}

/**
 * What the writer signs: this note, in this akt, of this event, at this moment, and every sealed part of it. The parts are
 * named by their sealed bytes, so that who lacks a compartment's key can still see that nothing was altered.
 */
const signedBytes = (row: NoteRecord, signedAt: string, parts: readonly PartRecord[]): Buffer =>
  Buffer.from(
    JSON.stringify([
      'note',
      row.id,
      row.akt_id,
      row.form,
      row.form_version,
      row.event_at,
      row.about_id,
      row.samrad_id,
      row.talk_id,
      signedAt,
      parts.map((part) => [part.compartment, sha256(part.content).toString('hex')]),
    ]),
    'utf8',
  )

/** A note as it is read. Throws `corrupt` when a signed one is not what was signed. */
export function toNote(context: ReadContext, row: NoteRecord): Note {
  const parts = partsOf(context, row.id)
  if (row.signed_at && row.signature) {
    const signed = signedBytes(row, row.signed_at, parts)
    if (!context.isSignedBy(row.author_id, signed, row.signature)) throw new AppError({ code: 'corrupt' })
  }
  const author = context.db.firstOf(authorById, row.author_id)
  if (!author) throw new AppError({ code: 'not-found' })
  return {
    id: row.id as NoteId,
    aktId: row.akt_id as AktId,
    form: row.form,
    formVersion: row.form_version,
    eventAt: row.event_at,
    writtenAt: row.written_at,
    author: author.display_name,
    authorTitle: author.title,
    signedAt: row.signed_at,
    isMine: row.author_id === context.me.id,
    aboutId: row.about_id as NoteId | null,
    samradNumber: samradNumber(context, row.samrad_id),
    content: readParts(context, row, parts),
    revision: row.revision,
  }
}

const samradNumber = (context: ReadContext, samradId: string | null): string =>
  samradId ? (context.db.firstOf(numberById, samradId)?.number ?? '') : ''

export interface NoteOrder {
  readonly aktId: string
  readonly form: { readonly id: string; readonly version: number }
  readonly eventAt: string
  readonly samradId?: string | null
  readonly talkId?: string
  readonly aboutId?: string | null
  readonly content: NoteContent
}

/** Begins a note of mine. */
export function insertNote(context: WriteContext, order: NoteOrder): NoteId {
  const id = context.newId()
  context.write.insert(
    'note',
    {
      id,
      akt_id: order.aktId,
      form: order.form.id,
      form_version: order.form.version,
      event_at: order.eventAt,
      written_at: context.now(),
      author_id: context.me.id,
      signed_at: null,
      signature: null,
      about_id: order.aboutId ?? null,
      samrad_id: order.samradId ?? null,
      talk_id: order.talkId ?? null,
      revision: 1,
    },
    aktLock(order.aktId),
  )
  writeContent(context, { id, aktId: order.aktId }, order.content)
  return id as NoteId
}

/** Stores what a note now says, each part under its own lock; parts that have become empty are taken away. */
function writeContent(
  context: WriteContext,
  note: { readonly id: string; readonly aktId: string },
  content: NoteContent,
): void {
  const { bas, others } = takeApart(content)
  const stored = partsOf(context, note.id)
  const put = (compartment: Compartment, value: unknown) => {
    const lock: LockName = aktLock(note.aktId, compartment)
    const known = stored.find((part) => part.compartment === compartment)
    if (value === undefined) {
      if (known) context.write.remove('note_part', known.id, lock)
      return
    }
    const id = known?.id ?? context.newId()
    const sealed = context.seal(value, lock, partPlace(id))
    if (known) context.write.update('note_part', id, { content: sealed }, lock)
    else context.write.insert('note_part', { id, note_id: note.id, compartment, content: sealed }, lock)
  }
  put('bas', bas)
  for (const place of otherPlaces) put(place, others[place])
}

/** Stores a new wording of my unsigned note. */
export function saveNote(context: WriteContext, row: NoteRecord, eventAt: string, content: NoteContent): void {
  writeContent(context, { id: row.id, aktId: row.akt_id }, content)
  context.write.update('note', row.id, { event_at: eventAt, revision: row.revision + 1 }, aktLock(row.akt_id))
}

/** Signs a note as it stands and locks it. */
export function lockNote(context: WriteContext, row: NoteRecord): void {
  const signedAt = context.now()
  const signature = context.sign(signedBytes(row, signedAt, partsOf(context, row.id)))
  context.write.update(
    'note',
    row.id,
    { signed_at: signedAt, signature, revision: row.revision + 1 },
    aktLock(row.akt_id),
  )
}

/** Takes an unsigned note away with everything in it. */
export function removeNote(context: WriteContext, row: NoteRecord): void {
  for (const part of partsOf(context, row.id)) {
    context.write.remove('note_part', part.id, aktLock(row.akt_id, part.compartment as Compartment))
  }
  context.write.remove('note', row.id, aktLock(row.akt_id))
}
