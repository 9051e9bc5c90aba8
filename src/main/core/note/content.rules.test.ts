import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passageKinds, passagePlaces } from '../../../shared/note/limits'
import type { NoteContent } from '../../../shared/note/note.contract'
import type { Passage } from '../../../shared/note/passage'
import { lengthOf, otherPlaces, passagesIn, putTogether, takeApart } from './content.rules'

/** Any code point that is not half of a pair; fast-check's own `binary` takes seconds to build. */
const anySign = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

const passage = fc.record<Passage>({
  id: fc.stringMatching(/^[a-z0-9]{12}$/),
  kind: fc.constantFrom(...passageKinds),
  text: fc.string({ unit: anySign, maxLength: 60 }),
  source: fc.string({ maxLength: 20 }),
  place: fc.constantFrom(...passagePlaces),
})
const content = fc.record<NoteContent>({
  participants: fc.constant([{ name: 'Elsa', role: 'barnet' }]),
  areas: fc.constant([]),
  lines: fc.constant({ handelse: 'Samtal' }),
  prose: fc
    .uniqueArray(passage, { selector: (one) => one.id, maxLength: 12 })
    .map((all) => ({ uppgifter: all.slice(0, 5), bedomning: all.slice(5) })),
})

test('a note taken apart and put together again says what it said, in the same order', () => {
  fc.assert(
    fc.property(content, (note) => {
      const open = Object.fromEntries(
        Object.entries(note.prose).map(([key, all]) => [key, all.map((one) => ({ ...one, isClosed: false }))]),
      )
      expect(putTogether(takeApart(note))).toEqual({ ...note, prose: open })
    }),
  )
})

test('no word under another compartment is left in the part under bas', () => {
  fc.assert(
    fc.property(content, (note) => {
      const marked = {
        ...note,
        prose: Object.fromEntries(
          Object.entries(note.prose).map(([key, all]) => [
            key,
            all.map((one) => ({ ...one, text: `KANARIE-${one.place}`, source: `KÄLLA-${one.place}` })),
          ]),
        ),
      }
      const bas = JSON.stringify(takeApart(marked).bas)
      for (const place of otherPlaces) {
        expect(bas).not.toContain(`KANARIE-${place}`)
        expect(bas).not.toContain(`KÄLLA-${place}`)
      }
      // The control: what belongs to bas is found by the same search.
      const isThere = passagesIn(note).some((one) => one.place === 'bas')
      expect(bas.includes('KANARIE-bas')).toBe(isThere)
    }),
  )
})

test('what lies under a compartment whose part could not be opened is closed, without words and without its source', () => {
  fc.assert(
    fc.property(content, (note) => {
      const { bas, others } = takeApart(note)
      const read = putTogether({ bas, others: others.anmalare ? { anmalare: others.anmalare } : {} })
      const all = Object.values(read.prose).flat()
      const closed = all.filter((one) => one.isClosed)

      expect(closed).toEqual(all.filter((one) => one.place === 'skydd'))
      expect(closed.flatMap((one) => [one.text, one.source]).join('')).toBe('')
    }),
  )
})

test('a part is made only for a compartment that the note touches', () => {
  const note: NoteContent = { participants: [], areas: [], lines: {}, prose: { uppgifter: [] } }

  expect(takeApart(note).others).toEqual({})
})

test('the length of a note is all its words, in lines and in passages', () => {
  const one: Passage = { id: 'aaaaaaaaaa', kind: 'stycke', text: 'fyra', source: 'tre', place: 'skydd' }

  expect(lengthOf({ participants: [], areas: [], lines: { a: 'två' }, prose: { b: [one, one] } })).toBe(11)
})
