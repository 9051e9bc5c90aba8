import { expect, test } from 'vitest'
import { z } from 'zod'
import { AppError } from '../../../shared/result'
import { encrypt, newKey } from './primitives'
import { lockName, openValue, type Place, scopeOf, sealValue } from './sealing'

/** How often each of the bits is set. A bit that is set as often as not lies within six deviations, one time in five hundred million not. */
function timesSet(keys: readonly Buffer[], bits: number): number[] {
  const counts = Array.from({ length: bits }, () => 0)
  for (const key of keys)
    for (let bit = 0; bit < bits; bit += 1) counts[bit] = (counts[bit] ?? 0) + (((key[bit >> 3] ?? 0) >> (bit & 7)) & 1)
  return counts
}
const isEven = (count: number, of: number) => Math.abs(count - of / 2) < 6 * Math.sqrt(of / 4)

test('ten thousand keys of new houses are random in each of their 256 bits, and no two are alike', () => {
  const keys = Array.from({ length: 10_000 }, () => newKey())

  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(keys.length)
  expect(keys.every((key) => key.length === 32)).toBe(true)
  expect(timesSet(keys, 256).filter((count) => !isEven(count, keys.length))).toEqual([])
})

test('control: a key with one bit that leans a little is found out', () => {
  const keys = Array.from({ length: 10_000 }, (_, index) => {
    const key = newKey()
    if (index % 10 === 0) key[0] = (key[0] ?? 0) | 1
    return key
  })

  expect(
    timesSet(keys, 256)
      .map((count) => isEven(count, keys.length))
      .indexOf(false),
  ).toBe(0)
})

test('two hundred thousand values sealed under one key have as many nonces, each random in its 96 bits', () => {
  const key = newKey()
  const nonces = Array.from({ length: 200_000 }, () => encrypt(key, Buffer.alloc(1), 'x').subarray(0, 12))

  expect(new Set(nonces.map((nonce) => nonce.toString('latin1'))).size).toBe(nonces.length)
  expect(timesSet(nonces, 96).filter((count) => !isEven(count, nonces.length))).toEqual([])
})

test('ten thousand values moved to each other’s places are all refused', () => {
  const key = { key: newKey(), version: 1 }
  const lock = lockName(scopeOf('akt', '0195556c-2a00-7000-8000-000000000002'))
  const placeOf = (index: number): Place => ({
    table: 'note',
    column: index % 2 ? 'text' : 'title',
    row: `row-${index >> 1}`,
  })
  const sealed = Array.from({ length: 10_000 }, (_, index) => sealValue(index, placeOf(index), lock, key))
  const openAt = (index: number, place: Place) => {
    try {
      return openValue(z.number(), sealed[index] ?? Buffer.alloc(0), place, lock, key)
    } catch (error) {
      return error instanceof AppError ? error.failure.code : String(error)
    }
  }

  const moved = sealed.map((_, index) => openAt(index, placeOf((index + 1 + ((index * 7919) % 9_998)) % 10_000)))
  const left = sealed.map((_, index) => openAt(index, placeOf(index)))

  expect(new Set(moved)).toEqual(new Set(['corrupt']))
  expect(left).toEqual(sealed.map((_, index) => index))
})
