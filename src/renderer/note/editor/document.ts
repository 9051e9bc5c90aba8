import type { Passage, PassageKind, PassagePlace } from '@shared/note/passage'
import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'

/** The lists that hold points; everything else stands alone. */
export const listOf: Readonly<Partial<Record<PassageKind, string>>> = { punkt: 'punktlista', nummer: 'nummerlista' }

/** A passage in the editor: where it begins, and what it says. */
export interface Block {
  readonly node: Node
  readonly pos: number
  readonly passage: Passage
}

/** The document that passages make: each is one block of text, and points in a row share a list. No passage is an empty line in `place`, of the kind that the field begins as. */
export function documentOf(
  passages: readonly Passage[],
  place: PassagePlace = 'bas',
  begins: PassageKind = 'stycke',
): JSONContent {
  const content: JSONContent[] = []
  for (const { id, kind, text, source, place: at } of passages) {
    const block: JSONContent = {
      type: kind,
      attrs: { id, source, place: at },
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    }
    const list = listOf[kind]
    const last = content.at(-1)
    if (!list) content.push(block)
    else if (last?.type === list) last.content?.push(block)
    else content.push({ type: list, content: [block] })
  }
  return {
    type: 'doc',
    content: content.length > 0 ? content : [{ type: begins, attrs: { id: '', source: '', place } }],
  }
}

/** Every passage of a document with its place in it, the unwritten line of an empty one too. */
export function blocksOf(document: Node): Block[] {
  const blocks: Block[] = []
  document.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const { id, source, place } = node.attrs as Pick<Passage, 'id' | 'source' | 'place'>
    const kind = node.type.name as PassageKind
    blocks.push({ node, pos, passage: { id, kind, text: node.textContent, source, place } })
    return false
  })
  return blocks
}

/** The passages that a document holds; a line that nobody has written on has no id and is none. */
export const passagesOf = (document: Node): Passage[] =>
  blocksOf(document)
    .map(({ passage }) => passage)
    .filter(({ id }) => id !== '')
