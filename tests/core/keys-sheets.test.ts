import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeKeyFile } from '../../src/main/core/vault/change-key-file'
import { houseLock, reviewerLock } from '../../src/main/core/vault/house-locks'
import { readKeyFile } from '../../src/main/core/vault/key-file'
import { recoveryHolder } from '../../src/main/core/vault/nod'
import { newKey, seal } from '../../src/main/core/vault/primitives'
import { combineWith, newRecoverySheet, type RecoverySheet } from '../../src/main/core/vault/recovery'
import { recoveryOwner } from '../../src/main/core/vault/renewal'
import type { RingOwner } from '../../src/main/core/vault/ring'
import { type LockName, lockName, scopeOf } from '../../src/main/core/vault/sealing'
import { replaceSheets, trySheets } from '../../src/main/core/vault/sheets'
import { databaseKeyOf, type UserKeys } from '../../src/main/core/vault/slots'
import { type KeyHouse, keyHouse, startOfTime } from '../support/key-house'

let house: KeyHouse
let sara: UserKeys
let mine: LockName
let saras: LockName
let next: RecoverySheet
beforeEach(async () => {
  house = await keyHouse()
  sara = await house.addUser('sara')
  mine = lockName(scopeOf('akt', house.newId()))
  saras = lockName(scopeOf('case', house.newId()))
  house.makeLock(mine)
  house.makeLock(saras, [sara.userId])
  next = await newRecoverySheet()
})
afterEach(() => house.close())

const content = () => readKeyFile(house.folder)
/** What the log says was done, each thing once, since it stood at an entry. */
const actionsSince = (seq: number) =>
  house
    .session()
    .db.all((q) => q.selectFrom('log_entry').select('action').distinct().where('seq', '>', seq))
    .map(({ action }) => action)
const typed = () => [house.shares[0], house.shares[2]] as const
const events = () =>
  house
    .session()
    .db.all((q) => q.selectFrom('recovery_event').select(['kind', 'at', 'user_id']))
    .map(({ kind, at, user_id }) => [kind, at, user_id])
/** What somebody with two of the new sheets holds. */
async function newHolder(): Promise<RingOwner> {
  const { keys } = await combineWith([next.shares[1], next.shares[2]], [content().recovery])
  return recoveryOwner(keys)
}

/** Puts the new sheets in the place of the earlier ones, and tells which hold at each step. */
async function replace(earlier: readonly [string, string] | null) {
  const told: unknown[] = []
  const door = house.door((event, facts) => {
    const { recovery, nextRecovery } = content()
    const name = (key?: string) => (key === undefined ? '' : key === next.publicKey.toString('base64') ? 'new' : 'old')
    told.push([event, facts, name(recovery.publicKey), name(nextRecovery?.publicKey)])
  })
  const waiting = await replaceSheets(door, house.session(), next.publicKey, earlier)
  return { waiting, told }
}

test('with two of the earlier sheets everything is sealed to the new ones at once, and the earlier open nothing', async () => {
  const { waiting } = await replace([...typed()])

  const holder = await newHolder()
  expect(waiting).toBe(0)
  for (const lock of [mine, saras, houseLock, reviewerLock]) {
    expect(house.versionsOf(holder, lock)).toEqual([1])
    expect(house.versionsOf(house.recovery, lock)).toEqual([])
  }
  // What was borrowed for it is laid back.
  expect(house.versionsOf(house.karin, saras)).toEqual([])
  expect(house.session().read('test', (context) => context.holds(saras))).toBe(false)
})

test('what is wrong with an earlier sheet is told of where it was typed, and nothing has changed', async () => {
  const before = content()

  for (const [earlier, at, code] of [
    [[house.shares[0], next.shares[1]], 1, 'share-of-other-sheets'],
    [[next.shares[0], next.shares[1]], 0, 'share-of-other-sheets'],
    [[house.shares[0], house.shares[0]], 1, 'share-repeated'],
    [['inget ark', house.shares[0]], 0, 'share-unreadable'],
    [[house.shares[0], `${house.shares[1].slice(0, -1)}?`], 1, 'share-unreadable'],
  ] as const)
    await expect(replace([...earlier])).rejects.toMatchObject({
      failure: { code: 'invalid-input', fields: [{ path: ['earlierShares', at], code }] },
    })
  expect([content(), events()]).toEqual([before, []])
})

test('without the earlier sheets what is at hand is sealed to the new ones, and the rest waits for who holds it', async () => {
  const { waiting } = await replace(null)

  const holder = await newHolder()
  expect(waiting).toBe(1)
  expect([house.versionsOf(holder, mine), house.versionsOf(holder, saras)]).toEqual([[1], []])
  expect(house.versionsOf(house.recovery, saras)).toEqual([1])
})

test('every version of a lock is sealed to the new sheets, and the lock is counted once', async () => {
  house.change(({ keys }) => keys.rotate(mine, 'ny version'))
  house.as(sara)
  house.change(({ keys }) => keys.rotate(saras, 'ny version'))
  house.as(house.karin)

  expect((await replace(null)).waiting).toBe(1)

  expect(house.versionsOf(await newHolder(), mine)).toEqual([2, 1])
})

test('the key file tells of the new sheets before anything is sealed to them, and of the earlier ones no longer when it is done', async () => {
  const { told } = await replace(null)

  const step = (name: string) => ({ job: 'recover', step: name })
  expect(told).toEqual([
    ['step', step('sheets-laid'), 'old', 'new'],
    ['step', step('sheets-sealed'), 'old', 'new'],
    ['step', step('sheets-settled'), 'new', ''],
  ])
  expect(content()).not.toHaveProperty('nextRecovery')
  const { databaseKeys } = await combineWith([next.shares[0], next.shares[1]], [content().recovery])
  expect(databaseKeys).toEqual([databaseKeyOf(house.karin)])
  expect(house.session().db.first((q) => q.selectFrom('house').select('recovery_public_key'))).toEqual({
    recovery_public_key: next.publicKey,
  })
  expect(content().signedBy).toBe(house.karin.userId)
})

test('that new sheets were made is noted with the day and by whom, and why the earlier ones lost their keys', async () => {
  const { seq } = house.session().head()
  await replace(null)

  expect(events()).toEqual([['ark', startOfTime, house.karin.userId]])
  expect(actionsSince(seq)).toEqual(['account.newSheets'])
  const [earlier, now] = house.grantsOf(mine).filter((one) => one.user_id === recoveryHolder)
  expect(earlier).toMatchObject({ revoked_for: 'nya återställningsark', revoked_at: startOfTime })
  expect(now).toMatchObject({ reason: 'nya återställningsark', revoked_at: null })
})

test('sheets of another house put nothing in the place of ours', async () => {
  const before = content()
  const { shares } = await newRecoverySheet()

  await expect(replace([shares[0], shares[1]])).rejects.toMatchObject({ failure: { code: 'invalid-input' } })

  expect(content()).toEqual(before)
  expect(events()).toEqual([])
})

const tried = () => trySheets(house.folder, house.session(), [...typed()])

test('that two sheets open the house’s own key is noted with the day and by whom', async () => {
  const { seq } = house.session().head()
  await tried()

  expect(events()).toEqual([['prov', startOfTime, house.karin.userId]])
  expect(actionsSince(seq)).toEqual(['account.trySheets'])
  expect(house.lastDetails()).toEqual({ isSame: true })
})

test('sheets that open another key than the house’s are told of, logged, and not noted as tried', async () => {
  changeKeyFile(house.folder, house.karin, ({ recovery }) => ({
    recovery: {
      ...recovery,
      databaseKey: seal(Buffer.from(recovery.publicKey, 'base64'), newKey()).toString('base64'),
    },
  }))

  await expect(tried()).rejects.toMatchObject({ failure: { code: 'corrupt' } })

  expect(events()).toEqual([])
  expect(house.lastDetails()).toEqual({ isSame: false })
})

test('while the database is given another key, sheets that open either are good', async () => {
  const publicKey = Buffer.from(content().recovery.publicKey, 'base64')
  changeKeyFile(house.folder, house.karin, ({ recovery }) => ({
    recovery: { ...recovery, nextDatabaseKey: seal(publicKey, newKey()).toString('base64') },
  }))

  await tried()

  expect(events()).toHaveLength(1)
})
