import { expect, test } from 'vitest'
import { hideOverlapping, hideParts, percentile, shareOf, shown, shownWithin, waitOf } from './masking.rules'

test.each([
  [0, '0'],
  [1, 'x'],
  [4, 'x'],
  [5, '5'],
])('a figure of %d is shown as %s', (count, text) => {
  expect(shown(count)).toBe(text)
})

test('a part is hidden when what is left of the whole is 1–4', () => {
  expect(shownWithin(24, 23)).toEqual(['24', 'x'])
  expect(shownWithin(24, 24)).toEqual(['24', '24'])
  expect(shownWithin(4, 4)).toEqual(['x', 'x'])
})

test.each<[string, number[], (number | null)[] | null]>([
  ['nothing is hidden where no part is small', [14, 10, 0], [14, 10, 0]],
  ['a single small part takes the smallest other with it', [20, 9, 3], [20, null, null]],
  ['two small parts of five or more together need no third', [20, 9, 3, 2], [20, 9, null, null]],
  ['two small parts of fewer than five together do', [20, 9, 2, 2], [20, null, null, null]],
  ['parts that can only be one each do', [20, 9, 1, 1, 1, 1, 1], [20, null, null, null, null, null, null]],
  ['nothing is shown where all would be hidden', [7, 1], null],
  ['nothing is shown of fewer than five', [4, 0], null],
  ['an empty house is empty', [0, 0], [0, 0]],
])('%s', (_rule, parts, left) => {
  expect(hideParts(parts)).toEqual(left)
})

/** Every way the hidden parts may be, for somebody who knows the total, what is shown, and that what is hidden is not nought. */
function readings(left: readonly (number | null)[], total: number): number[][] {
  const rest = total - left.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  const unknown = left.filter((part) => part === null).length
  const fill = (places: number, sum: number): number[][] =>
    places === 0
      ? sum === 0
        ? [[]]
        : []
      : Array.from({ length: sum }, (_, at) => at + 1).flatMap((first) =>
          fill(places - 1, sum - first).map((more) => [first, ...more]),
        )
  return fill(unknown, rest)
}

test('no hidden part can be told by taking the shown from the total, in any table of four parts up to nine', () => {
  const told: number[][] = []
  let hiding = 0
  for (let table = 0; table < 10_000; table += 1) {
    const parts = Array.from(String(table).padStart(4, '0'), Number)
    const left = hideParts(parts)
    if (!left?.includes(null)) continue
    hiding += 1
    const total = parts.reduce((sum, part) => sum + part, 0)
    const ways = readings(left, total)
    const places = left.filter((part) => part === null).map((_part, at) => new Set(ways.map((way) => way[at])).size)
    if (places.some((size) => size < 2)) told.push(parts)
  }

  expect(hiding).toBeGreaterThan(1_000)
  expect(told).toEqual([])
})

test('control: hiding the small parts alone would tell them', () => {
  expect(readings([20, 9, null], 32)).toEqual([[3]])
})

test('of things that overlap, one that nearly all have is hidden like one that nearly none has', () => {
  expect(hideOverlapping([23, 12, 3, 0], 24)).toEqual([null, 12, null, 0])
  expect(hideOverlapping([3, 1], 4)).toBeNull()
})

test('a share is exact where nothing in it is 1–4', () => {
  expect(shareOf(12, 8)).toEqual({ value: '60 %', of: '12 av 20', missing: '0' })
  expect(shareOf(20, 0, 6)).toEqual({ value: '100 %', of: '20 av 20', missing: '6' })
})

test('where the few on one side are 1–4 the share is what all four would leave open, whichever it is', () => {
  const shares = [1, 2, 3, 4].map((few) => shareOf(20 - few, few))

  expect(new Set(shares.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(shares[0]).toEqual({ value: '80–95 %', of: 'x av 20', missing: '0' })
  expect(shareOf(3, 17).value).toBe('5–20 %')
})

test('where few lack the fact, neither they nor what the rest add up to can be told', () => {
  expect(shareOf(12, 5, 1)).toEqual({ value: '64–71 %', of: 'x av x', missing: 'x' })
  expect([1, 2, 3, 4].map((few) => shareOf(17 - few, 5, few))).toEqual(Array(4).fill(shareOf(16, 5, 1)))
  expect(shareOf(0, 0, 4)).toEqual({ value: '–', of: 'Inga att räkna', missing: 'x' })
  expect(shareOf(3, 0, 15)).toEqual({ value: 'x', of: 'x av x', missing: 'x' })
})

const spread = [
  { days: 3, count: 5 },
  { days: 9, count: 4 },
  { days: 20, count: 1 },
]

test('the percentile is the day within which that share lies, by nearest rank', () => {
  expect(percentile(spread, 0.5)).toBe(3)
  expect(percentile(spread, 0.9)).toBe(9)
  expect(percentile(spread, 1)).toBe(20)
  expect(percentile([], 0.5)).toBeNull()
})

test('a wait is told from five on, and its tail from ten on', () => {
  expect(waitOf(spread)).toEqual({ value: 'Median 3 dagar, nio av tio inom 9 dagar', of: '10', missing: '0' })
  expect(waitOf([{ days: 1, count: 5 }], 2)).toEqual({ value: 'Median 1 dag', of: 'x', missing: 'x' })
  expect(waitOf([{ days: 1, count: 4 }])).toEqual({ value: 'x', of: 'x', missing: '0' })
  expect(waitOf([])).toEqual({ value: '–', of: 'Inga att räkna', missing: '0' })
})
