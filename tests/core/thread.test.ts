import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AktId, CaseId, NoteId } from '../../src/shared/ids'
import { everythingReadable } from '../support/attack'
import { keepCopy, keysOf, openFile, whereIs } from '../support/file'
import { foundTestHouse, type TestHouse } from '../support/house'
import { journal, passage, threadEntry } from '../support/notes'
import { hold, plan, receive } from '../support/scene'

let house: TestHouse
let caseId: CaseId
let aktId: AktId
let restore: () => void
beforeAll(async () => {
  house = await foundTestHouse()
  const sara = await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('ewa', ['forste-socialsekreterare'])
  await house.addUser('jenny', ['vuxenhandlaggare'])
  ;({ caseId } = await receive(house, undefined, { responsibleId: sara }))
  await house.login('sara')
  ;({ aktId } = await house.ask('akt.open', { caseId }))
  house.core.close()
  restore = keepCopy(house.folder)
})
beforeEach(async () => {
  house.core.close()
  restore()
  house.setNow('2026-03-02T08:00:00.000Z')
  await house.login('sara')
})
afterAll(() => house.close())

const quote = passage('Jag vill bara att det ska vara tyst.', 'bas', {
  id: 'ordet00001',
  kind: 'barnets-ord',
  source: 'Sara frågade, i skolan',
})
async function write(content = journal('Elsa ritade'), sign = true): Promise<NoteId> {
  const { noteId } = await house.ask('note.start', { aktId, form: 'journal-barn', samradId: null, aboutId: null })
  await house.ask('note.save', { noteId, revision: 1, eventAt: '2026-03-01T09:00:00.000Z', content })
  if (sign) await house.ask('note.sign', { noteId, revision: 2 })
  return noteId
}
const withQuote = (more: Partial<typeof quote> = {}) => {
  const note = journal('Elsa ritade')
  return { ...note, prose: { ...note.prose, 'barnets-ord': [{ ...quote, ...more }] } }
}
const thread = () => house.ask('thread.get', { aktId })

test('the child’s words in a signed note stand in the thread as they were written, with who asked, where and when', async () => {
  const noteId = await write(withQuote())

  expect((await thread()).entries).toMatchObject([
    {
      kind: 'sagt',
      text: quote.text,
      by: 'Sara frågade, i skolan',
      setting: 'Samtal',
      day: '2026-03-01',
      noteId,
      passageId: quote.id,
    },
  ])
})

test('words in a draft are not yet the child’s thread', async () => {
  await write(withQuote(), false)

  expect((await thread()).entries).toEqual([])
})

test('the thread is told in the order it happened, whatever was written first', async () => {
  await house.ask('thread.add', threadEntry(aktId, { day: '2026-03-02', kind: 'fick-veta', words: { text: 'tredje' } }))
  await write(withQuote())
  await house.ask('thread.add', threadEntry(aktId, { day: '2026-02-01', kind: 'ville', words: { text: 'första' } }))

  expect((await thread()).entries.map((one) => one.text)).toEqual(['första', quote.text, 'tredje'])
})

test('an entry says what, who asked and where, and is not dated ahead or before the child was born', async () => {
  const refused = async (more: Parameters<typeof threadEntry>[1]) =>
    (await house.fails('thread.add', threadEntry(aktId, more))).fields

  expect(await refused({ words: { text: ' ' } })).toMatchObject([{ path: ['words', 'text'], code: 'required' }])
  expect(await refused({ words: { by: '' } })).toMatchObject([{ path: ['words', 'by'], code: 'required' }])
  expect(await refused({ words: { setting: '' } })).toMatchObject([{ path: ['words', 'setting'], code: 'required' }])
  expect(await refused({ day: '2026-03-03' })).toMatchObject([{ path: ['day'], code: 'day-ahead' }])
  expect(await refused({ day: '2014-03-16' })).toMatchObject([{ path: ['day'], code: 'before-birth' }])
  expect((await thread()).entries).toEqual([])
})

test('what is stored stays: a correction stands beside it and names it', async () => {
  const { entryId } = await house.ask('thread.add', threadEntry(aktId))
  await house.ask('thread.add', threadEntry(aktId, { aboutId: entryId, words: { text: 'Hos farmor, inte mormor.' } }))

  const { entries } = await thread()
  expect(entries.map((one) => [one.text, one.aboutId])).toEqual([
    ['Jag vill sova hos mormor.', null],
    ['Hos farmor, inte mormor.', entryId],
  ])
})

test('a note that was corrected says so beside the words drawn from it', async () => {
  const aboutId = await write(withQuote())
  const { noteId } = await house.ask('note.start', { aktId, form: 'rattelse', samradId: null, aboutId })
  const content = {
    ...journal(''),
    lines: { skal: 'Tolken' },
    prose: { vad: [passage('ordet')], ratt: [passage('så')] },
  }
  await house.ask('note.save', { noteId, revision: 1, eventAt: '2026-03-02T07:00:00.000Z', content })
  expect((await thread()).entries[0]?.isCorrected).toBe(false)

  await house.ask('note.sign', { noteId, revision: 2 })

  expect((await thread()).entries[0]?.isCorrected).toBe(true)
})

test('an entry is drawn from a signed note of the same akt, and from no other', async () => {
  const [signed, draft] = [await write(), await write(journal('x'), false)]

  await house.ask('thread.add', threadEntry(aktId, { noteId: signed }))
  expect(await house.fails('thread.add', threadEntry(aktId, { noteId: draft }))).toEqual({ code: 'not-found' })
})

test('a quotation is given a topic and keeps its words', async () => {
  const noteId = await write(withQuote())
  const mark = (topic: 'hemma' | 'skola') =>
    house.ask('thread.setTopic', { noteId, passageId: quote.id, mark: { topic, topicWord: 'kvällarna' } })

  await mark('skola')
  await mark('hemma')

  expect((await thread()).entries).toMatchObject([{ text: quote.text, topic: 'hemma', topicWord: 'kvällarna' }])
  const other = { noteId, passageId: 'enannan0001', mark: { topic: 'hemma' as const } }
  expect(await house.fails('thread.setTopic', other)).toEqual({ code: 'not-found' })
})

test('who lacks the barnakt’s key finds no thread, and an adult’s officer writes in none', async () => {
  await house.ask('thread.add', threadEntry(aktId))

  await house.login('jenny')
  expect(await house.fails('thread.get', { aktId })).toEqual({ code: 'not-found' })
  expect(await house.fails('thread.ofCase', { caseId })).toEqual({ code: 'not-found' })
  expect(await house.fails('thread.add', threadEntry(aktId))).toEqual({ code: 'not-allowed' })
  await house.login('karin')
  expect(await house.ask('thread.ofCase', { caseId })).toEqual([])
})

test('the first social worker of the nämnd reads it from the child’s page', async () => {
  await house.ask('thread.add', threadEntry(aktId))
  await house.login('ewa')

  expect(await house.ask('thread.ofCase', { caseId })).toMatchObject([
    { aktId, entries: [{ text: 'Jag vill sova hos mormor.', author: 'Test sara' }] },
  ])
})

test('adults’ keys never open the child’s thread: what the file yields to each with all that each holds', async () => {
  await house.ask('thread.add', threadEntry(aktId, { words: { text: 'KANARIE-barnets-ord', by: 'KANARIE-fragaren' } }))
  await house.ask('thread.add', threadEntry(aktId, { place: 'skydd', words: { text: 'KANARIE-skyddat-ord' } }))
  house.core.close()
  const secrets = ['KANARIE-barnets-ord', 'KANARIE-fragaren', 'KANARIE-skyddat-ord']
  const found = async (login: string) => {
    const held = await keysOf(house.folder, login)
    const file = openFile(house.folder, held.databaseKey)
    const opened = everythingReadable(file, held)
    file.close()
    return secrets.map((words) => whereIs(opened, words).sort())
  }

  expect(await found('jenny')).toEqual([[], [], []])
  expect(await found('karin')).toEqual([[], [], []])
  const everywhere = ['log_entry.fields', 'thread_entry.words']
  for (const places of await found('sara')) expect(everywhere).toEqual(expect.arrayContaining(places))
  expect((await found('sara')).every((places) => places.includes('thread_entry.words'))).toBe(true)
})

test('a week after a decision the officer is reminded that the child has not been told, until it is said or a reason given', async () => {
  await house.login('karin')
  const samradId = await plan(house, [caseId])
  await hold(house, samradId)
  await house.ask('samrad.sign', { samradId })
  await house.login('sara')
  const gaps = async () => (await thread()).gaps

  house.setNow('2026-03-09T08:00:00.000Z')
  expect(await gaps()).toEqual([])
  house.setNow('2026-03-10T08:00:00.000Z')
  expect(await gaps()).toEqual([{ what: 'samradsbeslut', on: '2026-03-02' }])
  await house.ask('thread.add', threadEntry(aktId, { kind: 'sagt', day: '2026-03-10' }))
  expect(await gaps()).toHaveLength(1)
  await house.ask('thread.add', threadEntry(aktId, { kind: 'ej-berattat', day: '2026-03-10' }))
  expect(await gaps()).toEqual([])
})
