import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AktId, CaseId, PersonId, TransferId, UserId } from '../../src/shared/ids'
import { transferInput } from '../support/consent'
import { keepCopy } from '../support/file'
import { foundTestHouse, type TestHouse } from '../support/house'
import { threadEntry } from '../support/notes'
import { elsa, receive } from '../support/scene'
import { openTestSession } from '../support/session'

let house: TestHouse
let caseId: CaseId
let childId: PersonId
let aktId: AktId
let sara: UserId
let olof: UserId
let restore: () => void

beforeAll(async () => {
  house = await foundTestHouse()
  sara = await house.addUser('sara', ['barnhandlaggare'])
  olof = await house.addUser('olof', ['barnhandlaggare'])
  await house.addUser('annika', ['barnhandlaggare'], { namndIndex: 1 })
  await house.addUser('ewa', ['forste-socialsekreterare'])
  ;({ caseId } = await receive(house, [elsa], { responsibleId: sara }))
  await house.login('sara')
  ;({ childId } = await house.ask('case.page', { caseId }))
  ;({ aktId } = await house.ask('akt.open', { caseId }))
  await house.ask('thread.add', threadEntry(aktId))
  const { revision } = await house.ask('person.get', { personId: childId })
  await house.ask('person.changeWhereabouts', {
    personId: childId,
    revision,
    whereabouts: {
      address: 'Strandängsvägen 14, Sjöberga',
      phone: '',
      school: 'Sjöskolan i Åmotsdal',
      contactRule: '',
    },
  })
  house.core.close()
  restore = keepCopy(house.folder)
})
beforeEach(async () => {
  house.core.close()
  house.setNow('2026-03-02T08:00:00.000Z')
  restore()
  await house.login('sara')
})
afterAll(() => house.close())

const place = () => ({ kind: 'arende' as const, caseId })
const page = () => house.ask('transfer.ofPlace', { place: place() })
const one = async (id: TransferId) => {
  const found = (await page()).transfers.find((row) => row.id === id)
  if (!found) throw new Error('no such överlämning')
  return found
}
const known = async (transferId: TransferId) => ({ transferId, revision: (await one(transferId)).revision })
const give = async (more: Parameters<typeof transferInput>[1] = {}) =>
  (await house.ask('transfer.give', transferInput(caseId, more))).transferId
const whole = (userId: UserId) => give({ scope: 'hela-ansvaret', to: { kind: 'kollega', userId } })
const waiting = async () =>
  (await house.ask('today.get', {})).waiting.filter((line) => line.kind.startsWith('transfer')).map((line) => line.kind)

test('the whole responsibility stays with the giver until the receiver accepts by name; then the case and its keys follow', async () => {
  const id = await whole(olof)
  expect((await house.ask('case.head', { caseId })).responsibleId).toBe(sara)

  await house.login('olof')
  expect(await waiting()).toEqual(['transfer-to-me'])
  await house.ask('transfer.accept', await known(id))

  expect(await one(id)).toMatchObject({ state: 'mottagen', receivedBy: 'Test olof', answeredOn: '2026-03-02' })
  expect((await house.ask('case.head', { caseId })).responsibleId).toBe(olof)
  await house.login('sara')
  expect(await house.fails('case.head', { caseId })).toEqual({ code: 'not-found' })
})

test('a receiver who says no is let out again, and the responsibility has never moved', async () => {
  const id = await whole(olof)
  await house.login('olof')

  await house.ask('transfer.decline', { ...(await known(id)), reason: 'Har för många ärenden', receivedBy: '' })

  expect(await house.fails('case.head', { caseId })).toEqual({ code: 'not-found' })
  expect(await waiting()).toEqual([])
  await house.login('sara')
  expect(await one(id)).toMatchObject({ state: 'avbojd', reason: 'Har för många ärenden' })
  expect((await house.ask('case.head', { caseId })).responsibleId).toBe(sara)
  expect(await waiting()).toEqual(['transfer-declined'])
  await house.ask('transfer.takeBack', { ...(await known(id)), reason: 'Jag behåller ärendet' })
  expect(await waiting()).toEqual([])
})

test('what is taken back before it is answered lets the receiver out, and cannot be accepted', async () => {
  const id = await whole(olof)
  await house.ask('transfer.takeBack', { ...(await known(id)), reason: 'Fel person' })

  await house.login('olof')

  expect(await house.fails('transfer.accept', { transferId: id, revision: 2 })).toEqual({ code: 'not-found' })
})

test('nobody but the named receiver accepts', async () => {
  const id = await whole(olof)
  await house.login('ewa')

  expect(await house.fails('transfer.accept', await known(id))).toEqual({ code: 'not-allowed' })
  expect(
    await house.fails('transfer.recordAccept', { ...(await known(id)), receivedBy: 'Olof', on: '2026-03-02' }),
  ).toEqual({
    code: 'not-allowed',
  })
})

test('a case is handed to an officer of its own nämnd, and a part of it to somebody who holds its key', async () => {
  const users = await house.ask('account.list', {})
  const annika = users.find((user) => user.displayName === 'Test annika')?.id as UserId

  expect(
    await house.fails(
      'transfer.give',
      transferInput(caseId, { scope: 'hela-ansvaret', to: { kind: 'kollega', userId: annika } }),
    ),
  ).toMatchObject({ fields: [{ path: ['to'], code: 'another-namnd' }] })
  expect(
    await house.fails('transfer.give', transferInput(caseId, { to: { kind: 'kollega', userId: olof } })),
  ).toMatchObject({ fields: [{ path: ['to'], code: 'no-key-there' }] })
  expect((await page()).successors.map((user) => user.userId)).toEqual([olof])
})

test('elevhälsan receives by a name and a day that are written down; until then it is late with the giver and the coordinator', async () => {
  const id = await give()
  house.setNow('2026-03-12T08:00:00.000Z')
  await house.login('karin')
  expect(await waiting()).toEqual(['transfer-unanswered'])
  await house.login('sara')
  expect(await waiting()).toEqual(['transfer-unanswered'])
  expect(
    await house.fails('transfer.recordAccept', { ...(await known(id)), receivedBy: 'Kurator Lind', on: '2026-03-01' }),
  ).toMatchObject({ fields: [{ path: ['on'], code: 'before-earlier-step' }] })

  await house.ask('transfer.recordAccept', { ...(await known(id)), receivedBy: 'Kurator Lind', on: '2026-03-11' })

  expect(await one(id)).toMatchObject({ state: 'mottagen', receivedBy: 'Kurator Lind', answeredOn: '2026-03-11' })
  expect(await waiting()).toEqual([])
})

test('what the child has spoken about follows as topic and day, and a topic nobody has heard is refused', async () => {
  const { told } = await page()
  expect(told.length).toBeGreaterThan(0)
  expect(JSON.stringify(told)).not.toContain('words')

  await give({ told })

  expect(
    await house.fails('transfer.give', transferInput(caseId, { told: [{ topic: 'kropp', day: '2020-01-01' }] })),
  ).toMatchObject({ fields: [{ path: ['told'], code: 'not-a-choice' }] })
})

test.each([
  ['done', { done: 'Träffade Elsa hemma på Strandängsvägen 14' }, ['done']],
  ['risks', { risks: 'Går på Sjöskolan i Åmotsdal och blir hämtad' }, ['risks']],
  ['left', { left: [{ what: 'Hembesök på Strandängsvägen 14', dueOn: '2026-03-20' }] }, ['left', 0, 'what']],
  ['attachments', { attachments: ['Karta till Strandängsvägen 14'] }, ['attachments', 0]],
] as const)(
  'where the child is does not leave in a packet: under %s it is refused, with the words',
  async (_where, more, path) => {
    const failure = await house.fails('transfer.give', transferInput(caseId, more as never))

    expect(failure).toMatchObject({ fields: [{ path, code: 'skydd-words' }] })
  },
)

test('the packet on paper names the child and never where the child is', async () => {
  const id = await give()

  const { ticket } = await house.ask('template.produce', {
    document: { kind: 'transfer', transferId: id },
    format: 'pdf',
  })
  const sheet = JSON.stringify(await house.ask('template.printable', { ticket }))

  expect(sheet).toContain('Elsa Åkesson')
  expect(sheet).toContain('Anpassning av raster')
  expect(sheet).not.toContain('Strandängsvägen')
  await house.ask('transfer.takeBack', { ...(await known(id)), reason: 'Fel' })
  expect(
    await house.fails('template.produce', { document: { kind: 'transfer', transferId: id }, format: 'pdf' }),
  ).toEqual({
    code: 'not-allowed',
  })
})

/** Sara has left the house, as IT notes it. */
async function saraLeaves(): Promise<void> {
  house.core.close()
  const { session, close } = await openTestSession(house, 'karin')
  session.connection.prepare("UPDATE user SET left_at = '2026-03-02T09:00:00.000Z' WHERE id = ?").run(sara)
  close()
}

test('a giver who has left: nothing is received until a colleague has stepped in', async () => {
  const id = await whole(olof)
  await saraLeaves()
  await house.login('olof')
  expect(await house.fails('transfer.accept', await known(id))).toMatchObject({ fields: [{ code: 'giver-left' }] })
  expect(await house.fails('transfer.stepIn', await known(id))).toMatchObject({ fields: [{ code: 'to-oneself' }] })

  await house.login('karin')
  expect(await waiting()).toEqual(['transfer-giver-left'])
  await house.ask('transfer.stepIn', await known(id))
  expect(await waiting()).toEqual([])

  await house.login('olof')
  await house.ask('transfer.accept', await known(id))
  expect((await house.ask('case.head', { caseId })).responsibleId).toBe(olof)
})

test('a case is not handed to somebody who has left', async () => {
  await saraLeaves()
  await house.login('karin')

  expect(
    await house.fails(
      'transfer.give',
      transferInput(caseId, { scope: 'hela-ansvaret', to: { kind: 'kollega', userId: sara } }),
    ),
  ).toMatchObject({ fields: [{ path: ['to'], code: 'receiver-left' }] })
})
