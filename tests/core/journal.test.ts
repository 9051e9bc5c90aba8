import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { journalReport } from '../../src/main/core/database/journal'
import { openDatabase } from '../../src/main/core/database/open'
import { openHandles } from '../support/handles'
import { frameHead, pageSize, walHead } from '../support/pages'

const key = Buffer.alloc(32, 7)
const saves = 6
let folder: string
let database: string
/** As it lay when work was broken off: six saves in the journal. */
let whole: Buffer
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-journal-'))
  const inWork = join(folder, 'arbete.db')
  database = join(folder, 'fyrarum.db')
  const connection = openDatabase(inWork, Buffer.from(key), 'new')
  connection.exec('CREATE TABLE note (text TEXT) STRICT')
  connection.pragma('wal_checkpoint(TRUNCATE)')
  for (let no = 0; no < saves; no += 1) connection.prepare('INSERT INTO note VALUES (?)').run('ord '.repeat(3_000))
  for (const ending of ['', '-wal']) cpSync(`${inWork}${ending}`, `${database}${ending}`)
  connection.close()
  whole = readFileSync(`${database}-wal`)
})
beforeEach(() => writeFileSync(`${database}-wal`, whole))
afterAll(() => rmSync(folder, { recursive: true }))

const frames = () => (whole.length - walHead) / (frameHead + pageSize)
/** One bit of one frame, counted from nought. */
function damage(frame: number, at = 100): void {
  const bytes = Buffer.from(whole)
  const place = walHead + frame * (frameHead + pageSize) + at
  bytes[place] = (bytes[place] ?? 0) ^ 4
  writeFileSync(`${database}-wal`, bytes)
}

test('a journal that is whole has all its saves', () => {
  expect(journalReport(database)).toEqual({ whole: frames(), saves, savesBehind: 0 })
})

test('without a journal there is nothing to tell', () => {
  rmSync(`${database}-wal`)

  expect(existsSync(`${database}-wal`)).toBe(false)
  expect(journalReport(database)).toEqual({ whole: 0, saves: 0, savesBehind: 0 })
})

test.each([0, 1, 7])('a damaged frame with saves behind it is told of (frame %i)', (frame) => {
  damage(frame)

  const report = journalReport(database)
  expect(report.whole).toBe(frame)
  expect(report.savesBehind).toBeGreaterThan(0)
})

test('a damaged mark of the generation, or a damaged head, is told of too', () => {
  damage(1, 10)
  expect(journalReport(database).savesBehind).toBeGreaterThan(0)

  const bytes = Buffer.from(whole)
  bytes[17] = (bytes[17] ?? 0) ^ 1
  writeFileSync(`${database}-wal`, bytes)
  expect(journalReport(database)).toEqual({ whole: 0, saves: 0, savesBehind: saves - 1 })
})

test('a last save that is broken off is nothing that was lost', () => {
  writeFileSync(`${database}-wal`, whole.subarray(0, whole.length - 1_000))
  expect(journalReport(database)).toMatchObject({ saves: saves - 1, savesBehind: 0 })

  damage(frames() - 1)
  expect(journalReport(database)).toMatchObject({ saves: saves - 1, savesBehind: 0 })
})

test('control: the engine opens a house with a damaged journal and says nothing of what is gone', () => {
  damage(0)
  const connection = openDatabase(database, Buffer.from(key), 'existing')

  expect(connection.prepare('SELECT count(*) FROM note').pluck().get()).toBe(0)
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
  connection.close()
})

/** SQLite's checksum of a journal, as its file format tells of it; `isBig` when its numbers are read with the largest part first. */
function sums(bytes: Buffer, isBig: boolean, from: readonly number[] = [0, 0]): number[] {
  let [one = 0, other = 0] = from
  const word = (at: number) => (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at))
  for (let at = 0; at < bytes.length; at += 8) {
    one = (one + word(at) + other) >>> 0
    other = (other + word(at + 4) + one) >>> 0
  }
  return [one, other]
}
const words = (...numbers: number[]) => {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [index, number] of numbers.entries()) bytes.writeUInt32BE(number, index * 4)
  return bytes
}
/** A journal of saves of one page each, written here; `strange` gives one frame another generation. */
function written(frameCount: number, isBig = false, strange?: number): Buffer {
  const head = words(0x377f0682 + (isBig ? 1 : 0), 3_007_000, pageSize, 0, 11, 22)
  let sum = sums(head, isBig)
  const parts = [head, words(...sum)]
  for (let no = 0; no < frameCount; no += 1) {
    const [start, page] = [words(no + 1, no + 1), Buffer.alloc(pageSize, no + 1)]
    sum = sums(page, isBig, sums(start, isBig, sum))
    parts.push(start, words(...(no === strange ? [11, 23] : [11, 22]), ...sum), page)
  }
  return Buffer.concat(parts)
}
const reported = (bytes: Buffer) => {
  writeFileSync(`${database}-wal`, bytes)
  return journalReport(database)
}
const flipped = (bytes: Buffer, at: number) => {
  const other = Buffer.from(bytes)
  other[at] = (other[at] ?? 0) ^ 1
  return other
}

test.each([true, false])('a journal is read whichever end of its numbers comes first (%s)', (isBig) => {
  for (const count of [1, 2, 5])
    expect(reported(written(count, isBig))).toEqual({ whole: count, saves: count, savesBehind: 0 })

  // Control: the same bytes are not whole when they say the other way.
  expect(reported(flipped(written(3, isBig), 3)).whole).toBe(0)
})

test('both halves of the head’s sum, and of each frame’s, are looked at', () => {
  const frame = (no: number) => walHead + no * (frameHead + pageSize)
  for (const at of [24, 28]) expect(reported(flipped(written(3), at))).toEqual({ whole: 0, saves: 0, savesBehind: 2 })
  for (const at of [16, 20])
    expect(reported(flipped(written(3), frame(1) + at))).toEqual({ whole: 1, saves: 1, savesBehind: 1 })
})

test('a frame of another generation is none of ours, however well it adds up', () => {
  expect(reported(written(3, false, 1))).toEqual({ whole: 1, saves: 1, savesBehind: 0 })
  expect(reported(written(3, false, 2))).toEqual({ whole: 2, saves: 2, savesBehind: 0 })
})

test('what is left of a frame behind the last whole one is no frame, and a head alone is no journal', () => {
  for (const left of [1, frameHead, pageSize, pageSize + frameHead - 1])
    expect(reported(Buffer.concat([written(2), Buffer.alloc(left, 1)]))).toEqual({ whole: 2, saves: 2, savesBehind: 0 })
  for (const left of [0, 1, pageSize]) {
    const bytes = Buffer.concat([written(0), Buffer.alloc(left)])
    expect(reported(bytes)).toEqual({ whole: 0, saves: 0, savesBehind: 0 })
  }
})

test('a save that was broken off behind a damaged one is not counted among those behind it', () => {
  const damaged = flipped(written(3), walHead + frameHead + pageSize + 100)
  expect(reported(damaged)).toEqual({ whole: 1, saves: 1, savesBehind: 1 })

  for (const left of [1, 63, pageSize])
    expect(reported(damaged.subarray(0, -left))).toEqual({ whole: 1, saves: 1, savesBehind: 0 })
})

test.skipIf(process.platform !== 'linux')('no handle to a journal is left open', () => {
  const before = openHandles()

  for (let times = 0; times < 20; times += 1) reported(written(1))

  expect(openHandles()).toBeLessThan(before + 10)
})
