import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CoMeetingId, PersonId } from '../../src/shared/ids'
import { childPartInput, meetingInput, partyInputOf } from '../support/cooperation'
import { type Furnished, furnishedHouse } from '../support/furnished'
import { newPerson } from '../support/house'
import { blockInput } from '../support/scene'

let ids: Furnished
beforeAll(async () => {
  ids = await furnishedHouse([
    ['ewa', 'forste-socialsekreterare'],
    ['ahmed', 'barnhandlaggare'],
  ])
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

/** The mother, and a father added beside her. */
async function parents(): Promise<PersonId[]> {
  await ask('person.relate', {
    childId: ids.childId,
    other: newPerson('Peter', 'Åkesson', '19850614-2390'),
    kinship: { relation: 'far', custody: 'gemensam' },
  })
  const { family } = await ask('meeting.before', { caseId: ids.caseId, day: '2026-03-09' })
  return family.map((one) => one.personId)
}
const called = (personId: PersonId) => partyInputOf('vardnadshavare', { personId })
const withParties = (...guardians: PersonId[]) => {
  const base = meetingInput(ids.caseId, ids.childId)
  return { ...base, parties: [...base.parties, ...guardians.map(called)] }
}

async function heldMeeting(): Promise<CoMeetingId> {
  const { meetingId } = await ask('meeting.plan', meetingInput(ids.caseId, ids.childId))
  await ask('meeting.call', { meetingId })
  const { parties } = await ask('meeting.get', { meetingId })
  ids.house.setNow('2026-03-09T15:00:00.000Z')
  await ask('meeting.hold', {
    meetingId,
    heldOn: '2026-03-09',
    attendance: parties.map((one) => ({ partyId: one.id, presence: 'plats' as const, reason: '' })),
  })
  return meetingId
}

test('a meeting goes from planned to ended, and cannot end without the child’s part and a plan or a reason', async () => {
  const meetingId = await heldMeeting()
  const end = { meetingId, planId: null, reason: '' }

  expect(await codes('meeting.close', end)).toEqual(['child-part-missing'])
  await ask('meeting.recordChild', { caseId: ids.caseId, meetingId, part: childPartInput() })
  expect(await codes('meeting.close', end)).toEqual(['plan-or-reason'])
  const { planId } = await ask('plan.begin', { caseId: ids.caseId })
  await ask('meeting.close', { ...end, planId })

  const meeting = await ask('meeting.get', { meetingId })
  expect([meeting.state, meeting.planId, meeting.childPart?.ownWords]).toEqual([
    'avslutat',
    planId,
    'Jag vill att det är lugnt hemma',
  ])
  expect(await ids.house.fails('meeting.close', { ...end, planId })).toEqual({ code: 'conflict' })
})

test('what is written of a meeting is saved against its revision, and a meeting that is not called is not held', async () => {
  const { meetingId } = await ask('meeting.plan', meetingInput(ids.caseId, ids.childId))
  const { revision } = await ask('meeting.saveText', { meetingId, notes: 'Dagordning', revision: 1 })
  expect(revision).toBe(2)
  expect(await ids.house.fails('meeting.saveText', { meetingId, notes: 'Annat', revision: 1 })).toEqual({
    code: 'conflict',
  })
  expect((await ask('meeting.get', { meetingId })).text.notes).toBe('Dagordning')
  expect(await ids.house.fails('meeting.hold', { meetingId, heldOn: '2026-03-02', attendance: [] })).toEqual({
    code: 'conflict',
  })
  // A new time is called anew.
  await ask('meeting.call', { meetingId })
  const time = {
    plannedOn: '2026-03-10',
    startsAt: '09:00',
    minutes: 45,
    mode: 'telefon',
    place: '',
    link: '',
  } as const
  await ask('meeting.move', { meetingId, revision: 3, ...time })
  expect((await ask('meeting.get', { meetingId })).state).toBe('planerat')
  await ask('meeting.cancel', { meetingId, reason: 'Barnet är sjukt' })
  expect((await ask('meeting.get', { meetingId })).state).toBe('installt')
})

test('a guardian under an informationsspärr is not called, and the call is not drawn for her', async () => {
  const [mother] = await parents()
  const { meetingId } = await ask('meeting.plan', withParties(mother as PersonId))
  await ask('block.set', blockInput(ids.caseId))

  expect(await codes('meeting.plan', withParties(mother as PersonId))).toEqual(['information-block'])
  expect(await codes('meeting.call', { meetingId })).toEqual(['information-block'])
  expect(await codes('template.produce', { document: { kind: 'meeting-call', meetingId }, format: 'ics' })).toEqual([
    'information-block',
  ])
  const { family } = await ask('meeting.before', { caseId: ids.caseId, day: '2026-03-09' })
  expect(family.every((one) => one.isBlocked)).toBe(true)
})

test('where violence is marked both parents are called to one meeting only with a reason', async () => {
  const both = withParties(...(await parents()))
  await ask('team.markViolence', { caseId: ids.caseId, learnedOn: '2026-03-01', source: 'anmalan', text: 'x' })

  expect(await codes('meeting.plan', both)).toEqual(['joint-reason-missing'])
  const { meetingId } = await ask('meeting.plan', { ...both, jointReason: 'Båda har bett om det' })
  expect((await ask('meeting.get', { meetingId })).text.jointReason).toBe('Båda har bett om det')
})

test('a violence mark that comes after the booking stops the call too', async () => {
  const { meetingId } = await ask('meeting.plan', withParties(...(await parents())))
  await ask('team.markViolence', { caseId: ids.caseId, learnedOn: '2026-03-01', source: 'anmalan', text: 'x' })

  expect(await codes('meeting.call', { meetingId })).toEqual(['joint-reason-missing'])
})

test('before a meeting is called it is told what the child already has within thirty days', async () => {
  await ask('meeting.plan', meetingInput(ids.caseId, ids.childId))
  const near = async (day: string) =>
    (await ask('meeting.before', { caseId: ids.caseId, day })).near.map((one) => one.kind)

  expect(await near('2026-03-09')).toEqual(['samrad', 'samrad', 'samverkansmote'])
  expect(await near('2026-04-08')).toEqual(['samverkansmote'])
  expect(await near('2026-04-09')).toEqual([])
})

test('only what the child has said yes to is handed to a guardian, and nothing while a spärr stands', async () => {
  const [mother] = await parents()
  for (const text of ['Jag sover hos mormor', 'Jag vill träffa pappa på dagen'])
    await ask('meeting.addWord', { caseId: ids.caseId, kind: 'onskemal', text })
  const document = { kind: 'child-words' as const, caseId: ids.caseId, personId: mother as PersonId }
  expect(await codes('template.produce', { document, format: 'print' })).toEqual(['nothing-to-pass'])
  const { words } = await ask('meeting.words', { caseId: ids.caseId })
  expect(words.map((one) => one.mayPass)).toEqual([false, false])
  await ask('meeting.agreeWord', { wordId: words[1]?.id ?? '', agreedOn: '2026-03-02' })

  const { ticket } = await ask('template.produce', { document, format: 'print' })
  const sheet = JSON.stringify(await ask('template.printable', { ticket }))
  expect(sheet).toContain('träffa pappa på dagen')
  expect(sheet).not.toContain('mormor')
  // A yes taken back holds at once.
  await ask('meeting.agreeWord', { wordId: words[1]?.id ?? '', agreedOn: null })
  expect(await codes('template.produce', { document, format: 'print' })).toEqual(['nothing-to-pass'])
  await ask('block.set', blockInput(ids.caseId))
  expect(await codes('template.produce', { document, format: 'print' })).toEqual(['information-block'])
  await ask('meeting.removeWord', { wordId: words[0]?.id ?? '' })
  expect((await ask('meeting.words', { caseId: ids.caseId })).words).toHaveLength(1)
})

test('a joint visit home ends when each profession has written in its own record', async () => {
  const order = meetingInput(ids.caseId, ids.childId, { form: 'gemensamt-hembesok', plannedOn: '2026-03-02' })
  const { meetingId } = await ask('meeting.plan', {
    ...order,
    parties: [...order.parties, partyInputOf('kollega', { userId: ids.sara })],
  })
  await ask('meeting.call', { meetingId })
  const { parties } = await ask('meeting.get', { meetingId })
  await ask('meeting.hold', {
    meetingId,
    heldOn: '2026-03-02',
    attendance: parties.map((one) => ({ partyId: one.id, presence: 'plats' as const, reason: '' })),
  })
  await ask('meeting.recordChild', { caseId: ids.caseId, meetingId, part: childPartInput() })

  expect(await codes('meeting.close', { meetingId, planId: null, reason: '' })).toEqual(['own-record-missing'])
  for (const one of parties.filter(({ kind }) => kind !== 'barn'))
    await ask('meeting.noteRecord', { meetingId, partyId: one.id, hasOwnRecord: true })
  await ask('meeting.close', { meetingId, planId: null, reason: '' })
  expect((await ask('meeting.get', { meetingId })).state).toBe('avslutat')
})

test('a call is a calendar file that names no child', async () => {
  const { meetingId } = await ask('meeting.plan', meetingInput(ids.caseId, ids.childId))
  const { ticket, fileName } = await ask('template.produce', {
    document: { kind: 'meeting-call', meetingId },
    format: 'print',
  })
  const sheet = JSON.stringify(await ask('template.printable', { ticket }))

  expect(fileName).toBe('Kallelse 2026-03-09.print')
  expect(sheet).toContain('måndag 9 mars 2026 kl. 15:00')
  expect(sheet).not.toMatch(/Elsa|Åkesson/)
})

test('who holds no key to the case finds no meeting, no word and no way in; who only reads writes nothing', async () => {
  const { meetingId } = await ask('meeting.plan', meetingInput(ids.caseId, ids.childId))
  await ask('meeting.recordIntake', { caseId: ids.caseId, channel: 'skola', foundOn: '2026-03-01', foundBy: '' })
  expect((await ask('agreement.intakes', {})).counts).toEqual([{ channel: 'skola', count: 1 }])

  await ids.house.login('ahmed')
  for (const [name, input] of [
    ['meeting.ofCase', { caseId: ids.caseId }],
    ['meeting.before', { caseId: ids.caseId, day: '2026-03-09' }],
    ['meeting.words', { caseId: ids.caseId }],
    ['meeting.get', { meetingId }],
    ['meeting.call', { meetingId }],
    ['plan.ofCase', { caseId: ids.caseId }],
    ['plan.family', { caseId: ids.caseId }],
    ['plan.begin', { caseId: ids.caseId }],
  ] as const)
    expect([name, await ids.house.fails(name, input)]).toEqual([name, { code: 'not-found' }])
  expect(await ask('agreement.intakes', {})).toEqual({ year: '2026', counts: [], missing: 0 })

  await ids.house.login('ewa')
  expect((await ask('meeting.get', { meetingId })).mayWrite).toBe(false)
  expect(await ids.house.fails('meeting.call', { meetingId })).toEqual({ code: 'not-allowed' })
})

test('a meeting waits on Idag on its day, when its day has passed, and until it has ended', async () => {
  const { meetingId } = await ask('meeting.plan', meetingInput(ids.caseId, ids.childId))
  const waiting = async () =>
    (await ask('today.get', {})).waiting.flatMap((one) => ('meetingId' in one ? [one.kind] : []))
  expect(await waiting()).toEqual([])
  ids.house.setNow('2026-03-09T08:00:00.000Z')
  expect(await waiting()).toEqual(['meeting-today'])
  ids.house.setNow('2026-03-10T08:00:00.000Z')
  expect(await waiting()).toEqual(['meeting-to-hold'])
  await ask('meeting.call', { meetingId })
  const { parties } = await ask('meeting.get', { meetingId })
  await ask('meeting.hold', {
    meetingId,
    heldOn: '2026-03-09',
    attendance: parties.map((one) => ({ partyId: one.id, presence: 'plats' as const, reason: '' })),
  })
  expect(await waiting()).toEqual(['meeting-to-close'])
})
