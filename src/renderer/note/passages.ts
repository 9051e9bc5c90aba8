import type { Passage, PassageKind, PassagePlace } from '@shared/note/passage'

/** An id for a new passage, its own within its note for life. */
export const newPassageId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte % 36).toString(36)).join('')

export const newPassage = (text: string, place: PassagePlace = 'bas', kind: PassageKind = 'stycke'): Passage => ({
  id: newPassageId(),
  kind,
  text,
  source: '',
  place,
})
