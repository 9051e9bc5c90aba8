import { expect, test } from 'vitest'
import type { CaseId, DecisionId, PartyId } from '../../../shared/ids'
import type { AgencyId, AgendaItem, ItemKey } from '../../../shared/profile/profile.contract'
import {
  type Decision,
  type Item,
  type Party,
  type SamradState,
  samradStates,
} from '../../../shared/samrad/samrad.contract'
import {
  type Meeting,
  missingParties,
  openPoints,
  outcomesOf,
  requireChildren,
  requireStarted,
  requireState,
} from './samrad.rules'

const agendaItem = (key: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  key: key as ItemKey,
  title: key,
  help: '',
  mustBeDecided: false,
  needsIdentity: false,
  ...more,
})
const party = (more: Partial<Omit<Party, 'text'>> = {}, text: Partial<Party['text']> = {}): Party => ({
  id: 'p' as PartyId,
  agencyId: 'polis' as AgencyId,
  isRequired: true,
  isCalled: true,
  answer: 'kommer',
  attendance: 'plats',
  supplementBy: null,
  text: { person: '', title: '', substitute: '', writtenAnswer: '', absenceReason: '', differingView: '', ...text },
  revision: 1,
  ...more,
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
const decision = (key: string, more: Partial<Omit<Decision, 'itemKey'>> = {}): Decision => ({
  id: 'd' as DecisionId,
  itemKey: key as ItemKey,
  caseId: null,
  text: 'Ring skolan',
  owner: { kind: 'agency', agencyId: 'polis' as AgencyId, person: '' },
  dueOn: '2026-03-05',
  revision: 1,
  ...more,
})
const [a, b] = ['a', 'b'] as unknown as [CaseId, CaseId]
const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  agenda: [agendaItem('skydd')],
  parties: [party()],
  items: [outcome('skydd')],
  decisions: [],
  ...more,
})
const codes = (more: Partial<Meeting>, caseIds: readonly CaseId[] = [a]) =>
  openPoints(meeting(more), caseIds).map((point) => point.code)

test('a samråd with every chair answered and every item settled has no open points', () => {
  expect(codes({ decisions: [decision('skydd')] })).toEqual([])
})

test.each([
  ['a called chair without attendance', { parties: [party({ attendance: null })] }, 'attendance-missing'],
  [
    'a required chair that was never called',
    { parties: [party({ attendance: null, isCalled: false })] },
    'attendance-missing',
  ],
  ['an absent chair without reason', { parties: [party({ attendance: 'franvarande' })] }, 'absence-reason-missing'],
  [
    'an absent chair with spaces for reason',
    { parties: [party({ attendance: 'franvarande' }, { absenceReason: ' ' })] },
    'absence-reason-missing',
  ],
  ['an item nobody answered', { items: [] }, 'outcome-missing'],
  ['an item begun but not answered', { items: [outcome('skydd', { outcome: null })] }, 'outcome-missing'],
  ['not relevant without reason', { items: [outcome('skydd', { outcome: 'ej-aktuellt' })] }, 'reason-missing'],
  ['coming back without a day', { items: [outcome('skydd', { outcome: 'aterkommer' })] }, 'return-day-missing'],
  ['a decision without words', { decisions: [decision('skydd', { text: '  ' })] }, 'decision-empty'],
  ['a decision without owner', { decisions: [decision('skydd', { owner: null })] }, 'owner-missing'],
  ['a decision without day', { decisions: [decision('skydd', { dueOn: null })] }, 'due-missing'],
] satisfies [string, Partial<Meeting>, string][])('%s stands open', (_what, more, code) => {
  expect(codes(more)).toEqual([code])
})

test.each([
  ['absent with a reason', { parties: [party({ attendance: 'franvarande' }, { absenceReason: 'Sjukdom' })] }],
  ['not called and not required', { parties: [party({ attendance: null, isCalled: false, isRequired: false })] }],
  [
    'not relevant with a reason',
    { items: [outcome('skydd', { outcome: 'ej-aktuellt', text: { text: '', reason: 'Inte nu' } })] },
  ],
  ['coming back on a day', { items: [outcome('skydd', { outcome: 'aterkommer', returnOn: '2026-04-01' })] }],
] satisfies [string, Partial<Meeting>][])('what is %s stands closed', (_what, more) => {
  expect(codes(more)).toEqual([])
})

const item13 = [agendaItem('formote-hembesok', { mustBeDecided: true })]

test.each([
  ['left out', [], 'outcome-missing'],
  [
    'called not relevant, with a reason',
    [outcome('formote-hembesok', { outcome: 'ej-aktuellt', text: { text: '', reason: 'Nej' } })],
    'must-be-decided',
  ],
  [
    'put off to another day',
    [outcome('formote-hembesok', { outcome: 'aterkommer', returnOn: '2026-04-01' })],
    'must-be-decided',
  ],
  ['decided without words', [outcome('formote-hembesok', { text: { text: ' ', reason: '' } })], 'decision-needs-words'],
])('item 13, förmöte och hembesök, cannot be %s', (_what, items, code) => {
  expect(codes({ agenda: item13, items })).toContain(code)
})

test('item 13 is settled by a decision in words', () => {
  expect(codes({ agenda: item13, items: [outcome('formote-hembesok')] })).toEqual([])
})

test('an item may be settled for all children at once, or for each one by one, but not for only one of two', () => {
  expect(codes({ items: [outcome('skydd')] }, [a, b])).toEqual([])
  expect(codes({ items: [outcome('skydd', { caseId: a }), outcome('skydd', { caseId: b })] }, [a, b])).toEqual([])
  expect(codes({ items: [outcome('skydd', { caseId: a })] }, [a, b])).toEqual(['outcome-missing'])
})

test('a konsulterande samråd has no children: only an outcome for all settles an item', () => {
  expect(codes({ items: [outcome('skydd')] }, [])).toEqual([])
  expect(codes({ items: [] }, [])).toEqual(['outcome-missing'])
})

test('open points come in the order of chairs and agenda, and say where they stand', () => {
  const points = openPoints(
    meeting({
      agenda: [agendaItem('skydd'), agendaItem('stod')],
      parties: [party({ attendance: null })],
      items: [],
      decisions: [decision('stod', { owner: null, caseId: b })],
    }),
    [a, b],
  )

  expect(points).toEqual([
    { itemKey: null, agencyId: 'polis', caseId: null, code: 'attendance-missing' },
    { itemKey: 'skydd', agencyId: null, caseId: null, code: 'outcome-missing' },
    { itemKey: 'stod', agencyId: null, caseId: null, code: 'outcome-missing' },
    { itemKey: 'stod', agencyId: null, caseId: b, code: 'owner-missing' },
  ])
})

test('outcomes of an item are those that have been given, of that item alone', () => {
  const items = [outcome('skydd', { outcome: null }), outcome('stod'), outcome('skydd', { caseId: a })]

  expect(outcomesOf(items, 'skydd')).toEqual([items[2]])
})

test('an empty required chair is a missing perspective; a seat by link, telephone or letter is a seat', () => {
  const absent = party({ attendance: 'franvarande' })
  const silent = party({ attendance: null })

  expect(missingParties([absent, silent, party({ attendance: 'franvarande', isRequired: false })])).toEqual([
    absent,
    silent,
  ])
  expect(
    missingParties((['plats', 'lank', 'telefon', 'skriftligt'] as const).map((attendance) => party({ attendance }))),
  ).toEqual([])
})

const acts = ['plan', 'call', 'start', 'cancel', 'record', 'end', 'sign', 'correct'] as const
const may: Record<SamradState, readonly (typeof acts)[number][]> = {
  planerat: ['plan', 'call', 'start', 'cancel'],
  kallat: ['plan', 'call', 'start', 'cancel'],
  pagar: ['record', 'end'],
  hallet: ['record', 'sign'],
  signerat: ['correct'],
  installt: [],
}

test.each(samradStates.flatMap((state) => acts.map((act) => [state, act] as const)))(
  'a samråd that is %s: %s',
  (state, act) => {
    const allowed = (() => {
      try {
        requireState(state, act)
        return true
      } catch {
        return false
      }
    })()

    expect(allowed).toBe(may[state].includes(act))
  },
)

test('a samråd is not held before its day has come', () => {
  expect(() => requireStarted('2026-03-03', '2026-03-02')).toThrow('invalid-input')
  expect(() => requireStarted('2026-03-02', '2026-03-02')).not.toThrow()
  expect(() => requireStarted('2026-02-27', '2026-03-02')).not.toThrow()
})

test('a konsulterande samråd takes no children, every other kind at least one', () => {
  expect(() => requireChildren('konsulterande', 0)).not.toThrow()
  expect(() => requireChildren('konsulterande', 1)).toThrow('invalid-input')
  for (const type of ['planering', 'uppfoljning', 'behandling'] as const) {
    expect(() => requireChildren(type, 1)).not.toThrow()
    expect(() => requireChildren(type, 0)).toThrow('invalid-input')
  }
})
