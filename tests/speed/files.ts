import { openAkt } from '../../src/main/core/akt/akt.store'
import { addDays, daysBetween, swedishMoment } from '../../src/main/core/calendar'
import type { WriteContext } from '../../src/main/core/context'
import type { Random } from '../../src/main/core/demo/house/random'
import type { House } from '../../src/main/core/demo/house/staff'
import { handlers } from '../../src/main/core/handlers'
import { insertNote, lockNote, type NoteRecord } from '../../src/main/core/note/note.store'
import type { CaseId } from '../../src/shared/ids'
import type { Family } from './families'
import { noteWords } from './words'

export interface File {
  readonly aktId: string
  readonly family: Family
  readonly kind: 'barnakt' | 'vuxenakt'
  readonly opened: string
  readonly notes: number
}

/** The officer opens the child's akt. */
export const openBarnakt = (context: WriteContext, family: Family): string =>
  handlers['akt.open'](context, { caseId: family.caseId as CaseId }).aktId

/** The officer of the other side opens an akt about one of the adults. */
export const openVuxenakt = (context: WriteContext, family: Family, house: House): string =>
  openAkt(context, {
    kind: 'vuxenakt',
    personId: family.adultIds[0] ?? '',
    namndId: house.namndId(family.namnd),
    responsibleId: context.me.id,
    unit: 'Vuxenenheten',
    readers: [context.me.id],
  })

/** A note is written in an akt and signed: a day's journal, or what the akt takes from a samråd. */
export function signedNote(
  context: WriteContext,
  file: Pick<File, 'aktId' | 'kind'>,
  { on, samradId = null }: { readonly on: string; readonly samradId?: string | null },
  random: Random,
): void {
  const journal = file.kind === 'barnakt' ? 'journal-barn' : 'journal-vuxen'
  const id = insertNote(context, {
    aktId: file.aktId,
    form: { id: samradId ? 'samradsutdrag' : journal, version: 1 },
    eventAt: swedishMoment(on, '13:00'),
    samradId,
    content: noteWords(random, file.kind),
  })
  const row = context.db.first((q) => q.selectFrom('note').selectAll().where('id', '=', id))
  lockNote(context, row as NoteRecord)
}

/** The days of an akt's notes: from when it was opened over half a year, never past the last day. */
export function noteDays({ opened, notes }: File, last: string, random: Random): string[] {
  const days = Math.min(180, daysBetween(opened, last))
  return Array.from({ length: notes }, () => addDays(opened, random.whole(0, days))).sort()
}
