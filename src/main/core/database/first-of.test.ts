import { expect, test } from 'vitest'
import { firstOf } from './first-of'

const all = Array.from({ length: 1_000 }, (_one, index) => index + 1)
const pieces: number[] = []
const read = (last: number | undefined, limit: number | null) => {
  const rest = all.filter((one) => one > (last ?? 0))
  const piece = limit === null ? rest : rest.slice(0, limit)
  pieces.push(piece.length)
  return piece
}
const isTenth = (one: number) => one % 10 === 0

test('all that pass are given when no number is asked for', () => {
  expect(firstOf(null, read, isTenth)).toEqual(all.filter(isTenth))
})

test.each([1, 7, 20, 99, 100, 101, 1_000])('of %i asked for, the first that pass are given, in order', (most) => {
  expect(firstOf(most, read, isTenth)).toEqual(all.filter(isTenth).slice(0, most))
})

test('no more is read than it takes', () => {
  pieces.length = 0

  firstOf(50, read, () => true)

  expect(pieces).toEqual([70])
  pieces.length = 0

  // There are two in the first twenty-two, neither more nor less than is asked for.
  firstOf(2, read, isTenth)

  expect(pieces).toEqual([22])
})
