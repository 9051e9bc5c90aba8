import type { Passage } from '@shared/note/passage'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { newPassageId } from '../passages'
import { placeMeant, stricter } from './changes'
import { blocksOf, listOf } from './document'

const lists = new Set(Object.values(listOf))

/**
 * What holds after every change, however it was made: each written passage has an id that no other has, words stay in
 * the compartment they were put in although passages are joined, and points in a row are one list.
 */
export const keeping = new Plugin({
  appendTransaction(transactions, before, after) {
    if (!transactions.some((one) => one.docChanged)) return null
    const { tr } = after
    keepPlaces(transactions, before, tr)
    giveIds(tr)
    joinLists(tr)
    return tr.docChanged ? tr : null
  },
})

function keepPlaces(transactions: readonly Transaction[], before: EditorState, tr: Transaction): void {
  // Undoing a protection is meant, as the protection was.
  if (transactions.some((one) => one.getMeta(placeMeant) || one.getMeta('history$'))) return
  const map = (position: number, side: number) =>
    transactions.reduce((sofar, one) => one.mapping.map(sofar, side), position)
  for (const { pos, node, passage } of blocksOf(before.doc)) {
    if (passage.place === 'bas' || passage.text === '') continue
    const [from, to] = [map(pos + 1, 1), map(pos + 1 + node.content.size, -1)]
    if (from >= to) continue
    tr.doc.nodesBetween(from, to, (here, at) => {
      const { place } = here.attrs as Partial<Passage>
      if (here.isTextblock && place && stricter(place, passage.place) !== place)
        tr.setNodeMarkup(at, null, { ...here.attrs, place: passage.place })
    })
  }
}

function giveIds(tr: Transaction): void {
  const blocks = blocksOf(tr.doc)
  const [only] = blocks
  const isUnwritten =
    blocks.length === 1 &&
    (only?.passage.kind === 'stycke' || only?.passage.kind === 'barnets-ord') &&
    only.passage.text === '' &&
    only.passage.source === ''
  const seen = new Set<string>()
  for (const { pos, node, passage } of blocks) {
    const id = isUnwritten ? '' : passage.id === '' || seen.has(passage.id) ? newPassageId() : passage.id
    seen.add(id)
    if (id !== passage.id) tr.setNodeMarkup(pos, null, { ...node.attrs, id })
  }
}

function joinLists(tr: Transaction): void {
  const seams: number[] = []
  tr.doc.forEach((node, offset, index) => {
    const previous = index > 0 ? tr.doc.child(index - 1) : undefined
    if (previous && lists.has(node.type.name) && previous.type === node.type) seams.push(offset)
  })
  for (const seam of seams.reverse()) tr.join(seam)
}
