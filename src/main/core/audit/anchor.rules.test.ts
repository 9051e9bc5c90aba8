import { expect, test } from 'vitest'
import {
  type AnchorLine,
  type AnchorTrace,
  anchorBytes,
  anchorName,
  anchorText,
  isGoneOf,
  isLate,
  readAnchor,
} from './anchor.rules'

const line = (seq: number, more: Partial<AnchorLine> = {}): string =>
  anchorText({
    kind: 'head',
    installation: '0198a1b2-0000-7000-8000-000000000001',
    seq,
    hash: 'AAAA',
    at: '2026-03-02T08:00:00.000Z',
    signature: 'AAAA',
    ...more,
  })
/** A log of fifty entries, and lines that are ours when their signature is. */
const looks = {
  stands: ({ seq }: AnchorLine) => seq <= 50,
  isOurs: ({ signature }: AnchorLine) => signature === 'AAAA',
}
const seqs = (text: string) => readAnchor(text, looks).denied.map(({ seq }) => seq)

test('what is signed says that it is an anchor, of what kind, of which house, how far, which entry and when', () => {
  const [installation, at] = ['0198a1b2-0000-7000-8000-000000000001', '2026-03-02T08:00:00.000Z']

  expect(anchorBytes({ kind: 'head', installation, seq: 7, hash: 'AAAA', at }).toString('utf8')).toBe(
    `["anchor","head","${installation}",7,"AAAA","${at}"]`,
  )
  expect(anchorName(installation)).toBe(`fyrarum-ankare-${installation}.jsonl`)
})

test('every line that does not stand in the log speaks against it, wherever it is', () => {
  expect(readAnchor(line(3) + line(9), looks)).toEqual({ denied: [], strange: 0 })
  expect(seqs(line(3) + line(90) + line(5))).toEqual([90])
  expect(readAnchor('', looks)).toEqual({ denied: [], strange: 0 })
})

test('what was before a restored copy no longer counts', () => {
  expect(seqs(line(90) + line(40, { kind: 'restored' }) + line(45))).toEqual([])
  expect(seqs(line(90) + line(40, { kind: 'restored' }) + line(91))).toEqual([91])
})

test('a line that nobody here has signed, or that is no line, counts as strange and for nothing else', () => {
  const forged = { signature: 'BBBB' }
  const text = `${line(70)}${line(99, forged)}${line(60, { ...forged, kind: 'restored' })}rubbish\n`

  expect(seqs(text)).toEqual([70])
  expect(readAnchor(text, looks).strange).toBe(3)
})

test('a heap of rubbish is counted without every line being tried', () => {
  let tried = 0
  const counting = { ...looks, isOurs: () => (tried += 1) < 0 }

  expect(readAnchor('rubbish\n'.repeat(900) + line(99).repeat(900), counting).strange).toBe(1_800)
  expect(tried).toBeLessThanOrEqual(200)
})

test('a line that was being written when something stopped is no line yet', () => {
  expect(readAnchor(line(3) + line(70).slice(0, -9), looks)).toEqual({ denied: [], strange: 0 })
})

const trace = (more: Partial<AnchorTrace>): AnchorTrace => ({
  writtenAt: undefined,
  missedAt: undefined,
  goneAt: undefined,
  ...more,
})
const now = '2026-03-05T08:00:00.000Z'

test.each([
  ['never written, missed just now', trace({ missedAt: now }), false],
  ['never written, missed for two days', trace({ missedAt: '2026-03-03T08:00:00.000Z' }), true],
  ['written yesterday, missed now', trace({ writtenAt: '2026-03-04T08:00:00.000Z', missedAt: now }), false],
  ['written before the weekend, missed now', trace({ writtenAt: '2026-03-02T08:00:00.000Z', missedAt: now }), true],
  ['written long ago and never missed', trace({ writtenAt: '2026-01-02T08:00:00.000Z' }), false],
])('%s', (_what, given, expected) => {
  expect(isLate(given, now)).toBe(expected)
})

test('an anchor that was taken away is told of for a fortnight', () => {
  expect(isGoneOf(trace({ goneAt: '2026-02-20T08:00:00.000Z' }), now)).toBe(true)
  expect(isGoneOf(trace({ goneAt: '2026-02-19T08:00:00.000Z' }), now)).toBe(true)
  expect(isGoneOf(trace({ goneAt: '2026-02-18T08:00:00.000Z' }), now)).toBe(false)
  expect(isGoneOf(trace({}), now)).toBe(false)
})
