import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '../../../shared/result'
import { emptyHead } from './chain'
import { copyDatabase, countRows, requireSound, verifyFile } from './copy'
import { type Connection, openCopy, openDatabase } from './open'

const key = randomBytes(32)
let folder: string
let target: string
let connection: Connection
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-kopia-'))
  target = join(folder, 'kopia.db')
  connection = openDatabase(join(folder, 'fyrarum.db'), Buffer.from(key), 'new')
  connection.exec(`
    CREATE TABLE child (id TEXT PRIMARY KEY, parent TEXT REFERENCES parent (id)) STRICT;
    CREATE TABLE parent (id TEXT PRIMARY KEY) STRICT;
    CREATE INDEX by_parent ON child (parent);
    CREATE TABLE empty (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;
    INSERT INTO parent VALUES ('a');
    INSERT INTO child VALUES ('b', 'a'), ('c', 'a'), ('d', NULL);
  `)
})
afterEach(() => {
  if (connection.open) connection.close()
  rmSync(folder, { recursive: true, force: true })
})

const codeOf = (call: () => unknown): string | undefined => {
  try {
    call()
    return undefined
  } catch (error) {
    return error instanceof AppError ? error.failure.code : `not ours: ${String(error)}`
  }
}
const verify = (by = key) => verifyFile(target, Buffer.from(by))
/** Changes the copy as somebody with its key could. */
const inCopy = (change: (copy: Connection) => void) => {
  const copy = openCopy(target, Buffer.from(key))
  change(copy)
  copy.close()
}

test('a copy holds what the database held, under the same key, and says so when it is looked through', () => {
  copyDatabase(connection, target)

  expect(verify()).toEqual({
    bytes: statSync(target).size,
    pages: statSync(target).size / 4096,
    counts: { child: 3, empty: 0, parent: 1 },
    head: emptyHead,
    migrations: [],
  })
  expect(codeOf(() => verify(randomBytes(32)))).toBe('corrupt')
})

test.skipIf(process.platform === 'win32')('a copy is its owner’s alone', () => {
  copyDatabase(connection, target)

  expect(statSync(target).mode & 0o777).toBe(0o600)
})

test('a copy is not laid over a file that is there, and the file is left as it was', () => {
  writeFileSync(target, 'någon annans')

  expect(() => copyDatabase(connection, target)).toThrow('EEXIST')
  expect(readFileSync(target, 'utf8')).toBe('någon annans')
})

test('a copy that could not be made leaves nothing behind, and says why', () => {
  connection.exec('BEGIN')

  expect(() => copyDatabase(connection, target)).toThrow('transaction')

  connection.exec('ROLLBACK')
  expect(existsSync(target)).toBe(false)
})

test('rows are counted in every table of ours, in order, and in none of the engine’s own', () => {
  connection.exec('INSERT INTO empty DEFAULT VALUES; DELETE FROM empty')

  expect(Object.entries(countRows(connection))).toEqual([
    ['child', 3],
    ['empty', 0],
    ['parent', 1],
  ])
})

test('one turned bit anywhere in a copy is seen', () => {
  copyDatabase(connection, target)
  const bytes = readFileSync(target)
  bytes[bytes.length - 200] = (bytes[bytes.length - 200] ?? 0) ^ 1
  writeFileSync(target, bytes)

  expect(codeOf(() => verify())).toBe('corrupt')
})

test.each([
  ['some bytes', Buffer.alloc(100)],
  ['a page', Buffer.alloc(4096, 7)],
])(
  'a copy with %s behind its last page is refused, though the engine opens it and finds nothing wrong',
  (_what, more) => {
    copyDatabase(connection, target)
    writeFileSync(target, Buffer.concat([readFileSync(target), more]))

    expect(codeOf(() => verify())).toBe('corrupt')
    inCopy((copy) => expect(requireSound(copy).counts).toEqual({ child: 3, empty: 0, parent: 1 }))
  },
)

test('a copy whose pages are genuine is refused when a row points to nothing', () => {
  copyDatabase(connection, target)
  inCopy((copy) => {
    copy.pragma('foreign_keys = OFF')
    copy.exec("DELETE FROM parent WHERE id = 'a'")
  })

  expect(codeOf(() => verify())).toBe('corrupt')
})

test('a copy whose pages are genuine is refused when an index does not fit its table', () => {
  copyDatabase(connection, target)
  inCopy((copy) => {
    copy.unsafeMode(true)
    copy.pragma('writable_schema = ON')
    copy.exec("UPDATE sqlite_schema SET sql = 'CREATE INDEX by_parent ON child (id)' WHERE name = 'by_parent'")
  })

  expect(codeOf(() => verify())).toBe('corrupt')
})

test('what is looked through is let go of, whole or not', () => {
  copyDatabase(connection, target)
  verify()
  inCopy((copy) => copy.exec("INSERT INTO parent VALUES ('e')"))
  expect(verify().counts['parent']).toBe(2)
  inCopy((copy) => {
    copy.pragma('foreign_keys = OFF')
    copy.exec('DELETE FROM parent')
  })
  expect(codeOf(() => verify())).toBe('corrupt')

  inCopy((copy) => copy.exec('DELETE FROM child'))

  expect(verify().counts).toEqual({ child: 0, empty: 0, parent: 0 })
})

test('where there is a log, its last entry is told; where steps have been taken, which they were', () => {
  connection.exec(`
    CREATE TABLE log_entry (seq INTEGER PRIMARY KEY, hash BLOB) STRICT;
    CREATE TABLE kysely_migration (name TEXT, timestamp TEXT) STRICT;
    INSERT INTO log_entry VALUES (1, x'01'), (3, x'03'), (2, x'02');
    INSERT INTO kysely_migration VALUES ('0020-b', ''), ('0010-a', '');
  `)

  expect(requireSound(connection)).toMatchObject({
    head: { seq: 3, hash: Buffer.from([3]) },
    migrations: ['0010-a', '0020-b'],
  })
})
