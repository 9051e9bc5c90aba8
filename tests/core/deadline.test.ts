import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPointsOf } from '../../src/main/core/closing/open-points.store'
import type { MilestoneKind } from '../../src/shared/case/case.contract'
import type { RuleCode } from '../../src/shared/deadline/rule'
import { type Furnished, furnishedHouse } from '../support/furnished'
import { openTestSession } from '../support/session'

let f: Furnished
beforeAll(async () => {
  f = await furnishedHouse([
    ['ewa', 'forste-socialsekreterare'],
    ['jenny', 'vuxenhandlaggare'],
  ])
})
beforeEach(async () => {
  f.restore()
  f.house.setNow('2026-03-02T08:00:00.000Z')
  await f.house.login('sara')
})
afterAll(() => f.house.close())

const happens = (kind: MilestoneKind, happenedOn: string, clock: string | null = null) =>
  f.house.ask('case.addMilestone', { caseId: f.caseId, milestone: { kind, plannedFor: null, happenedOn, clock } })
const deadlines = async (rule: RuleCode) =>
  (await f.house.ask('deadline.ofCase', { caseId: f.caseId })).deadlines.filter((one) => one.rule === rule)
const first = async (rule: RuleCode) => {
  const [deadline] = await deadlines(rule)
  if (!deadline) throw new Error(`no ${rule}`)
  return deadline
}
const which = async (rule: RuleCode) => ({ caseId: f.caseId, rule, startId: (await first(rule)).startId })
const words = { decidedBy: 'Ewa Test', reason: 'Tolken blev sjuk' }
const tasks = async () => {
  const page = await f.house.ask('case.page', { caseId: f.caseId })
  return page.tasks
    .filter((task) => task.id !== f.taskId)
    .map(({ text, dueOn, state, note }) => [text, dueOn, state, note])
}
const at = async (day: string, login = 'sara') => {
  f.house.setNow(`${day}T08:00:00.000Z`)
  await f.house.login(login)
}
const inquiryTask = 'Avsluta utredningen med beslut'

test('a deadline is shown as it stands, with its law, its day off and what I may do', async () => {
  await happens('anmalan', '2026-03-01', '21:00')
  await happens('utredning-inledd', '2026-03-02')

  expect(await first('T1')).toMatchObject({ due: '2026-03-02', state: 'varning', extendOn: null, mayFulfil: true })
  expect(await first('T3')).toMatchObject({
    due: '2026-07-02',
    dayOff: null,
    state: 'lugn',
    law: { text: '20 kap. 3 § socialtjänstlagen (2025:400)' },
    extendOn: 'sarskilda-skal',
    mayExplain: false,
  })
})

test('an extension is a decision of its own: recorded in words, refused when it is none, and the task goes with it', async () => {
  await happens('utredning-inledd', '2026-03-02')
  await at('2026-05-10')
  expect(await tasks()).toEqual([[inquiryTask, '2026-07-02', 'oppen', '']])

  const decision = { ...(await which('T3')), toDue: '2026-08-15', decidedOn: '2026-05-10', words }
  await f.house.ask('deadline.extend', decision)

  expect(await first('T3')).toMatchObject({
    due: '2026-08-15',
    firstDue: '2026-07-02',
    state: 'forlangd',
    dayOff: { what: 'lördag', workingDayBefore: '2026-08-14' },
    extensions: [{ fromDue: '2026-07-02', toDue: '2026-08-15', ground: 'sarskilda-skal', words }],
  })
  expect(await tasks()).toEqual([[inquiryTask, '2026-08-15', 'oppen', '']])
  expect(await f.house.fails('deadline.extend', decision)).toMatchObject({
    fields: [{ path: ['toDue'], code: 'not-later', value: '2026-08-15' }],
  })
})

test('what was decided after the last day is a reason, not an extension, and the reason stays when it is done late', async () => {
  await happens('utredning-inledd', '2026-03-02')
  await at('2026-07-03')
  const decision = { ...(await which('T3')), toDue: '2026-08-15', decidedOn: '2026-07-03', words }
  expect(await f.house.fails('deadline.extend', decision)).toMatchObject({
    fields: [{ path: ['decidedOn'], code: 'decided-too-late' }],
  })

  await f.house.ask('deadline.explain', { ...(await which('T3')), reason: 'Barnet var sjukt' })
  expect(await first('T3')).toMatchObject({ state: 'passerad', reasons: [{ text: 'Barnet var sjukt' }] })
  await happens('utredning-avslutad', '2026-07-03')

  expect(await first('T3')).toMatchObject({ state: 'uppfylld-sent', reasons: [{ text: 'Barnet var sjukt' }] })
})

test('a reason is asked for when a day has passed, and not before', async () => {
  await happens('utredning-inledd', '2026-03-02')

  expect(await f.house.fails('deadline.explain', { ...(await which('T3')), reason: 'x' })).toMatchObject({
    fields: [{ path: ['reason'], code: 'deadline-not-passed' }],
  })
})

test('a timer makes one task at the first warning, never a second, and finishes it when the thing has happened', async () => {
  await happens('utredning-inledd', '2026-03-02')
  await at('2026-05-02')
  expect(await tasks()).toEqual([])
  await at('2026-05-03')
  await at('2026-05-04')
  expect(await tasks()).toEqual([[inquiryTask, '2026-07-02', 'oppen', '']])

  await happens('utredning-avslutad', '2026-05-04')

  expect(await tasks()).toEqual([[inquiryTask, '2026-07-02', 'klar', 'Utredning avslutad är noterat']])
  await at('2026-08-01')
  expect(await tasks()).toHaveLength(1)
})

test('Idag shows the deadline to whoever is to act on it and not its task beside it; the page has the timers settled', async () => {
  await happens('anmalan', '2026-03-02', '09:00')
  const before = await f.house.ask('today.get', {})
  expect(before.deadlines.map(({ name, due }) => [name, due])).toEqual([['Omedelbar skyddsbedömning', '2026-03-02']])
  expect(before.hasTimers).toBe(true)

  expect(await f.house.ask('deadline.settle', {})).toEqual({ changed: 1 })

  const after = await f.house.ask('today.get', {})
  expect(after.hasTimers).toBe(false)
  expect(after.deadlines).toHaveLength(1)
  expect([...after.dueSoon, ...after.overdue].some(({ text }) => text.includes('skyddsbedömning'))).toBe(false)
  await f.house.login('ewa')
  expect((await f.house.ask('today.get', {})).deadlines).toEqual([])
})

test('the unit sees the deadlines of the children it holds keys to, and nobody else sees that there are any', async () => {
  await happens('anmalan', '2026-03-02', '09:00')
  const everything = { namndId: null, responsibleId: null, show: 'pagaende' } as const
  const seen = async (login: string) => {
    await f.house.login(login)
    return (await f.house.ask('deadline.list', everything)).rows.map(({ name }) => name)
  }

  expect(await seen('ewa')).toEqual(['Omedelbar skyddsbedömning', 'Förhandsbedömning'])
  expect(await seen('jenny')).toEqual([])
  expect(await f.house.fails('deadline.ofCase', { caseId: f.caseId })).toEqual({ code: 'not-found' })
  await f.house.login('ewa')
  const only = async (show: 'att-gora' | 'passerade') =>
    (await f.house.ask('deadline.list', { ...everything, show })).rows.length
  expect([await only('att-gora'), await only('passerade')]).toEqual([1, 0])
})

test('who only reads may neither extend nor explain', async () => {
  await happens('utredning-inledd', '2026-03-02')
  const start = await which('T3')
  await f.house.login('karin')
  const decision = { ...start, toDue: '2026-08-15', decidedOn: '2026-03-02', words }

  expect(await f.house.fails('deadline.extend', decision)).toEqual({ code: 'not-allowed' })
  expect((await first('T3')).extendOn).toBeNull()
  await f.house.login('jenny')
  expect(await f.house.fails('deadline.explain', { ...start, reason: 'x' })).toEqual({ code: 'not-allowed' })
})

test('a running deadline by law and a passed one without a reason stand in the way of closing, once each', async () => {
  await happens('utredning-inledd', '2026-03-02')
  await happens('barnforhor', '2026-03-02')
  await at('2026-05-10')
  const open = async () => {
    const me = await openTestSession(f.house, 'sara')
    const points = me.session.read('test', (context) => openPointsOf(context, f.caseId))
    me.close()
    await f.house.login('sara')
    return points
      .filter(({ kind, key }) => kind === 'frist' || (kind === 'uppgift' && !key.includes(f.taskId)))
      .map(({ text }) => text)
  }

  expect(await open()).toEqual(['Eftermöte samma dag som förhöret: fristen har passerat', 'Utredning: fristen löper'])
  await f.house.ask('deadline.explain', { ...(await which('T9-eftermote')), reason: 'Alla gick till akuten' })
  expect(await open()).toEqual(['Utredning: fristen löper'])
})

test.each([
  ['put back a week', '2026-02-20', 'fore-senaste'],
  ['put forward three months', '2026-06-10', 'langt-efter'],
  ['as it should be', '2026-03-03', undefined],
])(
  'a clock %s: Idag and the deadlines say what is odd about it, nothing is blocked and nothing is lost',
  async (_how, day, kind) => {
    await happens('utredning-inledd', '2026-03-02')
    await at(day)

    expect((await f.house.ask('today.get', {})).clock?.kind).toBe(kind)
    expect((await f.house.ask('deadline.ofCase', { caseId: f.caseId })).clock?.kind).toBe(kind)
    expect(await first('T3')).toMatchObject({ due: '2026-07-02' })
    expect(await f.house.ask('case.setRoom', { caseId: f.caseId, room: 'skydd', state: 'pagar', reason: '' })).toEqual(
      {},
    )
  },
)
