import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { renewedFor } from '../../src/main/core/vault/grants'
import { houseLock } from '../../src/main/core/vault/house-locks'
import { recoveryHolder } from '../../src/main/core/vault/nod'
import { newBoxKeys, newKey, versionProof } from '../../src/main/core/vault/primitives'
import { type LockName, lockName, scopeOf } from '../../src/main/core/vault/sealing'
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

const place = { table: 'note', column: 'text', row: '1' }
const write = (text: string) => house.change((context) => context.seal(text, akt, place))
const read = (sealed: Buffer) => house.session().read('test', (context) => context.open(z.string(), akt, place, sealed))

test('a lock is made for each compartment: its first version, with no proof, sealed once to each reader and to recovery', () => {
  house.change(({ keys }) =>
    keys.makeLocks(akt.scope, ['bas', 'skydd'], [sara.userId, house.karin.userId, sara.userId], 'akten öppnas'),
  )

  for (const compartment of ['bas', 'skydd'] as const) {
    const lock = lockName(akt.scope, compartment)
    const [made, ...rest] = house.locksOf(lock)
    expect(rest).toEqual([])
    expect(made).toMatchObject({ version: 1, proof: null, created_at: startOfTime })
    expect(house.grantsOf(lock)).toMatchObject(
      [sara.userId, house.karin.userId, recoveryHolder].map((user_id) => ({
        lock_id: made?.id,
        user_id,
        reason: 'akten öppnas',
        granted_by: house.karin.userId,
        granted_at: startOfTime,
        revoked_at: null,
        revoked_for: '',
      })),
    )
    for (const owner of [sara, house.karin, house.recovery]) expect(house.versionsOf(owner, lock)).toEqual([1])
  }
  expect(house.versionsOf(sara, lockName(akt.scope, 'dokument'))).toEqual([])
})

test('the keys of two locks are two keys, and a key that is given is the one that is used', () => {
  const given = newKey()
  const other = lockName(scopeOf('case', house.newId()))
  house.makeLock(akt)
  house.change(({ keys }) => keys.makeLocks(other.scope, ['bas'], [house.karin.userId], 'ett ärende', given))

  const ring = house.ringOf(house.karin)

  expect(ring.newest(other).key).toEqual(given)
  expect(ring.newest(akt).key).not.toEqual(given)
  expect(ring.newest(akt).key).toHaveLength(32)
})

test('whoever makes a lock for others can write under it until the transaction ends, and holds nothing of it then', () => {
  const held = house.change((context) => {
    context.keys.makeLocks(akt.scope, ['bas'], [sara.userId], 'åt Sara')
    context.seal('ord', akt, place)
    return context.holds(akt)
  })

  expect(held).toBe(true)
  expect(house.session().read('test', (context) => context.holds(akt))).toBe(false)
  expect(house.copiesOf(house.karin.userId)).not.toContain(house.locksOf(akt)[0]?.id)
  expect(house.versionsOf(house.karin, akt)).toEqual([])
})

test('whoever makes a lock for himself too goes on holding it, with a quick copy of its key', () => {
  house.makeLock(akt)

  expect(house.session().read('test', (context) => context.holds(akt))).toBe(true)
  expect(house.copiesOf(house.karin.userId)).toContain(house.locksOf(akt)[0]?.id)
  // The copy is his own: no signature stands in its way.
  house.tamper('UPDATE lock_grant SET signature = ?', Buffer.alloc(64))
  expect(house.versionsOf(house.karin, akt)).toEqual([1])
  expect(house.versionsOf({ ...house.karin, ringKey: newKey() }, akt)).toEqual([])
})

test('a lock made in a transaction that is undone is not held afterwards', () => {
  const undone = () =>
    house.change(({ keys }) => {
      keys.makeLocks(akt.scope, ['bas'], [house.karin.userId], 'akten öppnas')
      throw new Error('avbrott')
    })

  expect(undone).toThrow('avbrott')
  expect(house.session().read('test', (context) => context.holds(akt))).toBe(false)
})

test('every version of a lock is sealed to a new reader, who reads what was written before and after', () => {
  house.makeLock(akt)
  const [first] = [write('före')]
  house.change(({ keys }) => keys.rotate(akt, 'ny version'))
  const second = write('efter')

  house.change(({ keys }) => keys.grant(akt, sara.userId, 'Sara behöver den'))

  expect(house.grantsOf(akt).filter((one) => one.user_id === sara.userId)).toMatchObject([
    { version: 1, reason: 'Sara behöver den' },
    { version: 2, reason: 'Sara behöver den' },
  ])
  expect(house.versionsOf(sara, akt)).toEqual([2, 1])
  house.as(sara)
  expect([read(first), read(second)]).toEqual(['före', 'efter'])
})

test('what somebody has already is not sealed to that person again', () => {
  house.makeLock(akt, [house.karin.userId, sara.userId])
  const before = house.grantsOf(akt)

  house.change(({ keys }) => keys.grant(akt, sara.userId, 'en gång till'))

  expect(house.grantsOf(akt)).toEqual(before)
})

test('a key is given neither under a lock that is not there, nor by who has none, nor to whom there is not', () => {
  house.makeLock(akt)
  const give = (lock: LockName, to: string) => codeOf(() => house.change(({ keys }) => keys.grant(lock, to, 'x')))

  expect(give(lockName(akt.scope, 'skydd'), sara.userId)).toBe('not-found')
  expect(give(lockName(scopeOf('case', akt.scope.slice(4))), sara.userId)).toBe('not-found')
  expect(give(akt, house.newId())).toBe('not-found')
  house.as(sara)
  expect(give(akt, sara.userId)).toBe('no-key')
})

test('nothing is sealed to whoever has left, and nothing stops because of it', () => {
  house.tamper('UPDATE user SET left_at = ? WHERE id = ?', startOfTime, sara.userId)

  house.makeLock(akt, [house.karin.userId, sara.userId])
  house.change(({ keys }) => keys.grant(akt, sara.userId, 'x'))

  expect(house.grantsOf(akt).map((one) => one.user_id)).toEqual([house.karin.userId, recoveryHolder])
})

test('a key that is taken back is marked, its box destroyed and its copies gone; other readers and other locks stay', () => {
  const other = lockName(akt.scope, 'skydd')
  house.makeLock(akt, [house.karin.userId, sara.userId])
  house.change(({ keys }) => keys.makeLocks(akt.scope, ['skydd'], [house.karin.userId, sara.userId], 'akten öppnas'))
  house.as(sara)
  house.as(house.karin)
  const untouched = house.grantsOf(other)
  const before = house.copiesOf(sara.userId)

  house.change(({ keys }) => keys.revoke(akt, sara.userId, 'har bytt uppdrag'))

  const [karins, saras, recovery] = house.grantsOf(akt)
  expect(saras).toMatchObject({ box: Buffer.alloc(0), revoked_at: startOfTime, revoked_for: 'har bytt uppdrag' })
  for (const one of [karins, recovery]) expect(one).toMatchObject({ revoked_at: null, revoked_for: '' })
  expect(house.grantsOf(other)).toEqual(untouched)
  expect(before).toContain(saras?.lock_id)
  expect(house.copiesOf(sara.userId)).toEqual(before.filter((lockId) => lockId !== saras?.lock_id))
  expect(house.copiesOf(house.karin.userId)).toContain(karins?.lock_id)
  expect([house.versionsOf(sara, akt), house.versionsOf(sara, other), house.versionsOf(house.karin, akt)]).toEqual([
    [],
    [1],
    [1],
  ])
})

test('who takes a key away need not hold it: the record lies under the house’s own lock then, and under the lock itself otherwise', () => {
  house.makeLock(akt, [house.karin.userId, sara.userId])
  const scopes = () =>
    house
      .session()
      .db.all((q) => q.selectFrom('log_entry').select(['scope', 'op', 'entity']).orderBy('seq', 'desc').limit(1))
  house.change(({ keys }) => keys.revoke(akt, sara.userId, 'x'))
  expect(scopes()).toEqual([{ scope: `${akt.scope}#bas`, op: 'update', entity: 'lock_grant' }])
  house.as(sara)

  house.change(({ keys }) => keys.revoke(akt, house.karin.userId, 'y'))

  expect(scopes()).toEqual([{ scope: `${houseLock.scope}#bas`, op: 'update', entity: 'lock_grant' }])
  expect(house.versionsOf(house.karin, akt)).toEqual([])
})

test('whoever takes back a key of his own does not hold it any more, in the same transaction', () => {
  house.makeLock(akt, [house.karin.userId, sara.userId])

  const held = house.change((context) => {
    context.keys.revoke(akt, sara.userId, 'x')
    const stillMine = context.holds(akt)
    context.keys.revoke(akt, house.karin.userId, 'x')
    return [stillMine, context.holds(akt)]
  })

  expect(held).toEqual([true, false])
})

test('a key that was taken back for one reason is not taken back again for another', () => {
  house.makeLock(akt, [house.karin.userId, sara.userId])
  house.change(({ keys }) => keys.revoke(akt, sara.userId, 'den första gången'))
  const before = house.grantsOf(akt)

  house.change(({ keys }) => keys.revoke(akt, sara.userId, 'den andra gången'))

  expect(house.grantsOf(akt)).toEqual(before)
})

test('a key that waited for new keys waits no longer when it is taken back, and is not marked twice for the same', () => {
  house.makeLock(akt, [house.karin.userId, sara.userId])
  const marks = () =>
    house
      .grantsOf(akt)
      .filter((one) => one.user_id === sara.userId)
      .map((one) => one.revoked_for)
  const head = () => house.session().head().seq
  house.change(({ keys }) => keys.revoke(akt, sara.userId, renewedFor))
  const once = head()

  house.change(({ keys }) => keys.revoke(akt, sara.userId, renewedFor))
  expect([marks(), head()]).toEqual([[renewedFor], once + 1])
  house.change(({ keys }) => keys.revoke(akt, sara.userId, 'har slutat'))

  expect(marks()).toEqual(['har slutat'])
  expect(renewedFor).toBe('nya nycklar')
})

test('all of somebody’s keys are taken back at once, and nobody else’s', () => {
  const other = lockName(scopeOf('case', house.newId()), 'uppgift')
  house.makeLock(akt, [house.karin.userId, sara.userId])
  house.change(({ keys }) => keys.makeLocks(other.scope, ['uppgift'], [sara.userId], 'x'))

  house.change(({ keys }) => keys.revokeAll(sara.userId, 'har slutat'))

  for (const lock of [akt, other, houseLock]) expect(house.versionsOf(sara, lock)).toEqual([])
  expect(house.copiesOf(sara.userId)).toEqual([])
  expect([house.versionsOf(house.karin, akt), house.versionsOf(house.karin, houseLock)]).toEqual([[1], [1]])
  expect(house.versionsOf(house.recovery, other)).toEqual([1])
})

test('a new version is sealed to those who still read, proved by the one before, and what is written from then on is kept from the others', () => {
  house.makeLock(akt, [house.karin.userId, sara.userId])
  const before = write('före')
  house.change(({ keys }) => keys.revoke(akt, sara.userId, 'har bytt uppdrag'))

  house.change(({ keys }) => keys.rotate(akt, 'Sara är borta'))

  const [one, two, ...rest] = house.locksOf(akt)
  const [first, second] = house.ringOf(house.karin).all(akt).toReversed()
  expect(rest).toEqual([])
  expect(two).toMatchObject({ version: 2, compartment: 'bas', created_at: startOfTime })
  expect(one?.id).not.toBe(two?.id)
  expect(two?.proof).toEqual(versionProof(first?.key ?? newKey(), two?.id ?? '', 2, second?.key ?? newKey()))
  expect(second?.key).not.toEqual(first?.key)
  expect(
    house
      .grantsOf(akt)
      .filter((grant) => grant.version === 2)
      .map((grant) => [grant.user_id, grant.reason]),
  ).toEqual([house.karin.userId, recoveryHolder].toSorted().map((userId) => [userId, 'Sara är borta']))
  const after = write('efter')
  expect([read(before), read(after)]).toEqual(['före', 'efter'])
  expect(after.readUInt16BE(1)).toBe(2)
})

test('only who holds the newest version makes the next', () => {
  house.makeLock(akt, [house.karin.userId, sara.userId])
  const [karins] = house.grantsOf(akt)
  house.as(sara)
  house.change(({ keys }) => keys.revoke(akt, house.karin.userId, 'x'))
  house.change(({ keys }) => keys.rotate(akt, 'x'))
  // Karin is left with the version before.
  house.tamper('UPDATE lock_grant SET revoked_at = NULL, box = ? WHERE id = ?', karins?.box, karins?.id)
  house.as(house.karin)
  const rotate = (lock: LockName) => codeOf(() => house.change(({ keys }) => keys.rotate(lock, 'x')))

  expect(house.versionsOf(house.karin, akt)).toEqual([1])
  expect(rotate(akt)).toBe('no-key')
  expect(rotate(lockName(akt.scope, 'skydd'))).toBe('no-key')
  expect(house.locksOf(akt)).toHaveLength(2)
})

test('who has borrowed a key takes it from a reader and makes the next version, and holds nothing of it afterwards', () => {
  house.makeLock(akt, [sara.userId])

  const held = house.change((context) => {
    context.keys.borrow(akt, house.recovery)
    context.keys.revoke(akt, sara.userId, 'har bytt uppdrag')
    context.keys.rotate(akt, 'Sara är borta')
    context.seal('ord', akt, place)
    return context.holds(akt)
  })

  expect(held).toBe(true)
  expect(house.session().read('test', (context) => context.holds(akt))).toBe(false)
  expect(house.versionsOf(house.recovery, akt)).toEqual([2, 1])
  for (const owner of [house.karin, sara]) expect(house.versionsOf(owner, akt)).toEqual([])
})

test('a borrowed key opens every version until the transaction ends, and a lock that is held is not borrowed', () => {
  house.makeLock(akt, [sara.userId])
  house.as(sara)
  const before = write('före')
  house.change(({ keys }) => keys.rotate(akt, 'ny version'))
  const after = write('efter')
  house.as(house.karin)

  const opened = house.change((context) => {
    context.keys.borrow(akt, house.recovery)
    const words = [before, after].map((one) => context.open(z.string(), akt, place, one))
    return { words, sealed: context.seal('med det nyaste', akt, place).readUInt16BE(1) }
  })

  expect(opened).toEqual({ words: ['före', 'efter'], sealed: 2 })
  expect(house.session().read('test', (context) => context.holds(akt))).toBe(false)
  house.change((context) => context.keys.borrow(houseLock, { ...house.recovery, box: newBoxKeys() }))
  expect(house.session().read('test', (context) => context.holds(houseLock))).toBe(true)
})

test('what I hold is not pushed aside by what is borrowed from somebody who holds less of it', () => {
  house.makeLock(akt)
  house.change(({ keys }) => keys.rotate(akt, 'ny version'))
  const newest = house.locksOf(akt)[1]?.id
  house.tamper('DELETE FROM lock_grant WHERE user_id = ? AND lock_id = ?', recoveryHolder, newest)
  expect(house.versionsOf(house.recovery, akt)).toEqual([1])

  const sealed = house.change((context) => {
    context.keys.borrow(akt, house.recovery)
    return context.seal('ord', akt, place)
  })

  expect(sealed.readUInt16BE(1)).toBe(2)
})

test('a lock that is destroyed is opened by nobody, not with the sheets either, and can be laid back as it was', () => {
  const other = lockName(akt.scope, 'skydd')
  house.makeLock(akt, [house.karin.userId, sara.userId])
  house.change(({ keys }) => keys.makeLocks(akt.scope, ['skydd'], [house.karin.userId], 'akten öppnas'))
  const sealed = write('ord')
  const before = house.session().db.all((q) =>
    q
      .selectFrom('lock_grant')
      .selectAll()
      .where('lock_id', '=', house.locksOf(akt)[0]?.id ?? ''),
  )

  const held = house.change((context) => {
    context.keys.destroy(akt, houseLock)
    return [context.holds(akt), context.holds(other)]
  })

  expect(held).toEqual([false, true])
  expect(house.grantsOf(akt)).toEqual([])
  for (const { userId } of [house.karin, sara]) expect(house.copiesOf(userId)).not.toContain(house.locksOf(akt)[0]?.id)
  expect(house.copiesOf(house.karin.userId)).toContain(house.locksOf(other)[0]?.id)
  for (const owner of [house.karin, sara, house.recovery]) expect(house.versionsOf(owner, akt)).toEqual([])
  expect(house.versionsOf(house.recovery, other)).toEqual([1])
  expect(codeOf(() => read(sealed))).toBe('no-key')

  house.change((context) => context.keys.layBack(before, houseLock))

  expect(read(sealed)).toBe('ord')
  for (const owner of [house.karin, sara, house.recovery]) expect(house.versionsOf(owner, akt)).toEqual([1])
})

test('a lock that was destroyed and laid back in one transaction is held in it', () => {
  house.makeLock(akt)
  const before = house.session().db.all((q) =>
    q
      .selectFrom('lock_grant')
      .selectAll()
      .where('lock_id', '=', house.locksOf(akt)[0]?.id ?? ''),
  )

  const held = house.change((context) => {
    context.keys.destroy(akt, houseLock)
    const without = context.holds(akt)
    context.keys.layBack(before, houseLock)
    return [without, context.holds(akt)]
  })

  expect(held).toEqual([false, true])
})
