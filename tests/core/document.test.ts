import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AktCompartment, Shown } from '../../src/shared/document/document.contract'
import type { AktId, CaseId, DocumentId, UserId } from '../../src/shared/ids'
import { keepCopy } from '../support/file'
import { paragraph, pdfFile, pngFile, wordFile } from '../support/files'
import { foundTestHouse, startOfTime, type TestHouse } from '../support/house'
import { elsa, hugo, receive } from '../support/scene'

let house: TestHouse
let sara: UserId
let caseId: CaseId
let aktId: AktId
let restore: () => void
let out: string
beforeAll(async () => {
  house = await foundTestHouse()
  out = mkdtempSync(join(tmpdir(), 'fyrarum-in-'))
  sara = await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('jenny', ['vuxenhandlaggare'])
  ;({ caseId } = await receive(house, [elsa, hugo], { responsibleId: sara }))
  await house.login('sara')
  ;({ aktId } = await house.ask('akt.open', { caseId }))
  house.core.close()
  restore = keepCopy(house.folder)
})
beforeEach(async () => {
  house.core.close()
  restore()
  house.setNow(startOfTime)
  await house.login('sara')
})
afterAll(() => {
  house.close()
  rmSync(out, { recursive: true })
})

const secret = 'Utlåtande om Elsa från Provkliniken'
const chosen = (name: string, bytes: Uint8Array) => {
  const path = join(out, name)
  writeFileSync(path, bytes)
  return house.core.offer(path)
}
const order = (ticket: string, more: object = {}) => ({
  aktId,
  ticket,
  title: secret,
  sender: 'Provkliniken',
  receivedOn: '2026-03-01',
  ...more,
})
const takeIn = (bytes: Uint8Array, more: object = {}, name = 'Elsa Åkesson.pdf') =>
  house.ask('document.takeIn', order(chosen(name, bytes), more))
const list = () => house.ask('document.list', { aktId })
const show = async (documentId: DocumentId): Promise<Shown> =>
  house.core.show((await house.ask('document.show', { documentId })).ticket)

test('a document is looked at, taken in, listed and shown as it came', async () => {
  const file = pdfFile('Hej')
  const ticket = chosen('Elsa Åkesson.pdf', file)

  expect(await house.ask('document.look', { ticket })).toEqual({
    fileName: 'Elsa Åkesson.pdf',
    kind: 'pdf',
    bytes: file.length,
  })
  const { documentId } = await house.ask('document.takeIn', order(ticket))

  const { incoming, compartments } = await list()
  expect(incoming).toMatchObject([
    {
      id: documentId,
      title: secret,
      sender: 'Provkliniken',
      kind: 'pdf',
      compartment: 'dokument',
      takenBy: 'Test sara',
    },
  ])
  expect(compartments).toEqual(['dokument', 'bas', 'skydd', 'anmalare'])
  const shown = await show(documentId)
  expect(shown).toMatchObject({ kind: 'pdf', isDemo: true })
  expect('bytes' in shown && Buffer.from(shown.bytes).equals(file)).toBe(true)
})

test('a Word document is shown as pieces, a picture as its bytes', async () => {
  const word = await takeIn(wordFile({ body: paragraph('Kartläggning') }))
  const picture = await takeIn(pngFile())

  expect(await show(word.documentId)).toMatchObject({ kind: 'docx', pieces: [{ runs: [{ text: 'Kartläggning' }] }] })
  expect(await show(picture.documentId)).toMatchObject({ kind: 'png' })
})

test('neither words nor bytes of a document stand in the file in plain text', async () => {
  await takeIn(pdfFile('Hemlig mening i handlingen'))
  house.core.close()

  const stored = readFileSync(join(house.folder, 'fyrarum.db'))
  for (const text of [secret, 'Hemlig mening', 'Elsa Åkesson.pdf', '%PDF-'])
    expect(stored.includes(Buffer.from(text, 'utf8'))).toBe(false)
})

test.each<[string, string, () => string]>([
  ['is not what its name says', 'file-not-a-kind', () => chosen('a.pdf', Buffer.from('MZ'))],
  [
    'is a macro document',
    'file-macro',
    () => chosen('a.docx', wordFile({ mainType: 'document.macroEnabled.main+xml' })),
  ],
  ['is empty', 'file-empty', () => chosen('a.pdf', Buffer.alloc(0))],
  ['is too large', 'file-too-large', () => chosen('a.pdf', Buffer.alloc(25 * 1024 * 1024 + 1, '%PDF-'))],
  ['is a folder', 'file-not-a-kind', () => house.core.offer(out)],
  [
    'has gone',
    'file-gone',
    () => {
      const ticket = chosen('borta.pdf', pdfFile('Hej'))
      rmSync(join(out, 'borta.pdf'))
      return ticket
    },
  ],
  ['was never chosen', 'file-gone', () => 'påhittad'],
])('a file that %s is refused by %s and nothing is stored', async (_what, code, make) => {
  const ticket = make()

  for (const failure of [
    await house.fails('document.look', { ticket }),
    await house.fails('document.takeIn', order(ticket)),
  ])
    expect(failure).toMatchObject({ code: 'invalid-input', fields: [{ path: ['file'], code }] })
  expect((await list()).incoming).toEqual([])
})

test('a ticket is good for one taking in, and not for who sits down next', async () => {
  const [once, left] = [chosen('a.pdf', pdfFile('Hej')), chosen('b.pdf', pdfFile('Hej'))]
  await house.ask('document.takeIn', order(once))

  expect((await house.fails('document.takeIn', order(once))).fields?.[0]?.code).toBe('file-gone')
  await house.login('sara')
  expect((await house.fails('document.takeIn', order(left))).fields?.[0]?.code).toBe('file-gone')
})

test('a document is not received ahead of today', async () => {
  const ticket = chosen('a.pdf', pdfFile('Hej'))

  expect((await house.fails('document.takeIn', order(ticket, { receivedOn: '2026-03-03' }))).fields).toEqual([
    { path: ['receivedOn'], code: 'day-ahead' },
  ])
  await house.ask('document.takeIn', order(ticket))
})

test('who has no key to the akt finds no documents, takes none in and is shown none', async () => {
  const { documentId } = await takeIn(pdfFile('Hej'))
  await house.login('jenny')

  expect(await house.fails('document.list', { aktId })).toEqual({ code: 'not-found' })
  expect(await house.fails('document.show', { documentId })).toEqual({ code: 'not-found' })
  expect(await house.fails('document.takeIn', order(chosen('a.pdf', pdfFile('Hej'))))).toEqual({ code: 'not-found' })
})

test.each<AktCompartment>(['dokument', 'bas', 'skydd', 'anmalare'])(
  'what lies in %s is sealed under that lock: without it the document is not there',
  async (compartment) => {
    const { documentId } = await takeIn(pdfFile('Hej'), { compartment })
    house.core.close()
    const { openTestSession } = await import('../support/session')
    const open = await openTestSession(house, 'sara')
    const locks = open.session.db.all((q) =>
      q.selectFrom('lock').select('id').where('scope', '=', `akt:${aktId}`).where('compartment', '=', compartment),
    )
    for (const { id } of locks) {
      open.session.connection.prepare('DELETE FROM lock_wrap WHERE lock_id = ?').run(id)
      open.session.connection.prepare('DELETE FROM lock_grant WHERE lock_id = ?').run(id)
    }

    const answer = compartment === 'bas' ? null : await open.ask('document.list', { aktId })
    expect(answer?.incoming ?? []).toEqual([])
    expect(answer?.compartments ?? []).not.toContain(compartment)
    expect(await open.fails('document.show', { documentId })).toEqual({ code: 'not-found' })
    open.close()
  },
)

test('a reading stands in the log before the bytes leave, and a viewer’s ticket is good once and for a minute', async () => {
  const { documentId } = await takeIn(pdfFile('Hej'))
  const { ticket } = await house.ask('document.show', { documentId })
  const late = await house.ask('document.show', { documentId })

  expect((await house.core.show(ticket)).kind).toBe('pdf')
  expect((await house.ask('audit.mine', { limit: 1 }))[0]?.action).toBe('document.view')
  expect(await house.core.show(ticket)).toMatchObject({ kind: 'failure', code: 'not-found' })
  house.setNow('2026-03-02T08:01:00.001Z')
  expect(await house.core.show(late.ticket)).toMatchObject({ kind: 'failure', code: 'not-found' })
})

test('bytes that were changed on the disk are not shown', async () => {
  const { documentId } = await takeIn(pdfFile('Hej'))
  const { openTestSession } = await import('../support/session')
  const open = await openTestSession(house, 'sara')
  open.session.connection.exec('DROP TRIGGER blob_is_never_changed')
  const bytes = open.session.connection.prepare<[], Buffer>('SELECT bytes FROM blob').pluck().get() ?? Buffer.alloc(0)
  bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40)
  open.session.connection.prepare('UPDATE blob SET bytes = ?').run(bytes)
  open.close()
  await house.login('sara')

  expect(await show(documentId)).toMatchObject({ kind: 'failure', code: 'corrupt' })
})
