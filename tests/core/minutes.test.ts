import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CaseId, SamradId } from '../../src/shared/ids'
import { keepCopy } from '../support/file'
import { foundTestHouse, type TestHouse } from '../support/house'
import { answerAll, decisionInput, elsa, hold, hugo, itemInput, plan, receive, seatAll } from '../support/scene'

let house: TestHouse
let caseIds: CaseId[]
let restore: () => void
beforeAll(async () => {
  house = await foundTestHouse()
  ;({ caseIds } = await receive(house, [elsa, hugo]))
  house.core.close()
  restore = keepCopy(house.folder)
})
beforeEach(async () => {
  house.core.close()
  restore()
  house.setNow('2026-03-02T08:00:00.000Z')
  await house.login('karin')
})
afterAll(() => house.close())

const get = (samradId: SamradId) => house.ask('samrad.get', { samradId })
const sign = async (samradId: SamradId) => (await house.ask('samrad.sign', { samradId })).minutesId
/** Holds a samråd for both children, in which things were recorded on the way. */
async function holdWith(record: (samradId: SamradId) => Promise<unknown>, heldOn = '2026-03-02'): Promise<SamradId> {
  const samradId = await plan(house, caseIds, { heldOn })
  await house.ask('samrad.start', { samradId })
  await record(samradId)
  await seatAll(house, samradId)
  await answerAll(house, samradId)
  await house.ask('samrad.end', { samradId })
  return samradId
}

test('minutes are signed once', async () => {
  const samradId = await plan(house, caseIds)
  await hold(house, samradId)

  await sign(samradId)

  expect(await house.fails('samrad.sign', { samradId })).toEqual({ code: 'not-allowed' })
  expect((await get(samradId)).minutesSigned).toMatchObject([{ kind: 'protokoll', signedBy: 'Karin Prov' }])
})

test('signed minutes stay as they were signed, whatever happens to the case and the child afterwards', async () => {
  const samradId = await holdWith((id) => house.ask('samrad.saveDecision', decisionInput(id)))
  const minutesId = await sign(samradId)
  const before = await house.ask('samrad.minutes', { minutesId })
  const { childId } = await house.ask('case.page', { caseId: caseIds[0] ?? '' })
  const { identity, revision } = await house.ask('person.get', { personId: childId })

  await house.ask('person.change', { personId: childId, revision, identity: { ...identity, givenName: 'Wilma' } })
  await house.ask('case.setRoom', { caseId: caseIds[0] ?? '', room: 'skydd', state: 'klart' })

  expect(await house.ask('samrad.minutes', { minutesId })).toEqual(before)
  expect(before.minutes.children.map((child) => child.name)).toEqual(['Elsa Åkesson', 'Hugo Åkesson'])
  expect((await house.ask('samrad.preview', { samradId })).children[0]?.name).toBe('Wilma Åkesson')
})

test('a correction stands beside the minutes, as many as are needed, and changes nothing in them', async () => {
  const samradId = await plan(house, caseIds)
  await hold(house, samradId)
  const minutesId = await sign(samradId)
  const before = await house.ask('samrad.minutes', { minutesId })

  house.setNow('2026-03-03T08:00:00.000Z')
  const first = await house.ask('samrad.correct', { samradId, text: 'Hugo är sju år.' })
  await house.ask('samrad.correct', { samradId, text: 'Elsa är elva år.' })

  expect((await get(samradId)).minutesSigned.map((one) => one.kind)).toEqual(['protokoll', 'rattelse', 'rattelse'])
  expect(await house.ask('samrad.minutes', first)).toEqual({ ...before, correction: 'Hugo är sju år.' })
  expect(await house.ask('samrad.minutes', { minutesId })).toEqual(before)
})

test('a correction says something', async () => {
  const samradId = await plan(house, caseIds)
  await hold(house, samradId)
  await sign(samradId)

  expect(await house.fails('samrad.correct', { samradId, text: '  ' })).toMatchObject({
    fields: [{ path: ['text'], code: 'required' }],
  })
})

test('every decision becomes a task when the minutes are signed, not before: for one child under that child, for all under the samråd', async () => {
  const samradId = await holdWith(async (id) => {
    await house.ask('samrad.saveDecision', decisionInput(id, { text: 'Gäller alla' }))
    await house.ask('samrad.saveDecision', decisionInput(id, { text: 'Gäller Hugo', caseId: caseIds[1] }))
  })
  const tasks = () =>
    Promise.all(
      caseIds.map(async (caseId) => (await house.ask('case.page', { caseId })).tasks.map((task) => task.text).sort()),
    )

  const before = await tasks()
  await sign(samradId)

  expect(before).toEqual([[], []])
  expect(await tasks()).toEqual([['Gäller alla'], ['Gäller Hugo', 'Gäller alla']])
})

test('a decision not carried out comes back at the next samråd about any of the children, and goes when it is done', async () => {
  const first = await holdWith((id) =>
    house.ask('samrad.saveDecision', decisionInput(id, { text: 'Ring skolan', itemKey: 'stod' })),
  )
  await sign(first)
  const { number } = await get(first)

  const next = await plan(house, [caseIds[1] ?? ''], { type: 'uppfoljning', heldOn: '2026-03-09' })
  const { carried } = await get(next)

  expect(carried).toMatchObject([
    {
      fromNumber: number,
      itemKey: 'stod',
      text: 'Ring skolan',
      owner: 'Förhörsledaren, Polismyndigheten',
      dueOn: '2026-03-05',
    },
  ])
  await house.ask('task.finish', { taskId: carried[0]?.taskId ?? '', outcome: 'Klart' })
  expect((await get(next)).carried).toEqual([])
  expect((await get(first)).carried).toEqual([])
})

test('an item that was to come back comes back, until a later samråd has answered it', async () => {
  const back = (samradId: SamradId) =>
    house.ask(
      'samrad.saveItem',
      itemInput(samradId, 'skydd', {
        outcome: 'aterkommer',
        returnOn: '2026-03-09',
        text: { text: 'Vänta på svar', reason: '' },
      }),
    )
  await holdWith(back)
  house.setNow('2026-03-09T08:00:00.000Z')
  const second = await plan(house, caseIds, { heldOn: '2026-03-09' })

  expect((await get(second)).carried).toMatchObject([
    { taskId: null, itemKey: 'skydd', text: 'Vänta på svar', dueOn: '2026-03-09' },
  ])
  await hold(house, second)
  house.setNow('2026-03-16T08:00:00.000Z')
  const third = await plan(house, caseIds, { heldOn: '2026-03-16' })
  expect((await get(third)).carried).toEqual([])
})

test('control: an item answered at once does not come back', async () => {
  const first = await plan(house, caseIds)
  await hold(house, first)

  expect((await get(await plan(house, caseIds, { heldOn: '2026-03-09' }))).carried).toEqual([])
})

test('a task put off keeps coming back with its new day', async () => {
  const first = await holdWith((id) => house.ask('samrad.saveDecision', decisionInput(id)))
  await sign(first)
  const { tasks } = await house.ask('case.page', { caseId: caseIds[0] ?? '' })
  const taskId = tasks[0]?.id ?? ''

  expect((await house.fails('task.postpone', { taskId, dueOn: '2026-03-01', reason: 'sjuk' })).fields).toMatchObject([
    { code: 'day-past' },
  ])
  await house.ask('task.postpone', { taskId, dueOn: '2026-03-20', reason: 'sjuk' })

  expect((await get(await plan(house, caseIds, { heldOn: '2026-03-09' }))).carried).toMatchObject([
    { taskId, dueOn: '2026-03-20' },
  ])
  await house.ask('task.finish', { taskId, outcome: '' })
  expect(await house.fails('task.finish', { taskId, outcome: '' })).toEqual({ code: 'conflict' })
  expect(await house.fails('task.postpone', { taskId, dueOn: '2026-04-01', reason: 'x' })).toEqual({ code: 'conflict' })
})

test('a konsulterande samråd has minutes without a child, and of the shorter agenda', async () => {
  const samradId = await plan(house, [])
  await hold(house, samradId)

  const { minutes } = await house.ask('samrad.minutes', { minutesId: await sign(samradId) })

  expect(minutes.children).toEqual([])
  expect(minutes.items).toHaveLength(10)
})

test('the times in the minutes are Swedish', async () => {
  house.setNow('2026-07-01T08:05:00.000Z')
  const samradId = await plan(house, caseIds, { heldOn: '2026-07-01' })
  await house.ask('samrad.start', { samradId })
  await seatAll(house, samradId)
  await answerAll(house, samradId)
  house.setNow('2026-07-01T08:35:00.000Z')
  await house.ask('samrad.end', { samradId })

  const { minutes } = await house.ask('samrad.minutes', { minutesId: await sign(samradId) })

  expect([minutes.startedAt, minutes.endedAt, minutes.signedAt]).toEqual(['10:05', '10:35', '2026-07-01 10:35'])
})
