import type { Passage, PassageKind, PassagePlace } from '@shared/note/passage'
import { closeHistory } from '@tiptap/pm/history'
import { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { type Block, blocksOf, documentOf } from './document'

/** Set on a change that means to move words to another compartment; any other keeps them where they were. */
export const placeMeant = 'place-meant'

/** Of two compartments the one that fewer may open. */
const strictness: readonly PassagePlace[] = ['bas', 'anmalare', 'skydd']
export const stricter = (one: PassagePlace, other: PassagePlace): PassagePlace =>
  strictness.indexOf(one) < strictness.indexOf(other) ? other : one

/** The passages that the cursor stands in or the selection reaches into. */
export function selected({ doc, selection }: EditorState): Block[] {
  const { from, to, empty } = selection
  const touched = blocksOf(doc).filter(({ pos, node }) => from <= pos + 1 + node.content.size && to >= pos + 1)
  if (empty || touched.length < 2) return touched
  // A selection that only ends before the first letter, or begins after the last, does not mean that passage.
  return touched.filter(
    ({ pos, node }) => node.content.size === 0 || (to > pos + 1 && from < pos + 1 + node.content.size),
  )
}

/** Puts passages in the place of all there were, with the cursor at a letter of one of them. */
function rebuild(state: EditorState, passages: readonly Passage[], anchor: Cursor, head: Cursor = anchor): Transaction {
  const document = Node.fromJSON(state.schema, documentOf(passages))
  // A step of its own to undo.
  const tr = closeHistory(state.tr).replaceWith(0, state.doc.content.size, document.content)
  const blocks = blocksOf(tr.doc)
  const place = ({ index, offset }: Cursor) => (blocks[index]?.pos ?? 0) + 1 + offset
  return tr.setSelection(TextSelection.create(tr.doc, place(anchor), place(head)))
}

interface Cursor {
  readonly index: number
  readonly offset: number
}

/** Where a position stands, as the passage's number and the letter in it. */
function cursorAt(blocks: readonly Block[], position: number): Cursor {
  const found = blocks.findLastIndex(({ pos }) => pos < position)
  const block = blocks[Math.max(found, 0)]
  const offset = block ? Math.min(Math.max(position - block.pos - 1, 0), block.node.content.size) : 0
  return { index: Math.max(found, 0), offset }
}

/** Makes the selected passages a kind of passage; when all of them already are, running text again. */
export function changeKind(state: EditorState, kind: PassageKind): Transaction {
  const chosen = new Set(selected(state).map(({ pos }) => pos))
  const blocks = blocksOf(state.doc)
  const isAll = blocks.every(({ pos, passage }) => !chosen.has(pos) || passage.kind === kind)
  const next = isAll ? 'stycke' : kind
  return rebuild(
    state,
    blocks.map(({ pos, passage }) => (chosen.has(pos) ? { ...passage, kind: next } : passage)),
    cursorAt(blocks, state.selection.anchor),
    cursorAt(blocks, state.selection.head),
  )
}

/** Puts the selected passages under a compartment; when all of them already are, back under the akt's own lock. */
export function changePlace(state: EditorState, place: PassagePlace): Transaction {
  const blocks = selected(state)
  const next = blocks.every(({ passage }) => passage.place === place) ? 'bas' : place
  return setAttributes(closeHistory(state.tr), blocks, { place: next }).setMeta(placeMeant, true)
}

/** Notes who has said what stands in the selected passages. */
export const changeSource = (state: EditorState, source: string): Transaction =>
  setAttributes(closeHistory(state.tr), selected(state), { source })

function setAttributes(tr: Transaction, blocks: readonly Block[], change: Partial<Passage>): Transaction {
  for (const { pos, node } of blocks) tr.setNodeMarkup(pos, null, { ...node.attrs, ...change })
  return tr
}

const isQuote = (kind: PassageKind) => kind === 'citat' || kind === 'barnets-ord'

/**
 * Enter: a new passage after the cursor, in the same compartment. A point or a quotation goes on as one until an empty
 * line ends it; a heading is followed by running text. The words keep their id, wherever the cursor stood.
 */
export function splitPassage(state: EditorState): Transaction {
  const { $from } = state.selection
  const passage = passageAt(state)
  const isEmpty = $from.parent.content.size === 0
  if (isEmpty && passage.kind !== 'stycke') {
    // Whoever said what went before has not said what comes.
    const ended = changeKind(state, 'stycke')
    return setAttributes(ended, blocksOf(ended.doc).slice(numberAt(state), numberAt(state) + 1), { source: '' })
  }
  const isAtEnd = $from.parentOffset === $from.parent.content.size
  const isAtStart = $from.parentOffset === 0 && !isAtEnd
  const before = isAtStart ? { ...passage, id: '', source: '' } : passage
  const after = {
    ...passage,
    id: isAtStart ? passage.id : '',
    source: isAtEnd && !isQuote(passage.kind) ? '' : passage.source,
  }
  const kindAfter = passage.kind === 'rubrik' && isAtEnd ? 'stycke' : passage.kind
  const kindBefore = passage.kind === 'rubrik' && isAtStart ? 'stycke' : passage.kind
  const type = (kind: PassageKind) => {
    const found = state.schema.nodes[kind]
    if (!found) throw new Error(`no passage is of the kind ${kind}`)
    return found
  }
  const tr = closeHistory(state.tr).split($from.pos, 1, [{ type: type(kindAfter), attrs: after }])
  return tr.setNodeMarkup($from.before(), type(kindBefore), before).scrollIntoView()
}

/** The number of the passage where the selection begins. */
const numberAt = ({ doc, selection }: EditorState): number => cursorAt(blocksOf(doc), selection.from).index

/** The passage where the selection begins. */
function passageAt(state: EditorState): Passage {
  const { parent } = state.selection.$from
  const { id, source, place } = parent.attrs as Passage
  return { id, kind: parent.type.name as PassageKind, text: parent.textContent, source, place }
}

export type Pasted = Pick<Passage, 'kind' | 'text' | 'source' | 'place'>

/** Puts pasted passages at the cursor. A single one is words in the line; several become passages of their own, none less protected than where they are put. */
export function insertPasted(state: EditorState, pasted: readonly Pasted[]): Transaction {
  const blocks = blocksOf(state.doc)
  const at = cursorAt(blocks, state.selection.from)
  const here = blocks[at.index]?.passage
  const [first] = pasted
  if (!here || !first) return state.tr
  const place = pasted.reduce((sofar, one) => stricter(sofar, one.place), here.place)
  if (pasted.length === 1 && here.text !== '') {
    const tr = state.tr.insertText(first.text)
    return setAttributes(tr, blocks.slice(at.index, at.index + 1), { place })
  }
  const [left, right] = [here.text.slice(0, at.offset), here.text.slice(at.offset)]
  const goesOn = first.kind === 'stycke' || left === ''
  const opening: Passage = {
    ...here,
    ...(left === '' && first.kind !== 'stycke' ? { kind: first.kind } : {}),
    text: goesOn ? left + first.text : left,
    place: goesOn ? stricter(here.place, first.place) : here.place,
  }
  const rest = pasted
    .slice(goesOn ? 1 : 0)
    .map((one): Passage => ({ ...one, id: '', place: stricter(here.place, one.place) }))
  const made = [opening, ...rest]
  const last = made.at(-1)
  if (last) made[made.length - 1] = { ...last, text: last.text + right }
  return rebuild(
    state,
    [...blocks.slice(0, at.index).map(passageIn), ...made, ...blocks.slice(at.index + 1).map(passageIn)],
    {
      index: at.index + made.length - 1,
      offset: last?.text.length ?? 0,
    },
  ).scrollIntoView()
}

const passageIn = ({ passage }: Block): Passage => passage
