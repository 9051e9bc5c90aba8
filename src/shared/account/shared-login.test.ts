import { expect, test } from 'vitest'
import { looksShared } from './shared-login'

test.each(['reception', 'Receptionen', 'jour 2', 'barnahus', 'team-1', 'vikarie', 'Socialjouren', 'admin'])(
  '%s names a place or a shift, not a person',
  (name) => {
    expect(looksShared('Anna Ek', name)).toBe(true)
  },
)

test.each(['anna', 'Jourdan Alla-Johansson'.slice(0, 7), 'Teamy Ek', 'gruppo', 'karin.holm', 'Testa Grahn'])(
  '%s is taken for a person’s',
  (name) => {
    expect(looksShared(name)).toBe(false)
  },
)
