import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DoorContext } from '../../src/main/core/core'
import { readKeyFile, type Slot } from '../../src/main/core/vault/key-file'
import { recoveryHolder } from '../../src/main/core/vault/nod'
import { floorCost } from '../../src/main/core/vault/passphrase'
import { newBoxKeys, newSignKeys } from '../../src/main/core/vault/primitives'
import { newRecoverySheet } from '../../src/main/core/vault/recovery'
import { rekeyHouse } from '../../src/main/core/vault/rekey'
import {
  locksHeldBy,
  type Renewal,
  recoverUser,
  recoveryOwner,
  renewColleague,
  renewKeys,
} from '../../src/main/core/vault/renewal'
import { type LockName, lockName, scopeOf } from '../../src/main/core/vault/sealing'
import { replaceSheets } from '../../src/main/core/vault/sheets'
import { databaseKeyOf, openSlot, type UserKeys } from '../../src/main/core/vault/slots'
import { codeOf } from '../support/failure'
import { type KeyHouse, keyHouse, startOfTime } from '../support/key-house'
import { stepIn } from '../support/steps'

let house: KeyHouse
let sara: UserKeys
let eva: UserKeys
/** What Karin holds too, and what Sara and Eva hold alone. */
let shared: LockName
let theirs: LockName
beforeEach(async () => {
  house = await keyHouse()
  sara = await house.addUser('sara')
  eva = await house.addUser('eva')
  shared = lockName(scopeOf('akt', house.newId()))
  theirs = lockName(scopeOf('case', house.newId()))
  house.makeLock(shared, [house.karin.userId, sara.userId])
  house.makeLock(theirs, [sara.userId, eva.userId])
})
afterEach(() => house.close())

const newKeys = () => ({ box: newBoxKeys(), signPublicKey: newSignKeys().publicKey })
const renew = (more: Partial<Renewal> = {}) =>
  house.change((context) =>
    renewKeys(context, {
      userId: sara.userId,
      keys: newKeys(),
      way: 'ark',
      witnessId: null,
      holders: [],
      ...more,
    }),
  )
const held = () => house.change((context) => locksHeldBy(context, sara.userId).map(({ scope }) => scope)).toSorted()
const everything = () => ['house:huset', shared.scope, theirs.scope].toSorted()
const userRow = (userId: string) =>
  house.session().db.first((q) => q.selectFrom('user').selectAll().where('id', '=', userId))

test('new keys take the place of a user’s own, and it is kept what the earlier ones were, how far they signed, and who renewed them how', () => {
  const keys = newKeys()
  const { seq } = house.session().head()

  renew({ keys, way: 'kollega', witnessId: eva.userId })

  expect(userRow(sara.userId)).toMatchObject({
    box_public_key: keys.box.publicKey,
    sign_public_key: keys.signPublicKey,
  })
  expect(userRow(eva.userId)).toMatchObject({ box_public_key: eva.box.publicKey })
  expect(house.session().db.all((q) => q.selectFrom('user_key').selectAll())).toMatchObject([
    {
      user_id: sara.userId,
      box_public_key: sara.box.publicKey,
      sign_public_key: sara.signPublicKey,
      last_seq: seq,
      retired_at: startOfTime,
      way: 'kollega',
      renewed_by: house.karin.userId,
      witness_id: eva.userId,
    },
  ])
})

test('what is at hand is sealed to the new keys, nothing is left to the earlier ones, and the rest waits', () => {
  const keys = newKeys()
  const renewed = { ...sara, box: keys.box }

  expect(renew({ keys, way: 'kollega', witnessId: eva.userId })).toBe(1)

  expect([house.versionsOf(renewed, shared), house.versionsOf(renewed, theirs)]).toEqual([[1], []])
  expect([house.versionsOf(sara, shared), house.versionsOf(sara, theirs)]).toEqual([[], []])
  expect(house.versionsOf(eva, theirs)).toEqual([1])
  expect(
    house
      .grantsOf(shared)
      .filter((one) => one.user_id === sara.userId)
      .map((one) => [one.revoked_for, one.revoked_at === null ? one.reason : '']),
  ).toEqual([
    ['nya nycklar', ''],
    ['', 'nya nycklar'],
  ])
  expect(house.lastDetails()).toEqual({
    renewed: sara.userId,
    way: 'kollega',
    witness: eva.userId,
    sealed: 2,
    waiting: 1,
  })
})

test('a colleague whose keys are at hand lends what the doer does not hold, and the doer holds nothing of it afterwards', () => {
  const keys = newKeys()

  expect(renew({ keys, holders: [eva] })).toBe(0)

  expect(house.versionsOf({ ...sara, box: keys.box }, theirs)).toEqual([1])
  expect(house.versionsOf(house.karin, theirs)).toEqual([])
  expect(house.session().read('test', (context) => context.holds(theirs))).toBe(false)
})

test('what still waited when keys were renewed again is sealed to the last of them', () => {
  renew()
  const keys = newKeys()

  expect(renew({ keys, holders: [eva] })).toBe(0)

  expect(house.versionsOf({ ...sara, box: keys.box }, theirs)).toEqual([1])
})

test('a user holds what is open to her and what waits for her new keys, each lock once; what was taken from her is neither', () => {
  house.change(({ keys }) => keys.rotate(shared, 'ny version'))
  expect(held()).toEqual(everything())

  renew()
  expect(held()).toEqual(everything())
  house.change(({ keys }) => keys.revoke(shared, sara.userId, 'har bytt uppdrag'))

  expect(held()).toEqual(everything().filter((scope) => scope !== shared.scope))
})

test('unfinished text lay under the earlier keys and is thrown away, and nobody else’s is', () => {
  const write = (keys: UserKeys) => {
    house.as(keys)
    house.change((context) =>
      context.scratch.put({ form: 'note', subject: 'x', content: Buffer.from('x'), savedAt: startOfTime }),
    )
  }
  write(sara)
  write(house.karin)

  renew()

  expect(house.session().db.all((q) => q.selectFrom('draft').select('user_id'))).toEqual([
    { user_id: house.karin.userId },
  ])
})

test('whoever has left, or never was here, is given no keys', () => {
  house.tamper('UPDATE user SET left_at = ? WHERE id = ?', startOfTime, sara.userId)

  expect(codeOf(() => renew())).toBe('not-found')
  expect(codeOf(() => renew({ userId: house.newId() }))).toBe('not-found')
  expect(house.session().db.all((q) => q.selectFrom('user_key').select('id'))).toEqual([])
})

test('the sheets are a holder of their own, with a quick-copy key that is another each time', () => {
  const box = newBoxKeys()
  const [one, two] = [recoveryOwner(box), recoveryOwner(box)]

  expect(one).toMatchObject({ userId: recoveryHolder, box })
  expect(one.ringKey).toHaveLength(32)
  expect(one.ringKey).not.toEqual(two.ringKey)
})

const content = () => readKeyFile(house.folder)
const slotsOfSara = () => content().slots.filter((slot) => slot.userId === sara.userId)
const noSuchLogin = { failure: { code: 'invalid-input', fields: [{ path: ['login'], code: 'no-such-login' }] } }

/** Renews Sara's keys with Eva as the second, and notes at each step how many slots she has. */
const renewSara = (steps: unknown[] = [], more: { login?: string; userId?: string } = {}) =>
  renewColleague(
    house.door((event, facts) => steps.push([event, facts, slotsOfSara().length])),
    house.session(),
    { userId: sara.userId, login: 'sara', passphrase: 'mosstuva', colleague: eva, cost: floorCost, ...more },
  )
/** What the log says was done last. */
const lastAction = () =>
  house.session().db.first((q) => q.selectFrom('log_entry').select('action').orderBy('seq', 'desc').limit(1))?.action
const step = (name: string) => ({ job: 'recover', step: name })

test('two colleagues give a third new keys: a slot to be opened by what is told by mouth, which must be changed first', async () => {
  await house.layIn(sara, 'sara')
  const steps: unknown[] = []

  expect(await renewSara(steps)).toBe(0)

  expect(steps).toEqual([
    ['step', step('laid'), 2],
    ['step', step('renewed'), 2],
    ['step', step('settled'), 1],
  ])
  const [slot] = slotsOfSara()
  const opened = await openSlot(slot as Slot, 'mosstuva')
  expect(lastAction()).toBe('account.renew')
  expect(slot).toMatchObject({ handed: true, cost: floorCost })
  expect(opened?.keys.signPublicKey).toEqual(userRow(sara.userId)?.sign_public_key)
  expect(opened && house.versionsOf(opened.keys, theirs)).toEqual([1])
  expect(house.session().db.all((q) => q.selectFrom('user_key').selectAll())).toMatchObject([
    { way: 'kollega', witness_id: eva.userId, renewed_by: house.karin.userId },
  ])
  expect(content().signedBy).toBe(house.karin.userId)
})

test('new keys are given to the one whose login was typed and to nobody else; whoever has left gets none', async () => {
  await house.layIn(sara, 'sara')
  const before = content()

  await expect(renewSara([], { login: 'ingen' })).rejects.toMatchObject(noSuchLogin)
  await expect(renewSara([], { userId: eva.userId })).rejects.toMatchObject(noSuchLogin)
  house.tamper('UPDATE user SET left_at = ? WHERE id = ?', startOfTime, sara.userId)
  await expect(renewSara()).rejects.toMatchObject({ failure: { code: 'not-found' } })

  expect(content()).toEqual(before)
})

/** Two sheets and a login are typed at the lock screen. */
const recoverAt = (door: DoorContext, login = 'sara', shares = house.shares) => {
  door.leave()
  const [first, , third] = shares
  return recoverUser(door, { login, typedShares: [first, third], passphrase: 'mosstuva', cost: floorCost })
}
const recover = (login = 'sara', report?: Parameters<KeyHouse['door']>[0]) => recoverAt(house.door(report), login)
const stopAt =
  (name: string): DoorContext['report'] =>
  (_event, facts) => {
    if (stepIn(facts) === name) throw new Error('avbrott')
  }

test('two sheets give a user new keys to everything, and open the house as that user', async () => {
  await house.layIn(sara, 'sara')
  house.makeLock(lockName(shared.scope, 'skydd'), [house.karin.userId])
  const steps: unknown[] = []

  const session = await recover('sara', (event, facts) => steps.push([event, facts, slotsOfSara().length]))
  house.door().enter(session)

  expect([session.me.id, lastAction()]).toEqual([sara.userId, 'account.recover'])
  expect([shared, theirs, lockName(shared.scope, 'skydd')].map((lock) => house.versionsOf(session.keys, lock))).toEqual(
    [[1], [1], []],
  )
  expect(session.read('test', (context) => [shared, theirs].map(context.holds))).toEqual([true, true])
  expect(steps).toEqual([
    ['step', step('laid'), 2],
    ['step', step('renewed'), 2],
    ['step', step('settled'), 1],
  ])
  expect(session.db.all((q) => q.selectFrom('user_key').selectAll())).toMatchObject([
    { user_id: sara.userId, way: 'ark', witness_id: null, renewed_by: sara.userId },
  ])
  const [slot] = slotsOfSara()
  expect(slot).not.toHaveProperty('handed')
  expect((await openSlot(slot as Slot, 'mosstuva'))?.keys.signPublicKey).toEqual(session.keys.signPublicKey)
  expect(content().signedBy).toBe(sara.userId)
})

test('a login that nobody has, or whose owner has left, opens nothing and leaves the house closed and as it was', async () => {
  await house.layIn(sara, 'sara')
  house.tamper('UPDATE user SET left_at = ? WHERE id = ?', startOfTime, sara.userId)

  await expect(recover('ingen')).rejects.toMatchObject(noSuchLogin)
  const between = content()
  await expect(recover('sara')).rejects.toMatchObject(noSuchLogin)

  expect(content()).toEqual(between)
  expect(slotsOfSara()).toHaveLength(1)
  // The file is let go of: the house can be opened again.
  await house.layIn(eva, 'eva')
  const session = await recover('eva')
  house.door().enter(session)
  expect(session.me.id).toBe(eva.userId)
})

test('a recovery that is broken off leaves the file closed, and can be done again', async () => {
  await house.layIn(sara, 'sara')
  await expect(recover('sara', stopAt('renewed'))).rejects.toThrow('avbrott')

  const session = await recover()
  house.door().enter(session)

  expect(session.read('test', (context) => [shared, theirs].map(context.holds))).toEqual([true, true])
  expect(slotsOfSara()).toHaveLength(1)
})

test('an exchange of the database’s key that was stopped is taken back or ended by whoever comes in with the sheets', async () => {
  await house.layIn(sara, 'sara')
  const key = databaseKeyOf(house.karin)
  const { databaseKey } = content().recovery
  // As a kill would leave it: nothing is tidied.
  expect(() => rekeyHouse({ ...house.door(stopAt('closed')), isOpen: () => false })).toThrow('avbrott')
  expect(content().recovery.nextDatabaseKey).toBeDefined()

  const before = await recover()
  house.door().enter(before)

  expect(databaseKeyOf(before.keys)).toEqual(key)
  expect(content().recovery).toMatchObject({ databaseKey })
  expect(content().recovery).not.toHaveProperty('nextDatabaseKey')
  expect(() => rekeyHouse(house.door(stopAt('renamed')))).toThrow('avbrott')
  const { nextDatabaseKey } = content().recovery
  const after = await recover()
  house.door().enter(after)

  expect(databaseKeyOf(after.keys)).not.toEqual(key)
  expect(content().recovery).toMatchObject({ databaseKey: nextDatabaseKey })
  expect(content().recovery).not.toHaveProperty('nextDatabaseKey')
})

test('sheets that the house is sealed to open it, though the program stopped before the key file said so', async () => {
  await house.layIn(sara, 'sara')
  const next = await newRecoverySheet()
  const replacing = replaceSheets(house.door(stopAt('sheets-sealed')), house.session(), next.publicKey, [
    house.shares[0],
    house.shares[1],
  ])
  await expect(replacing).rejects.toThrow('avbrott')

  const session = await recoverAt(house.door(), 'sara', next.shares)
  house.door().enter(session)

  expect(session.read('test', (context) => [shared, theirs].map(context.holds))).toEqual([true, true])
})

test('whoever has come in with the sheets asks for a new secret where the one here does not open; the session knows what IT has decided and when the program was built', async () => {
  await house.layIn(sara, 'sara')
  const policy = { policy: { keystoreBinding: 'required' as const }, source: null }
  let wanted = 0
  const door: DoorContext = {
    ...house.door(),
    policy,
    builtAt: startOfTime,
    deviceKeys: () => ({ standing: 'unreadable', keys: [] }),
    onDeviceKeyWanted: () => {
      wanted += 1
    },
  }

  const session = await recoverAt(door)
  house.door().enter(session)

  expect(wanted).toBe(1)
  expect(session.read('test', (context) => [context.house.builtAt, context.policy])).toEqual([
    startOfTime,
    policy.policy,
  ])
})
