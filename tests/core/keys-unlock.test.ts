import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DoorContext } from '../../src/main/core/core'
import { openDatabase } from '../../src/main/core/database/open'
import { saltOf } from '../../src/main/core/database/safe-file'
import { nameOf } from '../../src/main/core/vault/binding'
import { changeKeyFile } from '../../src/main/core/vault/change-key-file'
import { admitUser } from '../../src/main/core/vault/found'
import { headBytes, keyFilePath, readKeyFile, type Slot } from '../../src/main/core/vault/key-file'
import { floorCost } from '../../src/main/core/vault/passphrase'
import { databasePath } from '../../src/main/core/vault/place'
import { newKey, signBytes } from '../../src/main/core/vault/primitives'
import { rekeyHouse } from '../../src/main/core/vault/rekey'
import { databaseKeyOf } from '../../src/main/core/vault/slots'
import {
  changeOwnPassphrase,
  confirm,
  type Entry,
  openColleague,
  repairSalt,
  unlock,
} from '../../src/main/core/vault/unlock'
import type { DeviceKeys } from '../../src/main/core-messages'
import { codeOf } from '../support/failure'
import { type KeyHouse, keyHouse, startOfTime } from '../support/key-house'
import { stepIn } from '../support/steps'

const mine = 'skogsväska ärttrumma vindtak'
const next = 'mosstuva regnbåge kopparlås vintergata'
/** Strong enough, but for its owner's name. */
const named = 'nirak karin nirak'
let house: KeyHouse
let door: DoorContext
/** What the door has told of. */
let told: unknown[]
beforeEach(async () => {
  house = await keyHouse()
  await house.givePassphrase(mine)
  told = []
  door = house.door((event, facts) => told.push([event, facts]))
})
afterEach(() => house.close())

const enter = async (entry: Partial<Entry> = {}, at = door) => {
  at.enter(await unlock(at, { login: 'karin', passphrase: mine, ...entry }))
  return at.session()
}
const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => (error as { failure?: unknown }).failure ?? String(error),
  )
const refused = (path: string, code: string) => ({ code: 'invalid-input', fields: [{ path: [path], code }] })
const wrong = (waitMs: number) => ({ code: 'wrong-password', waitMs })
/** Moves the clock so many seconds from the start. */
const at = (seconds: number) => house.setNow(new Date(Date.parse(startOfTime) + seconds * 1_000).toISOString())
const slots = () => readKeyFile(house.folder).slots
const changeSlots = (change: (slots: readonly Slot[]) => Slot[]) =>
  changeKeyFile(house.folder, house.karin, (content) => ({ slots: change(content.slots) }))
const lastActions = (count: number) =>
  door
    .session()
    .db.all((q) => q.selectFrom('log_entry').select('action').orderBy('seq', 'desc').limit(count))
    .map(({ action }) => action)

test('the house opens for its user by login and passphrase, and the log says so', async () => {
  const key = databaseKeyOf(house.karin)
  const { device } = readKeyFile(house.folder)
  door.leave()

  const session = await enter({ login: ' Karin' })

  expect(session.me.id).toBe(house.karin.userId)
  expect(databaseKeyOf(session.keys)).toEqual(key)
  expect([lastActions(1), house.lastDetails()]).toEqual([['account.unlock'], { wrongGuessesBefore: 0 }])
  expect(session.db.all((q) => q.selectFrom('log_session').select('device'))).toContainEqual({ device })
  expect(slots()).toHaveLength(1)
  expect(existsSync(`${house.folder}/fyrarum.reserv`)).toBe(false)
  door.leave()
  await enter({}, { ...door, reserveBytes: 300 })
  expect(readFileSync(`${house.folder}/fyrarum.reserv`)).toHaveLength(300)
})

test('an open house is not unlocked, nor is its salt put back', async () => {
  for (const passphrase of [mine, 'fel'])
    expect(await failureOf(unlock(door, { login: 'karin', passphrase }))).toEqual({ code: 'in-use' })
  expect(await failureOf(repairSalt(door, 'karin', mine))).toEqual({ code: 'in-use' })
  expect(door.guesses).toMatchObject({ count: 0, notBefore: 0 })
})

test('a wrong passphrase and an unknown login are refused alike, and the wait grows from guess to guess', async () => {
  door.leave()

  expect(await failureOf(enter({ passphrase: 'fel' }))).toEqual(wrong(1_000))
  expect([door.guesses.count, door.guesses.notBefore]).toEqual([1, Date.parse(startOfTime) + 1_000])
  at(0.4)
  expect(await failureOf(enter())).toEqual(wrong(600))
  expect(door.guesses.count).toBe(1)
  at(1)
  expect(await failureOf(enter({ login: 'ingen' }))).toEqual(wrong(2_000))
  expect(door.isOpen()).toBe(false)
  at(3)
  await enter()

  expect(house.lastDetails()).toEqual({ wrongGuessesBefore: 2 })
  expect(door.guesses).toMatchObject({ count: 0, notBefore: 0 })
})

test('guesses that are sent side by side wait for one another, and are no cheaper for it', async () => {
  door.leave()

  const guesses = ['fel', 'också fel', mine].map((passphrase) => failureOf(enter({ passphrase })))

  expect(await Promise.all(guesses)).toEqual([wrong(1_000), wrong(1_000), wrong(1_000)])
  expect([door.guesses.count, door.isOpen()]).toEqual([1, false])
})

test('whoever was away while the database’s key was changed comes in, and then stands without a chain', async () => {
  rekeyHouse(door)
  const key = databaseKeyOf(door.session().keys)
  door.leave()
  expect(slots()[0]?.newer).toHaveLength(1)

  const session = await enter()

  expect(databaseKeyOf(session.keys)).toEqual(key)
  expect(slots()[0]).not.toHaveProperty('newer')
})

test('an exchange that was stopped before the file was moved is taken back by the next opening, and one stopped after is ended', async () => {
  const stopAt = (step: string) => ({
    ...door,
    report: ((_event, facts) => {
      if (stepIn(facts) === step) throw new Error('avbrott')
    }) as DoorContext['report'],
  })
  const key = databaseKeyOf(house.karin)
  const { recovery } = readKeyFile(house.folder)
  // As a kill would leave it: nothing is tidied.
  expect(() => rekeyHouse({ ...stopAt('closed'), isOpen: () => false })).toThrow('avbrott')
  expect(readKeyFile(house.folder).recovery.nextDatabaseKey).toBeDefined()

  expect(databaseKeyOf((await enter()).keys)).toEqual(key)
  expect(readKeyFile(house.folder).recovery).toEqual(recovery)
  expect(() => rekeyHouse(stopAt('renamed'))).toThrow('avbrott')
  expect(readKeyFile(house.folder).recovery.nextDatabaseKey).toBeDefined()
  const session = await enter()

  expect(databaseKeyOf(session.keys)).not.toEqual(key)
  expect(readKeyFile(house.folder).recovery.nextDatabaseKey).toBeUndefined()
  expect(readKeyFile(house.folder).databaseSalt).toBe(saltOf(databasePath(house.folder)).toString('base64'))
})

const hand = () => changeSlots((all) => all.map((slot) => ({ ...slot, handed: true as const })))

test('a passphrase that was handed over opens nothing until its owner has chosen another, and is not guessed at meanwhile', async () => {
  hand()
  door.leave()
  door.guesses.count = 1

  expect(await failureOf(enter())).toEqual(refused('newPassphrase', 'passphrase-handed'))
  expect(door.guesses).toMatchObject({ count: 0, notBefore: 0 })
  expect(await failureOf(enter({ newPassphrase: mine }))).toEqual(refused('newPassphrase', 'passphrase-same'))
  expect(await failureOf(enter({ newPassphrase: named }))).toEqual(refused('newPassphrase', 'passphrase-easy'))
  await enter({ newPassphrase: next })

  expect(lastActions(2)).toEqual(['account.changePassphrase', 'account.unlock'])
  expect(slots()[0]).not.toHaveProperty('handed')
  door.leave()
  await enter({ passphrase: next })
})

test('whoever has a passphrase of one’s own does not choose another at the lock screen', async () => {
  door.leave()

  expect(await failureOf(enter({ newPassphrase: next }))).toEqual(refused('newPassphrase', 'unknown-field'))
})

test('keys that were never taken up are gone from the key file once the house has been opened', async () => {
  const never = await house.newSlot(house.karin.userId)
  changeSlots((all) => [...all, never])
  const before = slots()
  door.leave()

  await enter()

  expect(slots()).toEqual(before.slice(0, 1))
})

test('a passphrase of keys that were never taken up opens nothing, and says no more than a wrong one', async () => {
  const other = await house.addUser('karin 2')
  const [real] = slots()
  changeSlots((all) => [
    ...all,
    {
      ...(real as Slot),
      signPublicKey: other.signPublicKey.toString('base64'),
      boxPublicKey: other.box.publicKey.toString('base64'),
    },
  ])
  house.tamper(
    'UPDATE user SET box_public_key = ?, sign_public_key = ? WHERE id = ?',
    Buffer.alloc(32, 1),
    Buffer.alloc(32, 1),
    house.karin.userId,
  )
  door.leave()

  expect(await failureOf(enter())).toEqual({ code: 'wrong-password' })
  const others = await house.newSlot(other.userId)
  changeSlots(([first]) => [first as Slot, others])
  expect(await failureOf(enter())).toEqual({ code: 'other-keys' })
})

test('whoever has left is told so, with a slot or with two, and the file is let go of', async () => {
  house.tamper('UPDATE user SET left_at = ?', startOfTime)
  door.leave()

  expect(await failureOf(enter())).toEqual({ code: 'has-left' })
  const never = await house.newSlot(house.karin.userId)
  changeSlots((all) => [...all, never])

  expect(await failureOf(enter())).toEqual({ code: 'has-left' })
  openDatabase(databasePath(house.folder), databaseKeyOf(house.karin), 'existing').close()
})

test('a log that does not hold what a user has seen is told of in the log itself, and so is a journal that was kept aside', async () => {
  const { userId, signKey } = house.karin
  const head = { userId, seq: 900, hash: Buffer.alloc(32).toString('base64'), at: startOfTime }
  const signature = signBytes(signKey, headBytes(head)).toString('base64')
  changeKeyFile(house.folder, house.karin, () => ({ heads: [{ ...head, signature }] }))
  door.leave()
  const kept = `${databasePath(house.folder)}.skadad-20260301T080000Z`
  for (const ending of ['', '-wal']) writeFileSync(`${kept}${ending}`, '')

  await enter()

  expect(house.lastDetails()).toEqual({
    wrongGuessesBefore: 0,
    chainBrokenAt: 900,
    journalsKept: [{ foundAt: '2026-03-01T08:00:00.000Z', saves: 0 }],
  })
})

test('whoever sits at an open house types the passphrase again, and what needs it goes through', async () => {
  at(600)
  expect(codeOf(() => door.session().requireConfirmed())).toBe('confirm-needed')
  expect(await failureOf(confirm(door, 'fel'))).toEqual(wrong(1_000))
  at(601)

  await confirm(door, mine)

  expect(codeOf(() => door.session().requireConfirmed())).toBeUndefined()
  expect([lastActions(1), house.lastDetails()]).toEqual([['account.confirm'], { wrongGuessesBefore: 1 }])
  expect(door.guesses).toMatchObject({ count: 0, notBefore: 0 })
})

test('another’s passphrase confirms nothing at an open house, and changes nothing', async () => {
  const saras = 'glaskudde talgoxe'
  await admitUser({
    folder: house.folder,
    session: door.session(),
    user: { displayName: 'Sara', title: '', login: 'sara', roles: [], namndIndex: null, hasSocionom: false },
    passphrase: saras,
    cost: floorCost,
    now: () => startOfTime,
    newId: house.newId,
  })
  const before = slots()

  expect(await failureOf(confirm(door, saras))).toEqual(wrong(1_000))
  at(1)
  expect(await failureOf(changeOwnPassphrase(door, saras, next))).toEqual(wrong(2_000))

  expect(slots()).toEqual(before)
  // Control: it is Sara's.
  at(3)
  expect((await openColleague(door, 'sara', saras)).userId).not.toBe(house.karin.userId)
})

test('a house that was locked while the passphrase was being tried is not confirmed, and nothing is changed in it', async () => {
  for (const work of [() => confirm(door, mine), () => changeOwnPassphrase(door, mine, next)]) {
    const before = slots()
    const confirming = failureOf(work())
    // The passphrase is being tried by now, which takes a while.
    await new Promise((resolve) => setImmediate(resolve))
    house.as(door.session().keys)
    expect(await confirming).toEqual({ code: 'locked' })
    expect(slots()).toEqual(before)
  }
})

test('another’s keys are opened beside the open house by that one’s own passphrase, at the price of the lock screen', async () => {
  const { seq } = house.session().head()
  door.guesses.count = 1

  const keys = await openColleague(door, 'KARIN', mine)

  expect(keys.box).toEqual(house.karin.box)
  expect(door.guesses).toMatchObject({ count: 0, notBefore: 0 })
  expect(house.session().head().seq).toBe(seq)
})

test('a passphrase is changed by who knows the present one; it counts as typed again, and the log says that it was changed', async () => {
  const saras = await house.layIn(await house.addUser('sara'), 'sara')
  const before = slots()
  at(600)
  door.guesses.count = 1
  expect(await failureOf(changeOwnPassphrase(door, mine, mine))).toEqual(refused('passphrase', 'passphrase-same'))
  expect(door.guesses).toMatchObject({ count: 0, notBefore: 0 })
  expect(await failureOf(changeOwnPassphrase(door, mine, named))).toEqual(refused('passphrase', 'passphrase-easy'))
  expect(slots()).toEqual(before)

  await changeOwnPassphrase(door, mine, next)

  expect(lastActions(1)).toEqual(['account.changePassphrase'])
  expect(codeOf(() => door.session().requireConfirmed())).toBeUndefined()
  const { cost, salt, masterKey, ...rest } = slots()[0] as Slot
  expect({ ...before[0], cost, salt, masterKey }).toEqual({ ...rest, cost, salt, masterKey })
  expect(salt).not.toBe(before[0]?.salt)
  expect(cost).toEqual(floorCost)
  // Only one's own slot is written.
  expect(slots()[1]).toEqual(saras)
  door.leave()
  await enter({ passphrase: next })
})

test('the database’s salt is put back by who can open the house, and nothing else of the file is written', async () => {
  door.leave()
  const path = databasePath(house.folder)
  const whole = readFileSync(path)
  writeFileSync(path, Buffer.concat([Buffer.alloc(16, 3), whole.subarray(16)]))
  door.guesses.count = 1

  await repairSalt(door, 'karin', mine)

  expect(readFileSync(path).equals(whole)).toBe(true)
  expect(told).toEqual([['step', { job: 'salt', step: 'written' }]])
  expect(door.guesses).toMatchObject({ count: 0, notBefore: 0 })
})

test('where more than the salt is damaged, or the file is gone, it is said and nothing is written', async () => {
  door.leave()
  const path = databasePath(house.folder)
  const bytes = Buffer.concat([Buffer.alloc(16, 3), readFileSync(path).subarray(16)])
  bytes[2_000] = (bytes[2_000] ?? 0) ^ 1
  writeFileSync(path, bytes)

  expect(await failureOf(repairSalt(door, 'karin', mine))).toEqual({ code: 'corrupt' })

  expect(readFileSync(path).equals(bytes)).toBe(true)
  expect(told).toEqual([])
  expect(existsSync(keyFilePath(house.folder))).toBe(true)
})

/** The door on a computer whose account holds a secret, where IT asks for passphrases to be bound. */
const bindingDoor = (deviceKeys: DeviceKeys): DoorContext => ({
  ...door,
  policy: { policy: { keystoreBinding: 'required' }, source: null },
  deviceKeys: () => deviceKeys,
  onDeviceKeyWanted: () => told.push('wanted'),
})
const bindings = () => slots().map(({ boundTo }) => boundTo)

test('a passphrase is bound to the computer’s account at the unlocking, and the log says each time that it is', async () => {
  const secret = newKey()
  const here = bindingDoor({ standing: 'at-hand', keys: [secret] })
  const said = { wrongGuessesBefore: 0, deviceBinding: 'bound' }
  door.leave()

  await enter({}, here)
  expect([bindings(), house.lastDetails()]).toEqual([[nameOf(secret)], said])
  door.leave()
  await enter({}, here)

  expect([bindings(), house.lastDetails()]).toEqual([[nameOf(secret)], said])
  expect(told).toEqual([])
})

test('a passphrase that cannot be tried on this computer is no guess; one that can is, though another slot is bound elsewhere', async () => {
  const [first] = slots()
  changeSlots(() => [{ ...(first as Slot), boundTo: nameOf(newKey()) }])
  door.leave()

  for (const passphrase of [mine, 'fel'])
    expect(await failureOf(enter({ passphrase }))).toEqual({ code: 'device-key-missing' })
  expect(door.guesses).toMatchObject({ count: 0, notBefore: 0 })
  const never = await house.newSlot(house.karin.userId)
  changeSlots((all) => [...all, { ...never, login: (first as Slot).login }])

  expect(await failureOf(enter({ passphrase: 'fel' }))).toEqual(wrong(1_000))
})

test('whoever comes in with a passphrase that was handed over has it bound, or asks for a new secret where the one here does not open', async () => {
  const secret = newKey()
  hand()
  door.leave()
  await enter({ newPassphrase: next }, bindingDoor({ standing: 'at-hand', keys: [secret] }))
  expect([bindings(), house.lastDetails(), told]).toEqual([
    [nameOf(secret)],
    { wrongGuessesBefore: 0, deviceBinding: 'bound' },
    [],
  ])
  await house.givePassphrase(mine)
  hand()
  door.leave()

  await enter({ newPassphrase: next }, bindingDoor({ standing: 'unreadable', keys: [] }))

  expect(told).toEqual(['wanted'])
  expect(house.lastDetails()).toEqual({ wrongGuessesBefore: 0, deviceBinding: 'unreadable' })
})

test('the session knows what IT has decided and when the program was built', async () => {
  const policy = { policy: { keystoreBinding: 'required' as const }, source: null }
  door.leave()

  const session = await enter({}, { ...door, policy, builtAt: '2026-03-01T00:00:00.000Z' })

  expect(session.read('test', (context) => [context.house.builtAt, context.policy])).toEqual([
    '2026-03-01T00:00:00.000Z',
    policy.policy,
  ])
})

test('an unknown login costs the work that a wrong passphrase costs, so that time does not tell who works here', async () => {
  door.leave()
  let seconds = 0
  /** The processor's time, which is much the same on a burdened machine. */
  const workFor = async (login: string) => {
    at(seconds)
    seconds += 100
    const before = process.cpuUsage()
    expect(await failureOf(enter({ login, passphrase: 'fel' }))).toMatchObject({ code: 'wrong-password' })
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  await workFor('karin')
  const least = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY }
  const isAlike = () => least.unknown / least.known > 0.7 && least.unknown / least.known < 1.4

  // What else goes on adds to the work and takes nothing from it: where it does, more guesses are made.
  for (let round = 0; round < 3 || (round < 12 && !isAlike()); round += 1) {
    least.known = Math.min(least.known, await workFor('karin'))
    least.unknown = Math.min(least.unknown, await workFor('ingen'))
  }

  expect(isAlike()).toBe(true)
})
