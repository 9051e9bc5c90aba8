import { expect, test } from 'vitest'
import { strangers } from './strangers.rules'

const user = (id: string, more: object = {}) => ({ id, name: id, signPublicKey: `k-${id}`, hasLeft: false, ...more })
const slot = (userId: string, signPublicKey = `k-${userId}`) => ({ userId, signPublicKey })
const none = { added: [], addedUnnamed: 0, renewed: [], left: [] }
const nobody = () => undefined

test('where everybody stands as when the copy was taken nobody is named', () => {
  expect(strangers([slot('a'), slot('b')], [user('b'), user('a')], nobody)).toEqual(none)
})

test('who came since is named where the name is known, and counted where it is not', () => {
  const nameOf = (id: string) => ({ å: 'Åsa', b: 'Bo' })[id]

  expect(strangers([slot('å'), slot('c'), slot('b')], [], nameOf)).toEqual({
    ...none,
    added: ['Bo', 'Åsa'],
    addedUnnamed: 1,
  })
})

test('who has got new keys since is named, and not while one of two slots is the one the copy knows', () => {
  expect(strangers([slot('a', 'ny')], [user('a')], nobody)).toEqual({ ...none, renewed: ['a'] })
  expect(strangers([slot('a', 'ny'), slot('a')], [user('a')], nobody)).toEqual(none)
})

test('who has left since is named, and who had left before is not', () => {
  expect(strangers([], [user('ö'), user('a'), user('x', { hasLeft: true })], nobody)).toEqual({
    ...none,
    left: ['a', 'ö'],
  })
  expect(strangers([slot('x', 'ny')], [user('x', { hasLeft: true })], nobody)).toEqual(none)
})
