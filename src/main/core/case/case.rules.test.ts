import { expect, test } from 'vitest'
import type { Role, User } from '../../../shared/account/account.contract'
import { roomStates } from '../../../shared/case/case.contract'
import type { NamndId, UserId } from '../../../shared/ids'
import { firstReaders, nextNumber, requireRoomReason } from './case.rules'

test('a room that is not to be used says why; every other state may stand without words', () => {
  expect(() => requireRoomReason('ej-aktuellt', '')).toThrow('invalid-input')
  expect(() => {
    requireRoomReason('ej-aktuellt', 'Ingen skada att undersöka')
    for (const state of roomStates.filter((one) => one !== 'ej-aktuellt')) requireRoomReason(state, '')
  }).not.toThrow()
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
