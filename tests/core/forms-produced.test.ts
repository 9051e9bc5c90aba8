import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noteSheet } from '../../src/main/core/note/sheet.rules'
import { fieldsOf } from '../../src/main/core/template/filling'
import { fillTemplate } from '../../src/main/reader/fill'
import type { AktId, NoteId } from '../../src/shared/ids'
import { type FieldDefinition, type FormDefinition, isShown } from '../../src/shared/note/form'
import { forms } from '../../src/shared/note/forms'
import type { Note, ReadContent } from '../../src/shared/note/note.contract'
import type { ReadPassage } from '../../src/shared/note/passage'

/** What somebody might write, with characters that a document must carry through. */
const sentences = [
  'Elsa berättar att hon sover hos mormor på nätterna och att lampan får vara tänd.',
  'Läraren ringde kl. 8.15 och sade ”hon ville inte gå hem” – det upprepades två gånger.',
  'Modern uppger att fadern flyttade ut den 1 mars; det är inte bekräftat av någon annan.',
  'Vi bedömer att barnet är tryggt i dag, men att läget snabbt kan ändras (se <risk> & skydd).',
  'Förskolan lämnar Åke till farfar Östen varje måndag. Överenskommelsen gäller t.o.m. 30 juni.',
]
const kinds: readonly ReadPassage['kind'][] = ['stycke', 'punkt', 'nummer', 'citat', 'rubrik']

let made = 0
const passage = (text: string, kind: ReadPassage['kind'], source = ''): ReadPassage => {
  made += 1
  return { id: `p${String(made).padStart(11, '0')}`, kind, text, source, place: 'bas', isClosed: false }
}

/** What a field says, each with words of its own. */
function written(field: FieldDefinition, at: number): readonly string[] {
  switch (field.kind) {
    case 'prose':
      return [
        `${sentences[at % sentences.length] ?? ''} Uppgift ${at}.`,
        `Ännu en rad under ${field.label.toLowerCase()}.`,
      ]
    case 'line':
      return [`Åsa Öberg, enhet ${at}`]
    case 'day':
      return [`2026-0${(at % 8) + 1}-1${at % 10}`]
    case 'choice':
      return [field.options.at(-1)?.value ?? '']
  }
}

function filled(form: FormDefinition): ReadContent {
  const content: ReadContent = {
    participants: [{ name: 'Elsa Åkesson', role: 'barnet' }],
    areas: ['sakerhet'],
    lines: {},
    prose: {},
  }
  form.fields.forEach((field, at) => {
    const words = written(field, at)
    if (field.kind !== 'prose') content.lines[field.key] = words[0] ?? ''
    else
      content.prose[field.key] = words.map((text, index) =>
        field.part === 'barnets-rost'
          ? passage(text, 'barnets-ord', 'barnet, till Sara Prov')
          : passage(text, kinds[(at + index) % kinds.length] ?? 'stycke', index === 0 ? 'modern' : ''),
      )
  })
  return content
}

function produced(form: FormDefinition): Buffer {
  const note: Note = {
    id: '' as NoteId,
    aktId: '' as AktId,
    form: form.id,
    formVersion: form.version,
    eventAt: '2026-03-02T07:00:00.000Z',
    writtenAt: '2026-03-02T08:00:00.000Z',
    author: 'Sara Prov',
    authorTitle: 'Socialsekreterare',
    signedAt: '2026-03-02T08:30:00.000Z',
    isMine: true,
    aboutId: null,
    samradNumber: '',
    content: filled(form),
    revision: 2,
  }
  const sheet = noteSheet({
    note,
    form,
    beside: [],
    whose: 'Elsa Åkesson, 20140317-2388',
    akt: form.akt.includes('barnakt') ? 'Barnakt' : 'Vuxenakt',
    namnd: 'Socialnämnden i Sjöberga',
    houseName: 'Barnahus Prov',
    isDemo: true,
    warning: '',
  })
  const template = readFileSync(new URL('../../src/main/core/template/anteckning.docx', import.meta.url))
  return Buffer.from(fillTemplate(template, fieldsOf(sheet, 1)))
}

let folder: string
beforeAll(() => {
  folder = process.env.FYRARUM_KEEP_DOCUMENTS ?? mkdtempSync(join(tmpdir(), 'fyrarum-forms-'))
  mkdirSync(folder, { recursive: true })
  for (const form of forms) writeFileSync(join(folder, `${form.id}.docx`), produced(form))
  const office = [
    '--headless',
    `-env:UserInstallation=file://${folder}/profil`,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
  ]
  execFileSync('soffice', [...office, ...forms.map((form) => join(folder, `${form.id}.docx`))], {
    stdio: 'ignore',
    timeout: 180_000,
  })
}, 200_000)
afterAll(() => {
  if (!process.env.FYRARUM_KEEP_DOCUMENTS) rmSync(folder, { recursive: true, force: true })
})

/** The words of a PDF on one line, as lines and pages break where the paper ends. */
const wordsIn = (id: string): string =>
  execFileSync('pdftotext', ['-layout', join(folder, `${id}.pdf`), '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')

describe.each(forms.map((form) => [form.id, form] as const))('the form %s opened in LibreOffice', (id, form) => {
  test('says all that was written in it, under its headings, and has no mark left over', () => {
    const words = wordsIn(id)
    const content = filled(form)

    expect(words).not.toMatch(/[{}]|undefined|\[object/)
    for (const [at, field] of form.fields.entries()) {
      if (!isShown(field, content)) continue
      const label = field.kind === 'choice' ? field.options.at(-1)?.label : undefined
      for (const expected of [field.label, ...(label ? [label] : written(field, at))])
        expect([field.key, words.includes(expected)]).toEqual([field.key, true])
    }
    for (const expected of [form.title, 'Elsa Åkesson, 20140317-2388', 'Signerad 2026-03-02', 'PÅHITTAT – TESTDATA'])
      expect(words).toContain(expected)
  })
})
