import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DeviceKey, type Keystore, settlingTime } from './device-key'

let base: string
let folder: string
let clock: number
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'fyrarum-keystore-'))
  folder = join(base, 'profil')
  clock = 0
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

/** A keystore as the system has one: it seals with a key of its own. `stands` says whether it answers. */
function keystoreWith(key = randomBytes(32), stands = () => true): Keystore {
  return {
    isThere: stands,
    seal(text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 })
      decipher.setAuthTag(sealed.subarray(-16))
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8')
    },
  }
}
/** The program started anew. */
const started = (keystore: Keystore) => new DeviceKey(folder, keystore, () => clock)
const files = () => readdirSync(folder).sort()
const bytes = (name: string) => readFileSync(join(folder, name))
const hex = (keys: readonly Buffer[]) => keys.map((key) => key.toString('hex'))

test('where nobody asks for one nothing is made, and the keystore is not touched', () => {
  let touched = 0
  const keystore = keystoreWith(undefined, () => {
    touched += 1
    return true
  })

  expect(started(keystore).read(false)).toEqual({ standing: 'not-asked', keys: [] })
  expect([readdirSync(base), touched]).toEqual([[], 0])
  // Control: where one is asked for it is touched.
  started(keystore).read(true)
  expect(touched).toBeGreaterThan(0)
})

test('where one is asked for it is made once, sealed, for its owner alone, and is the same at every start', () => {
  const keystore = keystoreWith()

  expect(started(keystore).read(true)).toEqual({ standing: 'made', keys: [] })
  const laid = bytes('datornyckel')
  const [one, other] = [started(keystore).read(true), started(keystore).read(true)]

  expect(one).toMatchObject({ standing: 'at-hand' })
  expect(one.keys).toHaveLength(1)
  expect(one.keys[0]).toHaveLength(32)
  expect(hex(other.keys)).toEqual(hex(one.keys))
  expect([files(), bytes('datornyckel').equals(laid)]).toEqual([['datornyckel'], true])
  expect(statSync(join(folder, 'datornyckel')).mode & 0o777).toBe(0o600)
  for (const form of ['hex', 'base64'] as const)
    expect(laid.toString('latin1')).not.toContain(one.keys[0]?.toString(form))
  expect(laid.includes(one.keys[0] ?? '')).toBe(false)
})

test('the keystore is needed where a key is asked for, and as long as any lies here', () => {
  const keystore = keystoreWith()
  expect(started(keystore).needsKeystore(false)).toBe(false)
  expect(started(keystore).needsKeystore(true)).toBe(true)
  started(keystore).read(true)
  expect(started(keystore).needsKeystore(false)).toBe(true)
  // Only one that was put aside is left.
  started(keystoreWith()).replace()
  rmSync(join(folder, 'datornyckel'))
  expect([files(), started(keystore).needsKeystore(false)]).toEqual([['datornyckel.1'], true])
})

test('two computers have each their own', () => {
  const keystore = keystoreWith()
  started(keystore).read(true)
  const [here] = started(keystore).read(true).keys
  rmSync(join(folder, 'datornyckel'))
  started(keystore).read(true)

  expect(
    started(keystore)
      .read(true)
      .keys[0]?.equals(here ?? Buffer.alloc(0)),
  ).toBe(false)
})

test('one that was made in this run is bound with only when it has stood for a while', () => {
  const running = started(keystoreWith())
  running.read(true)
  clock = settlingTime - 1
  expect(running.read(true)).toEqual({ standing: 'made', keys: [] })

  clock = settlingTime
  expect(running.read(true)).toMatchObject({ standing: 'at-hand', keys: [expect.any(Buffer)] })
})

test('it is at hand also when nobody asks any more, so that what was bound with it can be opened', () => {
  const keystore = keystoreWith()
  started(keystore).read(true)

  expect(started(keystore).read(false)).toMatchObject({ standing: 'at-hand', keys: [expect.any(Buffer)] })
})

test('without a keystore nothing is made, and what lies there is left as it is', () => {
  expect(started(keystoreWith(undefined, () => false)).read(true)).toEqual({ standing: 'no-keystore', keys: [] })
  expect(readdirSync(base)).toEqual([])
  started(keystoreWith()).read(true)
  const laid = bytes('datornyckel')
  const without = started(keystoreWith(undefined, () => false))

  expect(without.read(true)).toEqual({ standing: 'no-keystore', keys: [] })
  without.replace()
  expect([files(), bytes('datornyckel').equals(laid)]).toEqual([['datornyckel'], true])
})

test.each([
  ['another keystore’s', () => keystoreWith().seal(randomBytes(32).toString('base64'))],
  ['empty', () => Buffer.alloc(0)],
  ['very large', () => Buffer.alloc(100_000, 7)],
])('a file that is %s does not open and is not written over', (_what, content) => {
  mkdirSync(folder)
  const laid = content()
  writeFileSync(join(folder, 'datornyckel'), laid)

  expect(started(keystoreWith()).read(true)).toEqual({ standing: 'unreadable', keys: [] })
  expect([files(), bytes('datornyckel').equals(laid)]).toEqual([['datornyckel'], true])
})

test.each(['', 'x', `${'A'.repeat(42)}==`, 'A'.repeat(44), `${'A'.repeat(43)}=\n${'A'.repeat(44)}`])(
  'what opens and is no secret of 32 bytes is none: %j',
  (text) => {
    const keystore = keystoreWith()
    mkdirSync(folder)
    writeFileSync(join(folder, 'datornyckel'), keystore.seal(text))

    expect(started(keystore).read(true)).toEqual({ standing: 'unreadable', keys: [] })
  },
)

test('put aside, it is kept byte for byte beside the new one, and counts again if the keystore comes back', () => {
  const [emptied, present] = [keystoreWith(), keystoreWith()]
  started(emptied).read(true)
  const [early] = started(emptied).read(true).keys
  const laid = bytes('datornyckel')
  const running = started(present)
  running.replace()

  expect(running.read(true)).toEqual({ standing: 'made', keys: [] })
  expect([files(), bytes('datornyckel.1').equals(laid)]).toEqual([['datornyckel', 'datornyckel.1'], true])
  const after = started(present).read(true)
  expect(after).toMatchObject({ standing: 'at-hand' })
  expect(after.keys).toHaveLength(1)
  // A keystore that opens both, as when the one that had been emptied was put back.
  const both: Keystore = {
    ...present,
    open(sealed) {
      try {
        return present.open(sealed)
      } catch {
        return emptied.open(sealed)
      }
    },
  }
  expect(hex(started(both).read(true).keys)).toEqual(hex([...after.keys, early ?? Buffer.alloc(0)]))
})

test('the earlier ones are never bound with: with the newest unreadable they only open', () => {
  const [emptied, present] = [keystoreWith(), keystoreWith()]
  started(emptied).read(true)
  started(present).replace()

  expect(started(emptied).read(true)).toMatchObject({ standing: 'unreadable', keys: [expect.any(Buffer)] })
})

test('nothing is put aside while it opens, nor where nothing lies', () => {
  const keystore = keystoreWith()
  const running = started(keystore)
  running.replace()
  expect(readdirSync(base)).toEqual([])
  running.read(true)
  running.replace()

  expect(files()).toEqual(['datornyckel'])
})

test('a keystore that does not give back what it was given makes none', () => {
  const forgetful: Keystore = { ...keystoreWith(), open: () => `${'A'.repeat(43)}=` }

  expect(started(forgetful).read(true)).toEqual({ standing: 'unwritable', keys: [] })
  expect(files()).toEqual([])
})

test('a keystore that fails when it is asked is none', () => {
  const failing = keystoreWith(undefined, () => {
    throw new Error('no answer')
  })

  expect(started(failing).read(true)).toEqual({ standing: 'no-keystore', keys: [] })
})

test('where it cannot be written none is made, and that is told', () => {
  writeFileSync(folder, 'a file where the folder would be')

  expect(started(keystoreWith()).read(true)).toEqual({ standing: 'unwritable', keys: [] })
})

test('what was left of a writing that was broken off is not taken for a secret', () => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'datornyckel.ny'), 'half')
  chmodSync(join(folder, 'datornyckel.ny'), 0o600)
  const keystore = keystoreWith()

  expect(started(keystore).read(true)).toEqual({ standing: 'made', keys: [] })
  expect(files()).toEqual(['datornyckel'])
})
