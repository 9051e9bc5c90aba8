import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Role, User } from '../../../shared/account/account.contract'
import { caseStates, milestoneKinds, roomStates } from '../../../shared/case/case.contract'
import type { NamndId, UserId } from '../../../shared/ids'
import { firstReaders, furthest, nextNumber, requireMilestoneDay, requireRoomReason, stateAfter } from './case.rules'

test('a case never goes backwards, whatever it is told', () => {
  const state = fc.constantFrom(...caseStates)

  fc.assert(
    fc.property(state, fc.array(state), (first, reached) => {
      let now = first
      for (const next of reached) {
        const moved = furthest(now, next)
        expect(caseStates.indexOf(moved)).toBe(Math.max(caseStates.indexOf(now), caseStates.indexOf(next)))
        now = moved
      }
    }),
  )
})

test('a barnförhör that is planned and one that has been held bring a case to different places', () => {
  expect(stateAfter('barnforhor', false)).toBe('forhor-planerat')
  expect(stateAfter('barnforhor', true)).toBe('forhor-genomfort')
})

test.each([
  ['eftermote', 'eftermote'],
  ['formote', 'formote'],
  ['hembesok', 'hembesok'],
  ['krisstod', 'stod-pagar'],
  ['uppfoljning', 'uppfoljning'],
] as const)('%s moves a case when it has happened, not when it is planned', (kind, state) => {
  expect(stateAfter(kind, true)).toBe(state)
  expect(stateAfter(kind, false)).toBeUndefined()
})

test('what the police and the prosecutor do says nothing of where the case is at the Barnahus', () => {
  const theirs = ['polisanmalan', 'forundersokning-inledd', 'forundersokning-nedlagd', 'atal', 'dom'] as const

  for (const kind of theirs) expect(stateAfter(kind, true)).toBeUndefined()
  for (const kind of milestoneKinds) expect([undefined, ...caseStates]).toContain(stateAfter(kind, true))
})

test('a room that is not to be used says why; every other state may stand without words', () => {
  expect(() => requireRoomReason('ej-aktuellt', '')).toThrow('invalid-input')
  expect(() => {
    requireRoomReason('ej-aktuellt', 'Ingen skada att undersöka')
    for (const state of roomStates.filter((one) => one !== 'ej-aktuellt')) requireRoomReason(state, '')
  }).not.toThrow()
})

const today = '2026-03-02'

test.each([
  ['neither day given', { plannedFor: null, happenedOn: null }, ['milestone', 'plannedFor'], 'required'],
  ['happened tomorrow', { plannedFor: null, happenedOn: '2026-03-03' }, ['milestone', 'happenedOn'], 'day-ahead'],
])('a milestone with %s is refused', (_what, days, path, code) => {
  expect(() => requireMilestoneDay(days, today)).toThrow(
    expect.objectContaining({ failure: { code: 'invalid-input', fields: [{ path, code }] } }) as Error,
  )
})

test.each([
  ['planned for next year', { plannedFor: '2027-01-01', happenedOn: null }],
  ['planned for a day that has passed', { plannedFor: '2026-01-01', happenedOn: null }],
  ['happened today', { plannedFor: null, happenedOn: today }],
  ['both planned and happened', { plannedFor: '2026-02-01', happenedOn: '2026-02-03' }],
])('a milestone %s stands', (_what, days) => {
  expect(() => requireMilestoneDay(days, today)).not.toThrow()
})

const user = (id: string, namndId: string | null, ...roles: Role[]): User => ({
  id: id as UserId,
  displayName: id,
  title: '',
  roles,
  namndId: namndId as NamndId | null,
  hasSocionom: true,
})

test('a new case is followed by the coordinators, and by first social workers and heads of its own nämnd only', () => {
  const users = [
    user('karin', null, 'samordnare'),
    user('ewa', 'a', 'forste-socialsekreterare'),
    user('chef', 'a', 'enhetschef'),
    user('annan', 'b', 'forste-socialsekreterare', 'enhetschef'),
    user('sara', 'a', 'barnhandlaggare'),
    user('jenny', 'a', 'vuxenhandlaggare'),
    user('linda', null, 'loggranskare', 'systemadmin'),
  ]

  expect(firstReaders(users, 'a', 'karin', 'sara')).toEqual(['karin', 'sara', 'ewa', 'chef'])
  expect(firstReaders(users, 'a', 'karin', null)).toEqual(['karin', 'ewa', 'chef'])
})

test('nobody is named twice among the readers', () => {
  const users = [user('karin', 'a', 'samordnare', 'enhetschef', 'forste-socialsekreterare')]

  expect(firstReaders(users, 'a', 'karin', 'karin')).toEqual(['karin'])
})

test('case numbers of a workstation follow each other, and begin again with a new year', () => {
  expect(nextNumber('FR', '2026', 'A', undefined)).toBe('FR-2026-A0001')
  expect(nextNumber('FR', '2026', 'A', 'FR-2026-A0001')).toBe('FR-2026-A0002')
  expect(nextNumber('SR', '2026', 'B', 'SR-2026-B0998')).toBe('SR-2026-B0999')
  expect(nextNumber('FR', '2026', 'A', 'FR-2026-A9998')).toBe('FR-2026-A9999')
})
