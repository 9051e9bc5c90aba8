import { rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DoorContext } from '../../src/main/core/core'
import { nameOf } from '../../src/main/core/vault/binding'
import { changeKeyFile } from '../../src/main/core/vault/change-key-file'
import { bindingToTell, deviceHere, keystoreHere, wantDeviceKey } from '../../src/main/core/vault/device-here'
import { keyFilePath } from '../../src/main/core/vault/key-file'
import { newKey } from '../../src/main/core/vault/primitives'
import type { DeviceKeys } from '../../src/main/core-messages'
import type { Policy } from '../../src/shared/policy/policy.contract'
import { type KeyHouse, keyHouse } from '../support/key-house'

let house: KeyHouse
const secret = newKey()
const required: Policy = { keystoreBinding: 'required' }
/** How often a new secret has been asked for. */
let wanted: number
beforeEach(async () => {
  house = await keyHouse()
  wanted = 0
})
afterEach(() => house.close())

const doorOn = (told?: DeviceKeys, policy = required): DoorContext => ({
  ...house.door(),
  policy: { policy, source: null },
  ...(told ? { deviceKeys: () => told } : {}),
  onDeviceKeyWanted: () => {
    wanted += 1
  },
})
const told = (standing: DeviceKeys['standing'], ...keys: Buffer[]): DeviceKeys => ({ standing, keys })
const bind = () =>
  changeKeyFile(house.folder, house.karin, ({ slots }) => ({
    slots: slots.map((slot) => ({ ...slot, boundTo: nameOf(secret) })),
  }))

test('a computer has the part that its shell has told of and IT has decided; one that has told of nothing has none', () => {
  expect(deviceHere(doorOn(told('at-hand', secret)))).toEqual({
    keys: [secret],
    standing: 'at-hand',
    isAsked: true,
    newest: secret,
  })
  expect(deviceHere(doorOn())).toMatchObject({ keys: [], standing: 'not-asked' })
})

test('a new secret is asked for where IT wants one and the one that lies here does not open, and nowhere else', () => {
  wantDeviceKey(doorOn(told('at-hand', secret)))
  wantDeviceKey(doorOn(told('no-keystore')))
  wantDeviceKey(doorOn(told('unreadable'), {}))
  expect(wanted).toBe(0)

  wantDeviceKey(doorOn(told('unreadable')))

  expect(wanted).toBe(1)
  const { onDeviceKeyWanted: _, ...deaf } = doorOn(told('unreadable'))
  expect(() => wantDeviceKey(deaf)).not.toThrow()
})

test('the log is told whether the passphrase is bound here, and else how the keystore stands; where nobody asks, nothing', () => {
  const free = house.karinSlot
  const bound = { ...free, boundTo: nameOf(secret) }
  const device = deviceHere(doorOn(told('no-keystore')))

  expect(bindingToTell(device, bound)).toEqual({ deviceBinding: 'bound' })
  expect(bindingToTell(device, free)).toEqual({ deviceBinding: 'no-keystore' })
  expect(bindingToTell(deviceHere(doorOn(told('at-hand', secret), {})), bound)).toEqual({})
})

test('a house tells how its passphrases stand to the computer; of a key file that is not there or cannot be read, nothing', () => {
  const door = doorOn(told('at-hand', secret))
  const none = { isAsked: true, standing: 'at-hand', bound: 'none', isElsewhere: false }
  expect(keystoreHere(door)).toEqual(none)
  bind()
  expect(keystoreHere(door)).toEqual({ ...none, bound: 'all' })
  expect(keystoreHere(doorOn(told('no-keystore')))).toMatchObject({ bound: 'all', isElsewhere: true })

  for (const name of [keyFilePath(house.folder), `${keyFilePath(house.folder)}.1`]) writeFileSync(name, 'x')
  expect(keystoreHere(door)).toEqual(none)

  for (const name of [keyFilePath(house.folder), `${keyFilePath(house.folder)}.1`]) rmSync(name)
  expect(keystoreHere(door)).toEqual(none)
})
