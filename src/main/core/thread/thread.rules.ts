import type { Note } from '../../../shared/note/note.contract'
import type { ReadPassage } from '../../../shared/note/passage'
import { refuse } from '../../../shared/result'
import type { ThreadEntry, ThreadGap } from '../../../shared/thread/thread.contract'
import { addDays } from '../calendar'

/** How long after something has happened the child should have been told of it, in days. */
const tellingDays = 7

/** The child's own words among the passages of a note, as far as they are open to the reader. */
export const ownWordsIn = (note: Pick<Note, 'content'>): ReadPassage[] =>
  Object.values(note.content.prose)
    .flat()
    .filter((one) => one.kind === 'barnets-ord' && !one.isClosed && one.text.trim() !== '')

/** Two entries as they follow: by day, and of one day as they were written. */
export const inOrder = (a: ThreadEntry, b: ThreadEntry): number =>
  a.day.localeCompare(b.day) || a.writtenAt.localeCompare(b.writtenAt) || a.key.localeCompare(b.key)

/** Nothing was said before it was said, nor before the child was born. Throws `invalid-input`. */
export function requireDay(day: string, today: string, birthDate: string | null): void {
  if (day > today) refuse(['day'], 'day-ahead')
  if (birthDate && day < birthDate) refuse(['day'], 'before-birth')
}

/** What happened more than a week ago and that the child has not been told of since, nor why not; the latest first. */
export function gapsIn(
  happened: readonly ThreadGap[],
  told: readonly { readonly kind: string; readonly day: string }[],
  today: string,
): ThreadGap[] {
  const lastTold = told
    .filter(({ kind }) => kind === 'fick-veta' || kind === 'ej-berattat')
    .reduce((latest, { day }) => (day > latest ? day : latest), '')
  return happened
    .filter(({ on }) => on > lastTold && addDays(on, tellingDays) < today)
    .sort((a, b) => b.on.localeCompare(a.on))
}
