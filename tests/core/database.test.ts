import { randomBytes } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assertSettings, fileOf, openCopy, openDatabase, rekeyCopy } from '../../src/main/core/database/open'
import { codeOf } from '../support/failure'
import { openHandles } from '../support/handles'
import { decryptedPages } from '../support/pages'

let folder: string
let path: string
const key = randomBytes(32)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-fil-'))
  path = join(folder, 'fyrarum.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const make = () => openDatabase(path, Buffer.from(key), 'new')
const open = (with_ = key) => openDatabase(path, Buffer.from(with_), 'existing')

const held = {
  journal_mode: 'wal',
  synchronous: 2,
  locking_mode: 'exclusive',
  secure_delete: 1,
  cell_size_check: 1,
  trusted_schema: 0,
  foreign_keys: 1,
  mmap_size: 0,
  temp_store: 2,
}

test('what keeps the file whole and secret is set when it is made and at every opening after', () => {
  for (const connection of [make, open, open]) {
    const now = connection()

    for (const [name, value] of Object.entries(held))
      expect([name, now.pragma(name, { simple: true })]).toEqual([name, value])
    now.close()
  }
})

test.each([
  ['synchronous', 'NORMAL'],
  ['secure_delete', 'OFF'],
  ['cell_size_check', 'OFF'],
  ['trusted_schema', 'ON'],
  ['foreign_keys', 'OFF'],
  ['temp_store', '1'],
  ['mmap_size', '1048576'],
  ['journal_mode', 'DELETE'],
  ['locking_mode', 'NORMAL'],
])('control: a connection whose %s is %s does not pass', (name, value) => {
  const connection = make()
  connection.exec('CREATE TABLE t (x TEXT) STRICT')
  assertSettings(connection)

  connection.pragma(`${name} = ${value}`)

  expect(() => assertSettings(connection)).toThrow(name)
  connection.close()
})

test('control: the library’s own default on reopening is not ours', () => {
  make().close()
  const bare = new Database(path)
  bare.pragma("cipher = 'sqlcipher'")
  bare.pragma('legacy = 4')
  bare.key(Buffer.from(`x'${key.toString('hex')}'`))

  expect(() => assertSettings(bare)).toThrow('settings not held: locking_mode, synchronous, cell_size_check')
  bare.close()
})

test('the key is wiped from the buffer it came in', () => {
  const given = Buffer.from(key)

  openDatabase(path, given, 'new').close()

  expect(given.equals(Buffer.alloc(32))).toBe(true)
})

test('the file does not begin like a plain SQLite file, and holds nothing of what is in it', () => {
  const connection = make()
  connection.exec("CREATE TABLE t (x TEXT) STRICT; INSERT INTO t VALUES ('KANARIE-Ögård')")
  connection.close()

  const bytes = readFileSync(path)
  expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  expect(bytes.includes('KANARIE')).toBe(false)
})

test.skipIf(process.platform === 'win32')('the file and its journal are the owner’s alone', () => {
  const connection = make()
  connection.exec('CREATE TABLE t (x TEXT) STRICT')

  for (const name of [path, `${path}-wal`]) expect(statSync(name).mode & 0o077).toBe(0)
  connection.close()
})

test('opening never makes a file: a missing one is missing', () => {
  expect(codeOf(() => open())).toBe('no-database')
  expect(() => statSync(path)).toThrow('ENOENT')
})

test('a file of no bytes is not an empty house', () => {
  writeFileSync(path, '')

  expect(codeOf(() => open())).toBe('no-database')
  expect(statSync(path).size).toBe(0)
})

test('a folder in the place of the file is no database', () => {
  mkdirSync(path)

  expect(codeOf(() => open())).toBe('no-database')
})

test.each([
  ['a short text', Buffer.from('Hej')],
  ['a long text', Buffer.from('Detta är ingen databas.\n'.repeat(1_000))],
  ['noughts', Buffer.alloc(8_192)],
  ['noise', randomBytes(8_192)],
])('another file in its place (%s) is refused and left as it was', (_what, bytes) => {
  writeFileSync(path, bytes)

  expect(codeOf(() => open())).toBe('corrupt')
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('a plain SQLite file is refused, also when somebody has put the right words in it', () => {
  const plain = new Database(path)
  plain.exec('CREATE TABLE house (id TEXT)')
  plain.close()
  const before = readFileSync(path)

  expect(codeOf(() => open())).toBe('corrupt')
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('another key does not open the file, and leaves it as it was', () => {
  make().close()
  const before = readFileSync(path)

  expect(codeOf(() => open(randomBytes(32)))).toBe('corrupt')
  expect(readFileSync(path).equals(before)).toBe(true)
  open().close()
})

test('a new file is not made over one that is there', () => {
  make().close()
  const before = readFileSync(path)

  expect(codeOf(make)).toBe('in-use')
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a file that somebody has open is in use, until it is closed', () => {
  const first = make()
  first.exec('CREATE TABLE t (x TEXT) STRICT')

  expect(codeOf(() => open())).toBe('in-use')
  first.close()
  open().close()
})

test('every single page damaged is refused or leads to a named failure, never to other words', () => {
  const connection = make()
  connection.exec('CREATE TABLE t (x TEXT) STRICT')
  const insert = connection.prepare('INSERT INTO t VALUES (?)')
  for (let count = 0; count < 400; count += 1) insert.run(`rad ${count} ${'å'.repeat(40)}`)
  connection.close()
  const whole = readFileSync(path)
  let seen = 0

  for (let page = 0; page < whole.length / 4_096; page += 1) {
    const damaged = Buffer.from(whole)
    const at = page * 4_096 + 50
    damaged[at] = (damaged[at] ?? 0) ^ 1
    writeFileSync(path, damaged)
    const code = codeOf(() => {
      const opened = open()
      try {
        const words = opened.prepare<[], string>('SELECT x FROM t').pluck().all()
        expect(words.filter((one) => !/^rad \d+ å{40}$/.test(one))).toEqual([])
      } finally {
        opened.close()
      }
    })
    if (code) seen += 1
  }

  expect(seen).toBe(whole.length / 4_096)
})

test('the key is used as the thirty-two bytes it is: the pages open to them, one by one, without the engine', () => {
  const connection = make()
  connection.exec("CREATE TABLE t (x TEXT) STRICT; INSERT INTO t VALUES ('KANARIE-Ögård')")
  connection.close()

  expect(decryptedPages(path, key).file.includes('KANARIE-Ögård')).toBe(true)
  // Control: they open to no other.
  const other = Buffer.from(key)
  other[31] = (other[31] ?? 0) ^ 1
  expect(decryptedPages(path, other).file.includes('KANARIE-Ögård')).toBe(false)
})

test.each([
  ['one byte', 1],
  ['a page without its last byte', 4_095],
])('a file of less than a page (%s) is refused, and no empty database is made of it', (_what, size) => {
  writeFileSync(path, Buffer.alloc(size, 7))

  expect([codeOf(() => open()), codeOf(() => openCopy(path, Buffer.from(key)))]).toEqual(['corrupt', 'corrupt'])
  expect(readFileSync(path)).toEqual(Buffer.alloc(size, 7))
  expect(readdirSync(folder)).toEqual(['fyrarum.db'])
})

const names = () => readdirSync(folder).toSorted((a, b) => (a < b ? -1 : 1))
const copyOf = (name: string) => {
  const copy = join(folder, name)
  copyFileSync(path, copy)
  return copy
}

test('a copy is one file, opened without a log beside it, and held to the same settings; its key is wiped', () => {
  const connection = make()
  connection.exec("CREATE TABLE t (x TEXT) STRICT; INSERT INTO t VALUES ('ett')")
  connection.close()
  const given = Buffer.from(key)

  const copy = openCopy(copyOf('kopia.db'), given)

  copy.exec("INSERT INTO t VALUES ('två')")
  expect(names().filter((name) => /-(wal|shm)$/.test(name))).toEqual([])
  for (const [name, value] of Object.entries({ ...held, journal_mode: 'delete', synchronous: 3 }))
    expect([name, copy.pragma(name, { simple: true })]).toEqual([name, value])
  copy.close()
  expect(names()).toEqual(['fyrarum.db', 'kopia.db'])
  expect(given).toEqual(Buffer.alloc(32))
})

test('a copy that is open, missing, or of another key is not opened, and no handle to it is left', () => {
  make().close()
  const copy = copyOf('kopia.db')
  const before = openHandles()
  const first = openCopy(copy, Buffer.from(key))
  first.exec('CREATE TABLE t (x TEXT) STRICT')

  expect(codeOf(() => openCopy(copy, Buffer.from(key)))).toBe('in-use')
  expect(codeOf(() => openCopy(join(folder, 'saknas.db'), Buffer.from(key)))).toBe('no-database')
  expect(codeOf(() => openCopy(copyOf('annan.db'), randomBytes(32)))).toBe('corrupt')

  first.close()
  expect(openHandles()).toBeLessThanOrEqual(before)
})

test('a copy that has been given another key opens with that alone; both keys are wiped', () => {
  const connection = make()
  connection.exec("CREATE TABLE t (x TEXT) STRICT; INSERT INTO t VALUES ('ett')")
  connection.close()
  const copy = openCopy(path, Buffer.from(key))
  const next = randomBytes(32)
  const given = Buffer.from(next)

  rekeyCopy(copy, given)

  copy.close()
  expect(given).toEqual(Buffer.alloc(32))
  expect(codeOf(() => open())).toBe('corrupt')
  const again = open(next)
  expect(again.prepare('SELECT x FROM t').pluck().all()).toEqual(['ett'])
  again.close()
})

test('an open database has one handle for reading its bytes, which is given up with it and not before', () => {
  make().close()
  const connection = open()

  const file = fileOf(connection)

  expect(fileOf(connection)).toBe(file)
  expect(fstatSync(file).size).toBe(statSync(path).size)
  expect(connection.close()).toBe(connection)
  expect(() => fstatSync(file)).toThrow('EBADF')
  // Another file may have the number by now: a database that is closed twice closes it not.
  const other = openSync(path, 'r')
  connection.close()
  expect(fstatSync(other).size).toBe(statSync(path).size)
  closeSync(other)
  // And the engine's own handle is given up, with its lock.
  open().close()
})
