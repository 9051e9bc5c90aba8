import { expect, test } from 'vitest'
import type { AktId, NoteId } from '../../../shared/ids'
import type { Note } from '../../../shared/note/note.contract'
import { unitsOf } from './units.rules'

const noteOf = (form: string, content: Partial<Note['content']> = {}, more: Partial<Note> = {}): Note => ({
  id: 'n' as NoteId,
  aktId: 'a' as AktId,
  form,
  formVersion: 1,
  eventAt: '2026-03-02T08:00:00.000Z',
  writtenAt: '2026-03-02T09:00:00.000Z',
  author: 'Sara Prov',
  authorTitle: 'Socialsekreterare',
  signedAt: '2026-03-02T10:00:00.000Z',
  isMine: true,
  aboutId: null,
  samradNumber: '',
  content: { participants: [], areas: [], lines: {}, prose: {}, ...content },
  revision: 1,
  ...more,
})
type Passage = Note['content']['prose'][string][number]
const passage = (id: string, more: Partial<Passage> = {}): Passage => ({
  id,
  kind: 'stycke',
  text: `Text ${id}`,
  source: '',
  place: 'bas',
  isClosed: false,
  ...more,
})

test('a note is taken apart into who took part, its lines and its passages, in the order of its form, and the areas it is marked with', () => {
  const note = noteOf('forhandsbedomning', {
    participants: [
      { name: 'Anna Åkesson', role: 'mamma' },
      { name: 'Björn Prov', role: '' },
    ],
    areas: ['halsa', 'sakerhet'],
    lines: { polisanmalan: 'ja', okand: 'Syns inte', beslutsfattare: '' },
    prose: {
      motivering: [passage('m')],
      uppgifter: [passage('u', { source: 'skolan', place: 'skydd', kind: 'punkt' }), passage('v', { isClosed: true })],
    },
  })

  const { units } = unitsOf(note, false)

  expect(units.map(({ key, heading, kind, text }) => [key, heading, kind, text])).toEqual([
    ['n.deltagare.0', 'Deltagare', 'deltagare', 'Anna Åkesson, mamma'],
    ['n.deltagare.1', 'Deltagare', 'deltagare', 'Björn Prov'],
    ['n.uppgifter.u', 'Uppgifterna i korthet', 'punkt', 'Text u'],
    ['n.uppgifter.v', 'Uppgifterna i korthet', 'stycke', 'Text v'],
    ['n.polisanmalan', 'Ställningstagande till polisanmälan', 'rad', 'Polisanmälan görs'],
    ['n.motivering.m', 'Motivering', 'stycke', 'Text m'],
    ['n.omraden', 'Områden', 'rad', 'Hälsa, Säkerhet'],
  ])
  expect(units[2]).toEqual({
    key: 'n.uppgifter.u',
    heading: 'Uppgifterna i korthet',
    kind: 'punkt',
    text: 'Text u',
    source: 'skolan',
    place: 'skydd',
    isClosed: false,
    isDecision: false,
    isChildsVoice: false,
    isHiddenFromGuardians: false,
  })
  expect(units[3]?.isClosed).toBe(true)
  // Who took part and what the note is about is nobody's decision and nobody's voice.
  for (const one of [units[0], units.at(-1)])
    expect(one).toMatchObject({ source: '', place: 'bas', isClosed: false, isDecision: false, isChildsVoice: false })
  expect(units[4]).toMatchObject({ source: '', place: 'bas', isClosed: false })
})

test('a note without areas or people has no line for them; a choice that the form no longer has is told as it was written', () => {
  const { units } = unitsOf(noteOf('forhandsbedomning', { lines: { polisanmalan: 'utgången' } }), false)

  expect(units.map(({ text }) => text)).toEqual(['utgången'])
})

test('what was decided, by whom and when is the decision; its reasons and a decision in another form’s line are not', () => {
  const lines = { beslut: 'inleds', beslutsfattare: 'Sara Prov', beslutsdag: '2026-03-02', polisanmalan: 'ja' }
  const decided = (form: string) =>
    unitsOf(noteOf(form, { lines, prose: { motivering: [passage('m')] } }), false)
      .units.filter(({ isDecision }) => isDecision)
      .map(({ text }) => text)

  expect(decided('forhandsbedomning')).toEqual(['Utredning inleds', 'Sara Prov', '2026-03-02'])
  expect(decided('utredningsplan')).toEqual([])
  // Its form says who examined it and when, and has no decision of the nämnd's in it.
  expect(decided('utlamnandeprovning')).toEqual([])
  expect(unitsOf(noteOf('utlamnandeprovning', { lines }), false).units.map(({ text }) => text)).toContain('Sara Prov')
})

test('the child’s voice is what stands in its part of the form, and its own words wherever they stand', () => {
  const prose = {
    'barnets-asikt': [passage('a')],
    uppgifter: [passage('b'), passage('c', { kind: 'barnets-ord' })],
  }
  const { units } = unitsOf(noteOf('forhandsbedomning', { prose, lines: { polisanmalan: 'ja' } }), false)

  expect(units.map(({ key, isChildsVoice }) => [key, isChildsVoice])).toEqual([
    ['n.uppgifter.b', false],
    ['n.uppgifter.c', true],
    ['n.barnets-asikt.a', true],
    ['n.polisanmalan', false],
  ])
})

test('what somebody thinks is wrong in the akt is anybody’s voice, not the child’s', () => {
  const content = { lines: { vem: 'Anna, mamma' }, prose: { uppgift: [passage('u')], anser: [passage('a')] } }

  expect(unitsOf(noteOf('den-enskilde-anser', content), false).units.map((one) => one.isChildsVoice)).toEqual([
    false,
    false,
    false,
  ])
})

test('a note that must not be told to guardians is so in every piece', () => {
  const content = { participants: [{ name: 'Anna', role: '' }], prose: { uppgifter: [passage('u')] } }
  const hidden = (isHidden: boolean) =>
    unitsOf(noteOf('forhandsbedomning', content), isHidden).units.map((one) => one.isHiddenFromGuardians)

  expect([hidden(true), hidden(false)]).toEqual([
    [true, true],
    [false, false],
  ])
})

test('a note bears its form’s title, its day and who wrote it; one in a form nobody knows bears the form’s name and no lines', () => {
  const known = unitsOf(noteOf('forhandsbedomning'), false)
  const unknown = unitsOf(noteOf('okand', { lines: { beslut: 'inleds' } }, { signedAt: null }), false)

  expect(known).toEqual({
    noteId: 'n',
    title: 'Förhandsbedömning',
    eventAt: '2026-03-02T08:00:00.000Z',
    signedAt: '2026-03-02T10:00:00.000Z',
    author: 'Sara Prov',
    authorTitle: 'Socialsekreterare',
    units: [],
  })
  expect(unknown).toMatchObject({ title: 'okand', signedAt: '2026-03-02T09:00:00.000Z', units: [] })
})
