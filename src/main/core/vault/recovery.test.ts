import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { AppError } from '../../../shared/result'
import { boxPublicKey, cryptoReady, openSeal, seal } from './primitives'
import { combineShares, newRecoverySheet, type RecoverySheet } from './recovery'

let sheet: RecoverySheet
let other: RecoverySheet
beforeAll(async () => {
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
    code: 'share-of-another-house',
  })
  expect(await problemOf([sheet.shares[0], other.shares[1]])).toMatchObject({
    path: ['typedShares', 1],
    code: 'share-of-another-house',
  })
  expect(await problemOf([other.shares[0], other.shares[1]])).toMatchObject({ code: 'share-of-another-house' })
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

test('whatever is typed, the answer is a named problem and nothing else', async () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789ABCDEFGHOIL- ')) }),
  )

  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      const problem = await problemOf([text, sheet.shares[1]])
      expect(problem).toMatchObject({ path: ['typedShares', 0], code: expect.stringMatching(/^share-/) as string })
    }),
  )
})

test('a share is printed in groups of four signs that cannot be mistaken for one another', () => {
  for (const share of sheet.shares) expect(share).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-)+[0-9A-HJKMNP-TV-Z]{1,4}$/)
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
