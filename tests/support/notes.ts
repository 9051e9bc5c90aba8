import type { Contract } from '../../src/shared/contract'
import type { InputOf } from '../../src/shared/contract/define'
import type { NoteContent } from '../../src/shared/note/note.contract'
import type { Passage, PassagePlace } from '../../src/shared/note/passage'

let made = 0

/** A passage with an id of its own. */
export const passage = (text: string, place: PassagePlace = 'bas', more: Partial<Passage> = {}): Passage => {
  made += 1
  return { id: `p${String(made).padStart(11, '0')}`, kind: 'stycke', text, source: '', place, ...more }
}

/** A journal note about a child that can be signed; what is given stands in its fields. */
export const journal = (said: string, more: NoteContent['lines'] = {}): NoteContent => ({
  participants: [{ name: 'Elsa', role: 'barnet' }],
  areas: [],
  lines: { handelse: 'Samtal', ...more },
  prose: { uppgifter: said === '' ? [] : [passage(said)], 'nasta-steg': [passage('Ring skolan')] },
})

/** What a note says in one of its fields, as plain text. */
export const textOf = (note: { readonly content: NoteContent } | undefined, field = 'uppgifter'): string =>
  note?.content.prose[field]?.map((one) => one.text).join('\n') ?? ''

type NewEntry = InputOf<Contract['thread.add']>

/** An entry of the child's thread that can be stored. */
export const threadEntry = (
  aktId: string,
  { words, ...more }: Partial<Omit<NewEntry, 'words'>> & { readonly words?: Partial<NewEntry['words']> } = {},
): NewEntry => ({
  aktId,
  kind: 'sagt',
  day: '2026-03-02',
  place: 'bas',
  noteId: null,
  aboutId: null,
  ...more,
  words: { text: 'Jag vill sova hos mormor.', by: 'Sara', setting: 'Skolan', topic: 'hemma', ...words },
})
