import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CaseId, UserId } from '../../src/shared/ids'
import { rooms } from '../../src/shared/profile/profile.contract'
import { closingInput, finishRooms, makePromise, settlePoints } from '../support/closing'
import { keepCopy } from '../support/file'
import { foundTestHouse, type TestHouse } from '../support/house'
import { blockInput, elsa, plan, receive } from '../support/scene'

let house: TestHouse
let caseId: CaseId
let sara: UserId
let restore: () => void
beforeAll(async () => {
  house = await foundTestHouse()
  sara = await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('ewa', ['forste-socialsekreterare'])
  ;({ caseId } = await receive(house, undefined, { responsibleId: sara, suspectRelation: 'oklart' }))
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

const close = (more: Parameters<typeof closingInput>[1] = {}) => house.ask('closing.close', closingInput(caseId, more))
const refused = async (more: Parameters<typeof closingInput>[1] = {}) =>
  (await house.fails('closing.close', closingInput(caseId, more))).fields ?? []
const page = () => house.ask('closing.get', { caseId })
const addTask = () =>
  house.ask('task.add', { caseId, text: 'Ring skolan', owner: { kind: 'user', userId: sara }, dueOn: '2026-03-05' })

test('a case with everything done is closed, and keeps how', async () => {
  await finishRooms(house, caseId)
  await settlePoints(house, caseId)

  await close()

  expect(await page()).toMatchObject({
    state: 'avslutat',
    mayClose: false,
    closed: { on: '2026-03-02', by: 'Test sara', gallring: 'skyddsutredning-barn', words: { told: { by: 'Sara' } } },
  })
})

test('each thing that is open is named, and is left only with a written reason', async () => {
  await finishRooms(house, caseId)
  await settlePoints(house, caseId)
  const { taskId } = await addTask()
  const key = `uppgift:${taskId}`
  expect(await refused()).toEqual([{ path: ['points', key], code: 'point-without-reason' }])
  expect(await house.fails('closing.leave', { caseId, key, reason: ' ' })).toMatchObject({ code: 'invalid-input' })

  await house.ask('closing.leave', { caseId, key, reason: 'Skolan ringer själv.' })

  expect((await page()).points.find((one) => one.key === key)).toMatchObject({ reason: 'Skolan ringer själv.' })
  await close()
})

test('a samråd being held is finished first: no reason is enough', async () => {
  await finishRooms(house, caseId)
  await house.login('karin')
  const samradId = await plan(house, [caseId])
  await house.ask('samrad.start', { samradId })
  await house.login('sara')
  await settlePoints(house, caseId)
  const key = `samrad:${samradId}`

  expect((await house.fails('closing.leave', { caseId, key, reason: 'x' })).fields).toMatchObject([
    { code: 'point-must-be-finished' },
  ])
  expect(await refused()).toEqual([{ path: ['points', key], code: 'point-must-be-finished' }])
})

test('a promise whose day has gone by and that the child has not been told of keeps the case open', async () => {
  await finishRooms(house, caseId)
  const promiseId = await makePromise(house, caseId, sara)
  house.setNow('2026-03-10T08:00:00.000Z')
  await settlePoints(house, caseId)
  expect(await refused()).toEqual([{ path: ['points', `lofte:${promiseId}`], code: 'point-must-be-finished' }])

  await house.ask('promise.tell', { promiseId, on: '2026-03-10', how: 'Ringde' })
  await settlePoints(house, caseId)

  await close()
})

test('a dismissed investigation never closes the case: the child is followed up first', async () => {
  await finishRooms(house, caseId)
  const milestone = (kind: 'barnforhor' | 'forundersokning-nedlagd' | 'uppfoljning', happenedOn: string) =>
    house.ask('case.addMilestone', { caseId, milestone: { kind, plannedFor: null, happenedOn, clock: null, note: '' } })
  await milestone('barnforhor', '2026-03-01')
  await milestone('uppfoljning', '2026-03-01')
  await milestone('forundersokning-nedlagd', '2026-03-02')
  await settlePoints(house, caseId)
  expect(await refused()).toEqual([{ path: ['points', 'uppfoljning:efter-nedlagd'], code: 'point-must-be-finished' }])

  await milestone('uppfoljning', '2026-03-02')
  await settlePoints(house, caseId)

  await close()
})

test('the child is told, the note is signed, the facts are complete or missing, the paper is given: or it says so field by field', async () => {
  await finishRooms(house, caseId)
  await settlePoints(house, caseId)
  const told = { on: '2026-03-02', by: 'Sara', how: 'Besök', wayBack: 'Ring' }

  expect(await refused({ told: { ...told, on: '2026-03-03' } })).toMatchObject([
    { path: ['told', 'on'], code: 'day-ahead' },
  ])
  expect(await refused({ told: { ...told, on: '2026-02-01' } })).toMatchObject([{ code: 'before-case' }])
  expect(await refused({ told: { ...told, wayBack: ' ' } })).toMatchObject([
    { path: ['told', 'wayBack'], code: 'required' },
  ])
  expect(await refused({ missingStatistics: [] })).toMatchObject([
    { path: ['missingStatistics', 'misstankt-relation'] },
  ])
  expect(await refused({ noteBy: '', noteOn: null })).toMatchObject([{ path: ['noteBy'] }, { path: ['noteOn'] }])
  expect(await refused({ logReason: '' })).toMatchObject([{ path: ['logReason'], code: 'log-not-handed' }])
  expect((await page()).state).not.toBe('avslutat')
})

test('who holds the barnakt cannot say that the note is signed: it has to be', async () => {
  await house.ask('akt.open', { caseId })
  await finishRooms(house, caseId)
  await settlePoints(house, caseId)

  expect((await page()).note).toMatchObject({ state: 'saknas' })
  expect(await refused()).toMatchObject([{ path: ['note'], code: 'closing-note-missing' }])
})

test('nothing new begins in a closed case; a new case of the same child follows it', async () => {
  await finishRooms(house, caseId)
  await settlePoints(house, caseId)
  await close()

  expect(await house.fails('closing.close', closingInput(caseId))).toMatchObject({ code: 'not-allowed' })
  expect(await house.fails('case.setRoom', { caseId, room: 'skydd', state: 'pagar', reason: '' })).toMatchObject({
    code: 'not-allowed',
  })
  await expect(addTask()).rejects.toThrow('not-allowed')
  await expect(makePromise(house, caseId, sara)).rejects.toThrow('not-allowed')
  const { childId } = await house.ask('case.page', { caseId })
  await house.login('karin')
  const next = await receive(house, [{ kind: 'known', personId: childId }], { responsibleId: sara })
  expect(await house.ask('closing.get', { caseId: next.caseId })).toMatchObject({ follows: { caseId } })
  expect(await page()).toMatchObject({ followedBy: [{ caseId: next.caseId }] })
})

test('a manager reads how a case stands, and does not close it', async () => {
  await house.login('ewa')

  expect(await page()).toMatchObject({ mayClose: false })
  expect(await house.fails('closing.close', closingInput(caseId))).toMatchObject({ code: 'not-allowed' })
})

test('whatever mixture of things is open, closing is refused naming each that has no reason, and nothing else', async () => {
  const { caseIds } = await (async () => {
    await house.login('karin')
    return receive(
      house,
      [elsa].map((one) => ({ ...one, identity: { ...one.identity, personnummer: '20110908-2394' } })),
      {
        responsibleId: sara,
      },
    )
  })()
  const id = caseIds[0] as CaseId
  await house.login('sara')
  await finishRooms(house, id)
  await settlePoints(house, id)
  const step = fc.constantFrom('task', 'promise', 'room-open', 'room-done', 'leave', 'finish' as const)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), fc.nat(3), async (steps, pick) => {
      for (const one of steps) {
        const room = rooms[pick] ?? 'skydd'
        if (one === 'task')
          await house.ask('task.add', {
            caseId: id,
            text: 'x',
            owner: { kind: 'user', userId: sara },
            dueOn: '2026-03-09',
          })
        if (one === 'promise') await makePromise(house, id, sara)
        if (one === 'room-open') await house.ask('case.setRoom', { caseId: id, room, state: 'pagar', reason: '' })
        if (one === 'room-done') await house.ask('case.setRoom', { caseId: id, room, state: 'klart', reason: '' })
        const { points } = await house.ask('closing.get', { caseId: id })
        const open = points.find(({ reason }) => reason === '')
        if (one === 'leave' && open) await house.ask('closing.leave', { caseId: id, key: open.key, reason: 'Skäl' })
        if (one === 'finish' && open?.kind === 'uppgift')
          await house.ask('task.finish', { taskId: open.key.slice(8), outcome: '' })
      }
      const { points } = await house.ask('closing.get', { caseId: id })
      const unsettled = points.filter(({ isHard, reason }) => isHard || reason === '').map(({ key }) => key)
      const named = async () =>
        ((await house.fails('closing.close', { ...closingInput(id), logReason: '' })).fields ?? [])
          .filter(({ path }) => path[0] === 'points')
          .map(({ path }) => String(path[1]))
      expect(await named()).toEqual(unsettled)
      expect((await house.ask('closing.get', { caseId: id })).state).not.toBe('avslutat')
    }),
    { numRuns: 60 },
  )
  await settlePoints(house, id)
  await house.ask('closing.close', closingInput(id))
})

test('the child’s paper is made of events; while an informationsspärr stands what it covers is left out and nothing is handed over', async () => {
  const event = (kind: 'barnforhor' | 'hembesok') =>
    house.ask('case.addMilestone', {
      caseId,
      milestone: { kind, plannedFor: null, happenedOn: '2026-03-02', clock: null, note: 'HEMLIGT ORD' },
    })
  await event('barnforhor')
  await event('hembesok')
  const { proposal } = await house.ask('closing.log', { caseId, band: null })
  expect(JSON.stringify(proposal)).not.toContain('HEMLIGT')
  expect(proposal).toMatchObject({ band: '8-12', askWhom: 'Test sara' })
  const content = { ...proposal, askHow: 'Ring Sara.' }
  const { logId } = await house.ask('closing.approveLog', { caseId, content })

  await house.ask('block.set', blockInput(caseId))

  const blocked = await house.ask('closing.log', { caseId, band: null })
  expect(blocked.proposal.lines.map(({ text }) => text)).toEqual([
    'Vi hälsade på där du bor för att se hur du hade det.',
  ])
  expect(blocked.leftOut).toBeGreaterThan(0)
  expect((await house.fails('closing.approveLog', { caseId, content })).fields).toMatchObject([
    { code: 'not-tellable' },
  ])
  const handOver = { logId, on: '2026-03-02', by: 'Sara', how: 'Läste tillsammans' }
  expect((await house.fails('closing.handOverLog', handOver)).fields).toMatchObject([{ code: 'information-block' }])
  for (const format of ['docx', 'pdf', 'print'] as const)
    expect(
      (await house.fails('template.produce', { document: { kind: 'child-log', logId }, format })).fields,
    ).toMatchObject([{ code: 'information-block' }])
})

test('the paper is approved by the barnhandläggare, handed over once read, and closing then asks for no reason', async () => {
  await finishRooms(house, caseId)
  await house.ask('case.addMilestone', {
    caseId,
    milestone: { kind: 'hembesok', plannedFor: null, happenedOn: '2026-03-02', clock: null, note: 'Hördes inte.' },
  })
  const { proposal } = await house.ask('closing.log', { caseId, band: '4-7' })
  expect((await house.fails('closing.approveLog', { caseId, content: proposal })).fields).toMatchObject([
    { path: ['content', 'askHow'], code: 'required' },
  ])
  await house.login('karin')
  const content = { ...proposal, askHow: 'Ring Sara.' }
  expect(await house.fails('closing.approveLog', { caseId, content })).toMatchObject({ code: 'not-allowed' })
  await house.login('sara')
  const { logId } = await house.ask('closing.approveLog', { caseId, content })
  expect((await house.ask('today.get', {})).waiting.map(({ kind }) => kind)).toContain('log-not-handed')

  await house.ask('closing.handOverLog', { logId, on: '2026-03-02', by: 'Sara', how: 'Läste tillsammans' })
  await settlePoints(house, caseId)

  await close({ logReason: '' })
})
