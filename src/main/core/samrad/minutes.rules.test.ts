import { expect, test } from 'vitest'
import { type RoomState } from '../../../shared/case/case.contract'
import type { CaseId, DecisionId, PartyId } from '../../../shared/ids'
import { type AgencyId, type ItemKey, rooms } from '../../../shared/profile/profile.contract'
import { type Item, Minutes, type Party } from '../../../shared/samrad/samrad.contract'
import { agendaFor, findProfile } from '../profile/profile.rules'
import { composeMinutes, type MinutesParts, minutesTemplate } from './minutes.rules'

const profile = findProfile('barnahus')
const noText = { person: '', title: '', substitute: '', writtenAnswer: '', absenceReason: '', differingView: '' }
const party = (
  agencyId: string,
  more: Partial<Omit<Party, 'text'>> = {},
  text: Partial<Party['text']> = {},
): Party => ({
  id: agencyId as PartyId,
  agencyId: agencyId as AgencyId,
  isRequired: true,
  isCalled: true,
  answer: 'kommer',
  attendance: 'plats',
  supplementBy: null,
  text: { ...noText, ...text },
  revision: 1,
  ...more,
})
const child = (no: number, name: string) => ({
  caseId: `case-${no}` as CaseId,
  number: `FR-2026-A000${no}`,
  name,
  personnummer: '20140317-2388',
  age: 11,
  isProtected: false,
  hasInformationBlock: false,
  rooms: rooms.map((room) => ({ room, state: 'pagar' as RoomState, reason: '' })),
})
const outcome = (key: string, more: Partial<Omit<Item, 'itemKey'>> = {}): Item => ({
  itemKey: key as ItemKey,
  caseId: null,
  outcome: 'beslut',
  returnOn: null,
  text: { text: 'Så blir det', reason: '' },
  revision: 1,
  ...more,
})
const compose = (more: Partial<MinutesParts> = {}) =>
  composeMinutes({
    profile,
    number: 'SR-2026-A0001',
    houseName: 'Barnahus Prov',
    isDemo: true,
    type: 'planering',
    heldOn: '2026-03-02',
    startedAt: '10:02',
    endedAt: '10:31',
    place: 'Stora rummet',
    coordinator: 'Karin Prov',
    children: [child(1, 'Elsa Åkesson'), child(2, 'Hugo Åkesson')],
    agenda: agendaFor(profile, 'planering'),
    parties: [party('polis')],
    items: [],
    decisions: [],
    signedAt: '2026-03-02 10:40',
    signedBy: 'Karin Prov',
    ...more,
  })

test('minutes hold what the contract names and nothing more, and remember their template', () => {
  const minutes = compose()

  expect(Minutes.parse(minutes)).toEqual(minutes)
  expect(minutes.templateVersion).toBe(minutesTemplate)
})

test('every item of the agenda stands in the minutes, numbered in order, answered or not', () => {
  const { items } = compose()

  expect(items.map((one) => one.no)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1))
  expect(items[12]).toMatchObject({ no: 13, title: 'Förmöte och hembesök', outcomes: [] })
})

test('each way of taking part is told; who was neither called nor there is left out', () => {
  const { attendance } = compose({
    parties: [
      party('polis', {}, { person: 'Förhörsledaren', title: 'Polisinspektör' }),
      party('aklagare', { attendance: 'lank', answer: 'ersattare' }, { person: 'Ordinarie', substitute: 'Vikarien' }),
      party('bup', { attendance: 'skriftligt' }, { writtenAnswer: 'Barnet är känt.' }),
      party(
        'barnklinik',
        { attendance: 'franvarande' },
        { absenceReason: 'Sjukdom', writtenAnswer: 'Tid finns på fredag.' },
      ),
      party('kvinnoklinik', { isCalled: false, attendance: null }),
      party('socialtjanst', { isCalled: false, attendance: 'telefon' }, { title: 'Socialsekreterare' }),
    ],
  })

  expect(attendance.map(({ agency, person, note }) => [agency, person, note])).toEqual([
    ['Polismyndigheten', 'Förhörsledaren, Polisinspektör', ''],
    ['Åklagarmyndigheten', 'Vikarien', ''],
    ['Barn- och ungdomspsykiatrin', '', 'Barnet är känt.'],
    ['Barn- och ungdomskliniken', '', 'Sjukdom. Skriftligt: Tid finns på fredag.'],
    ['Socialtjänsten', 'Socialsekreterare', ''],
  ])
})

test('an empty chair stands in the minutes with its reason, its day, and the questions only it can answer', () => {
  const { missing } = compose({
    parties: [
      party('aklagare', { attendance: 'franvarande', supplementBy: '2026-03-05' }, { absenceReason: 'Sjukdom' }),
    ],
  })
  const questions = profile.agencies.find((one) => one.id === 'aklagare')?.answers

  expect(missing).toEqual([{ agency: 'Åklagarmyndigheten', reason: 'Sjukdom', questions, supplementBy: '2026-03-05' }])
  expect(questions?.length).toBeGreaterThan(0)
})

test('with two children it is said whom an outcome and a decision concern; with one there is nobody else', () => {
  const items = [outcome('skydd'), outcome('stod', { caseId: 'case-2' as CaseId })]
  const decisions = [
    {
      id: 'd' as DecisionId,
      itemKey: 'skydd' as ItemKey,
      caseId: 'case-1' as CaseId,
      text: 'Ring skolan',
      owner: null,
      ownerName: 'Sara Prov',
      dueOn: '2026-03-05',
      revision: 1,
    },
  ]

  const two = compose({ items, decisions })
  const one = compose({ items: [outcome('skydd')], decisions, children: [child(1, 'Elsa Åkesson')] })

  expect(two.items[3]?.outcomes[0]?.child).toBe('Alla barn')
  expect(two.items[14]?.outcomes[0]?.child).toBe('Hugo Åkesson')
  expect(two.actions).toEqual([
    { no: 1, child: 'Elsa Åkesson', text: 'Ring skolan', owner: 'Sara Prov', dueOn: '2026-03-05' },
  ])
  expect(two.rooms.map((row) => row.child)).toEqual(['Elsa Åkesson', 'Hugo Åkesson'])
  expect([one.items[3]?.outcomes[0]?.child, one.actions[0]?.child, one.rooms[0]?.child]).toEqual(['', '', ''])
})

test('an outcome is told with the words that belong to it', () => {
  const text = { text: 'sagt', reason: 'skälet' }
  const told = (more: Partial<Omit<Item, 'itemKey'>>) =>
    compose({ items: [outcome('skydd', { text, ...more })] }).items[3]?.outcomes[0]

  expect(told({ outcome: 'beslut' })).toMatchObject({ text: 'sagt' })
  expect(told({ outcome: 'ej-aktuellt' })).toMatchObject({ text: 'skälet' })
  expect(told({ outcome: 'aterkommer', returnOn: '2026-04-01' })?.outcome).toMatch(/ 2026-04-01$/)
  expect(told({ outcome: null })).toBeUndefined()
})

test('a differing view stands in the minutes under the name of its agency; silence does not', () => {
  const { differing } = compose({
    parties: [
      party('polis', {}, { differingView: 'Vi ser det annorlunda.' }),
      party('bup', {}, { differingView: '  ' }),
    ],
  })

  expect(differing).toEqual([{ agency: 'Polismyndigheten', view: 'Vi ser det annorlunda.' }])
})

test('minutes of a konsulterande samråd have no child, no room and no item that needs to know which child it is', () => {
  const minutes = compose({
    type: 'konsulterande',
    children: [],
    agenda: agendaFor(profile, 'konsulterande'),
    items: [outcome('skydd')],
  })

  expect([minutes.children, minutes.rooms]).toEqual([[], []])
  expect(minutes.items).toHaveLength(10)
  expect(minutes.items.map((one) => one.title)).not.toContain('Företrädare för barnet')
})

test('a child with protected identity is told by the case number alone, in every place of the minutes', () => {
  const hidden = { ...child(1, 'Elsa Åkesson'), personnummer: '20140317-2388', isProtected: true }
  const shown = { ...child(2, 'Hugo Åkesson'), personnummer: '20190104-2398' }
  const items = [outcome('skydd', { caseId: 'case-1' as CaseId }), outcome('skydd', { caseId: 'case-2' as CaseId })]
  const decisions = [
    {
      id: 'd' as DecisionId,
      itemKey: 'skydd' as ItemKey,
      caseId: 'case-1' as CaseId,
      text: 'Följs upp',
      owner: { kind: 'agency' as const, agencyId: 'polis' as AgencyId, person: '' },
      ownerName: 'Polis',
      dueOn: null,
      revision: 1,
    },
  ]

  const minutes = compose({ children: [hidden, shown], items, decisions })

  expect(JSON.stringify(minutes)).not.toMatch(/Elsa|2388/)
  expect(minutes.children[0]).toEqual({ number: 'FR-2026-A0001', name: 'Skyddade personuppgifter', personnummer: '' })
  expect([minutes.rooms[0]?.child, minutes.actions[0]?.child]).toEqual(['FR-2026-A0001', 'FR-2026-A0001'])
  expect(JSON.stringify(minutes)).toMatch(/Hugo.*2398/)
})
