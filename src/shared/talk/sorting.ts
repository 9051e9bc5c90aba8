import type { CaseId, HandoverId } from '../ids'
import { sentencesOf } from './sentences'
import type { Side, SortedSentence } from './sorted'

export const childSide = (caseId: string): Side => `barn:${caseId as CaseId}`

/** Where a writer's sorting is kept among drafts. */
export const sortingForm = 'talk.sorting'

const unsorted = (id: string, text: string, from: HandoverId | null): SortedSentence => ({
  id,
  text,
  from,
  sides: [],
  isNeither: false,
  wordings: {},
  fields: {},
  placed: [],
})

/** The sentences of the raw notes as they now stand; what is unchanged keeps its place, and what is laid in an akt stays. */
export function resort(raw: string, before: readonly SortedSentence[]): SortedSentence[] {
  const left = before.filter((one) => one.from === null)
  const taken = new Set<string>()
  const used = new Set(before.map((one) => one.id))
  const freeId = (at: number): string => {
    let id = `m${String(at)}`
    while (used.has(id)) id += '+'
    used.add(id)
    return id
  }
  const sentences = sentencesOf(raw).map((text, index) => {
    const known = left.find((one) => one.text === text && !taken.has(one.id))
    if (known) taken.add(known.id)
    return known ?? unsorted(freeId(index), text, null)
  })
  const stays = left.filter((one) => one.placed.length > 0 && !taken.has(one.id))
  return [...sentences, ...stays, ...before.filter((one) => one.from !== null)]
}

/** The sorting with what colleagues have handed over since. */
export const withReceived = (
  sentences: readonly SortedSentence[],
  received: readonly { readonly id: HandoverId; readonly text: string }[],
): SortedSentence[] => [
  ...sentences,
  ...received
    .filter(({ id }) => !sentences.some((one) => one.from === id))
    .map(({ id, text }) => unsorted(id, text, id)),
]

/** True when nothing has been said of where a sentence belongs. */
export const isUnassigned = (one: SortedSentence): boolean => !one.isNeither && one.sides.length === 0
