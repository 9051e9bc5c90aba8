import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPointsOf } from '../../src/main/core/closing/open-points.store'
import type { CaseId, ConsentId, ReferralId } from '../../src/shared/ids'
import { consentInput, referralInput } from '../support/consent'
import { keepCopy } from '../support/file'
import { foundTestHouse, type TestHouse } from '../support/house'
import { blockInput, elsa, mother, receive } from '../support/scene'
import { openTestSession } from '../support/session'

let house: TestHouse
let caseId: CaseId
let restore: () => void

beforeAll(async () => {
  house = await foundTestHouse()
  const sara = await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('olof', ['barnhandlaggare'])
  ;({ caseId } = await receive(house, [elsa], {
    responsibleId: sara,
    adults: [{ person: mother, kinship: { relation: 'mor', custody: 'ensam' } }],
  }))
  house.core.close()
  restore = keepCopy(house.folder)
})
beforeEach(async () => {
  house.core.close()
  house.setNow('2026-03-02T08:00:00.000Z')
  restore()
  await house.login('sara')
})
afterAll(() => house.close())

const place = () => ({ kind: 'arende' as const, caseId })
const list = async () => (await house.ask('referral.ofPlace', { place: place() })).referrals
const one = async (id: ReferralId) => {
  const found = (await list()).find((row) => row.id === id)
  if (!found) throw new Error('no such remiss')
  return found
}
const known = async (referralId: ReferralId) => ({ referralId, revision: (await one(referralId)).revision })
const draft = async (more: Parameters<typeof referralInput>[1] = {}) =>
  (await house.ask('referral.draft', referralInput(caseId, more))).referralId
async function sent(more: Parameters<typeof referralInput>[1] = {}): Promise<ReferralId> {
  const id = await draft(more)
  await house.ask('referral.send', { ...(await known(id)), sentOn: '2026-03-02' })
  return id
}
const waiting = async () =>
  (await house.ask('today.get', {})).waiting.filter((line) => line.kind.startsWith('referral')).map((line) => line.kind)

async function goTo(day: string, login = 'sara'): Promise<void> {
  house.setNow(`${day}T08:00:00.000Z`)
  await house.login(login)
}
const consented = async (more: Parameters<typeof consentInput>[1] = {}) =>
  (await house.ask('consent.record', consentInput(caseId, more))).consentIds[0] as ConsentId

test('a remiss from draft to first visit: the days of waiting are counted, and the time line tells services and days', async () => {
  const id = await sent()
  await goTo('2026-03-10')
  expect(await one(id)).toMatchObject({ state: 'skickad', waitDays: 8 })

  await house.ask('referral.answer', { ...(await known(id)), answer: 'mottagen', on: '2026-03-05', reason: '' })
  await house.ask('referral.visit', { ...(await known(id)), on: '2026-03-09' })

  expect(await one(id)).toMatchObject({ state: 'forsta-besok', waitDays: 7, answeredOn: '2026-03-05' })
  const { events } = await house.ask('timeline.ofCase', { caseId })
  const mine = events.filter((event) => event.kind.startsWith('remiss'))
  expect(mine.map((event) => [event.kind, event.day])).toEqual([
    ['remiss-skickad', '2026-03-02'],
    ['remiss-mottagen', '2026-03-05'],
    ['remiss-forsta-besok', '2026-03-09'],
  ])
  expect(JSON.stringify(mine)).not.toContain('krisstöd')
})

test('a remiss on a consent is not sent without one that holds for that receiver and that matter', async () => {
  const other = await consented({ receiver: { service: 'bup', unit: 'BUP Åmotsdal' } })
  const plan = await consented({ matter: 'plan' })
  const right = await consented()
  const tried = async (consentId: ConsentId | null) => {
    const id = await draft({ ground: 'samtycke', consentId })
    return house.fails('referral.send', { ...(await known(id)), sentOn: '2026-03-02' })
  }

  for (const consentId of [null, other, plan])
    expect(await tried(consentId)).toMatchObject({ fields: [{ path: ['sentOn'], code: 'consent-missing' }] })
  const id = await sent({ ground: 'samtycke', consentId: right })
  expect(await one(id)).toMatchObject({ state: 'skickad', lacksConsent: false })
})

test('when the consent is taken back the remiss stands without one, and waits on Idag of who sent it', async () => {
  const consentId = await consented()
  const id = await sent({ ground: 'samtycke', consentId })
  expect(await waiting()).toEqual([])

  await house.ask('consent.answer', {
    consentId,
    giver: 0,
    answer: 'aterkallat',
    day: '2026-03-02',
    way: 'muntligt',
  })

  expect(await one(id)).toMatchObject({ lacksConsent: true })
  expect(await waiting()).toEqual(['referral-no-consent'])
})

test('a consent that runs out does the same', async () => {
  const id = await sent({ ground: 'samtycke', consentId: await consented({ until: '2026-03-10' }) })

  await goTo('2026-03-11')

  expect(await one(id)).toMatchObject({ lacksConsent: true })
})

test('BUP declines: it stands with the sender and the coordinator until something is decided, and the new remiss keeps the question', async () => {
  const id = await sent()
  expect(
    await house.fails('referral.answer', { ...(await known(id)), answer: 'avbojd', on: '2026-03-02', reason: '' }),
  ).toMatchObject({ fields: [{ path: ['reason'], code: 'required' }] })
  await house.ask('referral.answer', {
    ...(await known(id)),
    answer: 'avbojd',
    on: '2026-03-02',
    reason: 'Vill att FU är klar',
  })
  expect(await waiting()).toEqual(['referral-declined'])
  await house.login('karin')
  expect(await waiting()).toEqual(['referral-declined'])

  const { referralId } = await house.ask('referral.goOn', {
    ...(await known(id)),
    next: 'ny-remiss',
    how: 'Vårdcentralen',
  })

  expect(await waiting()).toEqual([])
  expect(await one(referralId as ReferralId)).toMatchObject({
    state: 'utkast',
    question: 'Bedömning av behov av krisstöd',
    receiver: { unit: '' },
  })
  expect(await house.fails('referral.goOn', { ...(await known(id)), next: 'annan-vag', how: 'x' })).toEqual({
    code: 'conflict',
  })
})

test('a receiver that declines twice is counted, also when its name is typed differently', async () => {
  for (const unit of ['BUP Sjöberga', ' bup  sjöberga']) {
    const id = await sent({ receiver: { service: 'bup', unit } })
    await house.ask('referral.answer', { ...(await known(id)), answer: 'avbojd', on: '2026-03-02', reason: 'Nej' })
  }

  expect((await list()).map((row) => row.declines)).toEqual([2, 2])
})

test('a draft made after a no cannot be sent as it lies: the day to watch has to be set anew', async () => {
  const id = await sent()
  await house.ask('referral.answer', { ...(await known(id)), answer: 'avbojd', on: '2026-03-02', reason: 'Nej' })
  const { referralId } = await house.ask('referral.goOn', {
    ...(await known(id)),
    next: 'omprovning',
    how: 'Nya uppgifter',
  })
  const again = referralId as ReferralId

  expect(await house.fails('referral.send', { ...(await known(again)), sentOn: '2026-03-02' })).toMatchObject({
    fields: [{ code: 'watch-before-sent' }],
  })
  const { place: _place, needId: _need, ...order } = referralInput(caseId)
  await house.ask('referral.change', { ...(await known(again)), ...order })
  await house.ask('referral.send', { ...(await known(again)), sentOn: '2026-03-02' })
  expect(await one(again)).toMatchObject({ state: 'skickad', declines: 1 })
})

test('days out of order and steps out of order are refused with nothing lost', async () => {
  const id = await sent()
  await goTo('2026-03-10')

  expect(
    await house.fails('referral.answer', { ...(await known(id)), answer: 'mottagen', on: '2026-03-01', reason: '' }),
  ).toMatchObject({ fields: [{ path: ['on'], code: 'before-earlier-step' }] })
  expect(await house.fails('referral.visit', { ...(await known(id)), on: '2026-03-11' })).toMatchObject({
    fields: [{ path: ['on'], code: 'day-ahead' }],
  })
  expect(await house.fails('referral.send', { ...(await known(id)), sentOn: '2026-03-03' })).toEqual({
    code: 'conflict',
  })
  expect(await house.fails('referral.visit', { referralId: id, revision: 1, on: '2026-03-09' })).toEqual({
    code: 'conflict',
  })
  expect(await one(id)).toMatchObject({ state: 'skickad', answeredOn: null })
})

test('an answer that is due waits for the sender, and waits longer only with a reason', async () => {
  const id = await sent({ watchUntil: '2026-03-09' })
  await goTo('2026-03-09')
  expect(await waiting()).toEqual(['referral-due'])

  await house.ask('referral.watch', { ...(await known(id)), until: '2026-03-20', reason: 'BUP har möte på torsdag' })

  expect(await waiting()).toEqual([])
  expect(await one(id)).toMatchObject({ watchUntil: '2026-03-20', watchReason: 'BUP har möte på torsdag' })
})

test('while an informationsspärr stands a remiss does not ask the receiver to reach the guardians', async () => {
  await house.ask('block.set', blockInput(caseId))

  expect(await house.fails('referral.draft', referralInput(caseId, { contact: 'vardnadshavare' }))).toMatchObject({
    fields: [{ code: 'information-block' }],
  })
  await draft({ contact: 'oss' })
})

test('a spärr set after the draft stops the sending too', async () => {
  const id = await draft({ contact: 'vardnadshavare' })
  await house.ask('block.set', blockInput(caseId))

  expect(await house.fails('referral.send', { ...(await known(id)), sentOn: '2026-03-02' })).toMatchObject({
    fields: [{ code: 'information-block' }],
  })
})

test('the akt’s note begins with receiver, urgency and the day that is watched, and with no words of the remiss', async () => {
  const { aktId } = await house.ask('akt.open', { caseId })
  const id = await sent()

  const { noteId } = await house.ask('referral.writeNote', { referralId: id, aktId })

  const note = (await house.ask('note.list', { aktId })).find((row) => row.id === noteId)
  expect(note?.form).toBe('remiss-barn')
  expect(note?.content.lines).toEqual({
    mottagare: 'Barn- och ungdomspsykiatrin, BUP Sjöberga, Mottagningen',
    bradska: 'skyndsamt',
    'svar-senast': '2026-03-16',
  })
  expect(note?.content.prose).toEqual({})
})

test('waiting times count the remisser my keys open: how many, how long, and none of anybody else’s', async () => {
  const fast = await sent()
  const slow = await sent()
  await sent()
  await goTo('2026-03-12')
  await house.ask('referral.visit', { ...(await known(fast)), on: '2026-03-06' })
  await house.ask('referral.answer', { ...(await known(slow)), answer: 'avbojd', on: '2026-03-10', reason: 'Nej' })

  expect(await house.ask('referral.waits', {})).toEqual([
    {
      service: 'bup',
      sent: 3,
      accepted: 1,
      declined: 1,
      visited: 1,
      waiting: 1,
      toAnswer: 6,
      toVisit: 4,
      longestWaiting: 10,
    },
  ])
  await house.login('olof')
  expect(await house.ask('referral.waits', {})).toEqual([])
  expect(await house.fails('referral.ofPlace', { place: place() })).toEqual({ code: 'not-found' })
})

test('what is not finished stands in the way of closing the case; a first visit or a decision after a no does not', async () => {
  const openPoints = async () => {
    const { session, close } = await openTestSession(house, 'sara')
    const points = session.read('test', (context) => openPointsOf(context, caseId))
    close()
    await house.login('sara')
    return points.filter((point) => point.kind === 'remiss').length
  }
  const id = await sent()
  expect(await openPoints()).toBe(1)
  await house.ask('referral.answer', { ...(await known(id)), answer: 'avbojd', on: '2026-03-02', reason: 'Nej' })
  expect(await openPoints()).toBe(1)

  await house.ask('referral.goOn', { ...(await known(id)), next: 'annan-vag', how: 'Krissamtal här' })

  expect(await openPoints()).toBe(0)
})
