import { expect, test } from 'vitest'
import type { Role, User } from '../../../shared/account/account.contract'
import type { NamndId, UserId } from '../../../shared/ids'
import { halfOfRole, mayAppoint, missingRoles, requireLeaving } from './team.rules'

const user = (id: string, namndId: string | null, ...roles: Role[]): User => ({
  id: id as UserId,
  displayName: id,
  title: '',
  roles,
  namndId: namndId as NamndId | null,
  hasSocionom: true,
})

test('a team needs a barnhandläggare and a vuxenhandläggare, whoever else is in it', () => {
  expect(missingRoles([])).toEqual(['barnhandlaggare', 'vuxenhandlaggare'])
  expect(missingRoles([{ role: 'stodjare' }, { role: 'vuxenhandlaggare' }])).toEqual(['barnhandlaggare'])
  expect(missingRoles([{ role: 'vuxenhandlaggare' }, { role: 'barnhandlaggare' }])).toEqual([])
})

test('a team is appointed by the officer of the case and those who answer for the work in its nämnd', () => {
  const row = { namnd_id: 'a', responsible_id: 'sara' }
  const may = [
    user('sara', 'a', 'barnhandlaggare'),
    user('ewa', 'a', 'forste-socialsekreterare'),
    user('chef', 'a', 'enhetschef'),
    user('bo', 'a', 'barnhandlaggare'),
    user('lena', 'b', 'enhetschef'),
    user('karin', null, 'samordnare'),
  ].filter((one) => mayAppoint(one, row))

  expect(may.map((one) => one.id)).toEqual(['sara', 'ewa', 'chef'])
})

test('nobody’s role carries both halves of a nödnyckel, and another nämnd’s people carry none', () => {
  expect(halfOfRole(user('ewa', 'a', 'forste-socialsekreterare', 'barnhandlaggare'), 'a')).toBe('a')
  expect(halfOfRole(user('sara', 'a', 'barnhandlaggare'), 'a')).toBe('b')
  expect(halfOfRole(user('karin', null, 'samordnare', 'systemadmin'), 'a')).toBe('b')
  expect(halfOfRole(user('lena', 'b', 'enhetschef'), 'a')).toBeUndefined()
})

test('a membership ends on a day it has been, and not before it began', () => {
  expect(() => requireLeaving('2026-03-02', '2026-03-03', '2026-03-02')).toThrow('invalid-input')
  expect(() => requireLeaving('2026-03-02', '2026-03-01', '2026-03-02')).toThrow('invalid-input')
  expect(() => requireLeaving('2026-03-02', '2026-03-02', '2026-03-02')).not.toThrow()
})
