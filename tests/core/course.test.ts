import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { moves } from '../../src/main/core/case/lanes.rules'
import { type CaseState, type MilestoneKind, milestoneKinds } from '../../src/shared/case/case.contract'
import type { CaseId } from '../../src/shared/ids'
import { keepCopy } from '../support/file'
import { foundTestHouse, newPerson, startOfTime, type TestHouse } from '../support/house'
import { testNumber } from '../support/numbers'
import { elsa, hold, hugo, plan, receive } from '../support/scene'

let house: TestHouse
let restore: () => void
beforeAll(async () => {
  house = await foundTestHouse()
  await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('ewa', ['forste-socialsekreterare'])
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

const today = '2026-03-02'
const note = (caseId: CaseId, kind: MilestoneKind, happenedOn: string | null, more: object = {}) => ({
  caseId,
  milestone: { kind, happenedOn, plannedFor: happenedOn ? null : '2026-03-09', clock: null, note: '', ...more },
})
const events = (caseId: CaseId) => house.ask('case.milestones', { caseId })
const stateOf = async (caseId: CaseId) => (await house.ask('case.head', { caseId })).state

test('a fault is corrected by a new entry; the older stays to be seen, and the case stands as if it had never been written', async () => {
  const { caseId } = await receive(house, [elsa])
  await house.ask('case.addMilestone', note(caseId, 'barnforhor', today, { clock: '08:30' }))
  const [wrong] = await events(caseId)

  await house.ask('case.correctMilestone', {
    milestoneId: wrong!.id,
    milestone: { plannedFor: '2026-03-05', happenedOn: null, clock: '09:00', note: 'Fel dag' },
  })

  expect(await events(caseId)).toMatchObject([
    { happenedOn: today, clock: '08:30', isCorrected: true, correctsId: null, notedBy: 'Karin Prov' },
    { plannedFor: '2026-03-05', happenedOn: null, isCorrected: false, correctsId: wrong!.id, note: 'Fel dag' },
  ])
  expect((await house.ask('case.page', { caseId })).milestones).toHaveLength(1)
  expect(await stateOf(caseId)).toBe('forhor-planerat')
  const again = { milestoneId: wrong!.id, reason: 'en gång till' }
  expect(await house.fails('case.withdrawMilestone', again)).toEqual({ code: 'conflict' })
})

test('what never came about is taken back with a reason, unless something leans on it', async () => {
  const { caseId } = await receive(house, [elsa])
  await house.ask('case.addMilestone', note(caseId, 'barnforhor', today))
  await house.ask('case.addMilestone', note(caseId, 'eftermote', today))
  const [heard, after] = await events(caseId)
  const takeBack = (milestoneId: NonNullable<typeof heard>['id']) => ({ milestoneId, reason: 'Noterat på fel barn' })

  const refused = await house.fails('case.withdrawMilestone', takeBack(heard!.id))
  await house.ask('case.withdrawMilestone', takeBack(after!.id))
  await house.ask('case.withdrawMilestone', takeBack(heard!.id))

  expect(refused.fields).toEqual([{ path: ['reason'], code: 'others-lean', value: 'eftermote' }])
  expect((await events(caseId)).filter((one) => one.isWithdrawal)).toHaveLength(2)
  expect((await house.ask('case.page', { caseId })).milestones).toEqual([])
  expect(await stateOf(caseId)).toBe('samrad-begart')
})

test('a correction never takes a case back past a samråd that has been held', async () => {
  const { caseId, requestId } = await receive(house, [elsa])
  await hold(house, await plan(house, [caseId], { requestIds: [requestId] }))
  await house.ask('case.addMilestone', note(caseId, 'krisstod', today))
  const [support] = await events(caseId)

  await house.ask('case.withdrawMilestone', { milestoneId: support!.id, reason: 'Fel barn' })

  expect(await stateOf(caseId)).toBe('samrad-hallet')
})

test('what is next names who does it, the way there and who answers for each room', async () => {
  const { caseId } = await receive(house, [elsa])

  const view = await house.ask('case.next', { caseId })

  expect(view.next.map(({ code, who, to }) => [code, who, to])).toEqual([
    ['utse-handlaggare', '1:e socialsekreterare', null],
    ['notera-anmalan', 'Barnhandläggare', null],
    ['gor-skyddsbedomning', 'Barnhandläggare', null],
    ['boka-samrad', 'Karin Prov', `/samrad/boka/arende/${caseId}`],
  ])
  expect(view.lanes.map(({ principal }) => principal)[0]).toBe('Socialnämnden i Sjöberga')
  expect(view.rooms.map(({ room, principal }) => [room, principal])[1]).toEqual(['skydd', 'Socialnämnden i Sjöberga'])
  expect(view.mayNote).toBe(true)
})

test('a closed förundersökning leaves the child’s case open, and asks for a new uppföljning', async () => {
  const { caseId } = await receive(house, [elsa])
  await house.ask('case.addMilestone', note(caseId, 'polisanmalan', '2026-03-01'))
  const before = await stateOf(caseId)

  await house.ask('case.addMilestone', note(caseId, 'forundersokning-nedlagd', today))

  const { next, investigation } = await house.ask('case.next', { caseId })
  expect([investigation.state, await stateOf(caseId)]).toEqual(['nedlagd', before])
  expect(next[0]).toMatchObject({ code: 'folj-upp-fu', kind: 'uppfoljning', isPlan: true })
})

test('without the case’s key nothing of its course is told; seniors read it and note nothing', async () => {
  const { caseId } = await receive(house, [elsa])
  await house.ask('case.addMilestone', note(caseId, 'polisanmalan', today))
  const [reported] = await events(caseId)

  await house.login('ewa')
  expect((await house.ask('case.next', { caseId })).mayNote).toBe(false)
  expect(await house.fails('case.addMilestone', note(caseId, 'atal', null))).toEqual({ code: 'not-allowed' })
  await house.login('sara')
  for (const failed of [
    await house.fails('case.next', { caseId }),
    await house.fails('case.milestones', { caseId }),
    await house.fails('case.withdrawMilestone', { milestoneId: reported!.id, reason: 'x' }),
  ])
    expect(failed).toEqual({ code: 'not-found' })
})

test('200 courses through the house: every move stands in the table, and none goes backwards but by a correction', async () => {
  const children = Array.from({ length: 18 }, (_one, nth) =>
    newPerson(
      'Barn',
      `Prov${nth}`,
      testNumber(`2015${String((nth % 12) + 1).padStart(2, '0')}${nth < 12 ? '01' : '02'}`),
    ),
  )
  const first = await receive(house, [elsa, hugo, ...children.slice(0, 10)])
  const second = await receive(house, children.slice(10))
  const caseIds = [...first.caseIds, ...second.caseIds]
  const day = fc.constantFrom('2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03', null)
  const step = fc.record({
    kind: fc.constantFrom(...milestoneKinds),
    day,
    note: fc.constantFrom('', 'Skäl'),
    act: fc.constantFrom('note', 'note', 'note', 'correct', 'withdraw' as const),
  })
  const courses = fc.sample(fc.array(step, { minLength: 2, maxLength: 4 }), { numRuns: 200, seed: 42 })
  const counts = { taken: 0, refused: 0 }
  const faults: string[] = []

  for (const [nth, course] of courses.entries()) {
    const caseId = caseIds[nth % caseIds.length]!
    let before: CaseState = await stateOf(caseId)
    for (const { kind, day: on, note: words, act } of course) {
      const last =
        act === 'note' ? undefined : (await events(caseId)).findLast((one) => !one.isCorrected && !one.isWithdrawal)
      const done = !last
        ? house.core.dispatch('case.addMilestone', note(caseId, kind, on, { note: words }))
        : act === 'correct'
          ? house.core.dispatch('case.correctMilestone', {
              milestoneId: last.id,
              milestone: { plannedFor: null, happenedOn: on ?? today, note: words },
            })
          : house.core.dispatch('case.withdrawMilestone', { milestoneId: last.id, reason: 'Fel' })
      const answer = await done
      const after = await stateOf(caseId)
      const move = `${before} → ${after}, ${kind}`
      if (answer.ok) {
        counts.taken++
        if (!last && after !== before && !moves[before].includes(after)) faults.push(move)
      } else {
        counts.refused++
        if (answer.error.code !== 'invalid-input' || after !== before) faults.push(`${answer.error.code}: ${move}`)
      }
      before = after
    }
  }

  expect(faults).toEqual([])
  expect(counts.taken).toBeGreaterThan(150)
  expect(counts.refused).toBeGreaterThan(50)
}, 60_000)
