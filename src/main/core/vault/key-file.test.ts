import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '../../../shared/result'
import {
  hasKeyFile,
  headBytes,
  type KeyFileContent,
  keyFilePath,
  keyFileState,
  loginHash,
  readKeyFile,
  writeKeyFile,
} from './key-file'
import { floorCost } from './passphrase'
import { newSignKeys, signBytes, signingKey } from './primitives'

const ids = [1, 2, 3].map((no) => `0195556c-2a00-7000-8000-00000000000${no}`) as [string, string, string]
const sign = newSignKeys()
const signer = signingKey(sign.seed)
const bytes = (length: number) => Buffer.alloc(length, 7).toString('base64')

const content = (generation: number, more: Partial<KeyFileContent> = {}): KeyFileContent => ({
  format: 1,
  installation: ids[0],
  device: ids[1],
  isDemo: true,
  databaseSalt: bytes(16),
  recovery: { publicKey: bytes(32), databaseKey: bytes(80) },
  reviewerPublicKey: bytes(32),
  slots: [
    {
      userId: ids[2],
      kind: 'passphrase',
      login: bytes(32),
      cost: floorCost,
      salt: bytes(16),
      masterKey: bytes(76),
      boxPrivateKey: bytes(76),
      signSeed: bytes(76),
      databaseKey: bytes(76),
      boxPublicKey: bytes(32),
      signPublicKey: sign.publicKey.toString('base64'),
    },
  ],
  heads: [{ userId: ids[2], seq: generation, hash: bytes(32), at: '2026-03-02T08:00:00.000Z', signature: bytes(64) }],
  signedBy: ids[2],
  ...more,
})

let folder: string
const previous = () => `${keyFilePath(folder)}.1`
const write = (generation: number, more?: Partial<KeyFileContent>) =>
  writeKeyFile(folder, content(generation, more), (data) => signBytes(signer, data))
const codeOf = (call: () => unknown) => {
  try {
    call()
    return undefined
  } catch (error) {
    return error instanceof AppError ? error.failure.code : String(error)
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-nycklar-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('what is written is read back', () => {
  write(1)

  expect(readKeyFile(folder)).toEqual(content(1))
})

test('a new generation keeps the one before, and leaves nothing else behind', () => {
  write(1)
  write(2)
  write(3)

  expect(readKeyFile(folder)).toEqual(content(3))
  expect(readdirSync(folder).sort()).toEqual(['fyrarum.nycklar', 'fyrarum.nycklar.1'])
  expect((JSON.parse(readFileSync(previous(), 'utf8')) as { content: unknown }).content).toEqual(content(2))
})

test.skipIf(process.platform === 'win32')('the file is its owner’s alone', () => {
  write(1)

  expect(statSync(keyFilePath(folder)).mode & 0o777).toBe(0o600)
})

test.each([
  ['empty', () => Buffer.alloc(0)],
  ['cut in half', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  ['one byte short', (whole: Buffer) => whole.subarray(0, -2)],
  ['another kind of file', () => Buffer.from('{"content":{},"signature":"","sha256":""}')],
  ['too large, though whole', (whole: Buffer) => Buffer.concat([whole, Buffer.alloc(256 * 1024, ' ')])],
])('a key file that is %s falls back to the generation before; without one it is corrupt', (_what, damage) => {
  write(1)
  write(2)
  writeFileSync(keyFilePath(folder), damage(readFileSync(keyFilePath(folder))))

  expect(readKeyFile(folder)).toEqual(content(1))
  rmSync(previous())
  expect(codeOf(() => readKeyFile(folder))).toBe('corrupt')
})

test('a missing key file falls back too, and a house is still seen to be there', () => {
  write(1)
  write(2)
  rmSync(keyFilePath(folder))

  expect(readKeyFile(folder)).toEqual(content(1))
  expect(hasKeyFile(folder)).toBe(true)
})

test('no key file at all is no house, and reading it is corrupt', () => {
  expect(hasKeyFile(folder)).toBe(false)
  expect(codeOf(() => readKeyFile(folder))).toBe('corrupt')
})

test('it is told whether the key file is whole, left only as the generation before, damaged, or not there at all', () => {
  const states = [keyFileState(folder)]
  write(1)
  states.push(keyFileState(folder))
  write(2)
  states.push(keyFileState(folder))
  writeFileSync(keyFilePath(folder), 'skräp')
  states.push(keyFileState(folder))
  rmSync(keyFilePath(folder))
  states.push(keyFileState(folder))
  writeFileSync(previous(), 'skräp')
  states.push(keyFileState(folder))

  expect(states).toEqual(['none', 'whole', 'whole', 'earlier', 'earlier', 'damaged'])
})

test('a damaged file is never kept as the generation before', () => {
  write(1)
  write(2)
  writeFileSync(keyFilePath(folder), 'skräp')

  write(3)

  rmSync(keyFilePath(folder))
  expect(readKeyFile(folder)).toEqual(content(1))
})

test('a file whose checksum alone is wrong has been damaged, and falls back', () => {
  write(1)
  write(2)
  const stored = JSON.parse(readFileSync(keyFilePath(folder), 'utf8')) as Record<string, unknown>
  writeFileSync(keyFilePath(folder), JSON.stringify({ ...stored, sha256: bytes(32) }))

  expect(readKeyFile(folder)).toEqual(content(1))
})

test('a file signed by a key that no slot of it holds is not read', () => {
  const stranger = signingKey(newSignKeys().seed)
  writeKeyFile(folder, content(1), (data) => signBytes(stranger, data))

  expect(codeOf(() => readKeyFile(folder))).toBe('corrupt')
})

test('a file that says it is signed by somebody without a slot is not read', () => {
  write(1, { signedBy: ids[0] })

  expect(codeOf(() => readKeyFile(folder))).toBe('corrupt')
})

test('a file with a slot cheaper than the floor is not read', () => {
  const [slot] = content(1).slots
  if (slot) write(1, { slots: [{ ...slot, cost: { ...floorCost, memoryKiB: 8 } }] })

  expect(codeOf(() => readKeyFile(folder))).toBe('corrupt')
})

test('a login name is known again whatever its case, spaces and form, in one house only', () => {
  const hash = loginHash(ids[0], 'Åsa')

  expect(loginHash(ids[0], '  åsa ')).toBe(hash)
  expect(loginHash(ids[0], 'åsa'.normalize('NFD'))).toBe(hash)
  expect(loginHash(ids[0], 'asa')).not.toBe(hash)
  expect(loginHash(ids[1], 'Åsa')).not.toBe(hash)
})

test('a login name’s hash is the one it has been since the first house', () => {
  expect(loginHash(ids[0], 'Åsa')).toBe('vVTTe9oHpalWdn7xnblAlun1vwJ4T+59EeU0/FWtgSI=')
})

test('what is signed on leaving names who, how far, which entry and when, and says that it is a head', () => {
  const head = { userId: ids[2], seq: 7, hash: bytes(32), at: '2026-03-02T08:00:00.000Z' }

  expect(headBytes(head).toString('utf8')).toBe(`["head","${ids[2]}",7,"${bytes(32)}","2026-03-02T08:00:00.000Z"]`)
})

/** The same values, each object’s fields in the other order. */
const inOtherOrder = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(inOtherOrder) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, one]) => [name, inOtherOrder(one as unknown)]),
  ) as T
}

test('what is signed is the same whatever order the fields came in: each object’s by name', () => {
  const signed: string[] = []
  for (const one of [content(1), inOtherOrder(content(1))])
    writeKeyFile(folder, one, (data) => {
      signed.push(data.toString('utf8'))
      return signBytes(signer, data)
    })

  const [first = '', second = ''] = signed
  const read = JSON.parse(first) as KeyFileContent
  expect(second).toBe(first)
  expect(readKeyFile(folder)).toEqual(content(1))
  for (const one of [read, read.recovery, read.slots[0] ?? {}, read.slots[0]?.cost ?? {}, read.heads[0] ?? {}])
    expect(Object.keys(one)).toEqual(Object.keys(one).toSorted())
})

test('a key file of exactly 256 KiB is written and read; one byte more is refused, and the earlier one stays', () => {
  const [head] = content(1).heads
  const padded = (length: number) => ({ heads: head ? [{ ...head, at: 'x'.repeat(length) }] : [] })
  write(1, padded(0))
  const room = 256 * 1024 - statSync(keyFilePath(folder)).size

  write(1, padded(room))
  expect(statSync(keyFilePath(folder)).size).toBe(256 * 1024)
  expect(readKeyFile(folder)).toEqual(content(1, padded(room)))
  expect(codeOf(() => write(2, padded(room + 1)))).toBe('internal')
  expect(readKeyFile(folder)).toEqual(content(1, padded(room)))
})

test.skipIf(process.platform !== 'linux')(
  'no handle is left open when a key file has been written, or could not be',
  () => {
    const handles = () => readdirSync('/proc/self/fd').length
    write(1)
    const before = handles()

    for (let generation = 2; generation < 22; generation += 1) write(generation)

    expect(handles()).toBeLessThan(before + 10)
  },
)

test('every single byte changed falls back to the generation before, and is never read altered', () => {
  write(1)
  write(2)
  const whole = readFileSync(keyFilePath(folder))
  let fallbacks = 0

  for (let index = 0; index < whole.length; index += 1) {
    const turned = Buffer.from(whole)
    turned[index] = (whole[index] ?? 0) ^ (1 << (index % 7))
    writeFileSync(keyFilePath(folder), turned)
    const read = readKeyFile(folder)
    // White space and the spare bits of base64 may change without changing what is said.
    if (isDeepStrictEqual(read, content(2))) continue
    expect(read).toEqual(content(1))
    fallbacks += 1
  }

  expect(fallbacks).toBeGreaterThan(whole.length * 0.8)
})

test('every single byte changed with no generation before stops the program, or changes nothing', () => {
  write(1)
  const whole = readFileSync(keyFilePath(folder))

  for (let index = 0; index < whole.length; index += 1) {
    const turned = Buffer.from(whole)
    turned[index] = (whole[index] ?? 0) ^ 1
    writeFileSync(keyFilePath(folder), turned)
    const code = codeOf(() => expect(readKeyFile(folder)).toEqual(content(1)))
    expect([undefined, 'corrupt']).toContain(code)
  }
})
