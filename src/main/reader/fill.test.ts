import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { AppError } from '../../shared/result'
import type { Sheet, SheetBlockKind } from '../../shared/template/template.contract'
import { fieldsOf } from '../core/template/filling'
import { minutesFields } from '../core/template/minutes-fields'
import { fillTemplate } from './fill'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The smallest Word document there is, with one paragraph for each line. */
function template(...lines: string[]): Buffer {
  const zip = new PizZip()
  zip.file(
    '[Content_Types].xml',
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  )
  zip.file(
    '_rels/.rels',
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join('')
  zip.file('word/document.xml', `${head}<w:document xmlns:w="${word}"><w:body>${paragraphs}</w:body></w:document>`)
  return zip.generate({ type: 'nodebuffer' })
}

/** The words of every part of a document, marks of form taken away. */
const wordsOf = (document: Uint8Array): string =>
  Object.entries(new PizZip(document).files)
    .filter(([name]) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
    .map(([, file]) =>
      file
        .asText()
        .replace(/<w:br\/>/g, '\n')
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, ''),
    )
    .join('\n')
const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
const problemsOf = (call: () => unknown) => {
  try {
    call()
    return []
  } catch (error) {
    return error instanceof AppError ? error.failure.fields : String(error)
  }
}

test('fields, lists and conditions are filled in; line breaks stay line breaks', () => {
  const filled = fillTemplate(
    template('Hej {namn}', '{#barn}', '– {.}', '{/barn}', '{#finns}syns{/finns}{^finns}syns inte{/finns}'),
    {
      namn: 'Åsa\nÖberg',
      barn: ['Elsa', 'Hugo'],
      finns: true,
    },
  )

  expect(wordsOf(filled).trim()).toBe('Hej Åsa\nÖberg\n– Elsa\n– Hugo\nsyns')
})

test('a field inside a list may belong to the whole document', () => {
  const filled = fillTemplate(template('{#barn}{namn} {hus}; {/barn}'), {
    hus: 'Prov',
    barn: [{ namn: 'Elsa' }, { namn: 'Hugo' }],
  })

  expect(wordsOf(filled).trim()).toBe('Elsa Prov; Hugo Prov;')
})

test('every field the template asks for and nobody has is named, once', () => {
  const call = () =>
    fillTemplate(template('{namn} {okand} {okand}', '{#barn}{alder}{/barn}'), { namn: 'x', barn: [{}] })

  expect(problemsOf(call)).toEqual([
    { path: ['file'], code: 'template-unknown-field', value: 'okand' },
    { path: ['file'], code: 'template-unknown-field', value: 'alder' },
  ])
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  '%s is no field, though every object has it',
  (name) => {
    expect(problemsOf(() => fillTemplate(template(`{${name}}`), {}))).toEqual([
      { path: ['file'], code: 'template-unknown-field', value: name },
    ])
  },
)

test.each([
  ['a list never closed', '{#barn}{namn}', 'barn'],
  ['a list closed that was never opened', '{/barn}', 'barn'],
  ['a mark never closed', 'Hej {namn', 'namn'],
])('a template with %s is refused by the name of the mark', (_what, line, name) => {
  const problems = problemsOf(() => fillTemplate(template(line), { namn: 'x', barn: [] }))

  expect(problems).toContainEqual({ path: ['file'], code: 'template-broken-mark', value: name })
})

test.each([
  ['not a zip', () => Buffer.from('Detta är ingen Word-fil')],
  ['empty', () => Buffer.alloc(0)],
  ['a zip without a document', () => new PizZip().file('a.txt', 'x').generate({ type: 'nodebuffer' })],
])('a file that is %s is not filled', (_what, make) => {
  expect(() => fillTemplate(make(), {})).toThrow(Error)
})

test('whatever is filled in is text: no mark of form comes in with it, and it reads back as it was', () => {
  const text = fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", '{', '}', '#', 'å', 'é', 'ı', 'ć', '👩‍👧', 'a', ' '),
  })

  fc.assert(
    fc.property(text, (value) => {
      const filled = fillTemplate(template('[{namn}]'), { namn: value })

      expect(unescaped(wordsOf(filled))).toContain(`[${value}]`)
    }),
  )
})

const builtIn = (name: string) => readFileSync(new URL(`../core/template/${name}`, import.meta.url))

test('the built-in minutes are filled with no field left, in text, heading and foot', () => {
  const data = minutesFields(
    {
      number: 'SR-2026-A0001',
      houseName: 'Barnahus Prov',
      isDemo: true,
      type: 'planering',
      heldOn: '2026-03-02',
      startedAt: '10:00',
      endedAt: '10:30',
      place: 'Stora rummet',
      coordinator: 'Karin Prov',
      children: [{ number: 'FR-2026-A0001', name: 'Elsa Åkesson', personnummer: '20140317-2388' }],
      attendance: [{ agency: 'Polismyndigheten', person: 'N.N.', attendance: 'På plats', note: '' }],
      missing: [
        {
          agency: 'Åklagarmyndigheten',
          reason: 'Sjukdom',
          questions: ['Inleds förundersökning?'],
          supplementBy: '2026-03-05',
        },
      ],
      rooms: [{ child: 'Elsa i rummen', rooms: [{ room: 'Skydd', state: 'Pågår', reason: '' }] }],
      items: [
        { no: 1, title: 'Närvaro', outcomes: [{ child: 'Hugo i punkten', outcome: 'Beslut', text: 'Alla är här' }] },
      ],
      actions: [{ no: 1, child: 'Elsa i åtgärden', text: 'Ring skolan', owner: 'Sara Prov', dueOn: '2026-03-05' }],
      differing: [{ agency: 'Polismyndigheten', view: 'Vi ser det annorlunda' }],
      templateVersion: 'samradsprotokoll 1',
      signedAt: '2026-03-02 10:40',
      signedBy: 'Karin Prov',
    },
    'Åldern ska vara elva år.',
  )

  const words = wordsOf(fillTemplate(builtIn('samradsprotokoll.docx'), data))

  expect(words).not.toMatch(/[{}]|\[object/)
  for (const expected of [
    'Elsa i rummen',
    'Hugo i punkten: Beslut',
    'Alla är här',
    'Elsa i åtgärden: Ring skolan',
    'Komplettering begärd till 2026-03-05',
    'PÅHITTAT – TESTDATA',
    'Elsa Åkesson',
    '20140317-2388',
    'Sjukdom',
    'Inleds förundersökning?',
    'Ring skolan',
    'Vi ser det annorlunda',
    'Åldern ska vara elva år.',
    'samradsprotokoll 1',
    '2026-03-02 10:40',
  ])
    expect(words).toContain(expected)
})

test('the built-in invitation is filled with no field left; a real house has no test mark', () => {
  const fill = (testdata: boolean) =>
    wordsOf(
      fillTemplate(builtIn('kallelse.docx'), {
        testdata,
        hus: 'Barnahus Prov',
        rubrik: 'Kallelse',
        rader: ['Tid: i dag', '', '– Läs på'],
      }),
    )

  expect(fill(true)).not.toMatch(/[{}]/)
  expect(fill(true)).toContain('– Läs på')
  expect(fill(true)).toContain('PÅHITTAT – TESTDATA')
  expect(fill(false)).not.toContain('TESTDATA')
})

test('the built-in note is filled with no field left, and each kind of passage keeps its words and its source', () => {
  const block = (kind: SheetBlockKind, text: string, source = '') => ({ kind, text, source })
  const sheet = (isDemo: boolean): Sheet => ({
    kind: 'sheet',
    title: 'Journalanteckning',
    isDemo,
    head: [{ label: 'Händelse', value: '2026-03-02 kl. 10.00' }],
    sections: [
      {
        heading: 'Vad som kom fram',
        blocks: [
          block('stycke', 'Mötet hölls i skolan.', 'rektorn'),
          block('rubrik', 'Om vardagen'),
          block('punkt', 'Sover bättre'),
          block('nummer', 'Ring skolan'),
          block('nummer', 'Boka tid'),
          block('citat', 'Det är lugnare nu', 'mamma'),
          block('barnets-ord', 'Jag vill ha kvar min hund', 'barnet, till Sara Prov'),
          block('undantaget', 'Uppgift undantagen'),
        ],
      },
      { heading: '', blocks: [block('stycke', 'Utan rubrik')] },
    ],
    signature: 'Signerad 2026-03-02 av Sara Prov',
    footer: 'Barnahus Prov   FR-2026-A0001',
  })
  const fill = (isDemo: boolean) => wordsOf(fillTemplate(builtIn('anteckning.docx'), fieldsOf(sheet(isDemo), 3)))

  const words = fill(true)

  expect(words).not.toMatch(/[{}]|\[object/)
  for (const expected of [
    'PÅHITTAT – TESTDATA',
    'Journalanteckning',
    'Händelse\n2026-03-02 kl. 10.00',
    'Vad som kom fram',
    'Mötet hölls i skolan.\nKälla: rektorn',
    '1. Ring skolan',
    '2. Boka tid',
    '”Det är lugnare nu”\nKälla: mamma',
    'Barnets egna ord\nJag vill ha kvar min hund\nKälla: barnet, till Sara Prov',
    '[Uppgift undantagen]',
    'Utan rubrik',
    'Signerad 2026-03-02 av Sara Prov',
    'Barnahus Prov   FR-2026-A0001   Mall anteckning 3',
  ])
    expect(words).toContain(expected)
  expect(fill(false)).not.toContain('TESTDATA')
})

test('control: the built-in minutes ask for fields, and say which are missing', () => {
  expect(problemsOf(() => fillTemplate(builtIn('samradsprotokoll.docx'), {}))).toContainEqual({
    path: ['file'],
    code: 'template-unknown-field',
    value: 'nummer',
  })
})
