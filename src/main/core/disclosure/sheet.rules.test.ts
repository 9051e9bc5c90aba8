import { expect, test } from 'vitest'
import type { Release } from '../../../shared/disclosure/disclosure.contract'
import type { NoteId } from '../../../shared/ids'
import type { Judged } from './disclosure.rules'
import { disclosureSheet, type SheetOrder } from './sheet.rules'
import type { NoteUnits } from './units.rules'

const unit = (key: string, more: Partial<Judged> = {}): Judged => ({
  key,
  heading: 'Uppgifter',
  kind: 'stycke',
  text: `Text ${key}`,
  source: '',
  place: 'bas',
  isClosed: false,
  isDecision: false,
  isChildsVoice: false,
  isHiddenFromGuardians: false,
  ...more,
})
const note = (units: readonly Judged[], more: Partial<NoteUnits> = {}): NoteUnits => ({
  noteId: 'n' as NoteId,
  title: 'Journalanteckning',
  eventAt: '2026-03-01T23:30:00.000Z',
  signedAt: '2026-03-03T08:00:00.000Z',
  author: 'Sara Prov',
  authorTitle: 'Socialsekreterare',
  units,
  ...more,
})
/** A sheet where each unit becomes what stands after its key: `{ a: 'maskeras' }`. */
const sheetOf = (
  notes: readonly NoteUnits[],
  releases: Readonly<Record<string, Release>>,
  more: Partial<SheetOrder> = {},
) =>
  disclosureSheet({
    title: 'Utlämnande',
    isDemo: false,
    head: [{ label: 'Till', value: 'Björn' }],
    notes,
    releases: new Map(Object.entries(releases)),
    signature: 'Underskrift',
    condition: '',
    ...more,
  })
/** What stands under the notes' headings, in short: heading, text or mark. */
const short = (sheet: ReturnType<typeof disclosureSheet>) =>
  sheet.sections
    .filter(({ heading }) => heading !== about)
    .flatMap(({ blocks }) => blocks)
    .map(({ kind, text }) => (kind === 'rubrik' ? `# ${text}` : kind === 'undantaget' ? '–' : text))
const about = 'Om det som lämnas'
const signed = 'Signerad av Sara Prov, socialsekreterare, 2026-03-03.'

test('a note of which all is given stands with its day, its headings, its passages and who signed it, and nothing else', () => {
  const units = [
    unit('a', { source: 'mamma' }),
    unit('b', { kind: 'punkt' }),
    unit('c', { heading: 'Bedömning', kind: 'rad' }),
    unit('d', { heading: 'Deltagare', kind: 'deltagare' }),
  ]

  const sheet = sheetOf([note(units)], { a: 'lamnas-ut', b: 'lamnas-ut', c: 'lamnas-ut', d: 'lamnas-ut' })

  const plain = (text: string) => ({ kind: 'stycke', text, source: '' })
  const heading = (text: string) => ({ kind: 'rubrik', text, source: '' })
  expect(sheet).toEqual({
    kind: 'sheet',
    title: 'Utlämnande',
    isDemo: false,
    head: [{ label: 'Till', value: 'Björn' }],
    sections: [
      {
        heading: 'Journalanteckning, händelse 2026-03-02',
        blocks: [
          heading('Uppgifter'),
          { kind: 'stycke', text: 'Text a', source: 'mamma' },
          { kind: 'punkt', text: 'Text b', source: '' },
          heading('Bedömning'),
          plain('Text c'),
          heading('Deltagare'),
          plain('Text d'),
          plain(signed),
        ],
      },
    ],
    signature: 'Underskrift',
    footer: '',
  })
})

test('what is masked is one mark, however much stands beside it; what is kept back leaves no mark', () => {
  const units = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => unit(key))

  const sheet = sheetOf([note(units)], {
    a: 'maskeras',
    b: 'maskeras',
    c: 'lamnas-inte-ut',
    d: 'maskeras',
    e: 'lamnas-ut',
    f: 'maskeras',
  })

  expect(short(sheet)).toEqual(['# Uppgifter', '–', 'Text e', '–', signed])
  expect(sheet.sections[0]?.blocks[1]).toEqual({ kind: 'undantaget', text: 'uppgift har undantagits', source: '' })
})

test('a heading under which nothing is left is not there; nor is a note, with its day, of which nothing is left', () => {
  const first = note([unit('a'), unit('b', { heading: 'Skydd' })])
  const second = note([unit('c')], { title: 'Skyddsbedömning' })

  const sheet = sheetOf([first, second], { a: 'lamnas-ut', b: 'lamnas-inte-ut', c: 'lamnas-inte-ut' })

  expect(short(sheet)).toEqual(['# Uppgifter', 'Text a', signed])
  expect(sheet.sections.map(({ heading }) => heading)).toEqual(['Journalanteckning, händelse 2026-03-02', about])
})

test('a note of which all is masked is told to be there', () => {
  expect(short(sheetOf([note([unit('a')])], { a: 'maskeras' }))).toEqual(['# Uppgifter', '–', signed])
})

test('what nobody has judged does not leave, nor what the reader has no key to, whatever was judged', () => {
  const units = [unit('a'), unit('b'), unit('c', { isClosed: true })]

  expect(short(sheetOf([note(units)], { a: 'lamnas-ut', c: 'lamnas-ut' }))).toEqual(['# Uppgifter', 'Text a', signed])
  expect(short(sheetOf([note([unit('c', { isClosed: true })])], { c: 'lamnas-ut' }))).toEqual([])
})

const appeal =
  'Uppgifter som omfattas av sekretess har undantagits. Du har rätt att begära ett skriftligt beslut av myndigheten om det som inte lämnas ut. Beslutet kan överklagas (6 kap. 3 § offentlighets- och sekretesslagen).'
const aboutIt = (sheet: ReturnType<typeof disclosureSheet>) =>
  sheet.sections.find(({ heading }) => heading === about)?.blocks.map(({ kind, text, source }) => [kind, text, source])

test.each([
  ['masked', 'maskeras'],
  ['kept back', 'lamnas-inte-ut'],
] as const)(
  'when something of some note is %s, the right to a decision and to appeal is told (OSL 6:3)',
  (_what, release) => {
    const notes = [note([unit('a')]), note([unit('b'), unit('c')])]

    expect(aboutIt(sheetOf(notes, { a: 'lamnas-ut', b: 'lamnas-ut', c: release }))).toEqual([['stycke', appeal, '']])
    expect(aboutIt(sheetOf(notes, { a: 'lamnas-ut', b: 'lamnas-ut', c: 'lamnas-ut' }))).toBeUndefined()
  },
)

test('a reservation is told first, and can be appealed too', () => {
  const condition = 'Uppgifterna får inte föras vidare.'

  expect(aboutIt(sheetOf([note([unit('a')])], { a: 'lamnas-ut' }, { condition }))).toEqual([
    ['stycke', 'Förbehåll: Uppgifterna får inte föras vidare.', ''],
    ['stycke', appeal, ''],
  ])
})
