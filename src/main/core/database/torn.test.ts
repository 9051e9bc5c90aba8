import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { journalReport } from './journal'
import { openDatabase } from './open'
import { dropTorn, forgetTorn, keepTorn, tornBeside } from './torn'

/** Head of a journal and of one of its frames, and a page, in bytes. */
const [head, frame] = [32, 24 + 4096]
const now = '2026-03-02T08:05:09.123Z'
const stamp = '20260302T080509Z'

/** A database that was broken off in the midst of work, with six saves in its journal. */
let stopped: string
let folder: string
let path: string
beforeAll(() => {
  stopped = mkdtempSync(join(tmpdir(), 'fyrarum-avbrott-'))
  const connection = openDatabase(join(stopped, 'i-arbete.db'), Buffer.alloc(32, 7), 'new')
  connection.exec('CREATE TABLE note (text TEXT) STRICT')
  connection.pragma('wal_checkpoint(TRUNCATE)')
  for (let no = 0; no < 6; no += 1) connection.prepare('INSERT INTO note VALUES (?)').run('ord '.repeat(3_000))
  for (const ending of ['', '-wal']) cpSync(join(stopped, `i-arbete.db${ending}`), join(stopped, `fyrarum.db${ending}`))
  connection.close()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-avbrott-'))
  path = join(folder, 'fyrarum.db')
  for (const ending of ['', '-wal']) cpSync(join(stopped, `fyrarum.db${ending}`), `${path}${ending}`)
  return () => rmSync(folder, { recursive: true, force: true })
})
afterAll(() => rmSync(stopped, { recursive: true, force: true }))

/** One bit of one frame of the journal. */
function damage(no: number): void {
  const bytes = readFileSync(`${path}-wal`)
  const at = head + no * frame + 100
  bytes[at] = (bytes[at] ?? 0) ^ 4
  writeFileSync(`${path}-wal`, bytes)
}
const names = () => readdirSync(folder).toSorted()
const read = (name: string) => readFileSync(join(folder, name))

test('where the journal is whole, or there is none, nothing is kept aside', () => {
  expect(keepTorn(path, now)).toBeUndefined()
  rmSync(`${path}-wal`)
  expect(keepTorn(path, now)).toBeUndefined()

  expect(names()).toEqual(['fyrarum.db'])
  expect(tornBeside(path)).toEqual([])
  expect(tornBeside(join(folder, 'borta', 'fyrarum.db'))).toEqual([])
})

test('a database whose journal is damaged is kept with it as they lie, under the second they were found, and they are told of', () => {
  damage(2)
  const { savesBehind } = journalReport(path)

  const kept = keepTorn(path, now)

  expect(kept).toBe(`${path}.skadad-${stamp}`)
  expect(names()).toEqual([
    'fyrarum.db',
    'fyrarum.db-wal',
    `fyrarum.db.skadad-${stamp}`,
    `fyrarum.db.skadad-${stamp}-wal`,
  ])
  for (const ending of ['', '-wal'])
    expect(read(`fyrarum.db.skadad-${stamp}${ending}`).equals(read(`fyrarum.db${ending}`))).toBe(true)
  expect(savesBehind).toBeGreaterThan(0)
  expect(tornBeside(path)).toEqual([{ foundAt: '2026-03-02T08:05:09.000Z', saves: savesBehind }])
})

test('the same journal is kept once, and another beside it; the oldest is told of first', () => {
  damage(2)
  keepTorn(path, now)
  expect(keepTorn(path, '2026-03-03T08:00:00.000Z')).toBeUndefined()
  damage(1)

  // Within the same second, and then long before it by a clock that has been set back.
  expect(keepTorn(path, now)).toBe(`${path}.skadad-${stamp}-2`)
  damage(0)
  expect(keepTorn(path, '2026-01-01T00:00:00.000Z')).toBe(`${path}.skadad-20260101T000000Z`)

  expect(tornBeside(path).map(({ foundAt }) => foundAt)).toEqual([
    '2026-01-01T00:00:00.000Z',
    '2026-03-02T08:05:09.000Z',
    '2026-03-02T08:05:09.000Z',
  ])
})

test('a third within the same second has a name of its own too', () => {
  for (const no of [2, 1, 0]) {
    damage(no)
    keepTorn(path, now)
  }

  expect(tornBeside(path)).toHaveLength(3)
  expect(names()).toContain(`fyrarum.db.skadad-${stamp}-3`)
})

test('a kept journal that somebody has taken away is not taken for the one that lies there', () => {
  damage(2)
  keepTorn(path, now)
  rmSync(`${path}.skadad-${stamp}-wal`)

  expect(keepTorn(path, now)).toBe(`${path}.skadad-${stamp}-2`)
})

test('nothing is left half kept when it could not be kept whole, and the reason is told', () => {
  damage(2)
  rmSync(path)
  // Left by an attempt that was broken off.
  writeFileSync(`${path}.skadad.ny`, 'half')

  expect(() => keepTorn(path, now)).toThrow('ENOENT')

  expect(names()).toEqual(['fyrarum.db-wal'])
})

test('what is kept is taken away one pair at a time, or all of it, and nothing else is', () => {
  writeFileSync(join(folder, 'fyrarum.db.skadad-lapp'), 'x')
  writeFileSync(join(folder, 'annan.db.skadad-20260302T080509Z'), 'x')
  for (const no of [2, 1, 0]) {
    damage(no)
    keepTorn(path, now)
  }
  dropTorn(`${path}.skadad-${stamp}-2`)
  expect(tornBeside(path)).toHaveLength(2)
  expect(existsSync(`${path}.skadad-${stamp}-2-wal`)).toBe(false)

  forgetTorn(path)
  forgetTorn(path)

  expect(names()).toEqual([
    'annan.db.skadad-20260302T080509Z',
    'fyrarum.db',
    'fyrarum.db-wal',
    'fyrarum.db.skadad-lapp',
  ])
})
