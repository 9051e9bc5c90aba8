import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId, SamradId } from '../../src/shared/ids'
import { foundTestHouse, newPerson, type TestHouse } from '../support/house'
import { testNumber } from '../support/numbers'
import {
  answerAll,
  decisionInput,
  elsa,
  hold,
  hugo,
  itemInput,
  partyInput,
  plan,
  receive,
  seatAll,
} from '../support/scene'

let house: TestHouse
let caseId: CaseId
let siblingId: CaseId
beforeAll(async () => {
  house = await foundTestHouse()
  ;({
    caseId,
    caseIds: [, siblingId = caseId],
  } = await receive(house, [elsa, hugo]))
})
afterAll(() => house.close())

const state = async (samradId: SamradId) => (await house.ask('samrad.get', { samradId })).state
const codesOpen = async (samradId: SamradId) =>
  (await house.ask('samrad.openPoints', { samradId })).map((point) => point.code)
const minutesOf = async (samradId: SamradId) => {
  const { minutesSigned } = await house.ask('samrad.get', { samradId })
  return minutesSigned
}

const begun = async (): Promise<SamradId> => {
  const samradId = await plan(house, [caseId])
  await house.ask('samrad.start', { samradId })
  return samradId
}
const held = async (): Promise<SamradId> => {
  const samradId = await plan(house, [caseId])
  await hold(house, samradId)
  return samradId
}

test('a samråd that lies ahead is not begun today; it is once its day has come', async () => {
  const samradId = await plan(house, [caseId], { heldOn: '2026-03-03' })

  expect(await house.fails('samrad.start', { samradId })).toMatchObject({
    fields: [{ path: ['heldOn'], code: 'held-ahead' }],
  })
  expect(await state(samradId)).toBe('planerat')
  house.setNow('2026-03-02T23:00:00.000Z')
  await house.ask('samrad.start', { samradId })
  house.setNow('2026-03-02T08:00:00.000Z')
  expect(await state(samradId)).toBe('pagar')
})

test('a samråd is not ended while a chair or an item stands unanswered, and every one of them is named', async () => {
  const samradId = await begun()

  const { code, fields = [] } = await house.fails('samrad.end', { samradId })

  expect(code).toBe('invalid-input')
  expect(fields.filter((field) => field.code === 'attendance-missing').map((field) => field.path[0])).toEqual([
    'socialtjanst',
    'polis',
    'aklagare',
  ])
  expect(fields.filter((field) => field.code === 'outcome-missing')).toHaveLength(17)
})

test('an empty required chair asks for its reason, and stands in the minutes with the questions nobody could answer', async () => {
  const samradId = await begun()
  const prosecutor = (await house.ask('samrad.get', { samradId })).parties.find(
    (party) => party.agencyId === 'aklagare',
  )
  if (!prosecutor) throw new Error('no chair for the prosecutor')
  await house.ask('samrad.setParty', partyInput(prosecutor, { attendance: 'franvarande' }))
  await seatAll(house, samradId)
  await answerAll(house, samradId)

  expect(await codesOpen(samradId)).toEqual(['absence-reason-missing'])
  const { parties } = await house.ask('samrad.get', { samradId })
  const now = parties.find((party) => party.id === prosecutor.id) ?? prosecutor
  await house.ask(
    'samrad.setParty',
    partyInput(now, {
      attendance: 'franvarande',
      supplementBy: '2026-03-05',
      text: { ...now.text, absenceReason: 'Sjukdom' },
    }),
  )
  await house.ask('samrad.end', { samradId })

  expect((await house.ask('samrad.preview', { samradId })).missing).toMatchObject([
    {
      agency: 'Åklagarmyndigheten',
      reason: 'Sjukdom',
      supplementBy: '2026-03-05',
      questions: [expect.any(String), expect.any(String), expect.any(String), expect.any(String)] as string[],
    },
  ])
  const row = (await house.ask('samrad.list', { show: 'hallna' })).find((one) => one.id === samradId)
  expect(row?.missing).toEqual(['aklagare'])
})

test.each([
  ['not relevant', { outcome: 'ej-aktuellt', text: { text: '', reason: 'Vill inte' } }, 'must-be-decided'],
  ['put off', { outcome: 'aterkommer', returnOn: '2026-04-01' }, 'must-be-decided'],
  ['decided without words', { outcome: 'beslut', text: { text: ' ', reason: '' } }, 'decision-needs-words'],
] as const)('item 13 cannot be skipped: %s keeps the samråd open', async (_what, more, code) => {
  const samradId = await begun()
  await house.ask('samrad.saveItem', itemInput(samradId, 'formote-hembesok', more))
  await seatAll(house, samradId)
  await answerAll(house, samradId)

  expect(await codesOpen(samradId)).toEqual([code])
  expect(await house.fails('samrad.end', { samradId })).toMatchObject({
    fields: [{ path: ['formote-hembesok'], code }],
  })
})

test.each([
  ['owner', { owner: null }, 'owner-missing'],
  ['day', { dueOn: null }, 'due-missing'],
  ['words', { text: ' ' }, 'decision-empty'],
] as const)(
  'a decision without %s keeps the samråd open, and taking it away lets it end',
  async (_what, more, code) => {
    const samradId = await begun()
    const { decisionId } = await house.ask('samrad.saveDecision', decisionInput(samradId, more))
    await seatAll(house, samradId)
    await answerAll(house, samradId)

    expect(await codesOpen(samradId)).toEqual([code])
    await house.ask('samrad.removeDecision', { decisionId })
    await house.ask('samrad.end', { samradId })
    expect(await state(samradId)).toBe('hallet')
  },
)

test('what is left open after the samråd was ended keeps the minutes from being signed', async () => {
  const samradId = await held()
  await house.ask('samrad.saveDecision', decisionInput(samradId, { owner: null }))

  expect(await house.fails('samrad.sign', { samradId })).toMatchObject({
    fields: [{ path: ['skydd'], code: 'owner-missing' }],
  })
  expect(await minutesOf(samradId)).toEqual([])
})

test('kvinnokliniken has a chair when the suspicion calls for it, others when they are added, each once', async () => {
  const { caseId: another } = await receive(house, [newPerson('Tindra', 'Sjöström', testNumber('20150404'))], {
    offences: ['konsstympning'],
  })
  const samradId = await plan(house, [another])
  const ids = async () => (await house.ask('samrad.get', { samradId })).parties.map((party) => party.agencyId)

  expect(await ids()).toEqual(['socialtjanst', 'polis', 'aklagare', 'kvinnoklinik'])
  await house.ask('samrad.addParty', { samradId, agencyId: 'bup' })
  expect(await house.fails('samrad.addParty', { samradId, agencyId: 'bup' })).toMatchObject({
    fields: [{ code: 'already-there' }],
  })
  expect((await house.fails('samrad.addParty', { samradId, agencyId: 'skola' })).code).toBe('not-found')
})

test('an invitation holds nothing of the children, of the request or of the case', async () => {
  const samradId = await plan(house, [caseId, siblingId])
  const invitations = await house.ask('samrad.invitations', { samradId })

  expect(invitations).toHaveLength(3)
  for (const { subject, body } of invitations)
    expect(`${subject} ${body}`).not.toMatch(/Elsa|Hugo|Åkesson|2014|2019|0317|FR-|Skolan har|Mottagningen|misshandel/i)
})

test('samråd for the same children within thirty days are shown before another is called', async () => {
  const { caseId: another } = await receive(house, [newPerson('Wilma', 'Karlsson', testNumber('20150606'))])
  for (const heldOn of ['2026-03-10', '2026-04-09', '2026-04-10']) await plan(house, [another], { heldOn })

  const near = await house.ask('samrad.near', { caseIds: [another], day: '2026-03-10' })

  expect(near.map((one) => one.heldOn)).toEqual(['2026-03-10', '2026-04-09'])
  expect(await house.ask('samrad.near', { caseIds: [], day: '2026-03-10' })).toEqual([])
})

test('samråd that are coming and those that have been are told apart', async () => {
  const [coming, gone] = [await plan(house, [caseId]), await held()]
  const ids = async (show: 'kommande' | 'hallna') => (await house.ask('samrad.list', { show })).map((row) => row.id)

  expect([(await ids('kommande')).includes(coming), (await ids('kommande')).includes(gone)]).toEqual([true, false])
  expect([(await ids('hallna')).includes(coming), (await ids('hallna')).includes(gone)]).toEqual([false, true])
})
