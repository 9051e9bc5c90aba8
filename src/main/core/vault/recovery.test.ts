import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { AppError } from '../../../shared/result'
import type { Recovery } from './key-file'
import { boxPublicKey, cryptoReady, newBoxKeys, openSeal, seal, sha256 } from './primitives'
import { combineShares, combineWith, newRecoverySheet, type RecoverySheet } from './recovery'

let sheet: RecoverySheet
let other: RecoverySheet
beforeEach(async () => {
  await cryptoReady
  sheet = await newRecoverySheet()
  other = await newRecoverySheet()
})

const problemOf = async (typed: readonly [string, string], publicKey = sheet.publicKey) => {
  try {
    await combineShares(typed, publicKey)
    return undefined
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.failure.fields?.[0]
  }
}

test.each([
  [0, 1],
  [0, 2],
  [1, 2],
  [1, 0],
  [2, 0],
  [2, 1],
] as const)('shares %i and %i give the key that opens what was sealed to the house', async (first, second) => {
  const box = seal(sheet.publicKey, Buffer.from('databasens nyckel'))

  const keys = await combineShares([sheet.shares[first], sheet.shares[second]], sheet.publicKey)

  expect(boxPublicKey(keys.privateKey)).toEqual(sheet.publicKey)
  expect(openSeal(keys, box).toString()).toBe('databasens nyckel')
})

test('one share gives nothing, typed once or twice', async () => {
  expect(await problemOf([sheet.shares[0], sheet.shares[0]])).toEqual({
    path: ['typedShares', 1],
    code: 'share-repeated',
  })
  expect(await problemOf([sheet.shares[0], ''])).toEqual({ path: ['typedShares', 1], code: 'share-unreadable' })
})

test('a share of another house is refused, in whichever place it stands', async () => {
  expect(await problemOf([other.shares[0], sheet.shares[1]])).toMatchObject({
    path: ['typedShares', 0],
    code: 'share-of-other-sheets',
  })
  expect(await problemOf([sheet.shares[0], other.shares[1]])).toMatchObject({
    path: ['typedShares', 1],
    code: 'share-of-other-sheets',
  })
  expect(await problemOf([other.shares[0], other.shares[1]])).toMatchObject({ code: 'share-of-other-sheets' })
})

test('every single mistyped sign is caught, and the share it stands in is named', async () => {
  const share = sheet.shares[1]
  const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const places = Array.from(share, (sign, index) => ({ sign, index })).filter(({ sign }) => sign !== '-')

  for (const { sign, index } of places) {
    const wrong = signs[(signs.indexOf(sign) + 1) % signs.length] ?? ''
    const problem = await problemOf([sheet.shares[0], `${share.slice(0, index)}${wrong}${share.slice(index + 1)}`])

    // The last sign carries spare bits that mean nothing; a slip there may change nothing at all.
    if (index === share.length - 1 && problem === undefined) continue
    expect(problem?.path).toEqual(['typedShares', 1])
    expect(problem?.code).toMatch(/^share-(mistyped|unreadable)$/)
  }
})

test('two neighbouring groups in the wrong order are caught', async () => {
  const groups = sheet.shares[0].split('-')
  const swapped = [groups[0], groups[2], groups[1], ...groups.slice(3)].join('-')

  expect(await problemOf([swapped, sheet.shares[1]])).toEqual({ path: ['typedShares', 0], code: 'share-mistyped' })
})

test.each([
  ['lower case', (share: string) => share.toLowerCase()],
  ['the letter O for the figure 0', (share: string) => share.replaceAll('0', 'O')],
  ['a small o for the figure 0', (share: string) => share.replaceAll('0', 'o')],
  ['the letter I for the figure 1', (share: string) => share.replaceAll('1', 'I')],
  ['the letter l for the figure 1', (share: string) => share.replaceAll('1', 'l')],
  ['spaces for hyphens', (share: string) => share.replaceAll('-', ' ')],
  ['no hyphens', (share: string) => share.replaceAll('-', '')],
  ['line breaks and tabs', (share: string) => ` ${share.replaceAll('-', '\n\t')} `],
])('a share is accepted with %s', async (_how, type) => {
  // Enough sheets that the figure in question stands in some of them.
  for (const { shares, publicKey } of [sheet, other, await newRecoverySheet()]) {
    const keys = await combineShares([type(shares[0]), type(shares[2])], publicKey)

    expect(boxPublicKey(keys.privateKey)).toEqual(publicKey)
  }
})

/** Any code point that is not half of a pair; fast-check's own `binary` takes seconds to build. */
const anySign = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

test('whatever is typed, the answer is a named problem and nothing else', async () => {
  const typed = fc.oneof(
    fc.string({ unit: anySign }),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789ABCDEFGHOIL- ')) }),
  )

  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      const problem = await problemOf([text, sheet.shares[1]])
      expect(problem).toMatchObject({ path: ['typedShares', 0], code: expect.stringMatching(/^share-/) as string })
    }),
  )
})

test('a share is printed in groups of four signs that cannot be mistaken for one another', async () => {
  const { shares } = await newRecoverySheet()

  for (const share of [...shares, ...sheet.shares])
    expect(share).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-)+[0-9A-HJKMNP-TV-Z]{1,4}$/)
  expect(new Set(sheet.shares).size).toBe(3)
})

test('no share holds the key itself', async () => {
  const { privateKey } = await combineShares([sheet.shares[0], sheet.shares[1]], sheet.publicKey)
  const base32 = (bytes: Buffer) =>
    BigInt(`0x${bytes.toString('hex')}`)
      .toString(32)
      .toUpperCase()

  for (const share of sheet.shares) expect(share.replaceAll('-', '')).not.toContain(base32(privateKey).slice(2, 12))
})

/** Sheets printed once, by this program as it was then, and the box that was sealed to their house. */
const printed = {
  publicKey: Buffer.from('1d82fe7ba9b657a718da65424d4bdf9cbc3e8871cb2009744b46431203106215', 'hex'),
  shares: [
    '04EV-FDJY-QF5H-C1JC-K7N8-DHA2-N53V-6388-Y6SV-WHW7-27K7-WYAX-VRQD-R844-VMQB-VB3H-T0SG',
    '04EV-FDJY-9XHW-E8YS-3ZBG-SBZ4-FD5P-AR6B-3G7A-W4M5-VZBQ-9SVY-VMBJ-5GXE-SB42-MWJR-3KPG',
    '04EV-FDJY-DMR0-9GGF-Z59D-G3VV-75WW-19J7-4NT1-ZJBV-3SG5-YSC6-BHTJ-PDQW-3PJG-5AW2-S2JG',
  ],
  box: Buffer.from(
    '1f0f9615ee91617a45e31d6e650f7ef349b190937af5c8b3cb06c87eb634d92670e6cb737d3224f684ea9c542fdb7e5336f6eadb2afe6f5bb1f03a94a5b27ba82d',
    'hex',
  ),
} as const

test.each([
  [0, 1],
  [1, 2],
  [2, 0],
] as const)('sheets %i and %i printed long ago still open the house they were printed for', async (first, second) => {
  const keys = await combineShares([printed.shares[first], printed.shares[second]], printed.publicKey)

  expect(openSeal(keys, printed.box).toString()).toBe('databasens nyckel')
})

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** A share as its bytes, by other arithmetic than the program's. */
const bytesOf = (share: string): Buffer => {
  const text = share.replaceAll('-', '')
  const value = Array.from(text).reduce((sum, sign) => sum * 32n + BigInt(signs.indexOf(sign)), 0n)
  const length = Math.floor((text.length * 5) / 8)
  return Buffer.from((value >> BigInt(text.length * 5 - length * 8)).toString(16).padStart(length * 2, '0'), 'hex')
}
/** Bytes as a share is typed. */
const typedAs = (bytes: Uint8Array): string => {
  const length = Math.ceil((bytes.length * 8) / 5)
  const value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`) << BigInt(length * 5 - bytes.length * 8)
  return Array.from({ length }, (_, at) => signs[Number((value >> BigInt((length - 1 - at) * 5)) & 31n)]).join('')
}
/** The same bytes with a checksum that fits. */
const signedOff = (body: Uint8Array): string => typedAs(Buffer.concat([body, sha256(body).subarray(0, 4)]))

test('a share is its format, a mark of its house, its part of the key and a checksum, in that order', async () => {
  for (const share of sheet.shares) {
    const bytes = bytesOf(share)
    const body = bytes.subarray(0, -4)

    expect([bytes.length, bytes[0]]).toEqual([42, 1])
    expect(bytes.subarray(1, 5)).toEqual(sha256(sheet.publicKey).subarray(0, 4))
    expect(bytes.subarray(-4)).toEqual(sha256(body).subarray(0, 4))
    expect(signedOff(body)).toBe(share.replaceAll('-', ''))
  }
  expect(await problemOf([signedOff(bytesOf(sheet.shares[0]).subarray(0, -4)), sheet.shares[1]])).toBeUndefined()
})

test('a share in a format to come is refused, though its checksum fits', async () => {
  const body = bytesOf(sheet.shares[0]).subarray(0, -4)
  body[0] = 2

  expect(await problemOf([signedOff(body), sheet.shares[1]])).toEqual({
    path: ['typedShares', 0],
    code: 'share-unreadable',
  })
})

test.each(['Ö', 'U', '%', '0Ü'])('a sign that is on no sheet (%s) makes a share unreadable', async (sign) => {
  expect(await problemOf([sheet.shares[0], `${sheet.shares[1]}${sign}`])).toEqual({
    path: ['typedShares', 1],
    code: 'share-unreadable',
  })
})

test('the first few signs of a share are unreadable, and a longer piece is told to be mistyped', async () => {
  const pieceOf = (bytes: number) => typedAs(bytesOf(sheet.shares[0]).subarray(0, bytes))

  expect((await problemOf([pieceOf(11), sheet.shares[1]]))?.code).toBe('share-unreadable')
  expect((await problemOf([pieceOf(12), sheet.shares[1]]))?.code).toBe('share-mistyped')
  expect((await problemOf([pieceOf(41), sheet.shares[1]]))?.code).toBe('share-mistyped')
})

test('shares that look like the house’s and do not give its key are refused', async () => {
  const body = bytesOf(sheet.shares[0]).subarray(0, -4)
  body[10] = (body[10] ?? 0) ^ 1

  expect(await problemOf([signedOff(body), sheet.shares[1]])).toEqual({
    path: ['typedShares', 1],
    code: 'share-mistyped',
  })
})

const recoveryOf = (of: RecoverySheet, key: string, next?: string): Recovery => {
  const sealed = (text: string) => seal(of.publicKey, Buffer.from(text)).toString('base64')
  return {
    publicKey: of.publicKey.toString('base64'),
    databaseKey: sealed(key),
    ...(next === undefined ? {} : { nextDatabaseKey: sealed(next) }),
  }
}

test('of two sets of sheets that may be in use, the one that was typed is meant', async () => {
  const candidates = [recoveryOf(sheet, 'den första'), recoveryOf(other, 'den andra', 'den nya')] as const
  const opened = async ({ shares, publicKey }: RecoverySheet) => {
    const { keys, databaseKeys } = await combineWith([shares[2], shares[0]], candidates)
    expect(boxPublicKey(keys.privateKey)).toEqual(publicKey)
    return databaseKeys.map(String)
  }

  expect(await opened(sheet)).toEqual(['den första'])
  expect(await opened(other)).toEqual(['den nya', 'den andra'])
})

test('sheets of another house are refused where one set is in use, and the first share is judged before the second', async () => {
  const { publicKey } = newBoxKeys()
  const ours = [{ ...recoveryOf(sheet, 'x'), publicKey: publicKey.toString('base64') }, undefined] as const
  const refused = (first: string, second: string) =>
    combineWith([first, second], ours).catch((error: AppError) => error.failure.fields?.[0])

  expect(await refused(sheet.shares[0], sheet.shares[1])).toEqual({
    path: ['typedShares', 0],
    code: 'share-of-other-sheets',
  })
  expect(await refused('', sheet.shares[1])).toEqual({ path: ['typedShares', 0], code: 'share-unreadable' })
})
