import { afterEach, beforeEach, expect, test } from 'vitest'
import { houseLock, reviewerLock } from '../../src/main/core/vault/house-locks'
import {
  halfLock,
  halfOf,
  hasNodKey,
  holderKey,
  nodBox,
  nodHolder,
  recoveryHolder,
} from '../../src/main/core/vault/nod'
import { boxPublicKey, newBoxKeys, newKey, newSignKeys, openSeal, seal } from '../../src/main/core/vault/primitives'
import { signerKeys, signersIn, signKeys } from '../../src/main/core/vault/signers'
import type { UserKeys } from '../../src/main/core/vault/slots'
import { type KeyHouse, keyHouse, startOfTime } from '../support/key-house'

let house: KeyHouse
let sara: UserKeys
beforeEach(async () => {
  house = await keyHouse()
  sara = await house.addUser('sara')
})
afterEach(() => house.close())

test('a user’s keys are those that have been replaced, oldest first, and then the one in use', () => {
  const [older, newer] = [newSignKeys().publicKey, newSignKeys().publicKey]
  house.addEarlierKey(sara.userId, newer, 9)
  house.addEarlierKey(sara.userId, older, 4)
  const { db } = house.session()

  expect(signKeys(db).get(sara.userId)).toEqual([
    { publicKey: older, lastSeq: 4 },
    { publicKey: newer, lastSeq: 9 },
    { publicKey: sara.signPublicKey, lastSeq: null },
  ])
  expect(signKeys(db).get(house.karin.userId)).toEqual([{ publicKey: house.karin.signPublicKey, lastSeq: null }])
  expect([...signKeys(db).keys()].toSorted()).toEqual([house.karin.userId, sara.userId].toSorted())
  expect(
    signerKeys(db)
      .get(sara.userId)
      ?.map(({ lastSeq }) => lastSeq),
  ).toEqual([4, 9, null])
  expect(new Set(signersIn(db)(sara.userId))).toEqual(new Set([sara.signPublicKey, newer, older]))
  expect(signersIn(db)(house.newId())).toEqual([])
})

test('a lock is sealed to a user who works here, to the sheets and to a nämnd’s nödnyckel, and to nobody else', () => {
  const { db } = house.session()
  const nod = newBoxKeys()
  const otherId = house.newId()
  const namndId = db.first((q) => q.selectFrom('namnd').select('id'))?.id ?? ''
  house.tamper('INSERT INTO nod_key (id, public_key, made_at) VALUES (?, ?, ?)', namndId, nod.publicKey, startOfTime)

  expect(holderKey(db, sara.userId)).toEqual(sara.box.publicKey)
  expect(holderKey(db, recoveryHolder)).toEqual(house.recovery.box.publicKey)
  expect(holderKey(db, nodHolder(namndId))).toEqual(nod.publicKey)
  expect([hasNodKey(db, namndId), hasNodKey(db, otherId)]).toEqual([true, false])
  for (const nobody of [otherId, nodHolder(otherId), namndId, `x${sara.userId}`])
    expect(holderKey(db, nobody)).toBeUndefined()
  house.tamper('UPDATE user SET left_at = ? WHERE id = ?', startOfTime, sara.userId)
  expect(holderKey(db, sara.userId)).toBeUndefined()
  expect([recoveryHolder, nodHolder('n')]).toEqual(['recovery', 'nod:n'])
})

test('a nämnd’s nödnyckel is made of both halves, each under a lock of its own, and is another for every nämnd', () => {
  const [namndId, otherId] = [house.newId(), house.newId()]
  house.change(({ keys }) => {
    keys.makeLocks(halfLock(namndId, 'a').scope, ['bas'], [house.karin.userId], 'halva a')
    keys.makeLocks(halfLock(namndId, 'b').scope, ['bas'], [sara.userId], 'halva b')
  })
  const { db } = house.session()
  const a = halfOf(db, house.karin, namndId, 'a')
  const b = halfOf(db, sara, namndId, 'b')
  if (!a || !b) throw new Error('no halves')

  const box = nodBox(namndId, a, b)

  expect(halfOf(db, house.karin, namndId, 'b')).toBeUndefined()
  expect(halfOf(db, sara, namndId, 'a')).toBeUndefined()
  expect(halfOf(db, sara, otherId, 'b')).toBeUndefined()
  expect(openSeal(box, seal(box.publicKey, Buffer.from('nyckel'))).toString()).toBe('nyckel')
  expect(boxPublicKey(box.privateKey)).toEqual(box.publicKey)
  expect(nodBox(namndId, a, b)).toEqual(box)
  for (const [id, one, two] of [
    [otherId, a, b],
    [namndId, b, a],
    [namndId, a, newKey()],
    [namndId, newKey(), b],
  ] as const)
    expect(nodBox(id, one, two).publicKey).not.toEqual(box.publicKey)
  expect(halfLock('n', 'a')).toEqual({ scope: 'house:nod-a-n', compartment: 'bas' })
})

test('the house’s own locks are named as they have been since the first house', () => {
  expect(houseLock).toEqual({ scope: 'house:huset', compartment: 'bas' })
  expect(reviewerLock).toEqual({ scope: 'house:loggen', compartment: 'bas' })
})
