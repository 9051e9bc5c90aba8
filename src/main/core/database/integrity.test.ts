import { randomBytes } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkPages, checkTables, damage } from './integrity'
import { type Connection, openDatabase } from './open'

const key = randomBytes(32)
let folder: string
let path: string
let connection: Connection
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-helhet-'))
  path = join(folder, 'fyrarum.db')
  connection = openDatabase(path, Buffer.from(key), 'new')
  connection.exec(`
    CREATE TABLE child (id INTEGER PRIMARY KEY, parent TEXT REFERENCES parent (id), text TEXT) STRICT;
    CREATE TABLE parent (id TEXT PRIMARY KEY) STRICT;
    CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;
    CREATE INDEX by_text ON child (text);
    INSERT INTO parent VALUES ('a');
  `)
  const insert = connection.prepare("INSERT INTO child (parent, text) VALUES ('a', ?)")
  connection.transaction(() => {
    for (let no = 0; no < 1_500; no += 1) insert.run(`rad ${no} ${'å'.repeat(60)}`)
  })()
})
afterEach(() => {
  if (connection.open) connection.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What a walk tells on its way, and what it ends with. */
function walked<Step, End>(steps: Generator<Step, End>): { readonly told: Step[]; readonly end: End } {
  const told: Step[] = []
  while (true) {
    const step = steps.next()
    if (step.done) return { told, end: step.value }
    told.push(step.value)
  }
}
const pages = () => statSync(path).size / 4096
const turn = (at: number) => {
  const byte = readFileSync(path)[at] ?? 0
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.from([byte ^ 1]), 0, 1, at)
  closeSync(file)
}

test('every page of an open file is walked, some at a time, with what has just been written', () => {
  const before = pages()

  const { told, end } = walked(checkPages(connection, key))

  expect(pages()).toBeGreaterThan(before)
  expect(end).toEqual({ pages: pages(), damage: null })
  expect(told.length).toBe(Math.floor(pages() / 32))
  expect(told[0]).toEqual({ done: 32, total: pages() })
})

test('damaged pages are told by number and how many they are; a file that was cut is told as cut', () => {
  walked(checkPages(connection, key))
  const [first, second] = [3, 40]
  for (const page of [second, first]) turn((page - 1) * 4096 + 200)
  expect(walked(checkPages(connection, key)).end.damage).toEqual({ what: 'pages', count: 2, first: [first, second] })
  for (const page of [second, first]) turn((page - 1) * 4096 + 200)
  expect(walked(checkPages(connection, key)).end.damage).toBeNull()

  truncateSync(path, statSync(path).size - 4096)

  expect(walked(checkPages(connection, key)).end).toEqual({
    pages: pages(),
    damage: { what: 'cut', count: 0, first: [] },
  })
})

test('each table of ours is looked through, and none of the engine’s own', () => {
  connection.exec('INSERT INTO counted DEFAULT VALUES')

  const { told, end } = walked(checkTables(connection))

  expect(end).toBeNull()
  expect(told).toEqual([0, 1, 2].map((done) => ({ done, total: 3 })))
})

test('a row that points to nothing is found in its own table', () => {
  connection.pragma('foreign_keys = OFF')
  connection.exec('DELETE FROM parent')

  const { told, end } = walked(checkTables(connection))

  expect(end).toEqual({ what: 'references', count: 0, first: [] })
  expect(told).toEqual([{ done: 0, total: 3 }])
})

test('an index that does not fit its table is found', () => {
  connection.unsafeMode(true)
  connection.pragma('writable_schema = ON')
  connection.exec("UPDATE sqlite_schema SET sql = 'CREATE INDEX by_text ON child (parent)' WHERE name = 'by_text'")
  connection.close()
  connection = openDatabase(path, Buffer.from(key), 'existing')

  expect(walked(checkTables(connection))).toEqual({ told: [], end: damage('tree') })
})

test('a page that cannot be read on the way is damage, and nothing else that goes wrong is', () => {
  connection.close()
  turn((pages() - 2) * 4096 + 200)
  connection = openDatabase(path, Buffer.from(key), 'existing')

  expect(walked(checkTables(connection)).end).toEqual(damage('tree'))
  connection.close()
  expect(() => walked(checkTables(connection))).toThrow('The database connection is not open')
})

test('a page that cannot be read when it is asked what a row points to is damage too', () => {
  const root = connection
    .prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_parent_1'")
    .pluck()
    .get()
  connection.close()
  turn(((root ?? 0) - 1) * 4096 + 200)
  connection = openDatabase(path, Buffer.from(key), 'existing')

  expect(walked(checkTables(connection))).toEqual({ told: [{ done: 0, total: 3 }], end: damage('tree') })
})

test('damage of a kind that is not counted has no number and no place', () => {
  expect(damage('log')).toEqual({ what: 'log', count: 0, first: [] })
})
