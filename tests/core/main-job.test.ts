import { afterAll, beforeAll, expect, test } from 'vitest'
import type { UserId } from '../../src/shared/ids'
import { foundTestHouse, newPerson, type TestHouse } from '../support/house'
import { journal } from '../support/notes'

let house: TestHouse
let sara: UserId
beforeAll(async () => {
  house = await foundTestHouse()
  sara = await house.addUser('sara', ['barnhandlaggare'])
})
afterAll(() => house.close())

const text = {
  requesterName: 'Mottagningen',
  requesterContact: '08-465 004 00',
  howItEmerged: 'Skolan har berättat om blåmärken.',
  placeAndTime: '',
  specialNeeds: '',
}

test('a samråd goes from request to signed minutes, tasks and an extract in the barnakt', async () => {
  const { namnder, profile } = await house.ask('house.current', {})
  const namndId = namnder[0]!.id
  const child = (name: string, number: string) => ({
    person: newPerson(name, 'Åkesson', number),
    namndId,
    municipality: 'Sjöberga kommun',
    responsibleId: sara,
  })
  const { caseIds, requestId } = await house.ask('request.receive', {
    type: 'planering',
    receivedOn: '2026-03-01',
    agencyId: 'socialtjanst',
    urgency: 'skyndsam',
    offences: ['misshandel', 'barnfridsbrott'],
    suspectRelation: 'far',
    policeReport: 'ska-goras',
    interpreterLanguage: '',
    text,
    children: [child('Elsa', '20140317-2388'), child('Hugo', '20190104-2398')],
    adults: [
      { person: newPerson('Anna', 'Åkesson', '19850614-2382'), kinship: { relation: 'mor', custody: 'gemensam' } },
    ],
  })
  expect(caseIds).toHaveLength(2)

  const { samradId } = await house.ask('samrad.plan', {
    type: 'planering',
    requestIds: [requestId],
    caseIds,
    heldOn: '2026-03-02',
    startsAt: '10:00',
    minutes: 30,
    place: 'Barnahus',
    link: '',
  })
  const planned = await house.ask('samrad.get', { samradId })
  expect(planned.parties.map((party) => party.agencyId)).toEqual(['socialtjanst', 'polis', 'aklagare'])
  const [invitation] = await house.ask('samrad.invitations', { samradId })
  expect(invitation?.body).not.toMatch(/Elsa|Hugo|Åkesson|2014|blåmärken/)
  await house.ask('samrad.call', { samradId })
  await house.ask('samrad.start', { samradId })
  for (const party of (await house.ask('samrad.get', { samradId })).parties) {
    await house.ask('samrad.setParty', {
      partyId: party.id,
      revision: party.revision,
      isCalled: true,
      answer: 'kommer',
      attendance: party.agencyId === 'aklagare' ? 'franvarande' : 'plats',
      supplementBy: party.agencyId === 'aklagare' ? '2026-03-05' : null,
      text: { ...party.text, person: 'N.N.', absenceReason: party.agencyId === 'aklagare' ? 'Sjukdom' : '' },
    })
  }
  const points = await house.ask('samrad.openPoints', { samradId })
  expect(points).toHaveLength(17)
  for (const item of profile.agenda) {
    await house.ask('samrad.saveItem', {
      samradId,
      itemKey: item.key,
      caseId: null,
      outcome: item.mustBeDecided ? 'beslut' : 'ej-aktuellt',
      returnOn: null,
      text: {
        text: item.mustBeDecided ? 'Förmöte ja, hembesök nej.' : '',
        reason: item.mustBeDecided ? '' : 'Inte nu',
      },
      revision: 0,
    })
  }
  await house.ask('samrad.saveDecision', {
    samradId,
    decisionId: null,
    itemKey: 'skydd',
    caseId: null,
    text: 'Skyddsbedömning görs i dag',
    owner: { kind: 'user', userId: sara },
    dueOn: '2026-03-02',
    revision: 0,
  })
  await house.ask('samrad.end', { samradId })
  const { minutesId } = await house.ask('samrad.sign', { samradId })
  const { minutes } = await house.ask('samrad.minutes', { minutesId })
  expect(minutes.missing.map((one) => one.agency)).toEqual(['Åklagarmyndigheten'])
  expect(minutes.children.map((one) => one.name)).toEqual(['Elsa Åkesson', 'Hugo Åkesson'])

  await house.login('sara')
  const list = await house.ask('case.list', { state: 'alla', namndId: null, responsibleId: null })
  expect(list.map((row) => row.openTasks)).toEqual([1, 1])
  const { aktId } = await house.ask('akt.open', { caseId: caseIds[0]! })
  const { noteId } = await house.ask('note.start', { aktId, form: 'samradsutdrag', aboutId: null, samradId })
  const { revision } = await house.ask('note.save', {
    noteId,
    revision: 1,
    eventAt: '2026-03-02T08:00:00.000Z',
    content: journal('Uppgifter'),
  })
  await house.ask('note.sign', { noteId, revision })
  const today = await house.ask('today.get', {})
  expect(today.dueSoon.map((task) => task.isMine)).toEqual([true])
  const page = await house.ask('case.page', { caseId: caseIds[0]! })
  expect(page.akter).toHaveLength(1)

  await house.login('karin')
  const asCoordinator = await house.ask('case.page', { caseId: caseIds[0]! })
  expect(asCoordinator.akter).toEqual([])
  expect(await house.fails('akt.get', { aktId })).toEqual({ code: 'not-found' })
  expect((await house.ask('audit.verify', {})).state).toBe('whole')
})
