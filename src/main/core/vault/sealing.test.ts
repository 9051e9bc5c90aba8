import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { AppError } from '../../../shared/result'
import {
  type LockKey,
  type LockName,
  lockName,
  openBytes,
  openValue,
  type Place,
  scopeOf,
  sealBytes,
  sealedVersion,
  sealValue,
} from './sealing'

const key: LockKey = { key: randomBytes(32), version: 1 }
const place: Place = { table: 'note', column: 'text', row: '0195556c-2a00-7000-8000-000000000001' }
const lock: LockName = lockName(scopeOf('akt', '0195556c-2a00-7000-8000-000000000002'))
const open = (sealed: Uint8Array, at = place, under = lock, using = key) =>
  openValue(z.unknown(), sealed, at, under, using)
const codeOf = (call: () => unknown): string | undefined => {
  try {
    call()
    return undefined
  } catch (error) {
    return error instanceof AppError ? error.failure.code : `not ours: ${String(error)}`
  }
}

const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown)

test('whatever is sealed opens again unchanged where it was put', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(open(sealValue(value, place, lock, key))).toEqual(value)
    }),
  )
})

/** Any code point that is not half of a pair; fast-check's own `binary` takes seconds to build. */
const anySign = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

test('words with å ä ö, é, ı, ć, emoji and combining signs open byte for byte', () => {
  const words = fc.string({ unit: anySign, maxLength: 400 })

  fc.assert(
    fc.property(words, (text) => {
      const opened = open(sealValue(text, place, lock, key)) as string
      expect(Buffer.from(opened, 'utf8')).toEqual(Buffer.from(text, 'utf8'))
    }),
  )
})

test('a lock is named by what it belongs to and which of them, so that no two share a name', () => {
  expect([scopeOf('akt', 'a'), scopeOf('akt', 'b'), scopeOf('person', 'a')]).toEqual(['akt:a', 'akt:b', 'person:a'])
})

const compartments = fc.constantFrom('bas', 'skydd', 'anmalare', 'dokument')
const isSame = (a: object, b: object) => isDeepStrictEqual({ ...a }, { ...b })

test('a value moved to any other table, column, row, scope or compartment never opens', () => {
  const table = fc.constantFrom('note', 'person', 'task')
  const column = fc.constantFrom('text', 'identity')
  const row = fc.uuid({ version: 7 })
  const places = fc.record({ table, column, row })
  const locks = fc.record({
    scope: row.map((id) => scopeOf('akt', id)),
    compartment: compartments,
  })

  fc.assert(
    fc.property(places, places, locks, locks, (from, to, under, other) => {
      fc.pre(!isSame(from, to) || !isSame(under, other))
      const sealed = sealValue('Elsa', from, under, key)
      expect(codeOf(() => open(sealed, to, other))).toBe('corrupt')
    }),
    { numRuns: 1_000 },
  )
})

test.each([
  ['table', { place: { ...place, table: 'task' }, lock }],
  ['column', { place: { ...place, column: 'summary' }, lock }],
  ['row', { place: { ...place, row: '0195556c-2a00-7000-8000-000000000003' }, lock }],
  ['scope', { place, lock: lockName(scopeOf('akt', '0195556c-2a00-7000-8000-000000000009')) }],
  ['kind of scope', { place, lock: lockName(scopeOf('case', lock.scope.slice(4))) }],
  ['compartment', { place, lock: lockName(lock.scope, 'skydd') }],
])('a value moved to another %s alone does not open', (_what, to) => {
  const sealed = sealValue('Elsa', place, lock, key)

  expect(codeOf(() => open(sealed, to.place, to.lock))).toBe('corrupt')
  expect(open(sealed)).toBe('Elsa')
})

test('a value does not open under another key, nor with its version rewritten', () => {
  const sealed = sealValue('Elsa', place, lock, key)
  const rewritten = Buffer.from(sealed)
  rewritten.writeUInt16BE(2, 1)

  expect(sealedVersion(rewritten)).toBe(2)
  expect(codeOf(() => open(sealed, place, lock, { ...key, key: randomBytes(32) }))).toBe('corrupt')
  expect(codeOf(() => open(rewritten, place, lock, { ...key, version: 2 }))).toBe('corrupt')
})

test('the version a value was sealed under can be read, up to the last one there is room for', () => {
  expect(sealedVersion(sealValue('x', place, lock, { ...key, version: 65_535 }))).toBe(65_535)
})

test.each([
  ['another format', (sealed: Buffer) => Buffer.concat([Buffer.from([3]), sealed.subarray(1)])],
  ['nothing', () => Buffer.alloc(0)],
  ['too little', (sealed: Buffer) => sealed.subarray(0, 30)],
])('a column holding %s is corrupt', (_what, damage) => {
  const damaged = damage(sealValue('x', place, lock, key))

  expect(codeOf(() => sealedVersion(damaged))).toBe('corrupt')
  expect(codeOf(() => open(damaged))).toBe('corrupt')
})

test('a thousand random bit flips are all refused', () => {
  const sealed = sealValue({ text: 'Elsa har berättat' }, place, lock, key)
  const bits = fc.nat(sealed.length * 8 - 1)

  fc.assert(
    fc.property(bits, (bit) => {
      const turned = Buffer.from(sealed)
      turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(codeOf(() => open(turned))).toBe('corrupt')
    }),
    { numRuns: 1_000 },
  )
})

/** Format and version (3), nonce (12), tag (16). */
const overhead = 31
const sizeOf = (characters: number) => sealValue('a'.repeat(characters), place, lock, key).length - overhead

test('lengths tell little: 256 bytes, and then powers of two', () => {
  // Two quotation marks of JSON and four bytes of length stand round the words.
  expect([0, 1, 100, 250].map(sizeOf)).toEqual([256, 256, 256, 256])
  expect([251, 506].map(sizeOf)).toEqual([512, 512])
  expect([507, 1018].map(sizeOf)).toEqual([1024, 1024])
  expect(sizeOf(100_000)).toBe(131_072)
})

test('the size of a sealed value is always 256 or a larger power of two', () => {
  fc.assert(
    fc.property(fc.nat(20_000), (characters) => {
      const size = sizeOf(characters)
      expect(Number.isInteger(Math.log2(size))).toBe(true)
      expect(size).toBeGreaterThanOrEqual(Math.max(256, characters + 6))
      expect(size === 256 || size / 2 < characters + 6).toBe(true)
    }),
  )
})

test('the words themselves stand nowhere in what is sealed', () => {
  const sealed = sealValue('KANARIE-Ögård', place, lock, key)

  expect(sealed.includes(Buffer.from('KANARIE'))).toBe(false)
})

test('a value of another shape than the schema is not handed out', () => {
  const sealed = sealValue({ name: 5 }, place, lock, key)

  expect(() => openValue(z.strictObject({ name: z.string() }), sealed, place, lock, key)).toThrow(z.ZodError)
})

test('identifiers hold no bar, so that no two places are bound alike', () => {
  // The binding joins its parts with bars: with ids of our own making, which hold none, no part can flow into the next.
  const ours = fc.record({
    table: fc.stringMatching(/^[a-z_]+$/),
    column: fc.stringMatching(/^[a-z_]+$/),
    row: fc.uuid(),
  })

  fc.assert(
    fc.property(ours, ours, (a, b) => {
      fc.pre(!isSame(a, b))
      expect(codeOf(() => open(sealValue(1, a, lock, key), b))).toBe('corrupt')
    }),
  )
})

test('a file’s bytes open as they were, at their own place under their own lock, and nowhere else', () => {
  for (const size of [0, 1, 251, 252, 253, 70_000]) {
    const bytes = randomBytes(size)
    const sealed = sealBytes(bytes, place, lock, key)

    expect(openBytes(sealed, place, lock, key).equals(bytes)).toBe(true)
    expect(sealed.length).toBeLessThan(Math.max(320, size * 1.15))
    expect(codeOf(() => openBytes(sealed, { ...place, row: 'annan' }, lock, key))).toBe('corrupt')
    expect(codeOf(() => openBytes(sealed, place, { ...lock, compartment: 'skydd' }, key))).toBe('corrupt')
  }
})

test('a file is never read as a value, nor a value as a file, whatever its first byte is made to say', () => {
  const [file, value] = [sealBytes(Buffer.from('"x"'), place, lock, key), sealValue('x', place, lock, key)]
  const as = (format: number, sealed: Buffer) => Buffer.concat([Buffer.from([format]), sealed.subarray(1)])

  for (const sealed of [file, as(1, file)]) expect(codeOf(() => open(sealed))).toBe('corrupt')
  for (const sealed of [value, as(2, value)]) expect(codeOf(() => openBytes(sealed, place, lock, key))).toBe('corrupt')
})

test('a value sealed by another implementation (OpenSSL) in our own layout is opened where it stands', () => {
  const sealed = Buffer.from(
    '010001c8c9cacbcccdcecfd0d1d2d3117861d6a48b89e3c2523fdcdda2857fc287eca8046ba824eda93be1da91abe9cc8c2aa6921f2aaa32ff44a7b01701e0dfb11bb8840df7101b184695a152473cc6ffa444254d22c18ce15368e79fb1d70465952838a071231cafa8fafb40231a36696dab4be7a372033e67a42f4c6668c98fce60d818c876e685e452c0d633050b40dd69f29ee7a20b1655009927f43dc8b354715575a882a6b9c9ac80f18c003c766e5e436248a649225c8a8a8e784c56ffe7af259f7167383ab3b457df130599b2ced19757bde57149a3e5f025996779776b5062679994d02c5d2b994a4a6cf83145a5bec9a1b1258b6717d8c0fb0bad37feb1d0ceb16b3b41f93c2cb7439b5468be596cdbb8826f65ac62aa81c468',
    'hex',
  )
  const counting = { key: Buffer.from(Array.from({ length: 32 }, (_, index) => index)), version: 1 }

  expect(open(sealed, place, lock, counting)).toBe('Grön bänk')
})

test('a lock is named by what it belongs to and its compartment, and by the file itself when none is said', () => {
  expect(lockName(scopeOf('akt', '1'))).toEqual({ scope: 'akt:1', compartment: 'bas' })
  expect(lockName(scopeOf('person', '2'), 'skydd')).toEqual({ scope: 'person:2', compartment: 'skydd' })
})

test('two places whose names run together alike are two places', () => {
  const sealed = sealValue('Elsa', { table: 'note', column: 'text', row: '1' }, lock, key)

  for (const other of [
    { table: 'notet', column: 'ext', row: '1' },
    { table: 'note', column: 'tex', row: 't1' },
  ])
    expect(codeOf(() => open(sealed, other))).toBe('corrupt')
})

test('a column with room for its head and nothing more still tells its version; one byte less is corrupt', () => {
  const head = Buffer.concat([Buffer.from([1, 0, 7]), Buffer.alloc(28)])

  expect(sealedVersion(head)).toBe(7)
  expect(codeOf(() => sealedVersion(head.subarray(0, -1)))).toBe('corrupt')
})

test('a value that does not open says what stood in the way, for whoever looks into it', () => {
  const sealed = sealValue('Elsa', place, lock, key)
  let failure: unknown
  try {
    open(sealed, place, lock, { ...key, key: randomBytes(32) })
  } catch (error) {
    failure = error
  }

  expect(failure).toBeInstanceOf(AppError)
  expect((failure as AppError).cause).toBeInstanceOf(Error)
})
