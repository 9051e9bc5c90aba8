import { aktLabels } from '../../../shared/glossary/labels'
import { type FormDefinition, holds } from '../../../shared/note/form'
import { findForm } from '../../../shared/note/forms'
import type { Note } from '../../../shared/note/note.contract'
import { AppError, refuse } from '../../../shared/result'
import { aktLock } from '../akt/akt.store'
import { isBlocked, requireNoBlock } from '../block/block.store'
import { standingWithholding } from '../block/withholding.store'
import { swedishDay } from '../calendar'
import type { WriteContext } from '../context'
import { houseName, namndName } from '../house/house.store'
import { names } from '../person/person.store'
import type { Drawn } from '../template/produced.store'
import { getNote, noteRecords, toNote } from './note.store'
import { noteSheet } from './sheet.rules'

const formOf = (id: string): FormDefinition => {
  const form = findForm(id)
  if (!form) throw new AppError({ code: 'corrupt' })
  return form
}

/** True for a document that is handed to a guardian, as it is filled in. */
const isToGuardian = ({ toGuardian }: FormDefinition, note: Note): boolean =>
  toGuardian === true || (toGuardian !== undefined && holds(toGuardian, note.content))

/** A signed note as a document. To a guardian it is not drawn while an informationsspärr stands, nor when the note may not be revealed to one. Throws `not-allowed`, `invalid-input`. */
export function drawNote(context: WriteContext, noteId: string): Drawn {
  const { note: row, akt } = getNote(context, noteId)
  if (row.signed_at === null) throw new AppError({ code: 'not-allowed' })
  const form = formOf(row.form)
  const note = toNote(context, row)
  const isWithheld = standingWithholding(context, noteId) !== undefined
  if (akt.kind === 'barnakt' && isToGuardian(form, note)) {
    requireNoBlock(context, akt.person_id, [])
    if (isWithheld) refuse(['document'], 'withheld')
  }
  const beside = noteRecords(context, akt.id)
    .filter((one) => one.about_id === noteId && one.signed_at !== null)
    .sort((a, b) => a.id.localeCompare(b.id))
    .map((one) => ({ note: toNote(context, one), form: formOf(one.form) }))
  const person = names(context).get(akt.person_id)
  const warning = [
    form.marking ?? '',
    isWithheld ? 'Får inte röjas för vårdnadshavare.' : '',
    akt.kind === 'barnakt' && isBlocked(context.db, akt.person_id)
      ? 'Informationsspärr gäller: lämnas inte till vårdnadshavare förrän den är hävd.'
      : '',
  ]
  return {
    printable: noteSheet({
      note,
      form,
      beside,
      whose: [person?.name, person?.personnummer].filter(Boolean).join(', '),
      akt: aktLabels[akt.kind],
      namnd: namndName(context.db, akt.namnd_id),
      houseName: houseName(context.db),
      isDemo: context.house.isDemo,
      warning: warning.filter(Boolean).join(' '),
    }),
    fileName: `${form.title} ${swedishDay(note.eventAt)}`,
    remembered: { what: form.title, lock: aktLock(akt.id, 'dokument') },
  }
}
