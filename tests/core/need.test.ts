import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { FollowUpFacts } from '../../src/shared/followup/followup.contract'
import type { NeedId, UserId } from '../../src/shared/ids'
import { type Furnished, furnishedHouse } from '../support/furnished'
import { openTestSession } from '../support/session'

let ids: Furnished
let ewa: UserId
const house = () => ids.house
beforeAll(async () => {
  ids = await furnishedHouse([
    ['ewa', 'forste-socialsekreterare'],
    ['bo', 'barnhandlaggare'],
  ])
  await house().login('karin')
  const users = await house().ask('account.list', {})
  ewa = users.find(({ displayName }) => displayName === 'Test ewa')?.id as UserId
  house().core.close()
})
beforeEach(async () => {
  ids.restore()
  house().setNow('2026-03-02T08:00:00.000Z')
  await house().login('sara')
})
afterAll(() => ids.house.close())

const create = async (hand: 'min' | 'rehabiliteringsansvarig' = 'min'): Promise<NeedId> => {
  const words = { what: 'Någon att prata med', wish: 'Inte hemma' }
  return (await house().ask('need.create', { caseId: ids.caseId, kind: 'stod', words, hand })).needId
}
const needs = async () => (await house().ask('need.ofCase', { caseId: ids.caseId })).needs
const bup = () => ({ kind: 'service', service: 'bup', person: 'Mottagningen', watcherId: ids.sara }) as const
/** An interview has been held; two weeks later unless another day is given. */
const interviewed = (happenedOn: string, now = '2026-03-20') => {
  house().setNow(`${now}T08:00:00.000Z`)
  return house().ask('case.addMilestone', {
    caseId: ids.caseId,
    milestone: { kind: 'barnforhor', plannedFor: null, happenedOn, note: '' },
  })
}
const facts: FollowUpFacts = {
  isSafe: 'ja',
  knowsContact: 'ja',
  support: 'delvis',
  newViolence: false,
  outcomeTold: 'inget-att-beratta',
  toldOn: null,
}
const record = (more: object = {}) => ({
  caseId: ids.caseId,
  step: null,
  heldOn: house().now().slice(0, 10),
  facts,
  words: { child: 'Jag sover bättre.' },
  ...more,
})
const codes = (failure: { fields?: readonly { code: string }[] }) => failure.fields?.map(({ code }) => code)

test('a need offered to a colleague waits on that colleague’s Idag, and moves when it is accepted', async () => {
  const needId = await create()
  await house().ask('need.offer', { needId, revision: 1, to: { kind: 'user', userId: ewa } })

  await house().login('ewa')
  const { waiting } = await house().ask('today.get', {})
  expect(waiting.filter(({ kind }) => kind === 'need-offered')).toMatchObject([{ needId, from: 'Test sara' }])
  await house().ask('need.answer', { needId, revision: 2, answer: 'ja', on: '2026-03-02' })
  expect(await needs()).toMatchObject([{ hand: { name: 'Test ewa' }, offer: null, red: null, revision: 3 }])
})

test('a need turns red on the coordinator’s Idag by itself when its hand has left', async () => {
  const needId = await create()
  await house().ask('need.offer', { needId, revision: 1, to: { kind: 'user', userId: ewa } })
  await house().login('ewa')
  await house().ask('need.answer', { needId, revision: 2, answer: 'ja', on: '2026-03-02' })
  const me = await openTestSession(house(), 'sara')
  me.session.connection.prepare('UPDATE user SET left_at = ? WHERE id = ?').run(house().now(), ewa)
  me.close()

  await house().login('karin')
  const { waiting } = await house().ask('today.get', {})
  expect(waiting.filter(({ kind }) => kind === 'need-red')).toMatchObject([{ needId, why: 'hand-borta', hand: '' }])
  expect((await house().ask('need.overview', {})).red).toMatchObject([{ needId }])
  expect(await house().ask('need.summary', { caseId: ids.caseId })).toMatchObject({ open: 1, red: 1, hands: [] })
  const [need] = await needs()
  await house().ask('need.take', { needId, revision: need?.revision ?? 0 })
  expect(await needs()).toMatchObject([{ hand: { name: 'Karin Prov' }, red: null }])
})

test('when a service is marked as closed, everything there turns red, and nothing more is offered to it', async () => {
  const needId = await create()
  await house().ask('need.offer', { needId, revision: 1, to: bup() })
  await house().ask('need.markService', { service: 'bup', isClosed: true, reason: 'Enligt brev' })

  expect(await needs()).toMatchObject([{ red: 'mottagare-upphord', hand: { name: 'Test sara' } }])
  const other = await create()
  expect(codes(await house().fails('need.offer', { needId: other, revision: 1, to: bup() }))).toEqual([
    'service-closed',
  ])
  await house().ask('need.markService', { service: 'bup', isClosed: false, reason: 'Öppen igen' })
  expect((await needs())[0]?.red).toBeNull()
})

test('whoever lacks the key to the case is given nothing of it, and sees nothing of its needs', async () => {
  const needId = await create()
  const users = await house().ask('account.list', {})
  const bo = users.find(({ displayName }) => displayName === 'Test bo')?.id as UserId
  const to = { kind: 'user', userId: bo } as const
  expect(codes(await house().fails('need.offer', { needId, revision: 1, to }))).toEqual(['not-here'])
  expect(codes(await house().fails('followup.nameLead', { caseId: ids.caseId, userId: bo }))).toEqual(['not-here'])

  await house().login('bo')
  expect(await house().fails('need.ofCase', { caseId: ids.caseId })).toEqual({ code: 'not-found' })
  expect(await house().fails('need.summary', { caseId: ids.caseId })).toEqual({ code: 'not-found' })
  expect(await house().fails('followup.ofCase', { caseId: ids.caseId })).toEqual({ code: 'not-found' })
  expect(await house().fails('need.visit', { needId, revision: 1, on: '2026-03-02' })).toEqual({ code: 'not-found' })
  const overview = await house().ask('need.overview', {})
  expect([overview.red, overview.waiting, overview.waits.some(({ offered }) => offered > 0)]).toEqual([[], [], false])
})

test('two who act on the same need at once: the second is told, and nothing is overwritten', async () => {
  const needId = await create()
  await house().ask('need.visit', { needId, revision: 1, on: '2026-03-02' })

  expect(await house().fails('need.giveBack', { needId, revision: 1, reason: 'Hinner inte' })).toEqual({
    code: 'conflict',
  })
})

test('a need can lie with the rehabiliteringsansvarig from the start, when somebody has been named', async () => {
  const words = { what: 'Prata', wish: '' }
  const order = { caseId: ids.caseId, kind: 'stod', words, hand: 'rehabiliteringsansvarig' } as const
  expect(codes(await house().fails('need.create', order))).toEqual(['no-lead'])

  await house().ask('followup.nameLead', { caseId: ids.caseId, userId: ewa })
  await house().ask('need.create', order)

  expect(await needs()).toMatchObject([{ hand: { name: 'Test ewa' } }])
})

test('from the day after the interview somebody must hold the support together, and a change has its reason', async () => {
  await interviewed('2026-03-02', '2026-03-02')
  const asked = () => house().ask('followup.ofCase', { caseId: ids.caseId })
  expect((await asked()).leadMissingSince).toBeNull()

  house().setNow('2026-03-03T08:00:00.000Z')
  expect((await asked()).leadMissingSince).toBe('2026-03-03')
  expect((await house().ask('today.get', {})).waiting.some(({ kind }) => kind === 'lead-missing')).toBe(true)
  await house().ask('followup.nameLead', { caseId: ids.caseId, userId: ewa })
  expect((await house().ask('today.get', {})).waiting.some(({ kind }) => kind === 'lead-missing')).toBe(false)
  expect(codes(await house().fails('followup.nameLead', { caseId: ids.caseId, userId: ids.sara }))).toEqual([
    'required',
  ])
  await house().ask('followup.nameLead', { caseId: ids.caseId, userId: ids.sara, reason: 'Ewa är sjuk' })
  expect(await asked()).toMatchObject({ lead: { name: 'Test sara' }, leads: [{}, { name: 'Test ewa' }] })
})

test('a follow-up is recorded on its rung once, sets the rooms, and stands among what has happened', async () => {
  await interviewed('2026-03-05')
  const rooms = [{ room: 'psykisk-halsa', state: 'pagar', reason: 'Samtal varje vecka' }] as const
  await house().ask('followup.record', record({ step: 'forhor:v1', rooms }))

  const { ladder, records } = await house().ask('followup.ofCase', { caseId: ids.caseId })
  expect(ladder[0]).toMatchObject({ step: 'forhor:v1', state: 'gjord', heldOn: '2026-03-20' })
  expect(records).toMatchObject([{ stepName: '1 vecka', words: { child: 'Jag sover bättre.' } }])
  const page = await house().ask('case.page', { caseId: ids.caseId })
  expect(page.rooms.find(({ room }) => room === 'psykisk-halsa')).toMatchObject({ state: 'pagar' })
  expect(page.state).toBe('uppfoljning')
  expect(await house().fails('followup.record', record({ step: 'forhor:v1' }))).toEqual({ code: 'conflict' })
})

test('a follow-up planned in the register stands once on the time line, before it is held and after', async () => {
  await interviewed('2026-03-16')
  await house().ask('case.addMilestone', {
    caseId: ids.caseId,
    milestone: { kind: 'uppfoljning', plannedFor: '2026-03-24', happenedOn: null, note: 'I skolan' },
  })
  const seen = async () =>
    (await house().ask('timeline.ofCase', { caseId: ids.caseId })).events
      .filter(({ kind, day }) => kind === 'uppfoljning' && day < '2026-04-01')
      .map(({ day, state }) => [day, state])
  expect(await seen()).toEqual([['2026-03-24', 'planerat']])

  house().setNow('2026-03-25T08:00:00.000Z')
  await house().ask('followup.record', record({ step: 'forhor:v1', heldOn: '2026-03-24' }))
  expect(await seen()).toEqual([['2026-03-24', 'hant']])
})

test('a follow-up before the interview is refused, and nothing is stored', async () => {
  await interviewed('2026-03-01')

  expect(codes(await house().fails('followup.record', record({ heldOn: '2026-02-28' })))).toEqual(['before-interview'])
  const rooms = [{ room: 'skydd', state: 'ej-aktuellt', reason: '' }] as const
  expect((await house().fails('followup.record', record({ rooms }))).fields).toEqual([
    { path: ['rooms', 0, 'reason'], code: 'required' },
  ])
  expect((await house().ask('followup.ofCase', { caseId: ids.caseId })).records).toEqual([])
})

test('new violence at a follow-up makes a task for today', async () => {
  await interviewed('2026-03-05')
  const { taskId } = await house().ask('followup.record', record({ facts: { ...facts, newViolence: true } }))

  const { overdue, dueSoon } = await house().ask('today.get', {})
  expect([...overdue, ...dueSoon].find(({ id }) => id === taskId)).toMatchObject({ isMine: true, dueOn: '2026-03-20' })
})

test('a moved follow-up keeps its reason, and calls when its new day comes', async () => {
  await interviewed('2026-03-05')
  const due = async () => (await house().ask('today.get', {})).waiting.filter(({ kind }) => kind === 'follow-up-due')
  expect(await due()).toMatchObject([{ step: '1 vecka', isLate: true }])
  await house().ask('followup.move', {
    caseId: ids.caseId,
    step: 'forhor:v1',
    dueOn: '2026-03-30',
    reason: 'Barnet har feber',
  })

  expect(await due()).toEqual([])
  const { ladder } = await house().ask('followup.ofCase', { caseId: ids.caseId })
  expect(ladder[0]).toMatchObject({ dueOn: '2026-03-30', firstDueOn: '2026-03-12', movedBecause: 'Barnet har feber' })
  house().setNow('2026-03-28T08:00:00.000Z')
  expect(await due()).toMatchObject([{ step: '1 vecka', isLate: false }])
})
