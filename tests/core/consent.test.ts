import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AktId, CaseId, ConsentId, PersonId, UserId } from '../../src/shared/ids'
import { consentInput, viewOf } from '../support/consent'
import { keepCopy } from '../support/file'
import { foundTestHouse, newPerson, type TestHouse } from '../support/house'
import { blockInput, elsa, hugo, mother, receive } from '../support/scene'

const father = newPerson('Peter', 'Åkesson', '19850614-2390')

let house: TestHouse
let caseId: CaseId
let siblingId: CaseId
let motherId: PersonId
let fatherId: PersonId
let aktId: AktId
let restore: () => void

beforeAll(async () => {
  house = await foundTestHouse()
  const sara = await house.addUser('sara', ['samordnare', 'barnhandlaggare'])
  const jenny = await house.addUser('jenny', ['vuxenhandlaggare'])
  await house.addUser('ewa', ['forste-socialsekreterare'])
  await house.addUser('olof', ['barnhandlaggare'])
  await house.login('ewa')
  await house.login('sara')
  const { caseIds } = await receive(house, [elsa, hugo], {
    responsibleId: sara,
    adults: [
      { person: mother, kinship: { relation: 'mor', custody: 'gemensam' } },
      { person: father, kinship: { relation: 'far', custody: 'gemensam' } },
    ],
  })
  ;[caseId, siblingId] = caseIds as [CaseId, CaseId]
  const { relatives } = await house.ask('case.page', { caseId })
  const idOf = (relation: string) => relatives.find((one) => one.kinship.relation === relation)?.personId as PersonId
  ;[motherId, fatherId] = [idOf('mor'), idOf('far')]
  aktId = await openVuxenakt(sara, jenny)
  house.core.close()
  restore = keepCopy(house.folder)
})

/** Jenny is appointed for the mother by Ewa, and opens the mother's akt. */
async function openVuxenakt(_sara: UserId, jenny: UserId): Promise<AktId> {
  await house.login('ewa')
  await house.ask('team.join', {
    caseIds: [caseId],
    userId: jenny,
    role: 'vuxenhandlaggare',
    adultIds: [motherId],
    joinedOn: '2026-03-02',
    reason: 'Egen kontakt',
  })
  await house.login('jenny')
  const opened = await house.ask('akt.openVuxenakt', { caseId, personId: motherId })
  return opened.aktId
}

beforeEach(async () => {
  house.core.close()
  restore()
  await house.login('sara')
})
afterAll(() => house.close())

const place = () => ({ kind: 'arende' as const, caseId })
const of = (personId: PersonId, answer: 'ja' | 'nej' | null = 'ja') => ({
  role: 'vardnadshavare' as const,
  personId,
  name: '',
  answer,
  day: '2026-03-02',
  way: 'muntligt' as const,
})
const record = (more: Parameters<typeof consentInput>[1] = {}) =>
  house.ask('consent.record', consentInput(caseId, { asked: [of(motherId), of(fatherId, null)], ...more }))
const register = () => house.ask('consent.ofPlace', { place: place() })
const answer = (consentId: ConsentId, giver: number, what: 'ja' | 'nej' | 'aterkallat', day = '2026-03-02') => ({
  consentId,
  giver,
  answer: what,
  day,
  way: 'muntligt' as const,
  how: '',
})

test('with joint custody one guardian’s yes is 1 of 2, and the second one makes it hold', async () => {
  const { consentIds } = await record()
  const [consentId] = consentIds as [ConsentId]
  expect((await register()).consents).toMatchObject([{ state: 'vantar', given: 1, receiver: { unit: 'BUP Sjöberga' } }])

  await house.ask('consent.answer', answer(consentId, 1, 'ja'))

  expect((await register()).consents).toMatchObject([{ state: 'galler', given: 2, entries: [{}, { giver: 1 }] }])
})

test('a yes that is taken back is a new entry beside the first, and ends the consent', async () => {
  const { consentIds } = await record({ asked: [of(motherId), of(fatherId)] })
  const [consentId] = consentIds as [ConsentId]

  await house.ask('consent.answer', { ...answer(consentId, 0, 'aterkallat'), how: 'Ringde i morse' })

  const [consent] = (await register()).consents
  expect(consent?.state).toBe('aterkallat')
  expect(consent?.entries.map((one) => [one.giver, one.answer, one.how])).toEqual([
    [0, 'ja', ''],
    [1, 'ja', ''],
    [0, 'aterkallat', 'Ringde i morse'],
  ])
})

test('an informationsspärr against a guardian stops that guardian from being asked, and the way on is a reason', async () => {
  await house.ask('block.set', blockInput(caseId, { coversAll: false, receivers: [fatherId] }))

  expect(
    await house.fails('consent.record', consentInput(caseId, { asked: [of(motherId), of(fatherId)] })),
  ).toMatchObject({
    fields: [{ path: ['asked', 1], code: 'blocked-to-ask' }],
  })
  expect(await house.fails('consent.record', consentInput(caseId, { asked: [of(motherId)] }))).toMatchObject({
    fields: [{ path: ['loneReason'], code: 'giver-missing' }],
  })
  expect((await register()).choices.map((one) => one.mayBeAsked)).toEqual([true, false, true])
  await record({ asked: [of(motherId)], loneReason: 'Spärr mot far till efter förhöret' })
  expect((await register()).consents).toMatchObject([{ state: 'galler' }])
})

test('one consent for two siblings is a row with each child, with that child’s own view', async () => {
  const views = [viewOf(caseId), { ...viewOf(siblingId), on: null, how: '', words: '', missing: 'Sover när vi ringer' }]

  const { consentIds } = await record({ siblingIds: [siblingId], views })

  expect(consentIds).toHaveLength(2)
  const other = await house.ask('consent.ofPlace', { place: { kind: 'arende', caseId: siblingId } })
  expect(other.consents).toMatchObject([{ id: consentIds[1], text: { view: { missing: 'Sover när vi ringer' } } }])
  expect((await register()).consents[0]?.text.view?.words).toBe('Jag vill prata med någon.')
})

test('for siblings each child’s view is asked for, and nothing is stored when one is missing', async () => {
  const failure = await house.fails(
    'consent.record',
    consentInput(caseId, { asked: [of(motherId), of(fatherId)], siblingIds: [siblingId] }),
  )

  expect(failure).toMatchObject({ fields: [{ path: ['views', 0], code: 'required' }] })
  expect((await register()).consents).toEqual([])
})

test('whoever holds no key to the case is told that it does not exist', async () => {
  const { consentIds } = await record()
  await house.login('olof')

  expect(await house.fails('consent.ofPlace', { place: place() })).toEqual({ code: 'not-found' })
  expect(await house.fails('consent.answer', answer(consentIds[0] as ConsentId, 0, 'aterkallat'))).toEqual({
    code: 'not-found',
  })
  expect((await house.ask('today.get', {})).waiting.filter((one) => one.kind.startsWith('consent'))).toEqual([])
})

test('a senior reads the register and writes nothing in it', async () => {
  await record()
  await house.login('ewa')

  expect(await register()).toMatchObject({ mayWrite: false, consents: [{}] })
  expect(await house.fails('consent.record', consentInput(caseId, { asked: [of(motherId), of(fatherId)] }))).toEqual({
    code: 'not-allowed',
  })
})

test('what an adult has agreed to lies in the adult’s own akt: the child’s side sees nothing of it', async () => {
  await house.login('jenny')
  const adult = { kind: 'akt' as const, aktId }
  await house.ask('consent.record', {
    ...consentInput(caseId),
    place: adult,
    receiver: { service: 'ideell', unit: 'Jouren' },
    asked: [{ role: 'den-vuxne', personId: motherId, name: '', answer: 'ja', day: '2026-03-02', way: 'skriftligt' }],
    views: [],
    until: '2026-03-10',
  })
  expect(await house.ask('consent.ofPlace', { place: adult })).toMatchObject({
    consents: [{ state: 'galler', text: { view: null } }],
    choices: [{ giver: { role: 'den-vuxne' } }],
    childAge: null,
  })
  expect((await house.ask('today.get', {})).waiting.filter((one) => one.kind === 'consent-ends')).toMatchObject([
    { service: 'ideell', to: `/akt/${aktId}/samtycken` },
  ])

  await house.login('sara')

  expect(await house.fails('consent.ofPlace', { place: adult })).toEqual({ code: 'not-found' })
  expect((await register()).consents).toEqual([])
  expect((await house.ask('today.get', {})).waiting.filter((one) => one.kind === 'consent-ends')).toEqual([])
})

test('a consent that ends within two weeks waits for who answers for the child, until a later one stands in its place', async () => {
  const waiting = async () => (await house.ask('today.get', {})).waiting.filter((one) => one.kind === 'consent-ends')
  await record({ asked: [of(motherId), of(fatherId)], until: '2026-03-20' })
  expect(await waiting()).toEqual([])

  house.setNow('2026-03-06T08:00:00.000Z')
  await house.login('sara')
  expect(await waiting()).toMatchObject([{ service: 'bup', until: '2026-03-20' }])

  await record({ asked: [of(motherId), of(fatherId)], until: '2026-09-01' })
  expect(await waiting()).toEqual([])
  house.setNow('2026-03-02T08:00:00.000Z')
})

test('a child who has turned fifteen says yes for itself', async () => {
  house.setNow('2029-04-02T08:00:00.000Z')
  await house.login('sara')
  const { choices, childAge } = await register()
  house.setNow('2026-03-02T08:00:00.000Z')

  expect(childAge).toBe(15)
  expect(choices.map((one) => [one.giver.role, one.isNeeded])).toEqual([
    ['vardnadshavare', false],
    ['vardnadshavare', false],
    ['barnet', true],
  ])
})
