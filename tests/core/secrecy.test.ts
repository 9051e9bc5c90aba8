import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AktId, CaseId } from '../../src/shared/ids'
import { everythingReadable } from '../support/attack'
import { type Cell, isInFolder, keysOf, openFile, readOut, whereIs } from '../support/file'
import { foundTestHouse, newPerson, type TestHouse } from '../support/house'
import { journal } from '../support/notes'
import { blockInput, receive, requestText } from '../support/scene'

/** Words that nobody without a key may find, one for each kind of secret. */
const secret = {
  givenName: 'Kanariea',
  familyName: 'Ögårdskvist-Åhl',
  personnummer: '20140317-2388',
  motherName: 'Sjöviksdotter-Åberg',
  motherNumber: '19850614-2382',
  summary: 'KANARIE-förfrågan-ärlig',
  requester: 'KANARIE-anmälarens-namn',
  address: 'KANARIE-Provgatan-Öster-1',
  roomReason: 'KANARIE-rummets-skäl',
  milestone: 'KANARIE-milstolpens-ord',
  block: 'KANARIE-spärrens-ord',
  task: 'KANARIE-uppgiftens-ord',
  draft: 'KANARIE-utkastets-ord',
  note: 'KANARIE-journalens-ord-åäö',
}
const inBarnakt = [secret.note]
const karins = [
  secret.givenName,
  secret.familyName,
  secret.personnummer,
  secret.motherName,
  secret.summary,
  secret.requester,
  secret.address,
  secret.roomReason,
  secret.milestone,
  secret.block,
  secret.task,
]

let house: TestHouse
let aktId: AktId
let caseId: CaseId
beforeAll(async () => {
  house = await foundTestHouse()
  const sara = await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('bo', ['barnhandlaggare'])
  await house.addUser('jenny', ['vuxenhandlaggare'])
  await house.addUser('chef', ['forste-socialsekreterare', 'enhetschef'], { namndIndex: 1 })
  const child = {
    ...newPerson(secret.givenName, secret.familyName, secret.personnummer),
    whereabouts: { address: secret.address, phone: '', school: '', contactRule: '' },
  }
  const mother = newPerson('Kanarieb', secret.motherName, secret.motherNumber)
  ;({ caseId } = await receive(house, [child], {
    responsibleId: sara,
    text: { ...requestText, howItEmerged: secret.summary, requesterName: secret.requester },
    adults: [{ person: mother, kinship: { relation: 'mor' } }],
  }))
  await house.ask('case.setRoom', { caseId, room: 'skydd', state: 'ej-aktuellt', reason: secret.roomReason })
  await house.ask('case.addMilestone', {
    caseId,
    milestone: { kind: 'polisanmalan', plannedFor: '2026-03-03', happenedOn: null, note: secret.milestone },
  })
  await house.ask('block.set', blockInput(caseId, { words: { ...blockInput(caseId).words, what: secret.block } }))
  await house.ask('task.add', { caseId, text: secret.task, owner: { kind: 'user', userId: sara }, dueOn: '2026-03-04' })
  await house.login('sara')
  ;({ aktId } = await house.ask('akt.open', { caseId }))
  const { noteId } = await house.ask('note.start', { aktId, form: 'journal-barn', samradId: null, aboutId: null })
  await house.ask('note.save', {
    noteId,
    revision: 1,
    eventAt: '2026-03-02T07:00:00.000Z',
    content: journal(secret.note),
  })
  await house.ask('draft.save', { form: 'akt.note', subject: noteId, content: secret.draft })
  house.core.close()
})
afterAll(() => house.close())

interface Findings {
  readonly plain: Cell[]
  readonly opened: Cell[]
}
const found = new Map<string, Findings>()

/** What somebody with the file, the tools and a user's passphrase finds: plain, and opened. */
async function findings(login: string): Promise<Findings> {
  const known = found.get(login)
  if (known) return known
  const held = await keysOf(house.folder, login)
  const file = openFile(house.folder, held.databaseKey)
  const now = { plain: readOut(file), opened: everythingReadable(file, held) }
  file.close()
  found.set(login, now)
  return now
}

test('no secret stands in any file of the house, in any form, and no word of the house either', () => {
  for (const words of [...Object.values(secret), 'Barnahus Prov', 'note.save', 'CREATE TABLE'])
    expect([words, isInFolder(house.folder, words)]).toEqual([words, false])
})

test('control: a secret written beside the database in any form is found by the same search', () => {
  for (const bytes of [
    secret.note,
    Buffer.from(secret.note, 'utf16le'),
    Buffer.from(`xx${secret.note}`).toString('base64'),
  ]) {
    writeFileSync(join(house.folder, 'fyrarum.db-wal.kopia'), bytes)
    expect(isInFolder(house.folder, secret.note)).toBe(true)
  }
  writeFileSync(join(house.folder, 'fyrarum.db-wal.kopia'), '')
})

test('with the database key alone, no name, number or word of a case stands outside the sealed columns', async () => {
  const { plain } = await findings('bo')

  for (const words of [...Object.values(secret), '140317-2388', '201403172388', 'Kanarieb'])
    expect([words, whereIs(plain, words)]).toEqual([words, []])
})

test('control: what is meant to stand plain is found by the same search', async () => {
  const { plain } = await findings('bo')

  expect(whereIs(plain, 'Barnahus Prov')).toEqual(['house.name'])
  expect(whereIs(plain, 'Sjöberga kommun')).toContain('barnahus_case.municipality')
})

test('what a change wrote is sealed in the log under the lock of what it changed', async () => {
  const [{ plain }, { opened }] = [await findings('bo'), await findings('karin')]

  expect(whereIs(plain, 'suspect_relation')).toEqual([])
  expect(whereIs(opened, 'suspect_relation')).toEqual(['log_entry.fields'])
})

test.each(['bo', 'jenny', 'chef'])(
  'a user without a grant opens nothing of the case or the barnakt with all that user holds: %s',
  async (login) => {
    const { opened } = await findings(login)

    for (const words of Object.values(secret)) expect([words, whereIs(opened, words)]).toEqual([words, []])
  },
)

test('the coordinator opens the case and nothing of the barnakt, nor a colleague’s draft', async () => {
  const { opened } = await findings('karin')

  for (const words of karins) expect([words, whereIs(opened, words).length > 0]).toEqual([words, true])
  for (const words of [...inBarnakt, secret.draft]) expect([words, whereIs(opened, words)]).toEqual([words, []])
})

test('control: the right user’s keys find every secret of the barnakt by the same search', async () => {
  const { opened } = await findings('sara')

  expect(whereIs(opened, secret.note)).toContain('note_part.content')
  expect(whereIs(opened, secret.draft)).toEqual(['draft.content'])
  for (const words of [secret.givenName, secret.personnummer, secret.summary, secret.address])
    expect([words, whereIs(opened, words).length > 0]).toEqual([words, true])
})

test('who reported is told to the coordinators and not to the officer of the case', async () => {
  const { opened } = await findings('sara')

  expect(whereIs(opened, secret.requester)).toEqual([])
})

test.each(['bo', 'jenny', 'chef', 'karin'])(
  'asked through the program, a door without a key shows nothing: %s',
  async (login) => {
    await house.login(login)

    expect(await house.fails('akt.get', { aktId })).toEqual({ code: 'not-found' })
    const unknown = await house.fails('akt.get', { aktId: `${aktId.slice(0, -4)}ffff` })
    expect(unknown).toEqual({ code: 'not-found' })
    house.core.close()
  },
)

test.each(['bo', 'jenny', 'chef'])(
  'without a key there is no case, no name, no count and no search hit: %s',
  async (login) => {
    await house.login(login)

    expect(await house.fails('case.page', { caseId })).toEqual({ code: 'not-found' })
    expect(await house.ask('case.list', { state: 'alla', namndId: null, responsibleId: null })).toEqual([])
    expect(await house.ask('case.search', { text: secret.givenName })).toEqual([])
    expect(await house.ask('case.search', { text: 'FR-2026-A0001' })).toEqual([])
    expect(await house.ask('request.list', { state: null })).toEqual([])
    expect(
      await house.ask('person.lookUp', {
        personnummer: secret.personnummer,
        givenName: '',
        familyName: '',
        birthYear: null,
      }),
    ).toEqual([])
    expect(await house.ask('today.get', {})).toMatchObject({ overdue: [], dueSoon: [], waiting: [] })
    house.core.close()
  },
)
