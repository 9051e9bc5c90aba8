import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { requireKnownFields } from '../../src/main/core/template/fields.rules'
import { AppError, type FieldProblem } from '../../src/shared/result'
import { templateIds } from '../../src/shared/template/template.contract'
import {
  paragraph,
  pdfFile,
  pngFile,
  relationship,
  relationships,
  wordBody,
  wordEntries,
  wordFile,
  zipOf,
} from '../support/files'
import { testReader } from '../support/reader'

const reader = testReader()

/** Why a file was refused; nothing when it was not. */
async function problems(work: Promise<unknown>): Promise<readonly FieldProblem[]> {
  try {
    await work
    return []
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.failure.fields ?? []
  }
}
const codes = async (work: Promise<unknown>) => (await problems(work)).map(({ code }) => code)

const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108001e002803012200021101031101ffd9', 'hex')
const webp = Buffer.concat([
  Buffer.from('RIFF\u0020\u0000\u0000\u0000WEBPVP8L\u0000\u0000\u0000\u0000/', 'latin1'),
  Buffer.from('27400700000000000000', 'hex'),
])

test.each([
  ['pdf', pdfFile('Hej')],
  ['docx', wordFile()],
  ['png', pngFile()],
  ['jpg', jpeg],
  ['webp', webp],
])('control: a good %s is known by its content', async (kind, bytes) => {
  expect(await reader.identify(bytes)).toBe(kind)
})

const big = 'a'.repeat(3 * 1024 * 1024)
const entities = Array.from({ length: 9 }, (_none, no) => `<!ENTITY l${no + 1} "${`&l${no};`.repeat(10)}">`).join('')
const withPart = (name: string, content: string | Buffer, says = {}) =>
  zipOf(wordEntries({ more: [{ name, content, says }] }))

test.each<[string, string, Buffer]>([
  ['nothing at all', 'file-empty', Buffer.alloc(0)],
  ['text with the name of a document', 'file-not-a-kind', Buffer.from('Detta är ingen handling')],
  ['a program', 'file-not-a-kind', Buffer.from('MZ\u0090\u0000\u0003', 'latin1')],
  ['a web page', 'file-not-a-kind', Buffer.from('<html><script>1</script></html>')],
  ['a drawing with scripts in it', 'file-not-a-kind', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a zip that is no document', 'file-not-word', zipOf([{ name: 'a.txt', content: 'x' }])],
  ['a spreadsheet', 'file-not-word', zipOf(wordEntries({ mainType: 'sheet.main+xml' }))],
  ['a document cut off', 'file-damaged', wordFile().subarray(0, 600)],
  ['a picture cut off', 'file-damaged', pngFile().subarray(0, 18)],
  ['a PDF cut off', 'file-damaged', pdfFile('Hej').subarray(0, 200)],
  ['a macro document by its type', 'file-macro', zipOf(wordEntries({ mainType: 'document.macroEnabled.main+xml' }))],
  ['a macro document by its part', 'file-macro', withPart('word/vbaProject.bin', 'x')],
  [
    'a PDF with a password',
    'file-locked',
    Buffer.from(pdfFile('Hej').toString('latin1').replace('/Root', '/Encrypt 9 0 R /Root'), 'latin1'),
  ],
  ['a zip with a password', 'file-locked', withPart('word/a.xml', '<a/>', { flags: 1 })],
  [
    'a Word document with a password',
    'file-locked',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
  ],
  [
    'a Word document from before 2007',
    'file-old-word',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
  ],
  ['a zip bomb by ratio', 'file-bomb', withPart('word/a.xml', big)],
  ['a zip bomb that lies about its size', 'file-bomb', withPart('word/a.xml', big, { unpacked: 10 })],
  [
    'a zip bomb by number',
    'file-bomb',
    zipOf(wordEntries({ more: Array.from({ length: 3_001 }, (_none, no) => ({ name: `a/${no}`, content: '' })) })),
  ],
  ['an entity bomb', 'file-bomb', withPart('word/a.xml', `<!DOCTYPE a [<!ENTITY l0 "ha">${entities}]><a>&l9;</a>`)],
  [
    'an entity that reads a file',
    'file-bomb',
    withPart('word/a.xml', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
  ],
  [
    'an entity bomb in another alphabet',
    'file-bomb',
    withPart('word/a.xml', Buffer.from('<!DOCTYPE a []><a/>', 'utf16le')),
  ],
  ['nesting without end', 'file-bomb', wordFile({ body: `${'<w:p>'.repeat(50_000)}${'</w:p>'.repeat(50_000)}` })],
  ['a name that climbs out', 'file-damaged', withPart('../../utanfor.xml', '<a/>')],
  ['a name from the root', 'file-damaged', withPart('/etc/passwd', 'x')],
  ['a name with a drive', 'file-damaged', withPart('C:\\a.xml', '<a/>')],
  ['the same part twice', 'file-damaged', withPart('WORD/document.xml', '<a/>')],
  ['a link to another file', 'file-damaged', withPart('word/a.xml', '/etc/passwd', { mode: 0o120777 })],
  ['a picture too large to show', 'file-bomb', pngFile(10, 30_000, 30_000)],
])('%s is refused: %s', async (_what, code, bytes) => {
  expect(await codes(reader.identify(bytes))).toEqual([code])
})

test('a file one byte too large is refused, whatever it is', async () => {
  const file = Buffer.concat([pdfFile('Hej'), Buffer.alloc(25 * 1024 * 1024)])

  expect(await problems(reader.identify(file))).toEqual([{ path: ['file'], code: 'file-too-large', value: 25 }])
})

test('whatever bytes come, the reader answers: a kind or a refusal', async () => {
  let seed = 7
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  for (const good of [wordFile(), pdfFile('Hej'), pngFile(), jpeg, webp]) {
    for (let round = 0; round < 12; round += 1) {
      const broken = Buffer.from(good)
      for (let hit = 0; hit < 6; hit += 1) broken[Math.floor(random() * broken.length)] = Math.floor(random() * 256)
      const found = await problems(reader.identify(broken))
      expect(found.every(({ code }) => code.startsWith('file-'))).toBe(true)
    }
  }
})

test('a reader that runs out of time or memory has refused the file, and the next one works', async () => {
  const heavy = wordFile({
    body: Array.from({ length: 60_000 }, (_none, no) => paragraph(String(no * 7_919))).join(''),
  })

  expect(await codes(testReader({ patience: 5 }).identify(heavy))).toEqual(['file-too-heavy'])
  expect(await codes(testReader({ memory: 24 }).view(heavy))).toEqual(['file-too-heavy'])
  expect(await reader.identify(wordFile())).toBe('docx')
})

const builtIn = (name: string) => readFileSync(join(import.meta.dirname, `../../src/main/core/template/${name}.docx`))
const template = (...lines: readonly string[]) => wordFile({ body: lines.map(paragraph).join('') })

test.each(templateIds)(
  'control: the built-in %s passes as a template, with every field known and none missing',
  async (id) => {
    const { marks, bytes } = await reader.inspectTemplate(builtIn(id))

    requireKnownFields(id, marks)
    expect(new PizZip(bytes).file('word/document.xml')?.asText()).toContain('{')
  },
)

test.each<[string, string, Buffer]>([
  [
    'fetches a template from elsewhere',
    'file-external',
    withRelation('attachedTemplate', 'https://example.com/a.dotm'),
  ],
  ['fetches a picture from elsewhere', 'file-external', withRelation('image', 'https://example.com/a.png')],
  ['has an object in it', 'file-embedded', withPart('word/embeddings/oleObject1.bin', 'x')],
  ['has a control in it', 'file-embedded', withPart('word/activeX/activeX1.xml', '<a/>')],
  [
    'starts a program by a field',
    'file-field-code',
    wordFile({ body: '<w:p><w:r><w:instrText>DDEAUTO c:\\\\cmd</w:instrText></w:r></w:p>' }),
  ],
  [
    'starts a program by a field cut in two',
    'file-field-code',
    wordFile({
      body: '<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd</w:instrText></w:r></w:p>',
    }),
  ],
  [
    'fetches text by a field',
    'file-field-code',
    wordFile({ body: '<w:p><w:fldSimple w:instr=" INCLUDETEXT a.docx "/></w:p>' }),
  ],
  ['is a macro document', 'file-macro', withPart('word/vbaProject.bin', 'x')],
  ['is no Word document', 'file-not-word', Buffer.from('text')],
  ['sets in raw XML', 'template-broken-mark', template('{@rubrik}')],
])('a template that %s is refused: %s', async (_what, code, bytes) => {
  expect(await codes(reader.inspectTemplate(bytes))).toEqual([code])
})

function withRelation(kind: string, target: string): Buffer {
  return withPart('word/_rels/document.xml.rels', relationships(relationship(kind, target, true)))
}

test('a link to press is no part that is fetched', async () => {
  expect(await codes(reader.inspectTemplate(withRelation('hyperlink', 'https://example.com/')))).toEqual([])
})

test('curly quotes and signs nobody sees are taken out of the marks, also where Word has cut them, and stay in the text', async () => {
  const body = `<w:p><w:r><w:t>”Hej” {“</w:t></w:r><w:r><w:t>rub</w:t></w:r><w:r><w:t>rik” }</w:t></w:r></w:p>`

  const { marks, bytes } = await reader.inspectTemplate(wordFile({ body }))

  expect(marks.map(({ name }) => name)).toEqual(['rubrik'])
  const filled = new PizZip(await reader.fill(bytes, { rubrik: 'Kallelse' })).file('word/document.xml')?.asText() ?? ''
  expect(filled.replace(/<[^>]+>/g, '')).toContain('”Hej” Kallelse')
})

test('fields the template may not ask for, and those it must, are told of by name', async () => {
  const { marks } = await reader.inspectTemplate(
    template('{#testdata}x{/testdata}{rubrik}{hemligt}', '{#rader}{.}{namn}{/rader}'),
  )

  const found = await problems(Promise.resolve().then(() => requireKnownFields('kallelse', marks)))
  expect(found.map(({ code, value }) => [code, value])).toEqual([
    ['template-unknown-field', 'hemligt'],
    ['template-unknown-field', 'namn'],
  ])
  const none = await problems(Promise.resolve().then(() => requireKnownFields('kallelse', [])))
  expect(none.map(({ code, value }) => [code, value])).toEqual([
    ['template-missing-field', 'testdata'],
    ['template-missing-field', 'rubrik'],
    ['template-missing-field', 'rader'],
  ])
})

test('a mark that would change what a mark looks like is a field nobody has', async () => {
  const { marks } = await reader.inspectTemplate(template('{=[[ ]]=}', '[[rubrik]]'))

  expect(marks.map(({ name }) => name)).toEqual(['=[[]]='])
})

test('every fault in a template’s marks is told of at once', async () => {
  expect(await problems(reader.inspectTemplate(template('{#barn}{namn}', '{/rader}', '{/rum}')))).toEqual([
    { path: ['file'], code: 'template-broken-mark', value: 'barn … rader' },
    { path: ['file'], code: 'template-broken-mark', value: 'rum' },
  ])
})

test('a Word document is shown as words, lists, tables and pictures; what could act stays behind', async () => {
  const body = [
    '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Om skolan</w:t></w:r></w:p>',
    '<w:p><w:r><w:t xml:space="preserve">Hon är </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>lugn</w:t></w:r></w:p>',
    '<w:p><w:hyperlink r:id="x1"><w:r><w:t>Läs mer</w:t></w:r></w:hyperlink></w:p>',
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Dag</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Tid</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    '<w:p><w:r><w:t>&lt;script&gt;alert(1)&lt;/script&gt;</w:t></w:r></w:p>',
  ].join('')
  const styles =
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>'
  const relations = relationships(
    relationship('hyperlink', 'javascript:alert(1)', true),
    relationship('styles', 'styles.xml').replace('x1', 'x2'),
  )

  const shown = await reader.view(
    wordFile({
      body,
      more: [
        { name: 'word/styles.xml', content: styles },
        { name: 'word/_rels/document.xml.rels', content: relations },
      ],
    }),
  )

  const plain = (text: string) => ({ text, bold: false, italic: false })
  expect(shown).toEqual([
    { kind: 'rubrik', level: 2, runs: [plain('Om skolan')] },
    { kind: 'stycke', runs: [plain('Hon är '), { text: 'lugn', bold: true, italic: false }] },
    { kind: 'stycke', runs: [plain('Läs mer')] },
    { kind: 'tabell', rows: [['Dag', 'Tid']] },
    { kind: 'stycke', runs: [plain('<script>alert(1)</script>')] },
  ])
  expect(JSON.stringify(shown)).not.toContain('javascript:')
})

test('control: the small documents of these tests say what they are meant to', () => {
  expect(new PizZip(wordFile()).file('word/document.xml')?.asText()).toBe(wordBody(paragraph('Hej')))
})
