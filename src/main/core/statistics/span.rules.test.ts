import { expect, test } from 'vitest'
import type { Role, User } from '../../../shared/account/account.contract'
import type { NamndId, UserId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import type { Span } from '../../../shared/statistics/statistics.contract'
import { reachOf, requireSpan } from './span.rules'

const own = 'a' as NamndId
const other = 'b' as NamndId
const namnder = [
  { id: own, municipalities: ['Sjöberga kommun'] },
  { id: other, municipalities: ['Åmotsdals kommun'] },
]
const who = (roles: readonly Role[], namndId: NamndId | null = own): User => ({
  id: 'u' as UserId,
  displayName: 'Prov',
  title: '',
  roles: [...roles],
  namndId,
  hasSocionom: true,
})
const year: Span = { from: '2025-01-01', until: '2025-12-31', namndId: null, municipality: null }
const answer = (user: User, span: Partial<Span> = {}): string => {
  try {
    requireSpan(user, { ...year, ...span }, '2026-03-02', namnder)
    return 'ok'
  } catch (error) {
    return error instanceof AppError ? error.failure.code : 'fault'
  }
}

test.each<[Role, string | null]>([
  ['samordnare', 'alla'],
  ['forste-socialsekreterare', 'namnd'],
  ['enhetschef', 'namnd'],
  ['lasgast', 'hela-ar'],
  ['barnhandlaggare', null],
  ['vuxenhandlaggare', null],
  ['stodjare', null],
  ['loggranskare', null],
  ['systemadmin', null],
])('%s reads the statistics of: %s', (role, reach) => {
  expect(reachOf(who([role]))).toBe(reach)
})

test('a leader without a nämnd has no unit to read of', () => {
  expect(reachOf(who(['enhetschef'], null))).toBeNull()
})

test.each<[string, User, Partial<Span>, string]>([
  [
    'a coordinator counts any days of any nämnd',
    who(['samordnare'], null),
    { from: '2026-01-15', until: '2026-02-20', namndId: other },
    'ok',
  ],
  [
    'a period ends after it has begun',
    who(['samordnare']),
    { from: '2025-02-01', until: '2025-01-01' },
    'invalid-input',
  ],
  ['a nämnd that is not here is not found', who(['samordnare']), { namndId: 'c' as NamndId }, 'not-found'],
  [
    'a municipality belongs to the nämnd that is chosen',
    who(['samordnare']),
    { namndId: own, municipality: 'Åmotsdals kommun' },
    'not-found',
  ],
  ['a leader counts the own nämnd', who(['enhetschef']), { namndId: own }, 'ok'],
  ['a leader counts no other nämnd', who(['enhetschef']), { namndId: other }, 'not-allowed'],
  ['a leader does not count all of the house', who(['forste-socialsekreterare']), {}, 'not-allowed'],
  ['a guest reads a whole year that has ended', who(['lasgast'], null), {}, 'ok'],
  [
    'a guest does not read a year that goes on',
    who(['lasgast'], null),
    { from: '2026-01-01', until: '2026-12-31' },
    'not-allowed',
  ],
  ['a guest cannot take one period from another', who(['lasgast'], null), { from: '2025-01-02' }, 'not-allowed'],
  ['nor two years together', who(['lasgast'], null), { from: '2024-01-01' }, 'not-allowed'],
  ['nor one nämnd from the rest', who(['lasgast'], null), { namndId: own }, 'not-allowed'],
  ['nor one municipality', who(['lasgast'], null), { municipality: 'Sjöberga kommun' }, 'not-allowed'],
  ['who has no part in it counts nothing', who(['barnhandlaggare']), { namndId: own }, 'not-allowed'],
])('%s', (_rule, user, span, expected) => {
  expect(answer(user, span)).toBe(expected)
})
