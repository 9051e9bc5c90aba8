import type { AktId } from '../../../shared/ids'
import { unsignedDays } from '../../../shared/note/limits'
import type { NoteWaiting } from '../../../shared/note/note.waiting'
import { type AktRecord, findAkt, myOpenAkter } from '../akt/akt.store'
import { daysBetween, swedishDay } from '../calendar'
import type { ReadContext } from '../context'
import { names } from '../person/person.store'
import { samradWithoutExtract } from './extract.store'
import { unsignedNotes } from './note.store'

/** How many days each of my unsigned notes in an akt has been so. */
export const unsignedAges = (context: ReadContext, aktId: string): number[] =>
  unsignedNotes(context, aktId).map((note) => daysBetween(swedishDay(note.written_at), context.today()))

/** The akter I answer for in which something can wait: the open ones, and those where a note of mine is unsigned. */
function akterWithWork(context: ReadContext): AktRecord[] {
  const begun = context.db
    .all((q) =>
      q
        .selectFrom('note')
        .select('akt_id')
        .distinct()
        .where('author_id', '=', context.me.id)
        .where('signed_at', 'is', null),
    )
    .flatMap(({ akt_id }) => findAkt(context, akt_id) ?? [])
    .filter((akt) => akt.responsible_id === context.me.id)
  const all = new Map([...myOpenAkter(context), ...begun].map((akt) => [akt.id, akt]))
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** What waits to be signed or written in the akter I answer for. */
export const notesWaiting = (context: ReadContext): NoteWaiting[] =>
  akterWithWork(context).flatMap((akt): NoteWaiting[] => {
    const about = { aktId: akt.id as AktId, personName: names(context).get(akt.person_id)?.listName ?? '' }
    const ages = unsignedAges(context, akt.id)
    return [
      ...ages
        .filter((daysOld) => daysOld >= unsignedDays)
        .map((daysOld): NoteWaiting => ({ kind: 'unsigned-note', ...about, daysOld })),
      ...samradWithoutExtract(context, akt).map(
        (samrad): NoteWaiting => ({ kind: 'no-extract', ...about, samradNumber: samrad.number }),
      ),
    ]
  })
