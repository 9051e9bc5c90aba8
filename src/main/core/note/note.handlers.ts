import { findForm } from '../../../shared/note/forms'
import type { NoteContent, noteContract } from '../../../shared/note/note.contract'
import type { PassagePlace } from '../../../shared/note/passage'
import { AppError, refuse } from '../../../shared/result'
import { listUsers } from '../account/account.store'
import { aktLock, getAkt } from '../akt/akt.store'
import { dropWithholdings } from '../block/withholding.store'
import { swedishMoment } from '../calendar'
import type { HandlersFor, ReadContext, WriteContext } from '../context'
import { dropTicks, requireChecked } from '../leak/leak.store'
import { names } from '../person/person.store'
import { participantsOf } from '../samrad/party.store'
import { casesOf, getSamrad, type SamradRecord } from '../samrad/samrad.store'
import { partDiscarded, partSigned, requirePartReady } from '../talk/part.store'
import { noteReading } from '../team/reading.store'
import {
  requireEventTime,
  requireFits,
  requireForm,
  requireOutsiders,
  requireSignable,
  requireWriter,
} from './note.rules'
import {
  getNote,
  insertNote,
  lockNote,
  type NoteRecord,
  noteContent,
  noteRecords,
  removeNote,
  saveNote,
  toNote,
} from './note.store'

/** My own unsigned note. Throws `not-allowed` for another's, `conflict` for a signed one or an older revision. */
function myOpenNote(context: WriteContext, noteId: string, revision?: number) {
  const found = getNote(context, noteId)
  if (found.note.author_id !== context.me.id) throw new AppError({ code: 'not-allowed' })
  if (found.note.signed_at !== null) throw new AppError({ code: 'conflict' })
  if (revision !== undefined && found.note.revision !== revision) throw new AppError({ code: 'conflict' })
  return found
}

const formOf = (row: NoteRecord) => {
  const form = findForm(row.form)
  if (!form) throw new AppError({ code: 'corrupt' })
  return form
}

/** Nothing is written into a compartment that is closed to the writer. Throws `invalid-input`. */
function requireOpenPlaces(context: ReadContext, aktId: string, content: NoteContent): void {
  const isClosed = (place: PassagePlace) => !context.holds(aktLock(aktId, place))
  for (const [key, passages] of Object.entries(content.prose)) {
    if (passages.some(({ place }) => isClosed(place))) refuse(['content', 'prose', key], 'place-closed')
  }
}

const blank: NoteContent = { participants: [], areas: [], lines: {}, prose: {} }

/** What is known of a samråd is not typed again: which it was, and who took part. */
const ofSamrad = (context: ReadContext, samrad: SamradRecord): NoteContent => ({
  ...blank,
  participants: participantsOf(context, samrad.id),
  lines: { handelse: `Samråd ${samrad.number}, ${samrad.held_on}` },
})

export const noteHandlers: HandlersFor<typeof noteContract> = {
  'note.list': (context, { aktId }) => {
    noteReading(context, getAkt(context, aktId))
    // Unsigned notes are working material: only the writer sees them.
    return noteRecords(context, aktId)
      .filter((row) => row.signed_at !== null || row.author_id === context.me.id)
      .map((row) => toNote(context, row))
  },
  'note.start': (context, { aktId, form: formId, samradId, aboutId }) => {
    const akt = getAkt(context, aktId)
    const form = requireForm(formId, akt.kind)
    requireWriter(form, context.me)
    // An akt that is closed can still be corrected; nothing new begins in it.
    if (akt.state !== 'oppen' && !aboutId) throw new AppError({ code: 'not-allowed' })
    const samrad = samradId ? getSamrad(context, samradId) : undefined
    if (samrad && !casesOf(context, samrad.id).some((one) => one.child_id === akt.person_id))
      refuse(['samradId'], 'samrad-of-another-child')
    const about = aboutId ? getNote(context, aboutId).note : undefined
    if (about && (about.akt_id !== aktId || about.signed_at === null)) throw new AppError({ code: 'not-allowed' })
    const noteId = insertNote(context, {
      aktId,
      form,
      samradId,
      aboutId,
      eventAt: samrad ? (samrad.started_at ?? swedishMoment(samrad.held_on, samrad.starts_at)) : context.now(),
      content: samrad ? ofSamrad(context, samrad) : blank,
    })
    return { noteId }
  },
  'note.save': (context, { noteId, eventAt, content, revision }) => {
    const { note, akt } = myOpenNote(context, noteId, revision)
    requireEventTime(eventAt, context.now(), names(context).get(akt.person_id)?.birthDate ?? null)
    requireFits(formOf(note), content)
    requireOpenPlaces(context, akt.id, content)
    saveNote(context, note, eventAt, content)
    return { revision: revision + 1 }
  },
  'note.sign': (context, { noteId, revision }) => {
    const { note, akt } = myOpenNote(context, noteId, revision)
    const form = formOf(note)
    requireWriter(form, context.me)
    const content = noteContent(context, note)
    requireSignable(form, content, context.today())
    requireOutsiders(
      form,
      content,
      listUsers(context.db).map((user) => user.displayName),
    )
    requirePartReady(context, note)
    requireChecked(context, note, akt)
    lockNote(context, note)
    partSigned(context, note)
    return {}
  },
  'note.discard': (context, { noteId, reason }) => {
    const { note } = myOpenNote(context, noteId)
    dropWithholdings(context, note.akt_id, note.id)
    dropTicks(context, note)
    removeNote(context, note)
    partDiscarded(context, note)
    context.note({ reason })
    return {}
  },
}
