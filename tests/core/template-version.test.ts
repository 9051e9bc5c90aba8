import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TemplateId } from '../../src/shared/template/template.contract'
import { paragraph, wordFile } from '../support/files'
import { type Furnished, furnishedHouse } from '../support/furnished'

let ids: Furnished
let out: string
beforeAll(async () => {
  ids = await furnishedHouse()
  out = join(ids.house.folder, 'ut')
  mkdirSync(out)
  await ids.house.login('karin')
})
afterAll(() => ids.house.close())

let files = 0
const fresh = () => join(out, `fil-${(files += 1)}`)
const textOf = (path: string) => new PizZip(readFileSync(path)).file('word/document.xml')?.asText() ?? ''
/** Takes a template out, as it is in use or an earlier version, and gives where it was saved. */
async function takeOut(template: TemplateId, version: number): Promise<string> {
  const path = fresh()
  const document = { kind: 'template' as const, template, version }
  const { ticket, fileName } = await ids.house.ask('template.produce', { document, format: 'docx' })
  expect(fileName).toBe(`Mall ${template} ${version}.docx`)
  expect(await ids.house.core.save(ticket, path)).toEqual({ ok: true, value: null })
  return path
}
/** The template at a path with a paragraph added, as somebody might in Word. */
function edited(path: string, add: string): string {
  const zip = new PizZip(readFileSync(path))
  zip.file('word/document.xml', textOf(path).replace('<w:sectPr', `${paragraph(add)}<w:sectPr`))
  const place = fresh()
  writeFileSync(place, zip.generate({ type: 'nodebuffer' }))
  return place
}
const takeBack = (path: string, template: TemplateId = 'samradsprotokoll') => ({
  template,
  ticket: ids.house.core.offer(path),
  note: 'Ny sidfot',
})
const entry = async (template: TemplateId = 'samradsprotokoll') =>
  (await ids.house.ask('template.list', {})).templates.find(({ id }) => id === template)
const produced = async () => {
  const document = { kind: 'minutes' as const, minutesId: ids.minutesId }
  const { ticket } = await ids.house.ask('template.produce', { document, format: 'docx' })
  const path = fresh()
  await ids.house.core.save(ticket, path)
  return new PizZip(readFileSync(path))
}
const wordsOf = (zip: PizZip) =>
  Object.keys(zip.files)
    .filter((name) => name.endsWith('.xml'))
    .map(
      (name) =>
        zip
          .file(name)
          ?.asText()
          .replace(/<[^>]+>/g, ' ') ?? '',
    )
    .join('\n')

test('a template goes out, is edited, comes back and is in use; the earlier one can be put to use again', async () => {
  expect(await entry()).toMatchObject({ inUse: 1, versions: [{ version: 1, note: 'Inbyggd mall' }] })

  const path = edited(await takeOut('samradsprotokoll', 1), 'Vår egen rad om {hus}')
  expect(await ids.house.ask('template.takeBack', takeBack(path))).toEqual({ version: 2 })

  expect(await entry()).toMatchObject({ inUse: 2, versions: [{}, { version: 2, note: 'Ny sidfot', by: 'Karin Prov' }] })
  const words = wordsOf(await produced())
  expect(words).toContain('Vår egen rad om Barnahus Prov')
  expect(words).toContain('Mall samradsprotokoll 2')
  expect(textOf(await takeOut('samradsprotokoll', 2))).toContain('Vår egen rad om')
  await ids.house.ask('template.use', { template: 'samradsprotokoll', version: 1 })
  expect(wordsOf(await produced())).toContain('Mall samradsprotokoll 1')
  expect((await entry())?.inUse).toBe(1)
})

test('what has been asked for is filled from the version that was in use then', async () => {
  const document = { kind: 'minutes' as const, minutesId: ids.minutesId }
  const { ticket } = await ids.house.ask('template.produce', { document, format: 'docx' })
  await ids.house.ask('template.use', { template: 'samradsprotokoll', version: 2 })
  const path = fresh()

  await ids.house.core.save(ticket, path)

  expect(wordsOf(new PizZip(readFileSync(path)))).toContain('Mall samradsprotokoll 1')
  await ids.house.ask('template.use', { template: 'samradsprotokoll', version: 1 })
})

test('a template that asks for what there is not, or leaves out what must be there, is refused by name and nothing is kept', async () => {
  const before = await entry()
  const unknown = edited(await takeOut('samradsprotokoll', 1), '{telefon}')

  expect((await ids.house.fails('template.takeBack', takeBack(unknown))).fields).toEqual([
    { path: ['file'], code: 'template-unknown-field', value: 'telefon' },
  ])
  const empty = fresh()
  writeFileSync(empty, wordFile())
  expect((await ids.house.fails('template.takeBack', takeBack(empty, 'kallelse'))).fields).toEqual(
    ['testdata', 'rubrik', 'rader'].map((value) => ({ path: ['file'], code: 'template-missing-field', value })),
  )
  expect(await entry()).toEqual(before)
})

test('whoever is not a keeper of templates may take one out, and bring none back', async () => {
  const path = edited(await takeOut('kallelse', 1), 'Hej')
  await ids.house.addUser('bo', ['barnhandlaggare'])
  await ids.house.login('bo')

  await takeOut('kallelse', 1)
  expect((await ids.house.ask('template.list', {})).mayChange).toBe(false)
  expect(await ids.house.fails('template.takeBack', takeBack(path, 'kallelse'))).toEqual({ code: 'not-allowed' })
  expect(await ids.house.fails('template.use', { template: 'kallelse', version: 1 })).toEqual({ code: 'not-allowed' })
  await ids.house.login('karin')
})

test('a version there is not can neither be used nor taken out', async () => {
  const document = { kind: 'template' as const, template: 'kallelse' as const, version: 7 }

  expect(await ids.house.fails('template.use', { template: 'kallelse', version: 7 })).toEqual({ code: 'not-found' })
  expect(await ids.house.fails('template.produce', { document, format: 'docx' })).toEqual({ code: 'not-found' })
})

test('what was taken out is remembered with its template, under the lock of its samråd', async () => {
  await ids.house.login('sara')
  await produced()
  ids.house.core.close()
  const { openTestSession } = await import('../support/session')
  const open = await openTestSession(ids.house, 'sara')
  const rows = open.session.db.all((q) => q.selectFrom('produced_document').selectAll())

  expect(rows.at(-1)).toMatchObject({ scope: `samrad:${ids.signedId}`, compartment: 'bas' })
  expect(rows.at(-1)?.facts.includes('samradsprotokoll')).toBe(false)
  open.close()
  await ids.house.login('karin')
})
