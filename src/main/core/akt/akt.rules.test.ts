import { expect, test } from 'vitest'
import type { Role, User } from '../../../shared/account/account.contract'
import type { NoteText } from '../../../shared/akt/akt.contract'
import type { NamndId, UserId } from '../../../shared/ids'
import { barnaktReaders, requireEventTime, requireSignable } from './akt.rules'

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

const text: NoteText = { event: 'Samtal', participants: 'Två', statements: 'Sagt', assessment: '', nextStep: 'Ring' }

test('a note may be signed without an assessment, for there may be none to make', () => {
  expect(() => requireSignable(text)).not.toThrow()
})

test.each(['event', 'participants', 'statements', 'nextStep'] as const)('a note without %s is not signed', (part) => {
  for (const empty of ['', ' \n\t'])
    expect(() => requireSignable({ ...text, [part]: empty })).toThrow(
      expect.objectContaining({
        failure: { code: 'invalid-input', fields: [{ path: ['text', part], code: 'required' }] },
      }) as Error,
    )
})

const now = '2026-03-02T08:00:00.000Z'

test('an event is not noted before it has happened, nor before the child was born', () => {
  expect(() => requireEventTime('2026-03-02T08:00:00.001Z', now, null)).toThrow('invalid-input')
  expect(() => requireEventTime('2014-03-16T08:00:00.000Z', now, '2014-03-17')).toThrow('invalid-input')
})

test('an event now, on the day of birth, or of a person whose birth date is unknown, may be noted', () => {
  expect(() => {
    requireEventTime(now, now, '2014-03-17')
    requireEventTime('2014-03-17T08:00:00.000Z', now, '2014-03-17')
    requireEventTime('1950-01-01T08:00:00.000Z', now, null)
  }).not.toThrow()
})
