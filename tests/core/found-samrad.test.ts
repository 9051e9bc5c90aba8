import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Furnished, furnishedHouse } from '../support/furnished'
import { emptyWhereabouts, newPerson, startOfTime } from '../support/house'
import { answerAll, decisionInput, hold, itemInput, plan, receive, requestFor, seatAll } from '../support/scene'

let ids: Furnished
beforeAll(async () => {
  ids = await furnishedHouse()
})
beforeEach(async () => {
  ids.restore()
  ids.house.setNow(startOfTime)
  await ids.house.login('sara')
})
afterAll(() => ids.house.close())

const ask: Furnished['house']['ask'] = (name, input) => ids.house.ask(name, input)
const fails: Furnished['house']['fails'] = (name, input) => ids.house.fails(name, input)
const samrad = (samradId = ids.samradId) => ask('samrad.get', { samradId })

test('a decision of one samråd is not written through another: signed ones stay readable', async () => {
  const [decision] = (await samrad(ids.signedId)).decisions
  await ask('samrad.start', { samradId: ids.samradId })

  const change = decisionInput(ids.samradId, {
    decisionId: decision?.id ?? null,
    revision: decision?.revision ?? 0,
    text: 'x',
  })

  expect(await fails('samrad.saveDecision', change)).toEqual({ code: 'conflict' })
  expect((await samrad(ids.signedId)).decisions).toEqual([decision])
})

test.each([
  ['an item that is not on the agenda', { itemKey: 'finns-inte' }, 'itemKey'],
  ['a child who is not in the samråd', { caseId: 'sibling' }, 'caseId'],
])('nothing is recorded or decided under %s', async (_what, more, field) => {
  await ask('samrad.start', { samradId: ids.samradId })
  const place = { ...more, ...('caseId' in more ? { caseId: ids.siblingCaseId } : {}) }

  const item = await fails('samrad.saveItem', { ...itemInput(ids.samradId, 'skydd'), ...place })
  const decision = await fails('samrad.saveDecision', { ...decisionInput(ids.samradId), ...place })

  for (const failure of [item, decision]) expect(failure.fields).toEqual([{ path: [field], code: 'not-a-choice' }])
})

test('a decision has an owner who is there', async () => {
  await ask('samrad.start', { samradId: ids.samradId })
  const owner = { kind: 'agency' as const, agencyId: 'finns-inte', person: '' }

  expect(await fails('samrad.saveDecision', decisionInput(ids.samradId, { owner }))).toEqual({ code: 'not-found' })
})

test('a konsulterande samråd is never tied to a named child: not by its request, not by an item that needs to know who', async () => {
  const { requestId } = await receive(ids.house, [newPerson('Alva', 'Prov', '')])
  const order = {
    type: 'konsulterande' as const,
    caseIds: [],
    heldOn: '2026-03-02',
    startsAt: '10:00',
    minutes: 30,
    place: 'x',
  }

  expect((await fails('samrad.plan', { ...order, requestIds: [requestId] })).fields).toMatchObject([
    { code: 'identity-refused' },
  ])
  const { samradId } = await ask('samrad.plan', { ...order, requestIds: [] })
  await ask('samrad.start', { samradId })
  expect((await fails('samrad.saveItem', itemInput(samradId, 'barnet-nu'))).fields).toMatchObject([
    { code: 'not-a-choice' },
  ])
  expect((await fails('samrad.saveItem', itemInput(samradId, 'skydd', { caseId: ids.caseId }))).fields).toMatchObject([
    { code: 'not-a-choice' },
  ])
})

test('a request whose samråd was cancelled waits for an answer again', async () => {
  const { requestId, caseIds } = await receive(ids.house, [newPerson('Alva', 'Prov', '')])
  const samradId = await plan(ids.house, caseIds, { requestIds: [requestId] })

  await ask('samrad.cancel', { samradId, reason: 'Ingen kan' })

  expect(await ask('request.get', { requestId })).toMatchObject({ state: 'inkommen', samradId: null })
  expect(await plan(ids.house, caseIds, { requestIds: [requestId], heldOn: '2026-03-04' })).toMatch(/-7/)
})

test('an item that was to come back for one child is answered by a later answer for all, and the other way round', async () => {
  const back = { outcome: 'aterkommer' as const, returnOn: '2026-03-09', text: { text: 'Vänta', reason: '' } }
  const both = [ids.caseId, ids.siblingCaseId]
  const first = await plan(ids.house, both)
  await ask('samrad.start', { samradId: first })
  await ask('samrad.saveItem', itemInput(first, 'syskon', { ...back, caseId: ids.siblingCaseId }))
  await ask('samrad.saveItem', itemInput(first, 'syskon', { caseId: ids.caseId }))
  await ask('samrad.saveItem', itemInput(first, 'stod', back))
  await seatAll(ids.house, first)
  await answerAll(ids.house, first)
  await ask('samrad.end', { samradId: first })
  ids.house.setNow('2026-03-09T08:00:00.000Z')
  const second = await plan(ids.house, both, { heldOn: '2026-03-09' })
  await ask('samrad.start', { samradId: second })
  for (const caseId of both) await ask('samrad.saveItem', itemInput(second, 'stod', { caseId }))
  await seatAll(ids.house, second)
  await answerAll(ids.house, second)
  await ask('samrad.end', { samradId: second })

  ids.house.setNow('2026-03-16T08:00:00.000Z')
  const { carried } = await samrad(await plan(ids.house, both, { heldOn: '2026-03-16' }))

  expect(carried.filter((one) => one.taskId === null)).toEqual([])
})

test('a child stands once in a samråd', async () => {
  const order = {
    type: 'planering' as const,
    requestIds: [],
    heldOn: '2026-03-02',
    startsAt: '10:00',
    minutes: 30,
    place: 'x',
  }

  expect((await fails('samrad.plan', { ...order, caseIds: [ids.caseId, ids.caseId] })).fields).toMatchObject([
    { code: 'child-repeated' },
  ])
})

test('an extract in a child’s akt is drawn from a samråd about that child', async () => {
  const other = await plan(ids.house, [ids.siblingCaseId])
  await hold(ids.house, other)
  const order = { aktId: ids.aktId, form: 'samradsutdrag', aboutId: null, samradId: other }

  expect((await fails('note.start', order)).fields).toEqual([{ path: ['samradId'], code: 'samrad-of-another-child' }])
})

test('a request is given only to a barnhandläggare who is socionom, in a nämnd that is there', async () => {
  await ids.house.login('karin')
  const tomasz = await ids.house.addUser('tomasz', ['stodjare'])
  const bo = await ids.house.addUser('bo', ['barnhandlaggare'], { hasSocionom: false })
  const people = [newPerson('Alva', 'Prov', '')]
  const codeFor = async (more: object) =>
    (await fails('request.receive', { ...(await requestFor(ids.house, people)), ...more })).fields?.[0]?.code
  const [child] = (await requestFor(ids.house, people)).children

  expect(await codeFor({ children: [{ ...child, responsibleId: tomasz }] })).toBe('not-barnhandlaggare')
  expect(await codeFor({ children: [{ ...child, responsibleId: bo }] })).toBe('socionom-required')
  expect(await codeFor({ children: [{ ...child, namndId: ids.caseId }] })).toBe('not-a-choice')
})

test('a child never has two open barnakter in one nämnd, also when its officer is changed', async () => {
  await ids.house.login('karin')
  const bo = await ids.house.addUser('bo', ['barnhandlaggare'])
  await ids.house.login('sara')
  await ask('case.appoint', { caseId: ids.caseId, userId: bo, reason: 'tar över' })
  await ids.house.login('bo')

  expect(await fails('akt.open', { caseId: ids.caseId })).toEqual({ code: 'conflict' })
})

test('who has no key to an address does not make its owner one whose address may not be here', async () => {
  const father = { ...newPerson('Peter', 'Prov', ''), whereabouts: { ...emptyWhereabouts, address: 'Provgatan 1' } }
  const { caseId } = await receive(ids.house, [newPerson('Alva', 'Prov', '')], {
    adults: [{ person: father, kinship: { relation: 'far' } }],
  })
  const personId = (await ask('case.page', { caseId })).relatives[0]?.personId ?? ''
  await ids.house.login('karin')
  const { identity, revision } = await ask('person.get', { personId })

  const change = { personId, revision, identity: { ...identity, protection: 'skyddad-folkbokforing' as const } }

  expect(await fails('person.change', change)).toEqual({ code: 'no-key' })
})

test('a person is not kin to himself', async () => {
  const relate = {
    childId: ids.childId,
    other: { kind: 'known' as const, personId: ids.childId },
    kinship: { relation: 'syskon' as const },
  }

  expect((await fails('person.relate', relate)).fields).toEqual([{ path: ['other'], code: 'same-person' }])
})
