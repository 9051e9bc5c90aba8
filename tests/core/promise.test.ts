import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CaseId, UserId } from '../../src/shared/ids'
import { makePromise, promiseInput } from '../support/closing'
import { keepCopy } from '../support/file'
import { foundTestHouse, type TestHouse } from '../support/house'
import { receive } from '../support/scene'

let house: TestHouse
let caseId: CaseId
let sara: UserId
let tomasz: UserId
let restore: () => void
beforeAll(async () => {
  house = await foundTestHouse()
  sara = await house.addUser('sara', ['barnhandlaggare'])
  tomasz = await house.addUser('tomasz', ['stodjare'])
  await house.addUser('ewa', ['forste-socialsekreterare'])
  await house.addUser('jenny', ['vuxenhandlaggare'])
  ;({ caseId } = await receive(house, undefined, { responsibleId: sara }))
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

const onDay = (day: string) => house.setNow(`${day}T08:00:00.000Z`)
const ofCase = () => house.ask('promise.ofCase', { caseId })
const how = 'Sara ringde'

test('a promise holds until it is kept, and the child then knows', async () => {
  const promiseId = await makePromise(house, caseId, sara)
  expect(await ofCase()).toMatchObject([{ state: 'galler', isPassed: false, dueOn: '2026-03-06' }])
  onDay('2026-03-06')

  await house.ask('promise.keep', { promiseId, on: '2026-03-06', how })

  expect(await ofCase()).toMatchObject([
    { state: 'hallet', isUntold: false, steps: [{ kind: 'hallet', words: { how } }] },
  ])
  expect(await house.fails('promise.keep', { promiseId, on: '2026-03-06', how })).toMatchObject({ code: 'conflict' })
})

test('whoever is to keep a promise reads the child’s name and that promise, and nothing more of the case', async () => {
  await makePromise(house, caseId, sara, { text: 'Sara ringer.' })
  await makePromise(house, caseId, tomasz, { text: 'Tomasz visar rummet.' })
  await house.login('tomasz')

  expect(await house.ask('promise.list', { show: 'alla' })).toMatchObject([
    { text: 'Tomasz visar rummet.', childName: 'Elsa Åkesson', caseId: null, mayAct: true },
  ])
  expect(await house.fails('promise.ofCase', { caseId })).toMatchObject({ code: 'not-found' })
  expect((await house.ask('today.get', {})).waiting).toMatchObject([])
})

test('who has no part in a case learns of no promise in it', async () => {
  const promiseId = await makePromise(house, caseId, sara)
  await house.login('jenny')

  expect(await house.ask('promise.list', { show: 'alla' })).toEqual([])
  expect(await house.fails('promise.keep', { promiseId, on: '2026-03-02', how })).toMatchObject({ code: 'not-found' })
})

test('three days before its day a promise waits on its keeper’s Idag, and when the day has gone by it is seen by the manager', async () => {
  await makePromise(house, caseId, sara, { dueOn: '2026-03-10' })
  const mine = async () => (await house.ask('today.get', {})).waiting.filter(({ kind }) => kind === 'promise-due')
  onDay('2026-03-06')
  expect(await mine()).toEqual([])
  onDay('2026-03-07')
  expect(await mine()).toMatchObject([{ isPassed: false, dueOn: '2026-03-10' }])
  onDay('2026-03-11')
  expect(await mine()).toMatchObject([{ isPassed: true }])

  for (const login of ['ewa', 'karin']) {
    await house.login(login)
    expect(await house.ask('promise.list', { show: 'risk' })).toMatchObject([{ isPassed: true, isUntold: true }])
  }
})

test('a manager sees a promise and does nothing with it', async () => {
  const promiseId = await makePromise(house, caseId, sara)
  await house.login('ewa')

  expect(await ofCase()).toMatchObject([{ mayAct: false }])
  expect(await house.fails('promise.keep', { promiseId, on: '2026-03-02', how })).toMatchObject({ code: 'not-allowed' })
})

test('a broken promise is mended with a reason, and stays open until the child knows', async () => {
  const promiseId = await makePromise(house, caseId, sara)
  onDay('2026-03-09')
  const on = '2026-03-09'
  expect((await house.fails('promise.mend', { promiseId, on, reason: '' })).fields).toMatchObject([
    { code: 'required' },
  ])
  await house.ask('promise.mend', { promiseId, on, reason: 'Sjuk. Ringde i dag.' })
  expect(await ofCase()).toMatchObject([{ state: 'lagat', isUntold: true }])

  await house.ask('promise.tell', { promiseId, on, how })

  expect(await ofCase()).toMatchObject([{ state: 'lagat', isUntold: false }])
})

test('a promise is taken back or moved only with the child’s knowledge', async () => {
  const promiseId = await makePromise(house, caseId, sara)
  const on = '2026-03-02'

  for (const name of ['promise.takeBack', 'promise.move'] as const)
    expect(
      (await house.fails(name, { promiseId, on, dueOn: '2026-03-20', reason: 'x', how: '' })).fields,
    ).toContainEqual(expect.objectContaining({ path: ['how'], code: 'required' }))
  await house.ask('promise.move', { promiseId, on, dueOn: '2026-03-20', reason: 'Polisen är inte klar', how })
  expect(await ofCase()).toMatchObject([{ dueOn: '2026-03-20', state: 'galler' }])
})

test('days that cannot be are named: made ahead, due in the past, kept before it was made', async () => {
  const refused = async (more: object) => (await house.fails('promise.make', promiseInput(caseId, sara, more))).fields
  expect(await refused({ madeOn: '2026-03-03' })).toMatchObject([{ path: ['madeOn'], code: 'day-ahead' }])
  expect(await refused({ dueOn: '2026-03-01' })).toMatchObject([{ path: ['dueOn'], code: 'day-past' }])
  const promiseId = await makePromise(house, caseId, sara)
  expect((await house.fails('promise.keep', { promiseId, on: '2026-03-01', how })).fields).toMatchObject([
    { path: ['on'], code: 'before-promise' },
  ])
})

test('an agency’s promise has somebody here who watches over it, and can be given to another', async () => {
  const owner = { kind: 'agency' as const, agencyId: 'bup' as never, person: 'Eva' }
  const order = promiseInput(caseId, sara, { owner })
  expect((await house.fails('promise.make', order)).fields).toMatchObject([{ path: ['watcherId'], code: 'required' }])
  const { promiseId } = await house.ask('promise.make', { ...order, watcherId: sara })
  expect(await ofCase()).toMatchObject([{ watcher: 'Test sara', isOwnerless: false }])

  await house.ask('promise.reassign', {
    promiseId,
    owner: { kind: 'user', userId: tomasz },
    watcherId: null,
    reason: 'Nytt',
  })

  expect(await ofCase()).toMatchObject([{ owner: 'Test tomasz', steps: [{ kind: 'ny-ansvarig' }] }])
})
