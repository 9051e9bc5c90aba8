import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../src/shared/contract'
import type { UserId } from '../../src/shared/ids'
import { foundTestHouse, newPerson, type TestHouse } from '../support/house'
import { testNumber } from '../support/numbers'
import { elsa, hugo, mother, plan, receive, requestFor, requestText } from '../support/scene'

let house: TestHouse
let sara: UserId
beforeAll(async () => {
  house = await foundTestHouse()
  sara = await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('ewa', ['forste-socialsekreterare'])
  await house.addUser('lena', ['forste-socialsekreterare'], { namndIndex: 1 })
})
afterAll(() => house.close())

const consultation = {
  type: 'konsulterande' as const,
  receivedOn: '2026-03-01',
  agencyId: 'socialtjanst',
  urgency: 'normal' as const,
  offences: ['misshandel' as const],
  suspectRelation: 'far' as const,
  policeReport: 'inte-gjord' as const,
  interpreterLanguage: '',
  text: requestText,
  siblingCount: 1,
}

test.each([
  ['children', [{ person: elsa, namndId: '', municipality: 'x', responsibleId: null }]],
  ['adults', [{ person: mother, kinship: { relation: 'mor' } }]],
  ['personnummer', '20140317-2388'],
  ['givenName', 'Elsa'],
  ['child', elsa],
])('a konsulterande request has no place for who the child is: %s is refused by name', async (field, value) => {
  const failure = await house.core.dispatch('request.receive', { ...consultation, [field]: value })

  expect(failure).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', fields: [{ path: [field], code: 'unknown-field' }] },
  })
})

test('nor has its text: a field for the child beside what was told is refused', async () => {
  const failure = await house.core.dispatch('request.receive', {
    ...consultation,
    text: { ...requestText, childName: 'Elsa' },
  })

  expect(failure).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
})

test('control: the same request without those fields is received, and opens no case', async () => {
  const { requestId, caseIds } = await house.ask('request.receive', consultation)

  expect(caseIds).toEqual([])
  expect(await house.ask('request.get', { requestId })).toMatchObject({
    type: 'konsulterande',
    siblingCount: 1,
    children: [],
  })
})

test('a konsulterande samråd cannot be planned for a case', async () => {
  const { caseId } = await receive(house, [newPerson('Noor', 'Hassan', testNumber('20150101'))])

  const failure = await house.core.dispatch('samrad.plan', {
    type: 'konsulterande',
    requestIds: [],
    caseIds: [caseId],
    heldOn: '2026-03-03',
    startsAt: '10:00',
    minutes: 30,
    place: 'Rum',
    link: '',
  })

  expect(failure).toMatchObject({ ok: false, error: { fields: [{ path: ['caseIds'], code: 'identity-refused' }] } })
})

test('siblings get one case each, numbered in turn, know each other, and meet in one samråd', async () => {
  const { caseIds } = await receive(house, [elsa, hugo], {
    responsibleId: sara,
    adults: [{ person: mother, kinship: { relation: 'mor' } }],
  })

  const pages = await Promise.all(caseIds.map((caseId) => house.ask('case.page', { caseId })))
  const samradId = await plan(house, caseIds)
  const samrad = await house.ask('samrad.get', { samradId })

  const [one, two] = pages.map((page) => Number(page.number.slice(-4)))
  expect(two).toBe((one ?? 0) + 1)
  expect(pages.map((page) => page.siblings.map((sibling) => sibling.name))).toEqual([
    ['Hugo Åkesson'],
    ['Elsa Åkesson'],
  ])
  expect(pages.map((page) => page.relatives.map(({ kinship }) => kinship.relation))).toEqual([
    ['mor', 'syskon'],
    ['mor', 'syskon'],
  ])
  expect(samrad.children.map((child) => child.name)).toEqual(['Elsa Åkesson', 'Hugo Åkesson'])
  expect(samrad.number).toMatch(/^SR-2026-A\d{4}$/)
})

test('the same child stands only once in a request', async () => {
  const request = await requestFor(house, [elsa, elsa])

  expect(await house.fails('request.receive', request)).toMatchObject({
    fields: [{ path: ['children', 1, 'person'], code: 'child-repeated' }],
  })
})

test.each([
  ['tomorrow', { receivedOn: '2026-03-03' }, ['receivedOn'], 'day-ahead'],
  ['no suspected offence', { offences: [] }, ['offences'], 'too-few'],
  ['an account of nothing', { text: { ...requestText, howItEmerged: ' ' } }, ['text', 'howItEmerged'], 'required'],
  ['nobody asking', { text: { ...requestText, requesterName: '' } }, ['text', 'requesterName'], 'required'],
  ['no child', { children: [] }, ['children'], 'too-few'],
])('a request with %s is refused at its place', async (_what, change, path, code) => {
  const request = { ...(await requestFor(house, [newPerson('Leila', 'Yılmaz', '20081130-2389')])), ...change }

  expect(await house.fails('request.receive', request)).toMatchObject({
    code: 'invalid-input',
    fields: [{ path, code }],
  })
})

test('an agency the profile does not have cannot ask', async () => {
  const request = { ...(await requestFor(house, [elsa])), agencyId: 'raddningstjansten' }

  expect(await house.fails('request.receive', request)).toEqual({ code: 'not-found' })
})

test('an urgent request is to be answered the same day, another the day after', async () => {
  const answerBy = async (urgency: 'akut' | 'normal') =>
    (
      await house.ask('request.get', {
        requestId: (await house.ask('request.receive', { ...consultation, urgency })).requestId,
      })
    ).answerBy

  expect([await answerBy('akut'), await answerBy('normal')]).toEqual(['2026-03-01', '2026-03-02'])
})

test('a request is answered once', async () => {
  const { requestId } = await house.ask('request.receive', consultation)
  const answer = { requestId, state: 'telefonrad' as const, answer: 'Råd gavs per telefon.' }

  await house.ask('request.answer', answer)

  expect(await house.fails('request.answer', answer)).toEqual({ code: 'conflict' })
  expect(await house.ask('request.get', { requestId })).toMatchObject({
    state: 'telefonrad',
    answer: 'Råd gavs per telefon.',
  })
})

test('a request that has led to a samråd is not answered by telephone too', async () => {
  const { requestId, caseIds } = await receive(house, [newPerson('Adam', 'Nguyen', testNumber('20150202', '239'))])
  const samradId = await plan(house, caseIds, { requestIds: [requestId] })

  expect(await house.ask('request.get', { requestId })).toMatchObject({ state: 'kallad', samradId })
  expect((await house.fails('request.answer', { requestId, state: 'hanvisad', answer: 'x' })).code).toBe('conflict')
})

test('a new case is read by the first social worker of its own nämnd, not of another, and not by a colleague', async () => {
  const { caseId } = await receive(house, [newPerson('Viggo', 'Lindgren-Diaz', testNumber('20150303', '239'))], {
    responsibleId: sara,
  })
  const sees = async (login: string) => {
    await house.login(login)
    return (await house.core.dispatch('case.page', { caseId })).ok
  }

  const seen = [await sees('sara'), await sees('ewa'), await sees('lena')]
  await house.login('karin')

  expect(seen).toEqual([true, true, false])
})

test('only a coordinator receives and answers requests', async () => {
  const request = await requestFor(house, [elsa])
  await house.login('sara')

  expect(await house.fails('request.receive', request)).toEqual({ code: 'not-allowed' })
  expect(await house.ask('request.list', { state: null })).toEqual([])
  await house.login('karin')
})

test('there is no endpoint that searches in free text', () => {
  const searching = Object.keys(contract).filter((name) => /search|find|query|lookUp/i.test(name))

  expect(searching.sort()).toEqual(['case.search', 'person.lookUp'])
})
