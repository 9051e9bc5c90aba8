import type { Selectable } from 'kysely'
import type { AktId, NoteId, ThreadEntryId } from '../../../shared/ids'
import { AppError, refuse } from '../../../shared/result'
import {
  type Thread,
  type ThreadEntry,
  type ThreadGap,
  type ThreadKind,
  type ThreadPlace,
  ThreadWords,
  TopicMark,
} from '../../../shared/thread/thread.contract'
import { userName } from '../account/account.store'
import { type AktRecord, akterOfPerson, aktLock, getAkt } from '../akt/akt.store'
import { swedishDay } from '../calendar'
import type { ReadContext, WriteContext } from '../context'
import { getNote, noteRecords, toNote } from '../note/note.store'
import { names } from '../person/person.store'
import { happenedTo } from './happened.store'
import { gapsIn, inOrder, ownWordsIn } from './thread.rules'
import type { ThreadEntryTable } from './thread.tables'

type EntryRecord = Selectable<ThreadEntryTable>

const wordsPlace = (row: string) => ({ table: 'thread_entry', column: 'words', row })
const markPlace = (row: string) => ({ table: 'thread_topic', column: 'mark', row })
const entryLock = (row: Pick<EntryRecord, 'akt_id' | 'compartment'>) =>
  aktLock(row.akt_id, row.compartment as ThreadPlace)

/** A barnakt I hold the key to; an adult's akt has no thread. Throws `not-found`. */
export function getBarnakt(context: ReadContext, aktId: string): AktRecord {
  const akt = getAkt(context, aktId)
  if (akt.kind !== 'barnakt') throw new AppError({ code: 'not-found' })
  return akt
}

/** A child's barnakter that I hold keys to. */
export const barnakterOf = (context: ReadContext, childId: string): AktRecord[] =>
  akterOfPerson(context, childId).filter((akt) => akt.kind === 'barnakt')

/** The entries of an akt that lie under a lock of mine. */
const entryRecords = (context: ReadContext, aktId: string): EntryRecord[] =>
  context.db
    .all((q) => q.selectFrom('thread_entry').selectAll().where('akt_id', '=', aktId))
    .filter((row) => context.holds(entryLock(row)))

function toEntry(context: ReadContext, row: EntryRecord): ThreadEntry {
  return {
    ...context.open(ThreadWords, entryLock(row), wordsPlace(row.id), row.words),
    key: row.id,
    kind: row.kind as ThreadKind,
    day: row.day,
    place: row.compartment as ThreadPlace,
    author: userName(context.db, row.author_id),
    writtenAt: row.written_at,
    entryId: row.id as ThreadEntryId,
    aboutId: row.about_id as ThreadEntryId | null,
    noteId: row.note_id as NoteId | null,
    passageId: null,
    isCorrected: false,
  }
}

/** The child's words as they stand in the akt's signed notes; read there each time, never written again. */
function entriesFromNotes(context: ReadContext, akt: AktRecord): ThreadEntry[] {
  const signed = noteRecords(context, akt.id).filter((row) => row.signed_at !== null)
  const corrected = new Set(signed.filter((row) => row.form === 'rattelse').map((row) => row.about_id))
  const marks = topicMarks(context, akt)
  return signed
    .map((row) => toNote(context, row))
    .flatMap((note) =>
      ownWordsIn(note).map((passage) => {
        const mark = marks.get(`${note.id}:${passage.id}`)
        return {
          key: `${note.id}:${passage.id}`,
          kind: 'sagt' as const,
          day: swedishDay(note.eventAt),
          text: passage.text,
          by: passage.source,
          setting: note.content.lines['handelse'] ?? '',
          how: '',
          topic: mark?.topic ?? null,
          topicWord: mark?.topicWord ?? '',
          place: passage.place,
          author: note.author,
          writtenAt: note.writtenAt,
          entryId: null,
          aboutId: null,
          noteId: note.id,
          passageId: passage.id,
          isCorrected: corrected.has(note.id),
        }
      }),
    )
}

const topicMarks = (context: ReadContext, akt: AktRecord): Map<string, TopicMark> =>
  new Map(
    context.db
      .all((q) =>
        q
          .selectFrom('thread_topic')
          .innerJoin('note', 'note.id', 'thread_topic.note_id')
          .selectAll('thread_topic')
          .where('note.akt_id', '=', akt.id),
      )
      .map((row) => [
        `${row.note_id}:${row.passage_id}`,
        context.open(TopicMark, aktLock(akt.id), markPlace(row.id), row.mark),
      ]),
  )

/** What the child of an open akt has not been told; read from days alone, no word is opened. */
export const gapsOf = (context: ReadContext, akt: AktRecord): ThreadGap[] =>
  akt.state === 'oppen' ? gapsIn(happenedTo(context, akt), entryRecords(context, akt.id), context.today()) : []

/** The child's thread, from the first word to the last. */
export const threadOf = (context: ReadContext, akt: AktRecord): Thread => ({
  aktId: akt.id as AktId,
  childName: names(context).get(akt.person_id)?.listName ?? '',
  entries: [
    ...entriesFromNotes(context, akt),
    ...entryRecords(context, akt.id).map((row) => toEntry(context, row)),
  ].sort(inOrder),
  gaps: gapsOf(context, akt),
})

export interface EntryOrder {
  readonly aktId: string
  readonly kind: ThreadKind
  readonly day: string
  readonly place: ThreadPlace
  readonly words: ThreadWords
  readonly noteId: string | null
  readonly aboutId: string | null
}

/** Stores an entry for good. Throws `invalid-input` when its compartment is closed to the writer, `not-found` for a note or an entry of another akt. */
export function addEntry(context: WriteContext, order: EntryOrder): ThreadEntryId {
  const lock = aktLock(order.aktId, order.place)
  if (!context.holds(lock)) refuse(['place'], 'place-closed')
  if (order.noteId) requireSource(context, order.aktId, order.noteId)
  if (order.aboutId && !entryRecords(context, order.aktId).some((row) => row.id === order.aboutId))
    throw new AppError({ code: 'not-found' })
  const id = context.newId()
  context.write.insert(
    'thread_entry',
    {
      id,
      akt_id: order.aktId,
      kind: order.kind,
      day: order.day,
      compartment: order.place,
      author_id: context.me.id,
      written_at: context.now(),
      note_id: order.noteId,
      about_id: order.aboutId,
      words: context.seal(order.words, lock, wordsPlace(id)),
    },
    lock,
  )
  return id as ThreadEntryId
}

/** An entry is drawn from a signed note of the same akt. */
function requireSource(context: ReadContext, aktId: string, noteId: string): void {
  const { note } = getNote(context, noteId)
  if (note.akt_id !== aktId || note.signed_at === null) throw new AppError({ code: 'not-found' })
}

/** Says what a quotation in a note is about. Throws `not-found` when there is no such quotation open to me. */
export function setTopic(context: WriteContext, noteId: string, passageId: string, mark: TopicMark): void {
  const { note, akt } = getNote(context, noteId)
  getBarnakt(context, akt.id)
  if (note.signed_at === null || !ownWordsIn(toNote(context, note)).some((one) => one.id === passageId))
    throw new AppError({ code: 'not-found' })
  const lock = aktLock(akt.id)
  const known = context.db.first((q) =>
    q.selectFrom('thread_topic').select('id').where('note_id', '=', noteId).where('passage_id', '=', passageId),
  )
  const id = known?.id ?? context.newId()
  const sealed = context.seal(mark, lock, markPlace(id))
  if (known) context.write.update('thread_topic', id, { mark: sealed }, lock)
  else context.write.insert('thread_topic', { id, note_id: noteId, passage_id: passageId, mark: sealed }, lock)
}
