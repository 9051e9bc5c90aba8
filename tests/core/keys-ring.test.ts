import { afterEach, beforeEach, expect, test } from 'vitest'
import { houseLock } from '../../src/main/core/vault/house-locks'
import {
  keyId,
  newKey,
  newSignKeys,
  seal,
  signBytes,
  signingKey,
  versionProof,
} from '../../src/main/core/vault/primitives'
import { grantBytes, makeQuickCopies } from '../../src/main/core/vault/ring'
import { type LockName, lockName, scopeOf } from '../../src/main/core/vault/sealing'
import { signersIn } from '../../src/main/core/vault/signers'
import type { UserKeys } from '../../src/main/core/vault/slots'
import { codeOf } from '../support/failure'
import { type KeyHouse, keyHouse, startOfTime } from '../support/key-house'

let house: KeyHouse
let sara: UserKeys
let akt: LockName
beforeEach(async () => {
  house = await keyHouse()
  sara = await house.addUser('sara')
  akt = lockName(scopeOf('akt', house.newId()))
})
afterEach(() => house.close())

test('what the giver signs is which key, to whom, why, by whom and when, and that it is a grant', () => {
  const box = Buffer.from('box')
  const grant = { lock_id: 'l', user_id: 'u', box, reason: 'r', granted_by: 'g', granted_at: 't' }

  expect(grantBytes(grant).toString('utf8')).toBe(
    '["grant","l","u","26f8567f2569182294c3fa5b9f9cb2270b554eef628b4c149cf82a42888ff4ae","r","g","t"]',
  )
})

/** Puts a grant of a lock's key to Sara in the file, made by hand. */
function put(grant: {
  lockId: string
  key: Buffer
  by?: UserKeys
  signKey?: UserKeys['signKey']
  commitment?: Buffer
}) {
  const by = grant.by ?? house.karin
  const row = {
    lock_id: grant.lockId,
    user_id: sara.userId,
    box: seal(sara.box.publicKey, Buffer.concat([grant.key, grant.commitment ?? keyId(grant.key)])),
    reason: 'för hand',
    granted_by: by.userId,
    granted_at: startOfTime,
  }
  const signature = signBytes(grant.signKey ?? by.signKey, grantBytes(row))
  house
    .session()
    .db.run((q) =>
      q.insertInto('lock_grant').values({ ...row, id: house.newId(), signature, revoked_at: null, revoked_for: '' }),
    )
}

test('a grant counts when its giver signed it and its key fits its commitment; control and each way it can fail', () => {
  const tried = (more: Partial<Parameters<typeof put>[0]>) => {
    const lock = lockName(scopeOf('akt', house.newId()))
    house.makeLock(lock, [house.karin.userId])
    const lockId = house.locksOf(lock)[0]?.id ?? ''
    put({ lockId, key: house.ringOf(house.karin).newest(lock).key, ...more })
    return house.versionsOf(sara, lock)
  }

  expect(tried({})).toEqual([1])
  expect(tried({ signKey: sara.signKey })).toEqual([])
  expect(tried({ commitment: keyId(newKey()) })).toEqual([])
  expect(tried({ commitment: Buffer.alloc(0) })).toEqual([])
  expect(tried({ by: { ...house.karin, userId: house.newId() } })).toEqual([])
})

test('what somebody signed with earlier keys still counts; with keys nobody had it does not', () => {
  const earlier = newSignKeys()
  house.makeLock(akt)
  const lockId = house.locksOf(akt)[0]?.id ?? ''
  const { key } = house.ringOf(house.karin).newest(akt)
  put({ lockId, key, signKey: signingKey(earlier.seed) })
  expect(house.versionsOf(sara, akt)).toEqual([])

  house.addEarlierKey(house.karin.userId, earlier.publicKey, 3)

  expect(house.versionsOf(sara, akt)).toEqual([1])
})

/** Lays a later version of the akt's lock in the file by hand, granted to Sara. */
function layVersion(version: number, proof: Buffer | null, key: Buffer, lockId = house.newId()): void {
  house
    .session()
    .db.run((q) => q.insertInto('lock').values({ id: lockId, ...akt, version, proof, created_at: startOfTime }))
  put({ lockId, key })
}

test('a later version counts only when it was made by who held the one before', () => {
  house.makeLock(akt, [house.karin.userId, sara.userId])
  const [key, lockId] = [newKey(), house.newId()]
  const { key: first } = house.ringOf(house.karin).newest(akt)
  layVersion(2, versionProof(newKey(), lockId, 2, key), key, lockId)
  expect(house.versionsOf(sara, akt)).toEqual([1])
  house.tamper('UPDATE lock SET proof = ? WHERE id = ?', versionProof(first, lockId, 2, key), lockId)

  expect(house.versionsOf(sara, akt)).toEqual([2, 1])
})

test('a version whose forerunner is missing does not count, though its proof is of one that is held', () => {
  house.makeLock(akt, [house.karin.userId, sara.userId])
  const [key, lockId] = [newKey(), house.newId()]
  const { key: first } = house.ringOf(house.karin).newest(akt)

  layVersion(3, versionProof(first, lockId, 3, key), key, lockId)

  expect(house.versionsOf(sara, akt)).toEqual([1])
})

test('a later version opens nothing for whoever has not the one before', () => {
  house.makeLock(akt)
  const [key, lockId] = [newKey(), house.newId()]
  const { key: first } = house.ringOf(house.karin).newest(akt)

  layVersion(2, versionProof(first, lockId, 2, key), key, lockId)

  expect(house.versionsOf(sara, akt)).toEqual([])
})

test('a second lock laid beside the first takes the place of none: what was sealed is read with the key it was sealed under', () => {
  house.makeLock(akt, [house.karin.userId, sara.userId])
  const ring = house.ringOf(sara)

  expect(ring.at(akt, 1)).toEqual(ring.newest(akt))
  expect(codeOf(() => ring.at(akt, 2))).toBe('no-key')
  expect(codeOf(() => ring.at(lockName(akt.scope, 'skydd'), 1))).toBe('no-key')
  expect(codeOf(() => ring.newest(lockName(akt.scope, 'skydd')))).toBe('no-key')
})

test('a ring of some locks holds those of them that its owner holds, and has no way to any other', () => {
  const other = lockName(scopeOf('case', house.newId()))
  house.makeLock(akt, [house.karin.userId, sara.userId])
  house.makeLock(other, [house.karin.userId, sara.userId])
  const missing = lockName(akt.scope, 'skydd')

  const some = house.ringOf(sara).only([akt, missing])

  expect([akt, other, missing, houseLock].map(some.holds)).toEqual([true, false, false, false])
  expect(some.at(akt, 1)).toEqual(house.ringOf(sara).at(akt, 1))
  for (const lock of [other, missing]) expect(codeOf(() => some.at(lock, 1))).toBe('no-key')
  const fewer = some.only([missing, other])
  expect([akt, other, missing].map(fewer.holds)).toEqual([false, false, false])
  expect(some.only([akt]).at(akt, 1)).toEqual(some.at(akt, 1))
})

test('a ring remembers what it has found until it is told to forget, one lock or all', () => {
  house.makeLock(akt, [house.karin.userId, sara.userId])
  const ring = house.ringOf(sara)
  const held = () => [ring.holds(akt), ring.holds(houseLock)]
  expect(held()).toEqual([true, true])
  house.tamper('DELETE FROM lock_grant WHERE user_id = ?', sara.userId)

  expect(held()).toEqual([true, true])
  ring.drop(akt)
  expect(held()).toEqual([false, true])
  ring.forget()
  expect(held()).toEqual([false, false])
})

test('keys taken up are newest, and those that were borrowed are laid back, once', () => {
  house.makeLock(akt)
  const ring = house.ringOf(sara)
  const other = lockName(akt.scope, 'skydd')
  const key = { lockId: 'l', version: 7, key: newKey() }

  ring.take(akt, key, 'borrowed')
  ring.take(other, { ...key, version: 1 }, 'kept')
  ring.take(other, { ...key, version: 2 }, 'kept')
  expect([ring.newest(akt).version, ring.all(other).map(({ version }) => version)]).toEqual([7, [2, 1]])
  ring.layBackBorrowed()
  expect([ring.holds(akt), ring.newest(other).version]).toEqual([false, 2])

  ring.take(akt, key, 'kept')
  ring.layBackBorrowed()
  expect(ring.holds(akt)).toBe(true)
  ring.take(other, key, 'borrowed')
  ring.forget()
  ring.take(other, key, 'kept')
  ring.layBackBorrowed()
  expect(ring.holds(other)).toBe(true)
})

test('quick copies are made once of what is sealed to me and still holds, and open without the sealed box', () => {
  const revoked = lockName(scopeOf('case', house.newId()))
  const forged = lockName(scopeOf('talk', house.newId()))
  house.makeLock(akt, [house.karin.userId, sara.userId])
  house.makeLock(revoked, [house.karin.userId, sara.userId])
  house.change(({ keys }) => keys.revoke(revoked, sara.userId, 'x'))
  house.makeLock(forged, [house.karin.userId, sara.userId])
  house.tamper(
    'UPDATE lock_grant SET signature = ? WHERE user_id = ? AND lock_id = ?',
    Buffer.alloc(64),
    sara.userId,
    house.locksOf(forged)[0]?.id,
  )
  const { db } = house.session()
  expect(house.copiesOf(sara.userId)).toEqual([])

  makeQuickCopies(db, sara, signersIn(db))
  makeQuickCopies(db, sara, signersIn(db))

  expect(new Set(house.copiesOf(sara.userId))).toEqual(
    new Set([house.locksOf(houseLock)[0]?.id, house.locksOf(akt)[0]?.id]),
  )
  expect(house.copiesOf(house.karin.userId)).toHaveLength(5)
  house.tamper('UPDATE lock_grant SET box = ? WHERE user_id = ?', Buffer.alloc(0), sara.userId)
  expect(house.ringOf(sara).newest(akt)).toEqual(house.ringOf(house.karin).newest(akt))
})

test('a quick copy laid in another lock’s place is not used: the sealed box is opened instead', () => {
  const other = lockName(scopeOf('case', house.newId()))
  house.makeLock(akt)
  house.makeLock(other, [house.karin.userId])
  const [ours, theirs] = [house.locksOf(akt)[0]?.id, house.locksOf(other)[0]?.id]
  const { key } = house.ringOf(house.karin).newest(akt)

  house.tamper(
    'UPDATE lock_wrap SET wrap = (SELECT wrap FROM lock_wrap WHERE lock_id = ? AND user_id = ?) WHERE lock_id = ? AND user_id = ?',
    theirs,
    house.karin.userId,
    ours,
    house.karin.userId,
  )

  expect(house.ringOf(house.karin).newest(akt).key).toEqual(key)
})
