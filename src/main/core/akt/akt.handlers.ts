import type { AktKind, aktContract } from '../../../shared/akt/akt.contract'
import type { AktId, PersonId } from '../../../shared/ids'
import { AppError, refuse } from '../../../shared/result'
import { requireRole } from '../account/account.rules'
import { listUsers, userName } from '../account/account.store'
import { swedishMoment } from '../calendar'
import { getCase } from '../case/case.store'
import type { HandlersFor, WriteContext } from '../context'
import { namndName } from '../house/house.store'
import { names } from '../person/person.store'
import { casesOf, getSamrad } from '../samrad/samrad.store'
import { barnaktReaders, requireEventTime, requireSignable } from './akt.rules'
import {
  aktLock,
  getAkt,
  getNote,
  hasOpenAkt,
  insertNote,
  noteRecords,
  noteText,
  openAkt,
  signedBytes,
  toNote,
  updateNote,
} from './akt.store'
import { samradWithoutExtract } from './extract.store'

/** My own unsigned note. Throws `not-allowed` for another's, `conflict` for a signed one or an older revision. */
function myOpenNote(context: WriteContext, noteId: string, revision?: number) {
  const found = getNote(context, noteId)
  if (found.note.author_id !== context.me.id) throw new AppError({ code: 'not-allowed' })
  if (found.note.signed_at !== null) throw new AppError({ code: 'conflict' })
  if (revision !== undefined && found.note.revision !== revision) throw new AppError({ code: 'conflict' })
  return found
}

export const aktHandlers: HandlersFor<typeof aktContract> = {
  'akt.open': (context, { caseId }) => {
    requireRole(context.me, 'barnhandlaggare')
    const row = getCase(context, caseId)
    if (row.responsible_id !== context.me.id) throw new AppError({ code: 'not-allowed' })
    if (hasOpenAkt(context, row.child_id, 'barnakt', row.namnd_id)) throw new AppError({ code: 'conflict' })
    const aktId = openAkt(context, {
      kind: 'barnakt',
      personId: row.child_id,
      namndId: row.namnd_id,
      responsibleId: context.me.id,
      readers: barnaktReaders(listUsers(context.db), row.namnd_id, context.me.id),
    })
    return { aktId }
  },
  'akt.get': (context, { aktId }) => {
    const row = getAkt(context, aktId)
    context.note({ akt: aktId })
    const person = names(context).get(row.person_id)
    return {
      id: row.id as AktId,
      kind: row.kind as AktKind,
      personId: row.person_id as PersonId,
      personName: person?.name ?? '',
      personnummer: person?.personnummer ?? '',
      isProtected: person?.isProtected ?? false,
      namnd: namndName(context.db, row.namnd_id),
      responsible: userName(context.db, row.responsible_id),
      openedAt: row.opened_at,
      // Unsigned notes are working material: only the writer sees them.
      notes: noteRecords(context, aktId)
        .filter((note) => note.signed_at !== null || note.author_id === context.me.id)
        .map((note) => toNote(context, note)),
      samradWithoutExtract: samradWithoutExtract(context, row),
    }
  },
  'akt.startNote': (context, { aktId, kind, samradId }) => {
    const akt = getAkt(context, aktId)
    const samrad = samradId ? getSamrad(context, samradId) : undefined
    if (samrad && !casesOf(context, samrad.id).some((one) => one.child_id === akt.person_id))
      refuse(['samradId'], 'samrad-of-another-child')
    const noteId = insertNote(context, {
      aktId,
      kind,
      samradId,
      eventAt: samrad ? (samrad.started_at ?? swedishMoment(samrad.held_on, samrad.starts_at)) : context.now(),
      text: {
        event: samrad ? `Samråd ${samrad.number}, ${samrad.held_on}` : '',
        participants: '',
        statements: '',
        assessment: '',
        nextStep: '',
      },
    })
    return { noteId }
  },
  'akt.saveNote': (context, { noteId, eventAt, text, revision }) => {
    const { note, akt } = myOpenNote(context, noteId, revision)
    requireEventTime(eventAt, context.now(), names(context).get(akt.person_id)?.birthDate ?? null)
    updateNote(context, note, { event_at: eventAt, revision: revision + 1 }, text)
    return { revision: revision + 1 }
  },
  'akt.signNote': (context, { noteId, revision }) => {
    const { note } = myOpenNote(context, noteId, revision)
    const text = noteText(context, note)
    requireSignable(text)
    const signedAt = context.now()
    const signature = context.sign(signedBytes(note, signedAt, text))
    updateNote(context, note, { signed_at: signedAt, signature, revision: revision + 1 })
    return {}
  },
  'akt.discardNote': (context, { noteId, reason }) => {
    const { note } = myOpenNote(context, noteId)
    context.write.remove('note', note.id, aktLock(note.akt_id))
    context.note({ reason })
    return {}
  },
}
