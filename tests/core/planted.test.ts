import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databasePath } from '../../src/main/core/vault/found'
import type { NoteContent } from '../../src/shared/note/note.contract'
import type { PassagePlace } from '../../src/shared/note/passage'
import { everythingReadable } from '../support/attack'
import { formsOf, type Held, keysOf, openFile } from '../support/file'
import { type Furnished, furnishedHouse } from '../support/furnished'
import { journal, passage, threadEntry } from '../support/notes'
import { decryptedPages } from '../support/pages'

/** Every word of this akt begins so, and no other word in the house does. */
const stem = 'Kanarie'
const places: readonly PassagePlace[] = ['bas', 'skydd', 'anmalare']
const words: string[] = []
const plant = (): string => {
  words.push(`${stem}${String(words.length).padStart(5, '0')}`)
  return words.at(-1) ?? ''
}

let ids: Furnished
/** The file as it stood in the midst of work, its journal beside it. */
let inWork: string
let out: string
const held = new Map<string, Held>()
beforeAll(async () => {
  ids = await furnishedHouse()
  const { house, aktId } = ids
  await house.login('karin')
  await house.addUser('jonas', ['samordnare'])
  await house.addUser('jenny', ['vuxenhandlaggare'])
  await house.login('sara')
  const content = (): NoteContent => {
    const note = journal('x')
    const said = Array.from({ length: 45 }, (_one, index) =>
      passage(`Det sades: ${plant()}.`, places[index % places.length], { source: plant() }),
    )
    return { ...note, lines: { handelse: plant() }, prose: { ...note.prose, uppgifter: said } }
  }
  for (let index = 0; index < 6; index += 1) {
    const { noteId } = await house.ask('note.start', { aktId, form: 'journal-barn', samradId: null, aboutId: null })
    const at = { noteId, eventAt: '2026-03-02T07:00:00.000Z' }
    await house.ask('note.save', { ...at, content: content(), revision: 1 })
    if (index % 3 === 0) await house.ask('note.sign', { noteId, revision: 2 })
    if (index % 3 === 1) await house.ask('note.discard', { noteId, reason: 'Fel akt' })
  }
  for (const place of ['bas', 'skydd'] as const)
    await house.ask('thread.add', threadEntry(aktId, { place, words: { text: plant(), by: plant() } }))
  await house.ask('draft.save', { form: 'note', subject: aktId, content: plant() })
  inWork = mkdtempSync(join(tmpdir(), 'fyrarum-inwork-'))
  cpSync(house.folder, inWork, { recursive: true })
  out = join(house.folder, 'ut')
  mkdirSync(out)
  house.core.close()
  for (const login of ['sara', 'karin', 'jonas', 'jenny']) held.set(login, await keysOf(house.folder, login))
})
afterAll(() => {
  ids.house.close()
  rmSync(inWork, { recursive: true, force: true })
})

const keysFor = (login: string): Held => {
  const found = held.get(login)
  if (!found) throw new Error(`no keys for ${login}`)
  return found
}
const found = (bytes: Buffer): string[] => [
  ...new Set(bytes.toString('latin1').match(new RegExp(`${stem}\\d{5}`, 'g')) ?? []),
]
/** True when any of the words stands there in any form a file can hold it in. */
const hasAny = (bytes: Buffer): boolean => formsOf(stem).some((form) => bytes.includes(form))

test('more than five hundred words are planted in one akt', () => {
  expect(words.length).toBeGreaterThan(500)
})

test('the database decrypted page by page, in work and at rest, with its journal, holds none of them', () => {
  const { databaseKey } = keysFor('jonas')
  const working = decryptedPages(databasePath(inWork), databaseKey)
  const resting = decryptedPages(databasePath(ids.house.folder), databaseKey)

  expect(working.journal.length).toBeGreaterThan(100_000)
  for (const bytes of [working.file, working.journal, resting.file, resting.journal]) expect(hasAny(bytes)).toBe(false)
})

test('control: what is meant to stand plain is found in the same pages', () => {
  const { file } = decryptedPages(databasePath(ids.house.folder), keysFor('jonas').databaseKey)
  const { journal: frames } = decryptedPages(databasePath(inWork), keysFor('jonas').databaseKey)

  expect(file.includes('Barnahus Prov')).toBe(true)
  expect(file.includes('CREATE TABLE note_part')).toBe(true)
  expect(frames.includes('journal-barn')).toBe(true)
})

test('no file of the house holds any of them, as it lies', () => {
  for (const folder of [inWork, ids.house.folder]) {
    for (const name of readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile()))
      expect([name.name, hasAny(readFileSync(join(folder, name.name)))]).toEqual([name.name, false])
  }
})

test.each(['karin', 'jonas', 'jenny'])(
  'with everything %s holds, none of them is opened: drafts, log and all',
  (login) => {
    const { databaseKey } = keysFor(login)
    const file = openFile(ids.house.folder, databaseKey)
    const readable = everythingReadable(file, keysFor(login))
    file.close()

    expect(readable.length).toBeGreaterThan(0)
    expect(readable.some((cell) => hasAny(cell.bytes))).toBe(false)
  },
)

test('control: with the officer’s keys the same search finds every one of them', () => {
  const file = openFile(ids.house.folder, keysFor('sara').databaseKey)
  const readable = everythingReadable(file, keysFor('sara'))
  file.close()

  expect(found(Buffer.concat(readable.map((cell) => cell.bytes))).sort()).toEqual(words)
})

/** A produced file with what is packed in it unpacked. */
function contentOf(path: string): Buffer {
  const bytes = readFileSync(path)
  if (!path.endsWith('.docx')) return bytes
  return Buffer.concat([bytes, ...Object.values(new PizZip(bytes).files).map((file) => file.asNodeBuffer())])
}

test('what somebody without the key takes out of the house holds none of them', async () => {
  const { house, minutesId } = ids
  await house.login('karin')
  const documents = [
    [{ kind: 'minutes', minutesId }, 'docx'],
    [{ kind: 'log-reviews', from: '2026-01-01', until: '2026-12-31' }, 'csv'],
    [{ kind: 'log-chain' }, 'jsonl'],
  ] as const
  for (const [document, format] of documents) {
    const { ticket } = await house.ask('template.produce', { document, format })
    const path = join(out, `${document.kind}.${format}`)
    expect(await house.core.save(ticket, path)).toEqual({ ok: true, value: null })
    const content = contentOf(path)
    expect(content.length).toBeGreaterThan(30)
    expect([document.kind, hasAny(content)]).toEqual([document.kind, false])
  }
  house.core.close()
})
