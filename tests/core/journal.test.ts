import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { journalReport } from '../../src/main/core/database/journal'
import { openDatabase } from '../../src/main/core/database/open'
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
