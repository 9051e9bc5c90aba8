import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PlanId } from '../../src/shared/ids'
import { agreementText, childPartInput, headInput, lineInput, meetingInput } from '../support/cooperation'
import { type Furnished, furnishedHouse } from '../support/furnished'
import { newPerson } from '../support/house'
import { receive } from '../support/scene'

let ids: Furnished
beforeAll(async () => {
  ids = await furnishedHouse([['ewa', 'enhetschef']])
})
beforeEach(async () => {
  ids.restore()
  ids.house.setNow('2026-03-02T09:00:00.000Z')
  await ids.house.login('sara')
})
afterAll(() => ids.house.close())

const ask: Furnished['house']['ask'] = (name, input) => ids.house.ask(name, input)
const codes = async (...[name, input]: Parameters<Furnished['house']['fails']>) =>
  ((await ids.house.fails(name, input)).fields ?? []).map((one) => one.code)
const sara = () => ({ kind: 'user' as const, userId: ids.sara })
const doctor = { kind: 'person' as const, body: 'halso-och-sjukvard' as const, name: 'Dr Åberg' }
const planOf = async () => {
  const { plan } = await ask('plan.ofCase', { caseId: ids.caseId })
  if (!plan) throw new Error('no plan')
  return plan
}
const planTasks = async () =>
  (await ask('case.page', { caseId: ids.caseId })).tasks.filter(
    (one) => one.text.includes('insats i planen') || one.text.startsWith('Insats i planen'),
  )

/** A plan with one line of ours and one at BUP, and everything said. */
async function writtenPlan(): Promise<PlanId> {
  const { planId } = await ask('plan.begin', { caseId: ids.caseId })
  await ask('plan.save', { planId, head: headInput(ids.sara), revision: 1 })
  await ask('plan.saveLine', lineInput(planId, sara()))
  await ask(
    'plan.saveLine',
    lineInput(planId, doctor, { intervention: 'Traumasamtal', ground: 'halso-och-sjukvard', dueOn: '2026-06-12' }),
  )
  await ask('meeting.recordChild', { caseId: ids.caseId, meetingId: null, part: childPartInput() })
  return planId
}

test('a line without an owner is blocked, and so is an owner without a name', async () => {
  const { planId } = await ask('plan.begin', { caseId: ids.caseId })

  expect(await codes('plan.saveLine', lineInput(planId, null))).toEqual(['line-owner-missing'])
  expect(await codes('plan.saveLine', lineInput(planId, { ...doctor, name: '' }))).toEqual(['owner-name-missing'])
  expect(await codes('plan.saveLine', lineInput(planId, sara(), { dueOn: '2026-03-09' }))).toEqual([
    'ends-before-start',
  ])
  expect((await planOf()).lines).toEqual([])
})

test('a plan is signed whole, its lines become tasks of somebody here, and a later version says why', async () => {
  const planId = await writtenPlan()

  expect(await ask('plan.sign', { planId, reason: '' })).toEqual({ number: 1 })
  expect((await planTasks()).map(({ text, owner, dueOn }) => [text, owner, dueOn])).toEqual([
    ['Insats i planen: Samtal i barngrupp', 'Test sara', '2026-05-29'],
    ['Följ upp insats i planen: Traumasamtal (Dr Åberg, hälso- och sjukvården)', 'Test sara', '2026-06-12'],
  ])
  const [first] = (await planOf()).lines
  await ask('plan.saveLine', {
    ...lineInput(planId, sara(), { intervention: 'Samtal i liten grupp', dueOn: '2026-06-01' }),
    lineId: first?.id ?? null,
    revision: first?.revision ?? 0,
  })
  expect((await planOf()).isChanged).toBe(true)
  expect(await codes('plan.sign', { planId, reason: '' })).toEqual(['reason-missing'])
  await ask('plan.sign', { planId, reason: 'Gruppen var för stor' })

  const one = await ask('plan.version', { planId, number: 1 })
  const two = await ask('plan.version', { planId, number: 2 })
  expect(one.content.lines[0]?.intervention).toBe('Samtal i barngrupp')
  expect([two.content.lines[0]?.intervention, two.content.reason]).toEqual([
    'Samtal i liten grupp',
    'Gruppen var för stor',
  ])
  expect((await planTasks()).map((task) => task.dueOn)).toEqual(['2026-06-01', '2026-06-12'])
})

test('a plan that lacks something is not signed, and only by the one responsible', async () => {
  const { planId } = await ask('plan.begin', { caseId: ids.caseId })
  await ask('plan.save', { planId, head: headInput(ids.sara), revision: 1 })
  expect((await planOf()).gaps).toEqual(['lines', 'childPart'])
  expect(await codes('plan.sign', { planId, reason: '' })).toEqual(['plan-incomplete'])

  const whole = await planOf()
  const karin = (await ask('account.list', {})).find((one) => one.displayName === 'Karin Prov')
  await ask('plan.save', { planId, head: { ...whole.head, mainId: karin?.id ?? null }, revision: whole.revision })
  expect(await ids.house.fails('plan.sign', { planId, reason: '' })).toEqual({ code: 'not-allowed' })
})

test('a finished task finishes its line and a finished line its task; what is ended is not begun again', async () => {
  const planId = await writtenPlan()
  await ask('plan.sign', { planId, reason: '' })
  const [ours, theirs] = (await planOf()).lines
  await ask('task.finish', { taskId: ours?.taskId ?? '', outcome: 'Gick bra' })
  expect(await codes('plan.setState', { lineId: theirs?.id ?? '', state: 'avbruten', outcome: '' })).toEqual([
    'reason-missing',
  ])
  expect(await codes('plan.end', { planId, reason: 'Färdigt' })).toEqual(['lines-open'])
  await ask('plan.setState', { lineId: theirs?.id ?? '', state: 'avbruten', outcome: 'Familjen flyttar' })

  expect((await planOf()).lines.map((line) => line.state)).toEqual(['klar', 'avbruten'])
  expect((await planTasks()).every((task) => task.state === 'klar')).toBe(true)
  expect(await ids.house.fails('plan.setState', { lineId: theirs?.id ?? '', state: 'pagar', outcome: '' })).toEqual({
    code: 'conflict',
  })
  await ask('plan.end', { planId, reason: 'Färdigt' })
  expect((await ask('plan.ofCase', { caseId: ids.caseId })).plan).toBeNull()
})

test('a line that changes hands leaves one task open, the new owner’s', async () => {
  const planId = await writtenPlan()
  await ask('plan.sign', { planId, reason: '' })
  const [first] = (await planOf()).lines
  await ask('plan.saveLine', {
    ...lineInput(planId, { kind: 'person', body: 'skola', name: 'Pia' }),
    lineId: first?.id ?? null,
    revision: first?.revision ?? 0,
  })
  await ask('plan.removeLine', { lineId: (await planOf()).lines[1]?.id ?? '', reason: 'Behövs inte' })
  await ask('plan.sign', { planId, reason: 'Skolan tar över' })

  const open = (await planTasks()).filter((task) => task.state === 'oppen')
  expect(open.map((task) => task.text)).toEqual([
    'Följ upp insats i planen: Samtal i barngrupp (Pia, skola eller förskola)',
  ])
})

test('a plan is called SIP only while every condition is met', async () => {
  const planId = await writtenPlan()
  await ask('plan.callSip', { planId, isSip: true })
  expect((await planOf()).isSip).toBe(true)
  const { lines } = await planOf()
  await ask('plan.removeLine', { lineId: lines[1]?.id ?? '', reason: 'BUP tackade nej' })

  const plan = await planOf()
  expect([plan.isSip, plan.obstacles]).toEqual([false, ['no-health']])
  expect(await codes('plan.callSip', { planId, isSip: true })).toEqual(['sip-not-met'])
})

test('copies go out only with consent, and parties acknowledge a version by name', async () => {
  const planId = await writtenPlan()
  const withoutConsent = { ...headInput(ids.sara), consentState: 'behovs-inte' as const }
  await ask('plan.save', { planId, head: withoutConsent, revision: (await planOf()).revision })
  await ask('plan.sign', { planId, reason: '' })
  const copy = { kind: 'plan' as const, planId, number: 1, copyFor: 'verksamhet' as const, personId: null }
  expect(await codes('template.produce', { document: copy, format: 'docx' })).toEqual(['copy-needs-consent'])
  await ask('template.produce', { document: { ...copy, copyFor: 'akten' }, format: 'docx' })
  await ask('plan.save', { planId, head: headInput(ids.sara), revision: (await planOf()).revision })
  await ask('plan.sign', { planId, reason: 'Samtycke gavs' })
  await ask('plan.acknowledge', { planId, number: 2, name: 'Dr Åberg', body: 'BUP', on: '2026-03-02' })

  const { ticket } = await ask('template.produce', { document: { ...copy, number: 2 }, format: 'print' })
  const sheet = JSON.stringify(await ask('template.printable', { ticket }))
  for (const words of ['Ansvarig: Dr Åberg', '11 kap. 5 § SoL', 'Sova hela natten', 'Dr Åberg, BUP, 2026-03-02'])
    expect(sheet).toContain(words)
})

test('measures and meetings that want the child at the same time are shown', async () => {
  const planId = await writtenPlan()
  const mondays = { weekday: 1, startsAt: '15:30', minutes: 60 }
  await ask('plan.saveLine', lineInput(planId, sara(), { intervention: 'Läxhjälp', startsOn: null, weekly: mondays }))
  expect((await planOf()).clashes).toEqual([])
  // 2026-03-09 is a Monday.
  await ask('meeting.plan', meetingInput(ids.caseId, ids.childId))

  expect((await planOf()).clashes).toEqual([
    {
      personName: 'Elsa Åkesson',
      first: 'Läxhjälp',
      second: 'Samverkansmöte',
      when: 'måndagar 15:30–16:30 och 2026-03-09 kl. 15:00–16:00',
    },
  ])
})

test('nine siblings have nine plans side by side in one view', { timeout: 60_000 }, async () => {
  const names = ['Ada', 'Bo', 'Cia', 'Disa', 'Egil', 'Frej', 'Gro', 'Hedda', 'Ivar']
  const numbers = ['20110908-2386', '20110908-2394', '20160523-2386', '20160523-2394', '', '', '', '', '']
  const children = names.map((name, at) => ({ ...newPerson(name, 'Nilsson', numbers[at] ?? '') }))
  const { caseIds } = await receive(ids.house, children, { responsibleId: ids.sara })
  for (const caseId of caseIds) {
    const { planId } = await ask('plan.begin', { caseId })
    await ask('plan.saveLine', lineInput(planId, sara()))
  }

  const { children: shown } = await ask('plan.family', { caseId: caseIds[4] ?? '' })
  expect(shown).toHaveLength(9)
  expect(shown.map((one) => one.plan?.lines.length)).toEqual(Array.from({ length: 9 }, () => 1))
})

test('a child has one plan at a time, and an old writer’s words are not overwritten', async () => {
  const planId = await writtenPlan()

  expect(await ids.house.fails('plan.begin', { caseId: ids.caseId })).toEqual({ code: 'conflict' })
  expect(await ids.house.fails('plan.save', { planId, head: headInput(ids.sara), revision: 1 })).toEqual({
    code: 'conflict',
  })
})

test('a plan waits on Idag with the one responsible when its day has come or a change is not signed', async () => {
  const planId = await writtenPlan()
  await ask('plan.sign', { planId, reason: '' })
  const waiting = async () =>
    (await ask('today.get', {})).waiting.flatMap(({ kind }) => (kind.startsWith('plan-') ? [kind] : []))
  expect(await waiting()).toEqual([])
  const [line] = (await planOf()).lines
  await ask('plan.removeLine', { lineId: line?.id ?? '', reason: 'Behövs inte' })
  expect(await waiting()).toEqual(['plan-to-sign'])
  ids.house.setNow('2026-04-01T08:00:00.000Z')
  expect(await waiting()).toEqual(['plan-follow-up', 'plan-to-sign'])
})

test('an agreement keeps every version, and a later one says what was changed', async () => {
  const order = { agreementId: null, validFrom: '2026-01-01', validUntil: null, text: agreementText() }
  const { agreementId } = await ask('agreement.record', order)
  expect(await codes('agreement.record', { ...order, agreementId })).toEqual(['required'])
  expect(await codes('agreement.record', { ...order, validUntil: '2025-12-31' })).toEqual(['ends-before-start'])
  const text = { ...agreementText(), change: 'Regionen tillkom' }
  await ask('agreement.record', { ...order, agreementId, validUntil: '2026-02-28', text })

  const { agreements } = await ask('agreement.list', {})
  expect(agreements.map(({ standing, versions }) => [standing, versions.map((one) => one.version)])).toEqual([
    ['utgangen', [2, 1]],
  ])
})
