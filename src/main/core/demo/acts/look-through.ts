import { openPieces } from '../../../../shared/leak/pieces'
import type { NoteContent } from '../../../../shared/note/note.contract'
import type { Actor } from '../house/actor'

/** The writer looks through what was found in a note before signing, and lets it stand. */
export function lookThrough(actor: Actor, aktId: string, noteId: string, content: NoteContent): void {
  const passages = openPieces(content).map(({ id, text }) => ({ id, text }))
  for (const { id } of actor.ask('leak.check', { aktId, passages }))
    actor.ask('leak.tick', { noteId, findingId: id, isChecked: true })
}
