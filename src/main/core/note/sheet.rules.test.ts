import { expect, test } from 'vitest'
import { findForm } from '../../../shared/note/forms'
import type { Note } from '../../../shared/note/note.contract'
import type { ReadPassage } from '../../../shared/note/passage'
import { sectionsOf } from './sheet.rules'

const form = (() => {
  const found = findForm('skyddsbedomning')
  if (!found) throw new Error('no form')
  return found
})()
const passage = (text: string, more: Partial<ReadPassage> = {}): ReadPassage => ({
  id: 'a000000001',
  kind: 'stycke',
  text,
  source: '',
  place: 'bas',
  isClosed: false,
  ...more,
})
const content = (more: Partial<Note['content']>): Note['content'] => ({
  participants: [],
  areas: [],
  lines: {},
  prose: {},
  ...more,
})

test('a passage under a closed compartment is left out, and the sheet says that something is', () => {
  const sections = sectionsOf(form, content({ prose: { 'i-natt': [passage('', { place: 'skydd', isClosed: true })] } }))

  expect(sections).toEqual([
    { heading: 'Var barnet är i natt', blocks: [{ kind: 'undantaget', text: 'Uppgift undantagen', source: '' }] },
  ])
})

test('a choice is printed as its words, and fields that say nothing are not printed', () => {
  const sections = sectionsOf(form, content({ lines: { atgard: 'lvu-6', 'lvu-namn': ' ' } }))

  expect(sections).toEqual([
    {
      heading: 'Åtgärd nu',
      blocks: [{ kind: 'stycke', text: 'Omedelbart omhändertagande enligt 6 § LVU', source: '' }],
    },
  ])
})

test('the kind of a passage and its source follow it to the paper, in the order of the form', () => {
  const sections = sectionsOf(
    form,
    content({
      prose: {
        bedomning: [passage('Behöver skydd')],
        'barnets-asikt': [passage('Jag vill sova hos mormor', { kind: 'barnets-ord', source: 'till Sara' })],
      },
    }),
  )

  expect(sections.map((one) => one.heading)).toEqual(['Barnets åsikt', 'Bedömning'])
  expect(sections[0]?.blocks).toEqual([{ kind: 'barnets-ord', text: 'Jag vill sova hos mormor', source: 'till Sara' }])
})
