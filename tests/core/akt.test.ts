import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AktId, CaseId, UserId } from '../../src/shared/ids'
import { keepCopy } from '../support/file'
import { foundTestHouse, startOfTime, type TestHouse } from '../support/house'
import { journal, textOf } from '../support/notes'
import { elsa, hold, hugo, plan, receive } from '../support/scene'

let house: TestHouse
let sara: UserId
let caseId: CaseId
let siblingId: CaseId
let restore: () => void
beforeAll(async () => {
  house = await foundTestHouse()
  sara = await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('ewa', ['forste-socialsekreterare'])
  await house.addUser('chef', ['enhetschef'])
  await house.addUser('lena', ['forste-socialsekreterare'], { namndIndex: 1 })
  await house.addUser('jenny', ['vuxenhandlaggare'])
  ;({
    caseId,
    caseIds: [, siblingId = caseId],
  } = await receive(house, [elsa, hugo], { responsibleId: sara }))
  house.core.close()
  restore = keepCopy(house.folder)
})
beforeEach(async () => {
  house.core.close()
  restore()
  house.setNow(startOfTime)
  await house.login('sara')
})
afterAll(() => house.close())

const open = async (): Promise<AktId> => (await house.ask('akt.open', { caseId })).aktId
const begin = async (aktId: AktId) =>
  (await house.ask('note.start', { aktId, form: 'journal-barn', samradId: null, aboutId: null })).noteId
const words = () => journal('Elsa sa')
const save = (noteId: string, more: object = {}) => ({
  noteId,
  revision: 1,
  eventAt: '2026-03-02T07:00:00.000Z',
  content: words(),
  ...more,
})
const notes = (aktId: AktId) => house.ask('note.list', { aktId })

test('a barnakt is opened by the officer of the case, once, and by nobody else', async () => {
  const aktId = await open()

  expect(await house.fails('akt.open', { caseId })).toEqual({ code: 'conflict' })
  expect((await house.ask('akt.get', { aktId })).personName).toBe('Elsa Åkesson')
  await house.login('karin')
  expect(await house.fails('akt.open', { caseId: siblingId })).toEqual({ code: 'not-allowed' })
  await house.login('jenny')
  expect(await house.fails('akt.open', { caseId: siblingId })).toEqual({ code: 'not-allowed' })
})

test('each child has an akt of its own', async () => {
  const [one, two] = [await open(), (await house.ask('akt.open', { caseId: siblingId })).aktId]

  expect(one).not.toBe(two)
  const doors = (await house.ask('case.page', { caseId })).akter
  expect(doors.map((door) => [door.kind, door.personName])).toEqual([
    ['barnakt', 'Elsa Åkesson'],
    ['barnakt', 'Hugo Åkesson'],
  ])
})

test.each([
  ['ewa', 'its nämnd’s first social worker', true],
  ['chef', 'the head of the unit', false],
  ['lena', 'another nämnd’s first social worker', false],
  ['jenny', 'the adult’s officer', false],
  ['karin', 'the coordinator', false],
])('a barnakt read by %s, %s: %s', async (login, _who, may) => {
  const aktId = await open()
  await house.login(login)

  const result = await house.core.dispatch('akt.get', { aktId })

  expect(result.ok).toBe(may)
  expect(may || (!result.ok && result.error.code === 'not-found')).toBe(true)
})

test('an unsigned note is its writer’s alone, also to those who may read the akt', async () => {
  const aktId = await open()
  const noteId = await begin(aktId)
  await house.ask('note.save', save(noteId))
  await house.login('ewa')

  expect(await notes(aktId)).toEqual([])
  expect(await house.fails('note.save', save(noteId, { revision: 2 }))).toEqual({ code: 'not-allowed' })
  expect(await house.fails('note.sign', { noteId, revision: 2 })).toEqual({ code: 'not-allowed' })
  expect(await house.fails('note.discard', { noteId, reason: 'x' })).toEqual({ code: 'not-allowed' })
  await house.login('sara')
  await house.ask('note.sign', { noteId, revision: 2 })
  await house.login('ewa')
  expect(await notes(aktId)).toMatchObject([{ author: 'Test sara', isMine: false }])
  expect(textOf((await notes(aktId))[0])).toBe('Elsa sa')
})

test('a note is signed when it says what happened, who was there, what was said and what comes next (SoL 14:3)', async () => {
  const aktId = await open()
  const noteId = await begin(aktId)
  await house.ask('note.save', save(noteId, { content: journal('') }))

  expect((await house.fails('note.sign', { noteId, revision: 2 })).fields).toEqual([
    { path: ['content', 'prose', 'uppgifter'], code: 'required' },
  ])
  await house.ask('note.save', save(noteId, { revision: 2 }))
  await house.ask('note.sign', { noteId, revision: 3 })
  expect((await notes(aktId))[0]?.signedAt).toBe(startOfTime)
})

test('what happened is not written before it has happened, nor before the child was born', async () => {
  const noteId = await begin(await open())
  const refused = async (eventAt: string) =>
    (await house.fails('note.save', save(noteId, { eventAt }))).fields?.[0]?.code

  expect(await refused('2026-03-02T08:00:00.001Z')).toBe('day-ahead')
  expect(await refused('2014-03-16T12:00:00.000Z')).toBe('before-birth')
  await house.ask('note.save', save(noteId, { eventAt: startOfTime }))
})

test('a note begun by mistake is taken away with a reason, and is gone', async () => {
  const aktId = await open()
  const noteId = await begin(aktId)

  expect((await house.fails('note.discard', { noteId, reason: ' ' })).fields).toMatchObject([
    { path: ['reason'], code: 'required' },
  ])
  await house.ask('note.discard', { noteId, reason: 'Fel akt' })

  expect(await notes(aktId)).toEqual([])
  expect(await house.fails('note.save', save(noteId))).toEqual({ code: 'not-found' })
})

test('a signed samråd about the child asks for an extract until there is one, and the extract begins with when it was held', async () => {
  const aktId = await open()
  await house.login('karin')
  const samradId = await plan(house, [caseId])
  await hold(house, samradId)
  await house.ask('samrad.sign', { samradId })
  await house.login('sara')
  const waiting = async () => (await house.ask('today.get', {})).waiting.map((one) => one.kind)

  expect((await house.ask('akt.get', { aktId })).samradWithoutExtract).toMatchObject([
    { samradId, heldOn: '2026-03-02' },
  ])
  expect(await waiting()).toEqual(['no-extract'])
  await house.ask('note.start', { aktId, form: 'samradsutdrag', aboutId: null, samradId })

  expect((await house.ask('akt.get', { aktId })).samradWithoutExtract).toEqual([])
  expect(await notes(aktId)).toMatchObject([
    { form: 'samradsutdrag', samradNumber: 'SR-2026-A0001', eventAt: startOfTime },
  ])
  expect((await notes(aktId))[0]?.content.participants.map((one) => one.name)).toContain('Polismyndigheten')
  expect(await waiting()).toEqual([])
})

test('a note left unsigned for three days waits in Idag', async () => {
  const aktId = await open()
  await begin(aktId)
  const waiting = async () => (await house.ask('today.get', {})).waiting

  expect(await waiting()).toEqual([])
  house.setNow('2026-03-05T08:00:00.000Z')
  expect(await waiting()).toMatchObject([{ kind: 'unsigned-note', aktId, daysOld: 3 }])
})

test('notes stand in the order of what happened, latest first', async () => {
  const aktId = await open()
  for (const [hour, event] of [
    ['05', 'tidigt'],
    ['07', 'sent'],
    ['06', 'mitt i'],
  ]) {
    const noteId = await begin(aktId)
    await house.ask(
      'note.save',
      save(noteId, {
        eventAt: `2026-03-02T${hour}:00:00.000Z`,
        content: journal('Elsa sa', { handelse: event ?? '' }),
      }),
    )
  }

  expect((await notes(aktId)).map((note) => note.content.lines['handelse'])).toEqual(['sent', 'mitt i', 'tidigt'])
})

test('a samråd that is not mine to read cannot be drawn from', async () => {
  const aktId = await open()
  await house.login('karin')
  const samradId = await plan(house, [])
  await house.login('sara')

  expect(await house.fails('note.start', { aktId, form: 'samradsutdrag', aboutId: null, samradId })).toEqual({
    code: 'not-found',
  })
})
