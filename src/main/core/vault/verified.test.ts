import { expect, test } from 'vitest'
import { newSignKeys, signBytes, signingKey } from './primitives'
import { openVerifier } from './verified'

const anna = newSignKeys()
const bytes = Buffer.from('Barnet sover hos mormor.', 'utf8')
const signature = signBytes(signingKey(anna.seed), bytes)

test('a signature that has held is not proved again; who asks about another gets no part of the answer', () => {
  let asked = 0
  const verify = openVerifier((userId) => {
    asked += 1
    return userId === 'anna' ? [anna.publicKey] : []
  })

  expect([verify('anna', bytes, signature), verify('anna', bytes, signature), asked]).toEqual([true, true, 1])
  const changed = Buffer.from(signature)
  changed[3] = (changed[3] ?? 0) ^ 1
  expect(verify('anna', bytes, changed)).toBe(false)
  expect(verify('anna', Buffer.from('Barnet sover hos farmor.', 'utf8'), signature)).toBe(false)
  expect(verify('berit', bytes, signature)).toBe(false)
})

test('a signature that did not hold is asked about again, for the signer’s key may have come since', () => {
  const known: Uint8Array[] = []
  const verify = openVerifier(() => known)

  expect(verify('anna', bytes, signature)).toBe(false)
  known.push(anna.publicKey)
  expect(verify('anna', bytes, signature)).toBe(true)
})

test('the keys of a signer are read once, however many signatures there are and whichever of the keys made them', () => {
  const later = newSignKeys()
  let asked = 0
  const verify = openVerifier(() => {
    asked += 1
    return [later.publicKey, anna.publicKey]
  })
  const another = Buffer.from('Barnet sover hemma.', 'utf8')

  expect(verify('anna', bytes, signature)).toBe(true)
  expect(verify('anna', another, signBytes(signingKey(anna.seed), another))).toBe(true)
  expect(verify('anna', another, signBytes(signingKey(later.seed), another))).toBe(true)
  expect(asked).toBe(1)
})

test('what has held goes on holding when the signer’s keys have been read anew', () => {
  const later = newSignKeys()
  const another = Buffer.from('Barnet sover hemma.', 'utf8')
  let known = [anna.publicKey]
  const verify = openVerifier(() => known)
  expect(verify('anna', bytes, signature)).toBe(true)
  known = [later.publicKey]

  expect(verify('anna', another, signBytes(signingKey(later.seed), another))).toBe(true)
  expect(verify('anna', bytes, signature)).toBe(true)
  // Control: with the keys as they stand now it would not.
  expect(openVerifier(() => known)('anna', bytes, signature)).toBe(false)
})
