import { expect, test } from 'vitest'
import type { Role, User } from '../../../shared/account/account.contract'
import type { NamndId, UserId } from '../../../shared/ids'
import { barnaktReaders } from './akt.rules'

const user = (id: string, namndId: string | null, ...roles: Role[]): User => ({
  id: id as UserId,
  displayName: id,
  title: '',
  roles,
  namndId: namndId as NamndId | null,
  hasSocionom: true,
})

test('a barnakt is read by its officer and the first social workers of the same nämnd, by nobody else', () => {
  const users = [
    user('karin', null, 'samordnare', 'systemadmin', 'loggranskare'),
    user('ewa', 'a', 'forste-socialsekreterare'),
    user('chef', 'a', 'enhetschef'),
    user('annan', 'b', 'forste-socialsekreterare'),
    user('sara', 'a', 'barnhandlaggare'),
    user('bo', 'a', 'barnhandlaggare'),
    user('jenny', 'a', 'vuxenhandlaggare'),
    user('tomasz', 'a', 'stodjare'),
  ]

  expect(barnaktReaders(users, 'a', 'sara')).toEqual(['sara', 'ewa'])
})

test('an officer who is first social worker too is named once', () => {
  expect(barnaktReaders([user('ewa', 'a', 'forste-socialsekreterare')], 'a', 'ewa')).toEqual(['ewa'])
})
