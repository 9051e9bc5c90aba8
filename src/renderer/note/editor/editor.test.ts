import { passageKinds, passagePlaces } from '@shared/note/limits'
import type { Passage, PassageKind, PassagePlace } from '@shared/note/passage'
import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeKind, changePlace, changeSource, insertPasted, splitPassage } from './changes'
import { blocksOf, documentOf, passagesOf } from './document'
import { keeping } from './keeping'
import { extensions } from './writing'

const schema = getSchema([...extensions])

const passage = (text: string, more: Partial<Passage> = {}): Passage => ({
  id: `id${text.toLowerCase().replaceAll(/[^a-z]/g, '')}`.padEnd(12, '0'),
  kind: 'stycke',
  text,
  source: '',
  place: 'bas',
  ...more,
})

const stateOf = (passages: readonly Passage[], place?: PassagePlace) =>
  EditorState.create({ doc: Node.fromJSON(schema, documentOf(passages, place)), plugins: [keeping] })

/** The state with the cursor at a letter of a passage, or with a selection that ends at a letter of another. */
const at = (state: EditorState, index: number, offset: number, toIndex = index, toOffset = offset) => {
  const place = (one: number, letter: number) => (blocksOf(state.doc)[one]?.pos ?? 0) + 1 + letter
  return state.apply(
    state.tr.setSelection(TextSelection.create(state.doc, place(index, offset), place(toIndex, toOffset))),
  )
}
const after = (state: EditorState, make: (state: EditorState) => Transaction) => state.apply(make(state))
const shape = ({ doc }: EditorState) => passagesOf(doc).map(({ kind, text, place }) => [kind, text, place].join(':'))
const ids = ({ doc }: EditorState) => passagesOf(doc).map(({ id }) => id)

/** Any code point that is not half of a pair; fast-check's own `binary` takes seconds to build. */
const anySign = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

const anyPassages = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...passageKinds),
      text: fc.oneof(fc.string(), fc.string({ unit: anySign }), fc.constantFrom('', 'två\nrader', ' mellanslag ')),
      source: fc.string({ maxLength: 20 }),
      place: fc.constantFrom(...passagePlaces),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((one, index): Passage => ({ ...one, id: `p${String(index).padStart(11, '0')}` })))

describe('passages and the document they make', () => {
  it('any passages come back from the document as they were', () => {
    fc.assert(
      fc.property(anyPassages, (passages) => {
        const document = Node.fromJSON(schema, documentOf(passages))
        document.check()

        expect(passagesOf(document)).toEqual(passages)
      }),
    )
  })

  it('a field for the child’s own words begins as such, holds nothing until something is written, and nothing again after', () => {
    const empty = EditorState.create({
      doc: Node.fromJSON(schema, documentOf([], 'bas', 'barnets-ord')),
      plugins: [keeping],
    })
    const written = empty.apply(empty.tr.insertText('Jag vill hem.', 1))

    expect([shape(empty), blocksOf(empty.doc)[0]?.passage.kind]).toEqual([[], 'barnets-ord'])
    expect(shape(written)).toEqual(['barnets-ord:Jag vill hem.:bas'])
    expect(ids(written)[0]).not.toBe('')
    expect(shape(written.apply(written.tr.delete(1, 14)))).toEqual([])
  })

  it('points in a row are one list, and two kinds of list are two', () => {
    const kinds: PassageKind[] = ['punkt', 'punkt', 'nummer', 'stycke', 'nummer']
    const { content } = documentOf(kinds.map((kind, index) => passage(`${index}`, { kind })))

    expect(content?.map(({ type, content: inside }) => [type, inside?.length])).toEqual([
      ['punktlista', 2],
      ['nummerlista', 1],
      ['stycke', 1],
      ['nummerlista', 1],
    ])
  })

  it('an empty field holds no passage, and its first word makes one in the compartment of the field', () => {
    const empty = stateOf([], 'skydd')
    const written = after(empty, ({ tr }) => tr.insertText('Ny adress', 1))

    expect(passagesOf(empty.doc)).toEqual([])
    expect(shape(written)).toEqual(['stycke:Ny adress:skydd'])
    expect(ids(written)[0]).toMatch(/^[a-z0-9]{10,24}$/)
    expect(passagesOf(after(written, ({ tr }) => tr.delete(1, 10)).doc)).toEqual([])
  })
})

describe('writing', () => {
  const one = passage('Saga berättar', { source: 'Saga', place: 'skydd' })

  it('a passage that is divided gives the new one an id of its own; the words keep theirs', () => {
    const inside = after(at(stateOf([one]), 0, 4), splitPassage)
    const before = after(at(stateOf([one]), 0, 0), splitPassage)

    expect(shape(inside)).toEqual(['stycke:Saga:skydd', 'stycke: berättar:skydd'])
    expect(ids(inside)[0]).toBe(one.id)
    expect(new Set(ids(inside)).size).toBe(2)
    expect(ids(before)[1]).toBe(one.id)
    expect(new Set(ids(before)).size).toBe(2)
  })

  it('a point goes on as a point until an empty line, a heading is followed by running text', () => {
    const points = after(at(stateOf([passage('mjölk', { kind: 'punkt' })]), 0, 5), splitPassage)
    const heading = after(at(stateOf([passage('Hemma', { kind: 'rubrik' })]), 0, 5), splitPassage)

    expect(shape(points)).toEqual(['punkt:mjölk:bas', 'punkt::bas'])
    expect(shape(after(points, splitPassage))).toEqual(['punkt:mjölk:bas', 'stycke::bas'])
    expect(shape(heading)).toEqual(['rubrik:Hemma:bas', 'stycke::bas'])
  })

  it('what comes after a quotation is not said by the one who was quoted', () => {
    const quote = passage('Jag vill hem.', { kind: 'barnets-ord', source: 'Sara frågade' })
    const more = after(at(stateOf([quote]), 0, quote.text.length), splitPassage)
    const ended = after(more, splitPassage)

    expect(passagesOf(more.doc).map(({ kind, source }) => [kind, source])).toEqual([
      ['barnets-ord', 'Sara frågade'],
      ['barnets-ord', 'Sara frågade'],
    ])
    expect(passagesOf(ended.doc).map(({ kind, source }) => [kind, source])[1]).toEqual(['stycke', ''])
  })

  it('a kind is set on every passage in the selection, keeps ids and text, and is taken away the second time', () => {
    const before = at(stateOf([passage('ett'), passage('två'), passage('tre')]), 0, 1, 1, 2)
    const listed = after(before, (state) => changeKind(state, 'nummer'))
    const plain = after(listed, (state) => changeKind(state, 'nummer'))

    expect(shape(listed)).toEqual(['nummer:ett:bas', 'nummer:två:bas', 'stycke:tre:bas'])
    expect(listed.doc.firstChild?.childCount).toBe(2)
    expect(passagesOf(plain.doc)).toEqual(passagesOf(before.doc))
    expect(plain.selection.toJSON()).toEqual(before.selection.toJSON())
  })

  it('a list that loses the passage in its middle and gets it back is one list again', () => {
    const all = stateOf(['a', 'b', 'c'].map((text) => passage(text, { kind: 'punkt' })))
    const broken = after(at(all, 1, 0), (state) => changeKind(state, 'citat'))

    expect(broken.doc.childCount).toBe(3)
    expect(after(broken, (state) => changeKind(state, 'punkt')).doc.childCount).toBe(1)
  })

  it('a source is noted on the chosen passages', () => {
    const noted = after(at(stateOf([passage('ett'), passage('två')]), 1, 1), (state) => changeSource(state, 'mormor'))

    expect(passagesOf(noted.doc).map(({ source }) => source)).toEqual(['', 'mormor'])
  })
})

describe('words that are protected stay protected', () => {
  const open = passage('De har flyttat.')
  const hidden = passage('Till Storgatan 4.', { place: 'skydd' })

  it('when their passage is joined to an open one', () => {
    const state = stateOf([open, hidden])
    const seam = blocksOf(state.doc)[1]?.pos ?? 0
    const joined = after(state, ({ tr }) => tr.join(seam))

    expect(shape(joined)).toEqual(['stycke:De har flyttat.Till Storgatan 4.:skydd'])
  })

  it('when what stands between is written over', () => {
    const state = at(stateOf([open, hidden]), 0, 3, 1, 5)

    expect(shape(after(state, ({ tr }) => tr.insertText('x')))).toEqual(['stycke:De xStorgatan 4.:skydd'])
    // The control: what only touches the open words leaves them open.
    expect(shape(after(at(stateOf([open, hidden]), 0, 0, 0, 2), ({ tr }) => tr.insertText('Vi')))).toEqual([
      'stycke:Vi har flyttat.:bas',
      'stycke:Till Storgatan 4.:skydd',
    ])
  })

  it('when they are copied into an open passage', () => {
    const pasted = after(at(stateOf([open]), 0, 3), (state) => insertPasted(state, [hidden]))

    expect(shape(pasted)).toEqual(['stycke:De Till Storgatan 4.har flyttat.:skydd'])
  })

  it('until the writer takes the protection away', () => {
    const state = at(stateOf([hidden]), 0, 2)
    const shown = after(state, (now) => changePlace(now, 'skydd'))

    expect(shape(shown)).toEqual(['stycke:Till Storgatan 4.:bas'])
    expect(shape(after(shown, (now) => changePlace(now, 'anmalare')))).toEqual(['stycke:Till Storgatan 4.:anmalare'])
  })
})

describe('pasting', () => {
  const three = [passage('Rubriken', { kind: 'rubrik' }), passage('ett', { kind: 'punkt' }), passage('två')]

  it('never brings an id along', () => {
    const once = after(at(stateOf([passage('början slut')]), 0, 7), (state) => insertPasted(state, three))
    const twice = after(once, (state) => insertPasted(state, three))

    expect(shape(once)).toEqual(['stycke:början :bas', 'rubrik:Rubriken:bas', 'punkt:ett:bas', 'stycke:tvåslut:bas'])
    expect(new Set(ids(twice)).size).toBe(ids(twice).length)
    expect(ids(twice)).not.toContain(three[0]?.id)
  })

  it('into an empty field takes the kinds as they are; the cursor stands after the last word', () => {
    const pasted = after(at(stateOf([]), 0, 0), (state) => insertPasted(state, three))

    expect(shape(pasted)).toEqual(['rubrik:Rubriken:bas', 'punkt:ett:bas', 'stycke:två:bas'])
    expect(pasted.selection.$from.parent.textContent).toBe('två')
    expect(pasted.selection.$from.parentOffset).toBe(3)
  })

  it('any passages anywhere leave a sound document in which every passage has its own id and no word is lost', () => {
    fc.assert(
      fc.property(anyPassages, anyPassages, fc.nat(), fc.nat(), (passages, pasted, where, letter) => {
        const state = stateOf(passages)
        const index = where % blocksOf(state.doc).length
        const cursor = at(state, index, letter % ((passages[index]?.text.length ?? 0) + 1))
        const result = after(cursor, (now) => insertPasted(now, pasted))

        result.doc.check()
        const written = passagesOf(result.doc)
        expect(new Set(written.map(({ id }) => id)).size).toBe(written.length)
        const letters = (all: readonly Passage[]) => all.reduce((sum, { text }) => sum + text.length, 0)
        expect(letters(written)).toBe(letters(passages) + letters(pasted))
      }),
    )
  })
})
