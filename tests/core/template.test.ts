import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PartyId } from '../../src/shared/ids'
import type { DocumentFormat, DocumentRef } from '../../src/shared/template/template.contract'
import { type Furnished, furnishedHouse } from '../support/furnished'
import { startOfTime } from '../support/house'

let ids: Furnished
let out: string
let partyId: PartyId
beforeAll(async () => {
  ids = await furnishedHouse()
  out = join(ids.house.folder, 'ut')
  mkdirSync(out)
  await ids.house.login('sara')
  const { parties } = await ids.house.ask('samrad.get', { samradId: ids.samradId })
  partyId = parties[1]?.id as PartyId
})
beforeEach(() => ids.house.setNow(startOfTime))
afterAll(() => ids.house.close())

const minutes = (): DocumentRef => ({ kind: 'minutes', minutesId: ids.minutesId })
const invitation = (): DocumentRef => ({ kind: 'invitation', samradId: ids.samradId, partyId })
const produce = (document: DocumentRef, format: DocumentFormat) =>
  ids.house.ask('template.produce', { document, format })
const wordsIn = (path: string): string =>
  Object.entries(new PizZip(readFileSync(path)).files)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, file]) => file.asText().replace(/<[^>]+>/g, ' '))
    .join('\n')
let files = 0
const fresh = () => join(out, `fil-${(files += 1)}`)

test('signed minutes are written as a Word file with the children’s names and no field left over', async () => {
  const { ticket, fileName } = await produce(minutes(), 'docx')
  const path = fresh()

  expect(await ids.house.core.save(ticket, path)).toEqual({ ok: true, value: null })

  expect(fileName).toBe('Samrådsprotokoll SR-2026-A0001.docx')
  const words = wordsIn(path)
  for (const expected of [
    'Elsa Åkesson',
    '20140317-2388',
    'Skyddsbedömning görs i dag',
    'PÅHITTAT – TESTDATA',
    'Barnahus Prov',
  ])
    expect(words).toContain(expected)
  expect(words).not.toMatch(/\{[#/^]?\w/)
})

test('an invitation is written with nothing of the child in any part of the file, metadata too', async () => {
  const { ticket, fileName } = await produce(invitation(), 'docx')
  const path = fresh()
  await ids.house.core.save(ticket, path)

  const words = wordsIn(path)
  expect(words).toContain('Polismyndigheten')
  expect(words).not.toMatch(/Elsa|Hugo|Åkesson|2014|0317|FR-2026/)
  expect(words).not.toMatch(/\{[#/^]?\w/)
  expect(fileName).toBe('Kallelse SR-2026-A0002 Polismyndigheten.docx')
})

test('a calendar file has the time, the text of the invitation, and nothing of the child', async () => {
  const { ticket, fileName } = await produce(invitation(), 'ics')
  const path = fresh()
  await ids.house.core.save(ticket, path)

  const text = readFileSync(path, 'utf8').replace(/\r\n[ \t]/g, '')
  expect(fileName).toMatch(/\.ics$/)
  expect(text).toContain('DTSTART;TZID=Europe/Stockholm:20260302T100000')
  expect(text).toContain('BEGIN:VTIMEZONE')
  expect(text).not.toMatch(/Elsa|Hugo|Åkesson|2014|FR-2026/)
})

test('minutes have no place in a calendar', async () => {
  expect(await ids.house.fails('template.produce', { document: minutes(), format: 'ics' })).toEqual({
    code: 'not-allowed',
  })
})

test('no file name tells who it is about', async () => {
  const names = await Promise.all(
    (['docx', 'pdf'] as const).flatMap((format) => [produce(minutes(), format), produce(invitation(), format)]),
  )

  for (const { fileName } of names) expect(fileName).not.toMatch(/Elsa|Hugo|Åkesson|\d{6}/)
})

test('a ticket is good once', async () => {
  const { ticket } = await produce(minutes(), 'docx')
  await ids.house.core.save(ticket, fresh())

  expect(await ids.house.core.save(ticket, fresh())).toEqual({ ok: false, error: { code: 'not-found' } })
  expect((await ids.house.fails('template.printable', { ticket })).code).toBe('not-found')
})

test('a ticket is good for five minutes', async () => {
  const { ticket } = await produce(minutes(), 'pdf')

  ids.house.setNow('2026-03-02T08:05:00.000Z')
  expect((await ids.house.ask('template.printable', { ticket })).kind).toBe('minutes')
  ids.house.setNow('2026-03-02T08:05:00.001Z')
  expect(await ids.house.fails('template.printable', { ticket })).toEqual({ code: 'not-found' })
})

test('a ticket is not guessed, and not good in another’s session', async () => {
  const { ticket } = await produce(minutes(), 'pdf')

  expect(ticket).toMatch(/^[\w-]{32}$/)
  const guessed = `${ticket.slice(0, -1)}${ticket.endsWith('A') ? 'B' : 'A'}`
  expect((await ids.house.fails('template.printable', { ticket: guessed })).code).toBe('not-found')
  await ids.house.login('karin')
  expect((await ids.house.fails('template.printable', { ticket })).code).toBe('not-found')
  await ids.house.login('sara')
})

test('a place that cannot be written to is named, nothing is spent, and the next place succeeds', async () => {
  const { ticket } = await produce(minutes(), 'docx')
  const path = fresh()

  expect(await ids.house.core.save(ticket, join(out, 'finns-inte', 'fil.docx'))).toEqual({
    ok: false,
    error: { code: 'read-only' },
  })
  expect(await ids.house.core.save(ticket, out)).toEqual({ ok: false, error: { code: 'read-only' } })
  expect((await ids.house.core.save(ticket, path)).ok).toBe(true)
  expect(statSync(path).size).toBeGreaterThan(1_000)
})

test.skipIf(process.platform === 'win32')('a written file is its owner’s alone', async () => {
  const { ticket } = await produce(minutes(), 'docx')
  const path = fresh()
  await ids.house.core.save(ticket, path)

  expect(statSync(path).mode & 0o077).toBe(0)
})

test.runIf(process.platform === 'linux')('a full disk where the file was to go is named', async () => {
  const { ticket } = await produce(minutes(), 'docx')

  expect(await ids.house.core.save(ticket, '/dev/full')).toEqual({ ok: false, error: { code: 'disk-full' } })
})

test('nothing is written when the house is locked', async () => {
  const { ticket } = await produce(minutes(), 'docx')
  const path = fresh()
  writeFileSync(path, 'före')
  ids.house.core.close()

  expect(await ids.house.core.save(ticket, path)).toEqual({ ok: false, error: { code: 'locked' } })
  expect(readFileSync(path, 'utf8')).toBe('före')
  await ids.house.login('sara')
})

test('an invitation belongs to its own samråd, and minutes to who holds their key', async () => {
  const stranger = { kind: 'invitation' as const, samradId: ids.signedId, partyId }
  expect(await ids.house.fails('template.produce', { document: stranger, format: 'docx' })).toEqual({
    code: 'not-found',
  })

  await ids.house.login('karin')
  await ids.house.addUser('bo', ['barnhandlaggare'])
  await ids.house.login('bo')
  expect(await ids.house.fails('template.produce', { document: minutes(), format: 'docx' })).toEqual({
    code: 'not-found',
  })
  await ids.house.login('sara')
})

test('that a document was taken out stands in the log before its content can be had', async () => {
  const [before] = await ids.house.ask('audit.mine', { limit: 1 })
  const { ticket } = await produce(minutes(), 'docx')
  const [produced] = await ids.house.ask('audit.mine', { limit: 1 })
  await ids.house.core.save(ticket, fresh())
  const [saved] = await ids.house.ask('audit.mine', { limit: 1 })

  expect([produced?.action, saved?.action]).toEqual(['template.produce', 'template.save'])
  expect((produced?.no ?? 0) > (before?.no ?? 0) && (saved?.no ?? 0) > (produced?.no ?? 0)).toBe(true)
})
