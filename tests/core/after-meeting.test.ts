import { afterEach, beforeEach, expect, test } from 'vitest'
import type { UserId } from '../../src/shared/ids'
import { foundTestHouse, type TestHouse } from '../support/house'
import { answerAll, decisionInput, elsa, partyInput, plan, receive, seatAll } from '../support/scene'

let house: TestHouse
beforeEach(async () => {
  house = await foundTestHouse()
})
afterEach(() => house.close())

/** A samråd held without the prosecutor, with one decision. */
async function held(owner?: UserId) {
  const { caseId, requestId } = await receive(house, [elsa])
  const samradId = await plan(house, [caseId], { requestIds: [requestId] })
  await house.ask('samrad.start', { samradId })
  const { parties } = await house.ask('samrad.get', { samradId })
  const prosecutor = parties.find((one) => one.agencyId === 'aklagare')!
  const absent = { attendance: 'franvarande' as const, supplementBy: '2026-03-05' }
  await house.ask(
    'samrad.setParty',
    partyInput(prosecutor, { ...absent, text: { ...prosecutor.text, absenceReason: 'Sjukdom' } }),
  )
  await seatAll(house, samradId)
  await answerAll(house, samradId)
  await house.ask(
    'samrad.saveDecision',
    decisionInput(samradId, owner ? { owner: { kind: 'user', userId: owner } } : {}),
  )
  await house.ask('samrad.end', { samradId })
  return { caseId, requestId, samradId, partyId: prosecutor.id }
}

test('what a missing agency answers after signing stands beside the minutes, and nothing waits for it any more', async () => {
  const { samradId, partyId } = await held()
  await house.ask('samrad.sign', { samradId })
  const waitingBefore = (await house.ask('today.get', {})).waiting.map((one) => one.kind)

  await house.ask('samrad.supplement', { partyId, answer: 'Förundersökning inleds.' })

  const { minutesSigned } = await house.ask('samrad.get', { samradId })
  expect(waitingBefore).toContain('supplement')
  expect((await house.ask('today.get', {})).waiting.map((one) => one.kind)).not.toContain('supplement')
  expect(minutesSigned.map((one) => one.kind)).toEqual(['protokoll', 'rattelse'])
  const { correction, minutes } = await house.ask('samrad.minutes', { minutesId: minutesSigned[1]!.id })
  expect(correction).toBe('Komplettering från Åklagarmyndigheten:\nFörundersökning inleds.')
  expect(minutes.attendance.find((one) => one.agency === 'Åklagarmyndigheten')?.note).toBe('Sjukdom')
})

test('what a missing agency answers before signing goes into the minutes', async () => {
  const { samradId, partyId } = await held()

  await house.ask('samrad.supplement', { partyId, answer: 'Förundersökning inleds.' })

  const { minutesId } = await house.ask('samrad.sign', { samradId })
  const { minutes } = await house.ask('samrad.minutes', { minutesId })
  const note = minutes.attendance.find((one) => one.agency === 'Åklagarmyndigheten')?.note
  expect(note).toBe('Sjukdom. Skriftligt: Förundersökning inleds.')
})

test('an agency that was there has nothing to supplement', async () => {
  const { samradId } = await held()
  const { parties } = await house.ask('samrad.get', { samradId })
  const police = parties.find((one) => one.agencyId === 'polis')!

  expect(await house.fails('samrad.supplement', { partyId: police.id, answer: 'x' })).toEqual({ code: 'not-allowed' })
})

test('a samråd called off lets its request wait for an answer again', async () => {
  const { caseId, requestId } = await receive(house, [elsa])
  const samradId = await plan(house, [caseId], { requestIds: [requestId] })

  await house.ask('samrad.cancel', { samradId, reason: 'Alla är sjuka' })

  expect(await house.ask('request.get', { requestId })).toMatchObject({ state: 'inkommen', samradId: null })
  await plan(house, [caseId], { requestIds: [requestId] })
})

test('a request answered without a samråd leaves no case open', async () => {
  const { caseId, requestId } = await receive(house, [elsa])

  await house.ask('request.answer', { requestId, state: 'hanvisad', answer: 'Annan kommun.' })

  expect((await house.ask('case.page', { caseId })).state).toBe('avslutat')
})

test('what was planned is noted as done once, and moves the case forward', async () => {
  const { caseId } = await receive(house, [elsa])
  const milestone = { kind: 'barnforhor' as const, plannedFor: '2026-03-02', happenedOn: null, note: '' }
  await house.ask('case.addMilestone', { caseId, milestone })
  const [planned] = (await house.ask('case.page', { caseId })).milestones

  const ahead = await house.fails('case.completeMilestone', { milestoneId: planned!.id, happenedOn: '2026-03-03' })
  await house.ask('case.completeMilestone', { milestoneId: planned!.id, happenedOn: '2026-03-02' })
  const again = await house.fails('case.completeMilestone', { milestoneId: planned!.id, happenedOn: '2026-03-02' })

  const page = await house.ask('case.page', { caseId })
  expect(ahead.code).toBe('invalid-input')
  expect(again).toEqual({ code: 'conflict' })
  expect(page.milestones).toMatchObject([{ plannedFor: '2026-03-02', happenedOn: '2026-03-02' }])
  expect(page.state).toBe('forhor-genomfort')
})

test('whoever gets a task may read it and knows which child it is about, and opens nothing more of the case', async () => {
  const tomasz = await house.addUser('tomasz', ['stodjare'])
  const { caseId, samradId } = await held(tomasz)
  await house.ask('samrad.sign', { samradId })

  await house.login('tomasz')

  const { dueSoon } = await house.ask('today.get', {})
  expect(dueSoon).toMatchObject([
    { text: 'Skyddsbedömning görs i dag', about: 'Elsa Åkesson', isMine: true, caseId: null },
  ])
  expect(await house.fails('case.page', { caseId })).toEqual({ code: 'not-found' })
  expect(await house.fails('samrad.get', { samradId })).toEqual({ code: 'not-found' })
  expect(await house.ask('case.list', { state: 'alla', namndId: null, responsibleId: null })).toEqual([])
  await house.ask('task.finish', { taskId: dueSoon[0]!.id, outcome: 'Gjort' })
})
