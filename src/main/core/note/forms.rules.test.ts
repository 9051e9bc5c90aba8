import { describe, expect, test } from 'vitest'
import { type FieldDefinition, type FormDefinition, isAskedFor, isShown, isVoluntary } from '../../../shared/note/form'
import { findForm, forms } from '../../../shared/note/forms'
import type { NoteContent } from '../../../shared/note/note.contract'
import { requireFits, requireOutsiders, requireSignable } from './note.rules'

const today = '2026-03-02'
const refused = (path: readonly string[], code: string) =>
  expect.objectContaining({ failure: { code: 'invalid-input', fields: [{ path, code }] } }) as Error

function formWith(id: string): FormDefinition {
  const form = findForm(id)
  if (!form) throw new Error(`no form ${id}`)
  return form
}

let made = 0
const says = (field: FieldDefinition): Partial<NoteContent> => {
  made += 1
  switch (field.kind) {
    case 'prose':
      return {
        prose: {
          [field.key]: [
            { id: `p${String(made).padStart(11, '0')}`, kind: 'stycke', text: 'Ord', source: '', place: 'bas' },
          ],
        },
      }
    case 'line':
      return { lines: { [field.key]: 'Ord' } }
    case 'day':
      return { lines: { [field.key]: field.when === 'coming' ? '2026-03-03' : '2026-03-01' } }
    case 'choice':
      return { lines: { [field.key]: field.options[0]?.value ?? '' } }
  }
}

/** What a field's condition needs to hold. */
function conditionMet(form: FormDefinition, field: FieldDefinition, content: NoteContent): NoteContent {
  const { onlyIf } = field
  if (!onlyIf) return content
  const without = emptied(content, onlyIf.key)
  if ('is' in onlyIf) return { ...without, lines: { ...without.lines, [onlyIf.key]: onlyIf.is[0] ?? '' } }
  const other = form.fields.find((one) => one.key === onlyIf.key)
  return onlyIf.isFilled && other ? merged(without, says(other)) : without
}
const merged = (content: NoteContent, more: Partial<NoteContent>): NoteContent => ({
  ...content,
  lines: { ...content.lines, ...more.lines },
  prose: { ...content.prose, ...more.prose },
})
const emptied = (content: NoteContent, key: string): NoteContent => ({
  ...content,
  lines: Object.fromEntries(Object.entries(content.lines).filter(([one]) => one !== key)),
  prose: Object.fromEntries(Object.entries(content.prose).filter(([one]) => one !== key)),
})

/** Everything a form asks for, filled in. */
const full = (form: FormDefinition): NoteContent =>
  form.fields.reduce((content, field) => merged(content, says(field)), {
    participants: [{ name: 'Elsa', role: 'barnet' }],
    areas: ['halsa'],
    lines: {},
    prose: {},
  } as NoteContent)

describe.each(forms.map((form) => [form.id, form] as const))('the form %s', (_id, form) => {
  test('can be signed when every field is filled in, and has room for all of it', () => {
    expect(() => {
      requireFits(form, full(form))
      requireSignable(form, full(form), today)
    }).not.toThrow()
  })

  test.each(form.fields.filter((field) => field.isRequired).map((field) => [field.key, field] as const))(
    'is not signed without %s, when it is asked for',
    (key, field) => {
      const content = emptied(conditionMet(form, field, full(form)), key)

      expect(isAskedFor(field, content)).toBe(true)
      expect(() => requireSignable(form, content, today)).toThrow(
        refused(['content', field.kind === 'prose' ? 'prose' : 'lines', key], 'required'),
      )
    },
  )

  test('asks about fields that it has, and answers ”is this needed?” in one line', () => {
    const keys = form.fields.map((field) => field.key)
    const askedAbout = form.fields.flatMap(({ onlyIf }) => (onlyIf ? [onlyIf.key] : []))
    expect(keys).toEqual(expect.arrayContaining(askedAbout))
    for (const { label, hint } of form.fields) {
      expect(hint).toMatch(/^.{1,130}$/)
      expect(`${label}${hint}`).not.toMatch(/[{}]/)
    }
  })

  test('is offered under a heading when it is offered at all', () => {
    expect(form.group !== undefined).toBe(form.isListed)
  })
})

test('every document that assesses or decides about a child says what is best for the child, and what the child thinks or why not (L18)', () => {
  for (const id of ['skyddsbedomning', 'forhandsbedomning', 'avslut-barn']) {
    const form = formWith(id)
    const required = form.fields.filter((field) => field.isRequired).map((field) => field.key)

    expect(required).toEqual(expect.arrayContaining(['barnets-basta', 'asikt-saknas']))
    expect(() => requireSignable(form, emptied(full(form), 'asikt-saknas'), today)).not.toThrow()
  }
})

test('who decides, investigates or follows up a child’s case has socionomexamen (L5)', () => {
  const needing = forms.filter((form) => form.needsSocionom).map((form) => form.id)

  expect(needing).toEqual(['skyddsbedomning', 'forhandsbedomning', 'utredningsplan', 'avslut-barn'])
})

test('a field for a decision that was not taken is neither asked for nor shown; what was written in it is still seen', () => {
  const form = formWith('skyddsbedomning')
  const name = form.fields.find((field) => field.key === 'lvu-namn')
  if (!name) throw new Error('no field')
  const none = merged(emptied(full(form), 'lvu-namn'), { lines: { atgard: 'ingen' } })
  const left = merged(none, { lines: { 'lvu-namn': 'Britt' } })

  expect(isShown(name, none)).toBe(false)
  expect(isShown(name, left)).toBe(true)
  expect(() => requireSignable(form, none, today)).not.toThrow()
})

test('a field whose absence must be explained is not called voluntary; a really voluntary one is', () => {
  const form = formWith('forhandsbedomning')
  const field = (key: string) => form.fields.find((one) => one.key === key) as FieldDefinition

  expect(isVoluntary(form, field('barnets-asikt'), full(form))).toBe(false)
  expect(isVoluntary(form, field('kannedom'), full(form))).toBe(true)
})

test('an omhändertagande under 6 § LVU is decided by the nämnd, never by one of the house’s officers (L4)', () => {
  const form = formWith('skyddsbedomning')
  const decidedBy = (name: string) => merged(full(form), { lines: { atgard: 'lvu-6', 'lvu-namn': name } })
  const officers = ['Sara Prov', 'Ewa Prov']
  const organ = form.fields.find((field) => field.key === 'lvu-organ')

  for (const name of ['Sara Prov', ' sara prov, socialsekreterare', 'EWA PROV'])
    expect(() => requireOutsiders(form, decidedBy(name), officers)).toThrow(
      refused(['content', 'lines', 'lvu-namn'], 'officer-decides'),
    )
  expect(() => requireOutsiders(form, decidedBy('Britt Ek, ordförande'), officers)).not.toThrow()
  expect(organ?.kind === 'choice' && organ.options.map((one) => one.value)).toEqual([
    'namnd',
    'utskott',
    'ordforande',
    'ledamot',
  ])
})

test('where the child is lies in skydd and who reported in anmälare from the first key press', () => {
  const placeOf = (id: string, key: string) => {
    const field = formWith(id).fields.find((one) => one.key === key)
    return field?.kind === 'prose' ? field.place : undefined
  }

  expect(placeOf('skyddsbedomning', 'i-natt')).toBe('skydd')
  expect(placeOf('skyddsbedomning', 'atgard-hur')).toBe('skydd')
  expect(placeOf('skyddsbedomning', 'anmalare')).toBe('anmalare')
  expect(placeOf('forhandsbedomning', 'anmalare')).toBe('anmalare')
  expect(placeOf('samtal-barn', 'vistelse')).toBe('skydd')
  expect(placeOf('remiss-barn', 'kontaktvag')).toBe('skydd')
})

test('a plan for an inquiry marks the areas it looks at', () => {
  const form = formWith('utredningsplan')

  expect(() => requireSignable(form, { ...full(form), areas: [] }, today)).toThrow(
    expect.objectContaining({
      failure: { code: 'invalid-input', fields: [{ path: ['content', 'areas'], code: 'too-few', value: 1 }] },
    }) as Error,
  )
})

test('no paragraph stands in a form that has not been read in the law', () => {
  const words = forms.flatMap((form) =>
    form.fields.flatMap((field) => [
      field.label,
      field.hint,
      ...(field.kind === 'choice' ? field.options.map((one) => one.label) : []),
    ]),
  )
  const sections = words.flatMap((text) => text.match(/\d+ kap\. \d+ § \w+|\d+ § \w+/g) ?? [])

  expect([...new Set(sections)].sort()).toEqual(
    [
      '10 kap. 1 § och',
      '12 kap. 2 § OSL',
      '10 kap. 2 § OSL',
      '10 kap. 21 § OSL',
      '10 kap. 28 § OSL',
      '26 kap. 1 § OSL',
      '26 kap. 9 § OSL',
      '6 § LVU',
    ].sort(),
  )
})
