import type { Selectable } from 'kysely'
import { type AktKind, type Note, type NoteKind, NoteText } from '../../../shared/akt/akt.contract'
import type { AktId, NoteId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import { getUser } from '../account/account.store'
import type { ReadContext, WriteContext } from '../context'
import { names } from '../person/person.store'
import { lockName, scopeOf } from '../vault/sealing'
import type { AktTable, NoteTable } from './akt.tables'

export const aktLock = (aktId: string) => lockName(scopeOf('akt', aktId))
const textPlace = (row: string) => ({ table: 'note', column: 'text', row })

export type AktRecord = Selectable<AktTable>
export type NoteRecord = Selectable<NoteTable>

/** An akt I hold the key to. Throws `not-found`, also when it exists and no key is held: a door without a key shows nothing. */
export function getAkt(context: ReadContext, aktId: string): AktRecord {
  const row = context.db.first((q) => q.selectFrom('akt').selectAll().where('id', '=', aktId))
  if (!row || !context.holds(aktLock(aktId))) throw new AppError({ code: 'not-found' })
  return row
}

/** The akter I hold keys to. */
export const listAkter = (context: ReadContext): AktRecord[] =>
  context.db.all((q) => q.selectFrom('akt').selectAll().orderBy('id')).filter((row) => context.holds(aktLock(row.id)))

/** The doors I can open among these people. The rest leave no trace. */
export const aktDoors = (context: ReadContext, personIds: readonly string[]) =>
  listAkter(context)
    .filter((row) => personIds.includes(row.person_id))
    .map((row) => ({
      id: row.id as AktId,
      kind: row.kind as AktKind,
      personName: names(context).get(row.person_id)?.listName ?? '',
      unsigned: unsignedNotes(context, row.id).length,
    }))

/** True when somebody has the person's akt open in the nämnd already, also one I hold no key to: there is never a second. */
export const hasOpenAkt = (context: ReadContext, personId: string, kind: AktKind, namndId: string): boolean =>
  context.db.first((q) =>
    q
      .selectFrom('akt')
      .select('id')
      .where('person_id', '=', personId)
      .where('kind', '=', kind)
      .where('namnd_id', '=', namndId)
      .where('state', '=', 'oppen'),
  ) !== undefined

const akt = ['bas', 'skydd', 'anmalare', 'dokument'] as const

/** Opens an akt with a lock for each of its compartments. */
export function openAkt(
  context: WriteContext,
  order: {
    readonly kind: AktKind
    readonly personId: string
    readonly namndId: string
    readonly responsibleId: string
    readonly readers: readonly string[]
  },
): AktId {
  const id = context.newId()
  context.keys.makeLocks(scopeOf('akt', id), akt, order.readers, 'ansvarar för akten')
  context.write.insert(
    'akt',
    {
      id,
      kind: order.kind,
      person_id: order.personId,
      namnd_id: order.namndId,
      responsible_id: order.responsibleId,
      state: 'oppen',
      gallring: 'skyddsutredning-barn',
      opened_at: context.now(),
    },
    aktLock(id),
  )
  return id as AktId
}

export const noteRecords = (context: ReadContext, aktId: string): NoteRecord[] =>
  context.db.all((q) =>
    q.selectFrom('note').selectAll().where('akt_id', '=', aktId).orderBy('event_at', 'desc').orderBy('id', 'desc'),
  )

/** My own notes begun and not yet signed. */
export const unsignedNotes = (context: ReadContext, aktId: string): NoteRecord[] =>
  noteRecords(context, aktId).filter((row) => row.signed_at === null && row.author_id === context.me.id)

/** A note and the akt it stands in. Throws `not-found`. */
export function getNote(context: ReadContext, noteId: string): { note: NoteRecord; akt: AktRecord } {
  const note = context.db.first((q) => q.selectFrom('note').selectAll().where('id', '=', noteId))
  if (!note) throw new AppError({ code: 'not-found' })
  return { note, akt: getAkt(context, note.akt_id) }
}

export const noteText = (context: ReadContext, row: NoteRecord): NoteText =>
  context.open(NoteText, aktLock(row.akt_id), textPlace(row.id), row.text)

/** What the writer signs: this note, in this akt, of this event, at this moment. */
export const signedBytes = (
  row: Pick<NoteRecord, 'id' | 'akt_id' | 'event_at'>,
  signedAt: string,
  text: NoteText,
): Buffer => Buffer.from(JSON.stringify([row.id, row.akt_id, row.event_at, signedAt, text]), 'utf8')

/** A note as it is read. Throws `corrupt` when a signed one is not what was signed. */
export function toNote(context: ReadContext, row: NoteRecord): Note {
  const text = noteText(context, row)
  if (row.signed_at && row.signature) {
    const signed = signedBytes(row, row.signed_at, text)
    if (!context.isSignedBy(row.author_id, signed, row.signature)) throw new AppError({ code: 'corrupt' })
  }
  const author = getUser(context.db, row.author_id)
  const samrad = row.samrad_id
    ? context.db.first((q) =>
        q
          .selectFrom('samrad')
          .select('number')
          .where('id', '=', row.samrad_id ?? ''),
      )
    : undefined
  return {
    id: row.id as NoteId,
    kind: row.kind as NoteKind,
    eventAt: row.event_at,
    writtenAt: row.written_at,
    author: author.displayName,
    authorTitle: author.title,
    signedAt: row.signed_at,
    isMine: row.author_id === context.me.id,
    corrects: row.corrects_id as NoteId | null,
    samradNumber: samrad?.number ?? '',
    text,
    revision: row.revision,
  }
}

export function insertNote(
  context: WriteContext,
  order: {
    readonly aktId: string
    readonly kind: NoteKind
    readonly eventAt: string
    readonly samradId: string | null
    readonly text: NoteText
  },
): NoteId {
  const id = context.newId()
  const lock = aktLock(order.aktId)
  context.write.insert(
    'note',
    {
      id,
      akt_id: order.aktId,
      kind: order.kind,
      event_at: order.eventAt,
      written_at: context.now(),
      author_id: context.me.id,
      signed_at: null,
      signature: null,
      corrects_id: null,
      samrad_id: order.samradId,
      text: context.seal(order.text, lock, textPlace(id)),
      revision: 1,
    },
    lock,
  )
  return id as NoteId
}

export function updateNote(context: WriteContext, row: NoteRecord, changes: Partial<NoteTable>, text?: NoteText): void {
  const lock = aktLock(row.akt_id)
  context.write.update(
    'note',
    row.id,
    { ...changes, ...(text ? { text: context.seal(text, lock, textPlace(row.id)) } : {}) },
    lock,
  )
}
