import { beforeAll, expect, test } from 'vitest'
import { bindingOf, bindingState, type Device, deviceOf, nameOf, noDevice } from './binding'
import type { Slot } from './key-file'
import { deriveKey } from './passphrase'
import { cryptoReady, newKey, unwrapKey } from './primitives'
import { changePassphrase, linkTo, makeSlot, openSlot } from './slots'

/** A slot bound to a computer's account, apart from any house. The cost is far below the floor: what is tried is what opens it. */
const cost = { memoryKiB: 64, passes: 1, lanes: 1 }
const userId = '0195556c-2a00-7000-8000-000000000001'
const passphrase = 'skogsväska ärttrumma'
const databaseKey = newKey()
const order = {
  userId,
  installation: '0195556c-2a00-7000-8000-000000000009',
  login: 'sara',
  passphrase,
  databaseKey,
  cost,
}
const [first, second] = [newKey(), newKey()]
const asking = (...keys: Buffer[]): Device => ({ keys, newest: keys[0], isAsked: true })

beforeAll(() => cryptoReady)

/** The slot as it stands when its owner has unlocked with the device. */
async function unlockedWith(slot: Slot, device: Device, words = passphrase): Promise<Slot> {
  const found = await openSlot(slot, words, device)
  if (!found) throw new Error('the slot did not open')
  expect(found.databaseKey).toEqual(databaseKey)
  return found.renewed ?? slot
}
const bound = async () => unlockedWith((await makeSlot(order)).slot, asking(first))

test('a bound slot opens with the passphrase and the secret together, and with neither alone', async () => {
  const slot = await bound()

  expect(slot.boundTo).toBe(nameOf(first))
  expect(await openSlot(slot, passphrase, asking(first))).toBeDefined()
  expect(await openSlot(slot, passphrase)).toBeUndefined()
  expect(await openSlot(slot, passphrase, asking(second))).toBeUndefined()
  expect(await openSlot(slot, `${passphrase}s`, asking(first))).toBeUndefined()
})

test('taking the name away, or putting another there, opens nothing', async () => {
  const slot = await bound()
  const { boundTo: _, ...nameless } = slot

  expect(await openSlot(nameless, passphrase)).toBeUndefined()
  expect(await openSlot(nameless, passphrase, asking(first))).toBeUndefined()
  expect(await openSlot({ ...slot, boundTo: nameOf(second) }, passphrase, asking(second))).toBeUndefined()
  // Control: as it stands it opens.
  expect(await openSlot(slot, passphrase, asking(first))).toBeDefined()
})

test('what the passphrase alone makes does not open the master key of a bound slot; of one that is not bound it does', async () => {
  const { slot } = await makeSlot(order)
  const made = await deriveKey(passphrase, Buffer.from(slot.salt, 'base64'), cost)
  const opens = (one: Slot) => () => unwrapKey(made, Buffer.from(one.masterKey, 'base64'), `master|${userId}`)

  expect(opens(slot)).not.toThrow()
  expect(opens(await unlockedWith(slot, asking(first)))).toThrow('another key')
})

test('the name tells nothing of the secret, and is the same each time', () => {
  expect(nameOf(first)).toBe(nameOf(Buffer.from(first)))
  expect(nameOf(first)).not.toBe(nameOf(second))
  expect(Buffer.from(nameOf(first), 'base64')).toHaveLength(16)
  expect(first.toString('hex')).not.toContain(Buffer.from(nameOf(first), 'base64').toString('hex').slice(0, 8))
})

test('the name is what it was in key files that have been written before', () => {
  expect(nameOf(Buffer.alloc(32, 1))).toBe('5SqFgH818mNk0jZBeu3ymA==')
})

test('binding changes the master key’s wrapping and the name; all the rest of the slot stands', async () => {
  const { slot } = await makeSlot(order)
  const { boundTo, masterKey, ...rest } = await unlockedWith(slot, asking(first))

  expect({ ...rest, masterKey: slot.masterKey }).toEqual(slot)
  expect([boundTo === undefined, masterKey === slot.masterKey]).toEqual([false, false])
})

test('a slot that stands as it is to be is not made anew', async () => {
  const { slot } = await makeSlot(order)
  const isBound = await bound()

  expect(await openSlot(isBound, passphrase, asking(first))).not.toHaveProperty('renewed')
  expect(await openSlot(slot, passphrase, { keys: [first], isAsked: false })).not.toHaveProperty('renewed')
})

test('asked for but with nothing to bind with, a slot stays as it is', async () => {
  const { slot } = await makeSlot(order)

  expect(await openSlot(slot, passphrase, { keys: [], isAsked: true })).not.toHaveProperty('renewed')
  // One put aside opens what it was bound with, and is not bound with anew.
  expect(await openSlot(slot, passphrase, { keys: [first], isAsked: true })).not.toHaveProperty('renewed')
  expect(await openSlot(await bound(), passphrase, { keys: [first], isAsked: true })).not.toHaveProperty('renewed')
})

test('with a newer secret beside the earlier one the slot is bound with the newer', async () => {
  const slot = await unlockedWith(await bound(), asking(second, first))

  expect(slot.boundTo).toBe(nameOf(second))
  expect(await openSlot(slot, passphrase, asking(first))).toBeUndefined()
  expect(await openSlot(slot, passphrase, asking(second))).toBeDefined()
})

test('where nobody asks for it any more the slot is set free', async () => {
  const slot = await unlockedWith(await bound(), { keys: [first], isAsked: false })

  expect(slot).not.toHaveProperty('boundTo')
  expect(await openSlot(slot, passphrase)).toBeDefined()
})

test('a passphrase that somebody else has chosen is not bound', async () => {
  const { slot } = await makeSlot({ ...order, isHanded: true })

  expect(await unlockedWith(slot, asking(first))).toBe(slot)
})

test('links to a newer database key are followed and taken up together with the binding', async () => {
  const { slot } = await makeSlot(order)
  const next = newKey()
  const found = await openSlot({ ...slot, newer: [linkTo(slot, databaseKey, next)] }, passphrase, asking(first))

  expect(found?.databaseKey).toEqual(next)
  expect(found?.renewed).not.toHaveProperty('newer')
  const again = found?.renewed && (await openSlot(found.renewed, passphrase, asking(first)))
  expect([again?.databaseKeys, found?.renewed?.boundTo]).toEqual([[next], nameOf(first)])
})

test('a link that does not hold is not lost by the binding', async () => {
  const { slot } = await makeSlot(order)
  const newer = [linkTo(slot, newKey(), newKey())]

  expect((await unlockedWith({ ...slot, newer }, asking(first))).newer).toEqual(newer)
})

test('a changed passphrase is bound as the earlier one was, or as it is to be', async () => {
  const next = { passphrase: 'vindtak glaskudde', cost }
  const [free, tied] = [(await makeSlot(order)).slot, await bound()]
  const nameAfter = async (slot: Slot, device: Device) =>
    (await changePassphrase(slot, passphrase, next, device))?.boundTo

  expect(await nameAfter(free, asking(first))).toBe(nameOf(first))
  expect(await nameAfter(tied, asking(first))).toBe(nameOf(first))
  expect(await nameAfter(tied, { keys: [first], isAsked: true })).toBe(nameOf(first))
  expect(await nameAfter(tied, asking(second, first))).toBe(nameOf(second))
  const set = await changePassphrase(tied, passphrase, next, { keys: [first], isAsked: false })
  expect(set).not.toHaveProperty('boundTo')
  expect(await openSlot(set ?? tied, next.passphrase)).toBeDefined()
  const kept = await changePassphrase(tied, passphrase, next, asking(first))
  expect(await openSlot(kept ?? free, next.passphrase, asking(first))).toBeDefined()
  expect(await openSlot(kept ?? free, next.passphrase)).toBeUndefined()
  expect(await changePassphrase(tied, passphrase, next)).toBeUndefined()
})

test('a slot is bound here, elsewhere or not at all', async () => {
  const slot = await bound()

  expect(bindingOf(slot, asking(second, first))).toBe(first)
  expect(bindingOf(slot, asking(second))).toBe('elsewhere')
  expect(bindingOf({}, asking(first))).toBeUndefined()
})

test('the device is what the shell has told and IT has decided: only a key that stands is bound with', () => {
  const policy = { policy: { keystoreBinding: 'required' as const }, source: null }
  const told = (standing: 'at-hand' | 'made' | 'unreadable') => ({ standing, keys: [first] })

  expect(deviceOf(told('at-hand'), policy)).toMatchObject({ isAsked: true, newest: first })
  expect(deviceOf(told('made'), policy).newest).toBeUndefined()
  expect(deviceOf(told('unreadable'), policy).newest).toBeUndefined()
  expect(deviceOf(told('at-hand'), { policy: {}, source: null }).isAsked).toBe(false)
  expect(deviceOf(undefined, policy)).toEqual({ keys: [], isAsked: true, newest: undefined, standing: 'not-asked' })
})

test('of the house’s slots it is told whether they are bound and whether any is bound elsewhere, never how many', async () => {
  const [free, tied] = [(await makeSlot(order)).slot, await bound()]
  const here = { ...asking(first), newest: first, standing: 'at-hand' as const }
  const state = (...slots: Slot[]) => bindingState(slots, here)

  expect(state()).toEqual({ isAsked: true, standing: 'at-hand', bound: 'none', isElsewhere: false })
  expect(state(free)).toMatchObject({ bound: 'none' })
  expect(state(free, tied)).toMatchObject({ bound: 'some', isElsewhere: false })
  expect(state(tied)).toMatchObject({ bound: 'all' })
  const elsewhere = bindingState([free, tied], { ...noDevice, newest: undefined, standing: 'no-keystore' })
  expect(elsewhere).toMatchObject({ bound: 'some', isElsewhere: true })
})
