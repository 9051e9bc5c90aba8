import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { UserId } from '../../src/shared/ids'
import { keepCopy } from '../support/file'
import { foundTestHouse, newPerson, startOfTime, type TestHouse } from '../support/house'
import { testNumber } from '../support/numbers'
import { elsa, hold, hugo, mother, plan, receive } from '../support/scene'

let house: TestHouse
let sara: UserId
let bo: UserId
let tomasz: UserId
let restore: () => void
beforeAll(async () => {
  house = await foundTestHouse()
  sara = await house.addUser('sara', ['barnhandlaggare'])
  bo = await house.addUser('bo', ['barnhandlaggare'], { hasSocionom: false })
  tomasz = await house.addUser('tomasz', ['stodjare'])
  await house.addUser('ewa', ['forste-socialsekreterare', 'enhetschef'])
  house.core.close()
  restore = keepCopy(house.folder)
})
beforeEach(async () => {
  house.core.close()
  restore()
  house.setNow(startOfTime)
  await house.login('karin')
})
afterAll(() => house.close())

const page = (caseId: string) => house.ask('case.page', { caseId })
const list = (more = {}) =>
  house.ask('case.list', { state: 'alla' as const, namndId: null, responsibleId: null, ...more })

test('a new case has four rooms, none of them assessed, and says who asked for what', async () => {
  const { caseId } = await receive(house, [elsa])

  const { rooms, state, text, offences, number } = await page(caseId)

  expect(rooms.map((one) => [one.room, one.state])).toEqual([
    ['brottsutredning', 'ej-bedomt'],
    ['skydd', 'ej-bedomt'],
    ['fysisk-halsa', 'ej-bedomt'],
    ['psykisk-halsa', 'ej-bedomt'],
  ])
  expect([state, text.summary, offences, number]).toEqual([
    'samrad-begart',
    'Skolan har berättat.',
    ['misshandel'],
    'FR-2026-A0001',
  ])
})

test('a room keeps every state it has had, and shows the last; one not to be used says why', async () => {
  const { caseId } = await receive(house, [elsa])
  const set = (state: 'planerat' | 'ej-aktuellt', reason: string) => ({
    caseId,
    room: 'fysisk-halsa' as const,
    state,
    reason,
  })

  expect((await house.fails('case.setRoom', set('ej-aktuellt', ''))).fields).toEqual([
    { path: ['reason'], code: 'required' },
  ])
  await house.ask('case.setRoom', set('planerat', 'Tid är bokad'))
  await house.ask('case.setRoom', set('ej-aktuellt', 'Inga skador'))

  expect((await page(caseId)).rooms[2]).toMatchObject({
    state: 'ej-aktuellt',
    reason: 'Inga skador',
    changedBy: 'Karin Prov',
  })
})

test('milestones move a case forward, however late they are told, and never back', async () => {
  const { caseId } = await receive(house, [elsa])
  const add = (kind: 'hembesok' | 'barnforhor' | 'krisstod' | 'dom', happenedOn: string | null) =>
    house.ask('case.addMilestone', { caseId, milestone: { kind, plannedFor: '2026-03-01', happenedOn } })

  const states: string[] = []
  for (const [kind, day] of [
    ['barnforhor', null],
    ['krisstod', '2026-03-02'],
    ['barnforhor', '2026-03-01'],
    ['hembesok', '2026-03-01'],
    ['dom', '2026-03-01'],
  ] as const) {
    await add(kind, day)
    states.push((await page(caseId)).state)
  }

  expect(states).toEqual(['forhor-planerat', 'stod-pagar', 'stod-pagar', 'stod-pagar', 'stod-pagar'])
  expect((await page(caseId)).milestones.map((one) => one.kind)).toEqual([
    'barnforhor',
    'barnforhor',
    'hembesok',
    'dom',
    'krisstod',
  ])
})

test('a milestone has a day, and has not happened tomorrow', async () => {
  const { caseId } = await receive(house, [elsa])
  const add = (days: { plannedFor: string | null; happenedOn: string | null }) =>
    house.fails('case.addMilestone', { caseId, milestone: { kind: 'barnforhor', ...days } })

  expect((await add({ plannedFor: null, happenedOn: null })).fields).toMatchObject([{ code: 'required' }])
  expect((await add({ plannedFor: null, happenedOn: '2026-03-03' })).fields).toMatchObject([{ code: 'day-ahead' }])
})

test('who is appointed can read the case, the child, where it is, and its samråd – and nothing before', async () => {
  const child = { ...elsa, whereabouts: { address: 'Provgatan 1', phone: '', school: '', contactRule: '' } }
  const { caseId } = await receive(house, [child], { adults: [{ person: mother, kinship: { relation: 'mor' } }] })
  const samradId = await plan(house, [caseId])
  await house.login('sara')
  expect(await house.fails('case.page', { caseId })).toEqual({ code: 'not-found' })
  await house.login('karin')

  await house.ask('case.appoint', { caseId, userId: sara, reason: 'ny handläggare' })

  await house.login('sara')
  const { childId, relatives, responsibleId } = await page(caseId)
  expect(responsibleId).toBe(sara)
  expect((await house.ask('person.get', { personId: childId })).whereabouts?.address).toBe('Provgatan 1')
  expect(relatives[0]?.identity?.givenName).toBe('Anna')
  expect((await house.ask('samrad.get', { samradId })).children[0]?.name).toBe('Elsa Åkesson')
})

test('only a socionom who is barnhandläggare is appointed (SoL 25:1), and only by who may appoint', async () => {
  const { caseId } = await receive(house, [elsa], { responsibleId: sara })
  const appoint = (userId: UserId) => house.fails('case.appoint', { caseId, userId, reason: 'x' })

  expect((await appoint(bo)).fields).toEqual([{ path: ['userId'], code: 'socionom-required' }])
  expect((await appoint(tomasz)).fields).toEqual([{ path: ['userId'], code: 'not-barnhandlaggare' }])
  await house.login('sara')
  expect(await appoint(sara)).toEqual({ code: 'not-allowed' })
})

test('a case is found by name, number and case number, and by nothing that was told of it', async () => {
  const { caseId } = await receive(house, [elsa])
  const hits = async (text: string) => (await house.ask('case.search', { text })).map((hit) => hit.caseId)

  for (const text of [
    'Elsa',
    'åkesson',
    'ELSA Å',
    '20140317-2388',
    '140317-2388',
    '2388',
    'FR-2026-A0001',
    'fr-2026',
    'a0001',
  ])
    expect([text, await hits(text)]).toEqual([text, [caseId]])
  for (const text of ['Skolan', 'berättat', 'misshandel', 'Mottagningen', 'Sjöberga', 'Akesson', 'e', ''])
    expect([text, await hits(text)]).toEqual([text, []])
})

test('cases are listed by state, nämnd and officer', async () => {
  const { namnder } = await house.ask('house.current', {})
  const { caseId } = await receive(house, [elsa], { responsibleId: sara })
  await receive(house, [hugo])

  expect(await list()).toHaveLength(2)
  expect((await list({ responsibleId: sara })).map((row) => row.id)).toEqual([caseId])
  expect(await list({ namndId: namnder[1]?.id })).toEqual([])
  expect([(await list({ state: 'oppna' })).length, (await list({ state: 'avslutade' })).length]).toEqual([2, 0])
})

test('Idag shows a coordinator what waits: the request, the case without officer, the answers, the minutes', async () => {
  const { caseId, requestId } = await receive(house, [elsa])
  const kinds = async () => (await house.ask('today.get', {})).waiting.map((one) => one.kind).sort()

  expect(await kinds()).toEqual(['no-handlaggare', 'request'])
  const samradId = await plan(house, [caseId], { requestIds: [requestId] })
  await house.ask('samrad.call', { samradId })
  expect(await kinds()).toEqual(['answers', 'no-handlaggare'])
  await house.ask('case.appoint', { caseId, userId: sara, reason: 'ny' })
  await hold(house, samradId)
  expect(await kinds()).toEqual(['unsigned-minutes'])
  await house.ask('samrad.sign', { samradId })
  expect(await kinds()).toEqual([])
})

test('a task is due soon, then overdue, until it is done; each owner sees which are her own', async () => {
  const { caseId } = await receive(house, [elsa], { responsibleId: sara })
  const { taskId } = await house.ask('task.add', {
    caseId,
    text: 'Ring',
    owner: { kind: 'user', userId: sara },
    dueOn: '2026-03-04',
  })
  await house.login('sara')
  const today = () => house.ask('today.get', {})

  expect((await today()).dueSoon).toMatchObject([{ id: taskId, isMine: true, daysLate: 0, about: 'Elsa Åkesson' }])
  house.setNow('2026-03-06T08:00:00.000Z')
  expect((await today()).overdue).toMatchObject([{ id: taskId, daysLate: 2 }])
  expect((await list())[0]).toMatchObject({ openTasks: 1, overdueTasks: 1 })
  await house.ask('task.finish', { taskId, outcome: 'Ringde' })
  expect([(await today()).overdue, (await list())[0]?.openTasks]).toEqual([[], 0])
})

test('case numbers follow each other and begin again with the year of the request', async () => {
  const number = async (receivedOn: string, no: string) =>
    (await page((await receive(house, [newPerson('Barn', 'Prov', testNumber(no))], { receivedOn })).caseId)).number

  expect([
    await number('2026-03-01', '20150101'),
    await number('2026-03-02', '20150102'),
    await number('2025-12-30', '20150103'),
  ]).toEqual(['FR-2026-A0001', 'FR-2026-A0002', 'FR-2025-A0001'])
})
