import type { NoteWaiting } from '@shared/note/note.waiting'
import { ageText } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'

export const noteWaitingLines: WaitingLines<NoteWaiting> = {
  'unsigned-note': (one) => ({
    key: `note-${one.aktId}-${one.daysOld}`,
    to: `/akt/${one.aktId}`,
    title: 'Osignerad anteckning',
    detail: `${one.personName}, ${ageText(one.daysOld)}`,
  }),
  'no-extract': (one) => ({
    key: `extract-${one.aktId}-${one.samradNumber}`,
    to: `/akt/${one.aktId}`,
    title: `Utdrag att skriva från ${one.samradNumber}`,
    detail: one.personName,
  }),
}
