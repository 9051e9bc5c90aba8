import { placeLabels } from '@shared/glossary/labels'
import type { Passage, PassageKind } from '@shared/note/passage'
import { Node } from '@tiptap/core'
import type { DOMOutputSpec } from '@tiptap/pm/model'
import { listOf } from './document'

/** What stands over a passage that is of a kind, or lies in a compartment, of its own. */
const captionOf = (kind: PassageKind, { place }: Pick<Passage, 'place'>): string =>
  [kind === 'barnets-ord' ? 'Barnets egna ord' : '', place === 'bas' ? '' : placeLabels[place]]
    .filter(Boolean)
    .join(' · ')

/**
 * One kind of passage as a block of plain text. There are no marks within it and nothing is nested: a passage is the
 * smallest piece that is sealed, masked or handed out, so nothing smaller than it may say something of its own.
 */
const passageNode = (kind: PassageKind, tag: string) =>
  Node.create({
    name: kind,
    // Points stand in their list, never loose.
    group: listOf[kind] ? '' : 'block',
    content: 'text*',
    marks: '',
    whitespace: 'pre',
    defining: true,
    addAttributes: () => ({
      // The id is never in the page, so that no copy can carry it along.
      id: { default: '', rendered: false },
      source: { default: '', rendered: false },
      place: { default: 'bas', rendered: false },
    }),
    renderHTML({ node }): DOMOutputSpec {
      const { source, place } = node.attrs as Passage
      const caption = captionOf(kind, { place })
      return [
        tag,
        {
          'data-passage': kind,
          'data-place': place,
          ...(source ? { 'data-source': source } : {}),
          ...(caption ? { 'data-caption': caption } : {}),
        },
        0,
      ]
    },
  })

const listNode = (name: string, tag: string, item: PassageKind) =>
  Node.create({ name, group: 'block', content: `${item}+`, renderHTML: () => [tag, 0] })

/** The kinds of passage, running text first: it is what an empty line is. */
export const passageNodes = [
  passageNode('stycke', 'p'),
  passageNode('rubrik', 'h4'),
  passageNode('citat', 'blockquote'),
  passageNode('barnets-ord', 'blockquote'),
  passageNode('punkt', 'li'),
  passageNode('nummer', 'li'),
  listNode('punktlista', 'ul', 'punkt'),
  listNode('nummerlista', 'ol', 'nummer'),
]
