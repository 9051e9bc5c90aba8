import { z } from 'zod'
import { NoteContent, type ReadContent } from '../../../shared/note/note.contract'
import { Passage, type PassagePlace, type ReadPassage } from '../../../shared/note/passage'

/** Of a passage that lies under another compartment the note's own part holds only that it is there, and in what order. */
const Stub = Passage.pick({ id: true, kind: true, place: true })
const Words = Passage.pick({ id: true, text: true, source: true })

/** The part under `bas`: everything but the words of passages that belong to another compartment. */
export const BasPart = NoteContent.extend({
  prose: z.record(z.string(), z.array(z.union([Passage, Stub]))),
})
export type BasPart = z.output<typeof BasPart>
/** The part under another compartment: the words, by the passage's id. */
export const SealedPart = z.array(Words)
export type SealedPart = z.output<typeof SealedPart>

export type OtherPlace = Exclude<PassagePlace, 'bas'>
export const otherPlaces: readonly OtherPlace[] = ['skydd', 'anmalare']

export interface Parts {
  readonly bas: BasPart
  readonly others: Readonly<Partial<Record<OtherPlace, SealedPart>>>
}

/** Every passage of a note, field by field. */
export const passagesIn = (content: NoteContent): Passage[] => Object.values(content.prose).flat()

/** Takes a note apart by compartment: no word of a passage under `skydd` or `anmalare` is left in the part under `bas`. */
export function takeApart(content: NoteContent): Parts {
  const prose = Object.fromEntries(
    Object.entries(content.prose).map(([key, passages]) => [
      key,
      passages.map((passage) =>
        passage.place === 'bas' ? passage : { id: passage.id, kind: passage.kind, place: passage.place },
      ),
    ]),
  )
  const all = passagesIn(content)
  const others: Partial<Record<OtherPlace, SealedPart>> = {}
  for (const place of otherPlaces) {
    const words = all.filter((one) => one.place === place).map(({ id, text, source }) => ({ id, text, source }))
    if (words.length > 0) others[place] = words
  }
  return { bas: { ...content, prose }, others }
}

/** Puts a note together from the parts that could be opened; what lies under the rest is closed and without words. */
export function putTogether({ bas, others }: Parts): ReadContent {
  const words = new Map(otherPlaces.flatMap((place) => (others[place] ?? []).map((one) => [one.id, one] as const)))
  const open = (passage: BasPart['prose'][string][number]): ReadPassage => {
    if ('text' in passage) return { ...passage, isClosed: false }
    const found = words.get(passage.id)
    return { ...passage, text: found?.text ?? '', source: found?.source ?? '', isClosed: !found }
  }
  return {
    ...bas,
    prose: Object.fromEntries(Object.entries(bas.prose).map(([key, passages]) => [key, passages.map(open)])),
  }
}

/** How many characters a note holds. */
export const lengthOf = (content: NoteContent): number =>
  [...Object.values(content.lines), ...passagesIn(content).map((one) => one.text)].reduce(
    (sum, text) => sum + text.length,
    0,
  )
