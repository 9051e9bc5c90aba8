import { beforeAll, expect, test } from 'vitest'
import { loginHash, type Slot } from './key-file'
import { deriveKey } from './passphrase'
import {
  boxPublicKey,
  cryptoReady,
  isSignedBy,
  newKey,
  seal,
  signBytes,
  unwrapKey,
  verifyingKey,
  wrapKey,
} from './primitives'
import { changePassphrase, databaseKeyOf, followLinks, linkTo, makeSlot, openSlot, withDatabaseKey } from './slots'

/** Far below the floor that a key file is held to: what is tried here is what a slot leads to, not what it costs. */
const cost = { memoryKiB: 64, passes: 1, lanes: 1 }
const [mine, another] = ['0195556c-2a00-7000-8000-000000000001', '0195556c-2a00-7000-8000-000000000002']
const installation = '0195556c-2a00-7000-8000-000000000009'
const passphrase = 'skogsväska ärttrumma'
const databaseKey = newKey()
const order = { userId: mine, installation, login: 'sara', passphrase, databaseKey, cost }

beforeAll(() => cryptoReady)

/** What a slot leads to; a slot that opens to nothing is an error. */
async function opened(slot: Slot, words = passphrase) {
  const found = await openSlot(slot, words)
  if (!found) throw new Error('the slot did not open')
  return found
}

test('a slot opens to the keys it was made with, and tells nothing of them but the public ones', async () => {
  const { slot, keys } = await makeSlot(order)

  const found = await opened(slot)

  expect(found.databaseKey).toEqual(databaseKey)
  expect(found.databaseKeys).toEqual([databaseKey])
  expect(databaseKeyOf(found.keys)).toEqual(databaseKey)
  expect(found.keys.userId).toBe(mine)
  expect(found.keys.box).toEqual(keys.box)
  expect(boxPublicKey(found.keys.box.privateKey).toString('base64')).toBe(slot.boxPublicKey)
  expect(found.keys.signPublicKey.toString('base64')).toBe(slot.signPublicKey)
  expect(signBytes(found.keys.signKey, Buffer.from('x'))).toEqual(signBytes(keys.signKey, Buffer.from('x')))
  expect([found.keys.ringKey, found.keys.draftKey]).toEqual([keys.ringKey, keys.draftKey])
  expect(slot).toMatchObject({ userId: mine, kind: 'passphrase', cost, login: loginHash(installation, 'sara') })
})

test('two slots of the same user and passphrase share no key, no salt and no purpose', async () => {
  const [a, b] = [await makeSlot(order), await makeSlot(order)]
  const secrets = [a, b].flatMap(({ slot, keys }) => [
    slot.salt,
    slot.masterKey,
    slot.boxPublicKey,
    slot.signPublicKey,
    keys.ringKey.toString('base64'),
    keys.draftKey.toString('base64'),
  ])

  expect(new Set(secrets).size).toBe(secrets.length)
  expect(Buffer.from(a.slot.salt, 'base64')).toHaveLength(16)
})

test('another passphrase opens nothing', async () => {
  const { slot } = await makeSlot(order)

  expect(await openSlot(slot, `${passphrase}s`)).toBeUndefined()
})

test.each(['masterKey', 'boxPrivateKey', 'signSeed', 'databaseKey'] as const)(
  'a slot whose %s is another slot’s opens nothing, though both have the same passphrase',
  async (field) => {
    const [{ slot }, { slot: other }] = [await makeSlot(order), await makeSlot(order)]

    expect(await openSlot({ ...slot, [field]: other[field] }, passphrase)).toBeUndefined()
    expect(await openSlot(slot, passphrase)).toBeDefined()
  },
)

test('a slot said to be another user’s opens nothing', async () => {
  const { slot } = await makeSlot(order)

  expect(await openSlot({ ...slot, userId: another }, passphrase)).toBeUndefined()
})

const opens = (call: () => unknown): boolean => {
  try {
    call()
    return true
  } catch {
    return false
  }
}

/** What is wrapped in a slot under its master key, and how. */
const wrappings = [
  ['boxPrivateKey', 'box'],
  ['signSeed', 'sign'],
  ['databaseKey', 'database'],
] as const

test('each secret of a slot has its own place: none opens in another’s', async () => {
  const { slot } = await makeSlot(order)
  const outer = await deriveKey(passphrase, Buffer.from(slot.salt, 'base64'), cost)
  const masterKey = unwrapKey(outer, Buffer.from(slot.masterKey, 'base64'), `master|${mine}`)

  const openings = wrappings.map(([field]) =>
    wrappings
      .filter(([, place]) => opens(() => unwrapKey(masterKey, Buffer.from(slot[field], 'base64'), `${place}|${mine}`)))
      .map(([, place]) => place),
  )

  expect(openings).toEqual(wrappings.map(([, purpose]) => [purpose]))
})

test('keys can be made to hold another database key; nobody else’s ring key opens it', async () => {
  const { keys } = await makeSlot(order)
  const next = newKey()

  const changed = withDatabaseKey(keys, next)

  expect(databaseKeyOf(changed)).toEqual(next)
  expect(databaseKeyOf(keys)).toEqual(databaseKey)
  expect(() => databaseKeyOf({ ...changed, ringKey: newKey() })).toThrow('another key')
  expect(opens(() => unwrapKey(keys.ringKey, changed.heldDatabaseKey, 'lock|x'))).toBe(false)
})

test('whoever was away follows the links to the newest database key, and gets a slot without links', async () => {
  const { slot } = await makeSlot({ ...order, isHanded: true })
  const [second, third] = [newKey(), newKey()]
  const newer = [linkTo(slot, databaseKey, second), linkTo(slot, second, third)]

  const found = await opened({ ...slot, newer })

  expect(found.databaseKeys).toEqual([third, second, databaseKey])
  expect(found.databaseKey).toEqual(third)
  expect(databaseKeyOf(found.keys)).toEqual(third)
  expect(found.renewed).toEqual({ ...slot, databaseKey: expect.any(String) as string })
  expect((await opened(found.renewed ?? slot)).databaseKeys).toEqual([third])
})

test('a slot that leads to the newest key by itself is not made anew', async () => {
  const { slot } = await makeSlot(order)

  expect(await opened(slot)).not.toHaveProperty('renewed')
  expect(await opened({ ...slot, newer: [] })).not.toHaveProperty('renewed')
})

test('a link that does not hold ends the way, wherever it stands', async () => {
  const { slot, keys } = await makeSlot(order)
  const [second, third] = [newKey(), newKey()]
  const whole = linkTo(slot, databaseKey, second)
  const ofNobody = linkTo(slot, newKey(), third)
  const follow = (...newer: string[]) => followLinks({ ...slot, newer }, keys.box, databaseKey)

  expect(follow(whole, linkTo(slot, second, third))).toEqual([third, second, databaseKey])
  expect(follow(whole, ofNobody, linkTo(slot, third, newKey()))).toEqual([second, databaseKey])
  expect(follow(ofNobody, whole)).toEqual([databaseKey])
  expect(follow(linkTo({ ...slot, userId: another }, databaseKey, third))).toEqual([databaseKey])
  expect(follow(seal(keys.box.publicKey, wrapKey(databaseKey, third, `database|${mine}`)).toString('base64'))).toEqual([
    databaseKey,
  ])
  expect(followLinks(slot, keys.box, databaseKey)).toEqual([databaseKey])
})

test('a link is sealed to the slot’s owner: whoever knows the key before cannot read it', async () => {
  const { slot } = await makeSlot(order)
  const { keys: colleague } = await makeSlot({ ...order, userId: another })
  const newer = [linkTo(slot, databaseKey, newKey())]

  expect(followLinks({ ...slot, newer }, colleague.box, databaseKey)).toEqual([databaseKey])
})

test('a changed passphrase leads to the same keys at its own cost, and the earlier one to nothing', async () => {
  const { slot, keys } = await makeSlot(order)
  const next = { passphrase: 'vindtak glaskudde', cost: { ...cost, passes: 2 } }

  const changed = await changePassphrase(slot, passphrase, next)
  if (!changed) throw new Error('not changed')

  expect(await openSlot(changed, passphrase)).toBeUndefined()
  const found = await opened(changed, next.passphrase)
  expect([found.databaseKey, found.keys.ringKey]).toEqual([databaseKey, keys.ringKey])
  const { salt, masterKey, cost: changedCost, ...rest } = changed
  expect({ ...slot, salt, masterKey, cost: changedCost }).toEqual(changed)
  expect(rest).not.toHaveProperty('handed')
  expect(changedCost).toEqual(next.cost)
  expect(salt).not.toBe(slot.salt)
})

test('a passphrase is changed only by who knows the present one', async () => {
  const { slot } = await makeSlot(order)

  expect(await changePassphrase(slot, 'fel', { passphrase: 'nytt', cost })).toBeUndefined()
})

test('a slot that was handed over says so, until its owner has chosen a passphrase', async () => {
  const { slot } = await makeSlot({ ...order, isHanded: true })
  const changed = await changePassphrase(slot, passphrase, { passphrase: 'eget', cost })

  expect(slot.handed).toBe(true)
  expect(changed).toBeDefined()
  expect(changed).not.toHaveProperty('handed')
  for (const isHanded of [false, undefined])
    expect((await makeSlot({ ...order, ...(isHanded === undefined ? {} : { isHanded }) })).slot).not.toHaveProperty(
      'handed',
    )
})

test('a slot made by the first program opens to the same keys still', async () => {
  const slot: Slot = {
    userId: mine,
    kind: 'passphrase',
    login: '6VS+1f1w90E7NF+VvFiZj3cqt5QVL5Wl7tL2F3XwNWI=',
    cost,
    salt: 'hJxmfksPkK0vM4OZ8avlCg==',
    masterKey:
      's5FvclBo71MqS/zLqITVhCrD5l8mDgVx4/asdbprnT0hzj+CF2T2tbdjJZ4N/7vfXcIYmx2udomy8A67WDWqZ5UkcWLvLR6vMdqlOg==',
    boxPrivateKey:
      'Ezn3Xx3rLr/K/NMvwIljSoNuhlgF6kxJ8noByS9bnOnrBFxrLhhloE9iP6eOllrIKS8d7cVN+GNH/N5IZC5SEfxjyXodjfwfkMAgNA==',
    signSeed:
      'Ezn3Xx3rLr/K/NMvwIljSh66ENmfb5VjXiF1D5zvN97HPdoB+D0UwtFmornrG9QDEo/1wbmIBAA9on/9ahnGo9EWzL/zhQUNIkB1iQ==',
    databaseKey:
      'Ezn3Xx3rLr/K/NMvwIljSr/kuwTRojeBkb8MRPXW+AUkgrNzhZUAIdFQBzAPKw0GUYTL6VWkHCCopvAEAauBR/sD0aCwMGVg6eYO0Q==',
    boxPublicKey: 'NHS5y6BhRtdFhXZzUmDc6IOB1KMixYYdaYYm7LycP3o=',
    signPublicKey: 'mNLVh5vnLvk6SZWuYDJYdliLVTujELMK1fik8MYhLo0=',
  }

  const { keys, databaseKey: found } = await opened(slot)

  expect(found).toEqual(Buffer.alloc(32, 5))
  expect(boxPublicKey(keys.box.privateKey).toString('base64')).toBe(slot.boxPublicKey)
  const signature = signBytes(keys.signKey, Buffer.from('x'))
  expect(isSignedBy(verifyingKey(Buffer.from(slot.signPublicKey, 'base64')), Buffer.from('x'), signature)).toBe(true)
  expect([keys.ringKey, keys.draftKey].map((key) => key.toString('hex'))).toEqual([
    'f2836736e05b0aaef41bc35888957a9762030c7a56dd1a50a8e5d43aa6c5edd8',
    '60897764c31cb381ebca432b30ea95873d0346ebeca1fa5125223a3e3d688de5',
  ])
})
