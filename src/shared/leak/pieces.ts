import type { NoteContent } from '../note/note.contract'

/** The pieces of a note that a guardian could read: its lines, and its passages under `bas`. */
export const openPieces = (
  content: Pick<NoteContent, 'lines' | 'prose'>,
): { id: string; text: string; field: string }[] => [
  ...Object.entries(content.lines).map(([id, text]) => ({ id, text, field: id })),
  ...Object.entries(content.prose).flatMap(([field, passages]) =>
    passages.filter((one) => one.place === 'bas').map(({ id, text }) => ({ id, text, field })),
  ),
]
