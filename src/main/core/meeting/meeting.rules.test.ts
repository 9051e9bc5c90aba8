import { expect, test } from 'vitest'
import type { PersonId, UserId } from '../../../shared/ids'
import type { ChildPart, NewMeetingParty } from '../../../shared/meeting/meeting.contract'
import { AppError } from '../../../shared/result'
import {
  callLines,
  isJoint,
  passedOn,
  requireAttendance,
  requireChildPart,
  requireEnding,
  requireParties,
  requireSeparate,
} from './meeting.rules'

/** The code a rule refuses with, or nothing. */
function refusal(act: () => unknown): string | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    return error instanceof AppError ? error.failure.fields?.[0]?.code : String(error)
  }
}
const partyInputOf = (kind: NewMeetingParty['kind'], more: Partial<NewMeetingParty> = {}): NewMeetingParty => ({
  kind,
  personId: null,
  userId: null,
  name: '',
  body: '',
  language: '',
  secrecyNoted: false,
  isCalled: true,
  reason: '',
  ...more,
})
const child = partyInputOf('barn')
const school = partyInputOf('verksamhet', { name: 'Pia' })
const parent = (id: string) => partyInputOf('vardnadshavare', { personId: id as PersonId })

test('two guardians at one table need a reason where violence is marked, and only there', () => {
  const both = [child, parent('a'), parent('b')]
  expect(isJoint(both)).toBe(true)
  expect(isJoint([child, parent('a'), { ...parent('b'), isCalled: false }])).toBe(false)
  expect(isJoint([parent('a'), parent('a')])).toBe(false)
  expect(refusal(() => requireSeparate(true, true, ''))).toBe('joint-reason-missing')
  expect(refusal(() => requireSeparate(true, true, 'Båda har bett om det'))).toBeUndefined()
  expect(refusal(() => requireSeparate(true, false, ''))).toBeUndefined()
  expect(refusal(() => requireSeparate(false, true, ''))).toBeUndefined()
})

test.each([
  ['the child is spoken of', [school], 'child-not-spoken-of'],
  ['who is not called has a reason', [{ ...child, isCalled: false }, school], 'reason-missing'],
  ['a guardian is somebody', [child, partyInputOf('vardnadshavare')], 'required'],
  ['a colleague is somebody', [child, partyInputOf('kollega')], 'required'],
  ['another body has a name', [child, partyInputOf('verksamhet')], 'required'],
  ['a tolk has a language', [child, school, partyInputOf('tolk', { secrecyNoted: true })], 'required'],
  [
    'a kulturtolk knows of secrecy',
    [child, school, partyInputOf('kulturtolk', { language: 'dari' })],
    'secrecy-not-noted',
  ],
  ['somebody comes', [{ ...child, isCalled: false, reason: 'Är två år' }], 'too-few'],
] as const)('%s', (_title, parties, code) => {
  expect(refusal(() => requireParties('samverkansmote', parties))).toBe(code)
})

test('a joint visit home is made by two professions', () => {
  const colleague = partyInputOf('kollega', { userId: 'u' as UserId })
  expect(refusal(() => requireParties('gemensamt-hembesok', [child, school]))).toBe('two-professions')
  expect(refusal(() => requireParties('gemensamt-hembesok', [child, school, colleague]))).toBeUndefined()
})

test('everyone called was there or not, and a child or guardian who was not has the reason', () => {
  const parties = [
    { id: '1', kind: 'barn', isCalled: true },
    { id: '2', kind: 'verksamhet', isCalled: true },
    { id: '3', kind: 'vardnadshavare', isCalled: false },
  ]
  const there = { partyId: '1', presence: 'plats' as const, reason: '' }
  const away = { partyId: '2', presence: 'ej' as const, reason: '' }
  expect(refusal(() => requireAttendance(parties, [there, away]))).toBeUndefined()
  expect(refusal(() => requireAttendance(parties, [there]))).toBe('required')
  expect(refusal(() => requireAttendance(parties, [{ ...there, presence: 'ej' }, away]))).toBe('reason-missing')
})

const told: ChildPart = {
  informedOn: '2026-03-01',
  informedBy: 'Sara',
  informedHow: 'Bilder',
  heardOn: '2026-03-01',
  heardHow: 'Enskilt',
  ownWords: 'Lugnt hemma',
  reason: '',
}
test.each([
  [told, undefined],
  [{ ...told, heardOn: null }, 'child-part-missing'],
  [{ ...told, heardOn: null, reason: 'Hon ville inte' }, undefined],
  [{ ...told, informedBy: '' }, 'required'],
  [{ ...told, ownWords: ' ' }, 'required'],
  [{ ...told, informedOn: '2026-03-03' }, 'day-ahead'],
])('the child was told and heard, or it is said why not: %#', (part, code) => {
  expect(refusal(() => requireChildPart(part, '2026-03-02'))).toBe(code)
})

const ending = { form: 'samverkansmote', hasPlan: true, reason: '', hasChildPart: true, records: [] } as const
test.each([
  [ending, undefined],
  [{ ...ending, hasPlan: false }, 'plan-or-reason'],
  [{ ...ending, hasPlan: false, reason: 'Familjen vill tänka' }, undefined],
  [{ ...ending, hasChildPart: false }, 'child-part-missing'],
  [{ ...ending, form: 'gemensamt-hembesok' as const, hasPlan: false, records: [true, false] }, 'own-record-missing'],
  [{ ...ending, form: 'gemensamt-hembesok' as const, hasPlan: false, records: [true, true] }, undefined],
])('a meeting does not end without a plan or a reason, nor without the child: %#', (order, code) => {
  expect(refusal(() => requireEnding(order))).toBe(code)
})

test('a call says when, where and with whom, and names no child and no reason for the case', () => {
  const lines = callLines({
    form: 'samverkansmote',
    day: '2026-03-09',
    startsAt: '15:00',
    minutes: 60,
    mode: 'lank',
    place: 'hemlig adress',
    link: 'mote.test/1',
    purpose: 'Stöd framöver',
    houseName: 'Barnahus Prov',
    coming: ['Pia, Norra skolan'],
    languages: ['dari'],
  })
  expect(lines).toContain('När: måndag 9 mars 2026 kl. 15:00, 60 minuter')
  expect(lines).toContain('Tolk: dari. Tolken har tystnadsplikt.')
  expect(lines.join()).not.toContain('hemlig adress')
})

test('nothing of the child’s is told on unless the child has said yes to it', () => {
  expect(passedOn([{ mayPass: false }, { mayPass: true }])).toEqual([{ mayPass: true }])
})
