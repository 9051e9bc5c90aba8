import { expect, test } from 'vitest'
import type { Role, User } from '../../../shared/account/account.contract'
import type { UserId } from '../../../shared/ids'
import { delayAfter, requireRole } from './account.rules'

const user = (...roles: Role[]): User => ({
  id: 'u' as UserId,
  displayName: 'Test',
  title: 'Test',
  roles,
  namndId: null,
  hasSocionom: false,
})

test('who has one of the wanted roles goes on', () => {
  expect(() => {
    requireRole(user('samordnare'), 'samordnare')
    requireRole(user('stodjare', 'enhetschef'), 'samordnare', 'enhetschef')
  }).not.toThrow()
})

test('who has none of them is refused', () => {
  expect(() => requireRole(user('stodjare'), 'samordnare', 'enhetschef')).toThrow('not-allowed')
  expect(() => requireRole(user(), 'samordnare')).toThrow('not-allowed')
})

test('a system administrator is no coordinator: roles do not contain each other', () => {
  expect(() => requireRole(user('systemadmin'), 'samordnare')).toThrow('not-allowed')
})

test('the wait after wrong guesses grows 1, 2, 4 … and stays at 60 seconds', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 100, 5_000].map((count) => delayAfter(count) / 1_000)).toEqual([
    0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60,
  ])
})
