import { expect, test } from 'vitest'
import type { User } from '../../../shared/account/account.contract'
import type { UserId } from '../../../shared/ids'
import { forms } from '../../../shared/note/forms'
import type { NoteContent } from '../../../shared/note/note.contract'
import type { Passage } from '../../../shared/note/passage'
import { requireEventTime, requireFits, requireForm, requireSignable, requireWriter } from './note.rules'

const refused = (path: readonly (string | number)[], code: string) =>
  expect.objectContaining({ failure: { code: 'invalid-input', fields: [{ path, code }] } }) as Error
const passage = (id: string, text: string): Passage => ({ id, kind: 'stycke', text, source: '', place: 'bas' })
const form = requireForm('journal-barn', 'barnakt')
const content: NoteContent = {
  participants: [{ name: 'Elsa', role: 'barnet' }],
  areas: [],
  lines: { handelse: 'Samtal' },
  prose: { uppgifter: [passage('a000000001', 'Sagt')], 'nasta-steg': [passage('a000000002', 'Ring')] },
}
const today = '2026-03-02'

test('a note may be signed without an assessment, for there may be none to make', () => {
  expect(() => requireSignable(form, content, today)).not.toThrow()
})

test('a note without what happened is not signed', () => {
  for (const handelse of ['', ' \t'])
    expect(() => requireSignable(form, { ...content, lines: { handelse } }, today)).toThrow(
      refused(['content', 'lines', 'handelse'], 'required'),
    )
})

test.each(['uppgifter', 'nasta-steg'])('a note without %s is not signed', (key) => {
  for (const empty of [[], [passage('a000000003', ' \n')]])
    expect(() => requireSignable(form, { ...content, prose: { ...content.prose, [key]: empty } }, today)).toThrow(
      refused(['content', 'prose', key], 'required'),
    )
})

test('a note in which nobody took part is not signed', () => {
  expect(() => requireSignable(form, { ...content, participants: [] }, today)).toThrow(
    refused(['content', 'participants'], 'required'),
  )
})

test('a form belongs in its own kind of akt and to its own roles', () => {
  const user: User = {
    id: 'jenny' as UserId,
    displayName: 'Jenny',
    title: '',
    roles: ['vuxenhandlaggare'],
    namndId: null,
    hasSocionom: true,
  }

  expect(() => requireForm('journal-barn', 'vuxenakt')).toThrow(refused(['form'], 'form-of-another-akt'))
  expect(() => requireForm('familjeakt', 'barnakt')).toThrow(refused(['form'], 'not-a-choice'))
  expect(() => requireWriter(form, user)).toThrow(refused(['form'], 'form-of-another-role'))
  expect(() => requireWriter(requireForm('journal-vuxen', 'vuxenakt'), user)).not.toThrow()
})

test('a field the form has no room for is refused by name, and so is one of another kind', () => {
  expect(() => requireFits(form, { ...content, lines: { adress: 'x' } })).toThrow(
    refused(['content', 'lines', 'adress'], 'unknown-field'),
  )
  expect(() => requireFits(form, { ...content, prose: { handelse: [] } })).toThrow(
    refused(['content', 'prose', 'handelse'], 'unknown-field'),
  )
})

test('two passages never bear the same id', () => {
  const twice = [passage('a000000001', 'a'), passage('a000000001', 'b')]

  expect(() => requireFits(form, { ...content, prose: { uppgifter: twice } })).toThrow(
    refused(['content'], 'wrong-form'),
  )
})

test('every form has a name of its own, and every field in it too', () => {
  expect(new Set(forms.map((one) => one.id)).size).toBe(forms.length)
  for (const one of forms) expect(new Set(one.fields.map((field) => field.key)).size).toBe(one.fields.length)
})

const now = '2026-03-02T08:00:00.000Z'

test('an event is not noted before it has happened, nor before the child was born', () => {
  expect(() => requireEventTime('2026-03-02T08:00:00.001Z', now, null)).toThrow('invalid-input')
  expect(() => requireEventTime('2014-03-16T08:00:00.000Z', now, '2014-03-17')).toThrow('invalid-input')
})

test('an event now, on the day of birth, or of a person whose birth date is unknown, may be noted', () => {
  expect(() => {
    requireEventTime(now, now, '2014-03-17')
    requireEventTime('2014-03-17T08:00:00.000Z', now, '2014-03-17')
    requireEventTime('1950-01-01T08:00:00.000Z', now, null)
  }).not.toThrow()
})
