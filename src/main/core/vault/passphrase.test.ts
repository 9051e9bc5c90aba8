import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArgonCost, calibrate, costFor, defaultCost, deriveKey, floorCost } from './passphrase'

const salt = Buffer.from(Array.from({ length: 16 }, (_, index) => index))

/** Known answers made with OpenSSL's Argon2id, an implementation that shares no code with ours. */
test.each([
  [
    'skogsväska ärttrumma vindtak glaskudde ljungdans',
    floorCost,
    '1bfb62a62135ab16469ae248f5be8295d41edb5caa7f22e7f53e6b4836b21bb6',
  ],
  ['åäö ÅÄÖ é ı ć', { ...floorCost, passes: 4 }, '4bec6794ab6699e89430986d30a0908908ec821ad34e68c77e633a42de14a6f8'],
  [
    'skogsväska ärttrumma vindtak glaskudde ljungdans',
    defaultCost,
    '4d0968eef391ace066224c163c279502af8dfd4b4a789ea24416fcbffc60db60',
  ],
])('Argon2id gives the same key for "%s" as another implementation (RFC 9106)', async (passphrase, cost, key) => {
  expect((await deriveKey(passphrase, salt, cost)).toString('hex')).toBe(key)
})

test('a passphrase typed in decomposed Unicode, as some keyboards give it, is the same passphrase', async () => {
  const words = 'skogsväska ärttrumma'

  expect(await deriveKey(words.normalize('NFD'), salt, floorCost)).toEqual(
    await deriveKey(words.normalize('NFC'), salt, floorCost),
  )
})

test('case and spaces count: another passphrase gives another key', async () => {
  const key = await deriveKey('skogsväska', salt, floorCost)

  expect(await deriveKey('Skogsväska', salt, floorCost)).not.toEqual(key)
  expect(await deriveKey('skogsväska ', salt, floorCost)).not.toEqual(key)
  expect(await deriveKey('skogsväska', Buffer.alloc(16), floorCost)).not.toEqual(key)
})

test.each([
  ['less than 64 MiB', { memoryKiB: 65_535 }],
  ['fewer than three passes', { passes: 2 }],
  ['fewer than four lanes', { lanes: 3 }],
  ['no memory at all', { memoryKiB: 0 }],
  ['half a KiB', { memoryKiB: 65_536.5 }],
])('a slot that costs %s is refused', (_what, change) => {
  expect(ArgonCost.safeParse({ ...floorCost, ...change }).success).toBe(false)
})

test.each([
  ['more than 1 GiB, which would stop the computer', { memoryKiB: 1_048_577 }],
  ['more than twenty passes', { passes: 21 }],
  ['a field of its own', { extra: 1 }],
])('a slot that asks for %s is refused', (_what, change) => {
  expect(ArgonCost.safeParse({ ...floorCost, ...change }).success).toBe(false)
})

test('the floor and what an ordinary computer is asked for are both allowed', () => {
  expect(ArgonCost.parse(floorCost)).toEqual({ memoryKiB: 65_536, passes: 3, lanes: 4 })
  expect(ArgonCost.parse(defaultCost)).toEqual({ memoryKiB: 262_144, passes: 3, lanes: 4 })
})

test('a computer where the default takes between half a second and one and a half is asked for the default', () => {
  expect([500, 501, 1_000, 1_500].map(costFor)).toEqual([defaultCost, defaultCost, defaultCost, defaultCost])
})

test('a slower computer is asked for less memory, in whole MiB and never below the floor; the passes stay', () => {
  expect([1_501, 2_400, 4_800, 60_000].map(costFor)).toEqual(
    [205, 128, 64, 64].map((mebibytes) => ({ ...defaultCost, memoryKiB: mebibytes * 1024 })),
  )
  expect(costFor(60_000)).toEqual(floorCost)
})

test('a faster computer is asked for more passes, and never for more than twenty', () => {
  expect([499, 350, 105, 100, 1].map((elapsed) => costFor(elapsed).passes)).toEqual([5, 6, 20, 20, 20])
  expect(costFor(350)).toEqual({ ...defaultCost, passes: 6 })
})

test('whatever the default took, what is asked for is allowed, and takes half a second to one and a half where the bounds let it', () => {
  const { memoryKiB, passes } = defaultCost

  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (elapsed) => {
      const cost = ArgonCost.parse(costFor(elapsed))
      const takes = elapsed * (cost.memoryKiB / memoryKiB) * (cost.passes / passes)
      expect(takes).toBeLessThan(cost.memoryKiB === floorCost.memoryKiB ? Infinity : 1_500.1)
      expect(takes).toBeGreaterThanOrEqual(cost.passes === 20 ? 0 : 500)
    }),
  )
})

test('the cost is chosen by how long the default takes here, whenever that is measured', async () => {
  const times = [1_000_000, 1_002_400]

  expect(await calibrate(() => times.shift() ?? 0)).toEqual(costFor(2_400))
})
