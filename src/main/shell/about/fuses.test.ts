import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FuseName, fuseNames } from '../../../shared/about/proofs'
import expected from '../fuses.json'
import { proveFuses } from './fuses'
import { sentinel } from './fuses.rules'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-sakringar-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const table = expected as Readonly<Record<FuseName, boolean>>
const right = fuseNames.map((name) => (table[name] ? '1' : '0')).join('')
const fuses = Buffer.concat([sentinel, Buffer.from([1, right.length]), Buffer.from(right, 'latin1')])

/** A small piece, so that borders are many and the test is quick. */
const pieceBytes = 4_096

/** What is read of a binary with its fuses at one place, and perhaps at another too. */
function provedWith(...places: readonly number[]) {
  const path = join(folder, 'binary')
  const bytes = Buffer.alloc(2 * pieceBytes + 2_000, 7)
  for (const place of places) fuses.copy(bytes, place)
  writeFileSync(path, bytes)
  return proveFuses(path, pieceBytes)
}

test('the fuses are found wherever in the binary they stand, also across the border of two pieces', async () => {
  const border = [0, 1, 10, 31, 32, 33, 34, 40, 43, 44, 200, 320].map((before) => pieceBytes - before)

  for (const place of [0, ...border, pieceBytes + 5, 2 * pieceBytes + 2_000 - fuses.length])
    expect([place, (await provedWith(place)).state]).toEqual([place, 'as-expected'])
})

test('fuses at two places, at none, or in no file at all are not as expected', async () => {
  expect((await provedWith(100, pieceBytes + 100)).state).toBe('unreadable')
  expect((await provedWith()).state).toBe('unreadable')
  expect((await proveFuses(join(folder, 'finns-inte'))).state).toBe('unreadable')
})

test('the binary these tests run in is read, and found to be no delivered program', async () => {
  const { state, differing } = await proveFuses(process.execPath)

  expect(state).toBe('differ')
  expect(differing).toContainEqual({ name: 'runAsNode', found: 'on', expected: 'off' })
})
