import type { Contract } from '../../src/shared/contract'
import type { InputOf } from '../../src/shared/contract/define'
import type { AktId, NoteId } from '../../src/shared/ids'
import { openPieces } from '../../src/shared/leak/pieces'
import type { NoteContent } from '../../src/shared/note/note.contract'
import type { Passage, PassagePlace } from '../../src/shared/note/passage'
import type { TestHouse } from './house'

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

/** Looks through what is found in a note, lets it stand, and signs. */
export async function lookAndSign(
  house: Pick<TestHouse, 'ask'>,
  aktId: AktId,
  noteId: NoteId,
  revision: number,
): Promise<void> {
  const note = (await house.ask('note.list', { aktId })).find((one) => one.id === noteId)
  const passages = note ? openPieces(note.content).map(({ id, text }) => ({ id, text })) : []
  for (const { id } of await house.ask('leak.check', { aktId, passages }))
    await house.ask('leak.tick', { noteId, findingId: id, isChecked: true })
  await house.ask('note.sign', { noteId, revision })
}
