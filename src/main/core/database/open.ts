import { closeSync, existsSync, lstatSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/result'
import { explainSqlite } from './explain'
import { refuseNetworkDrive } from './network-drive'

export type Connection = Database.Database

/** What must hold for every open file; set and then read back, because a default has been seen to differ (durability, R20). */
const settings = [
  // First, so that the journal's index is kept in memory: a file for it would be refused on a full disk, and called damage.
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['secure_delete', 'ON', 1],
  ['cell_size_check', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['foreign_keys', 'ON', 1],
  ['mmap_size', '0', 0],
  // A page that is kept is not fetched, proved and deciphered again; it lives no longer than the process, as keys do.
  ['cache_size', '-131072', -131_072],
] as const

/** What holds for a copy while it is looked through or changed. */
const copySettings = [
  ['synchronous', 'EXTRA'],
  ['locking_mode', 'EXCLUSIVE'],
  ['secure_delete', 'ON'],
  ['cell_size_check', 'ON'],
  ['trusted_schema', 'OFF'],
  ['foreign_keys', 'ON'],
  ['mmap_size', '0'],
] as const

/** One page. */
const smallestFile = 4096

const sqliteMagic = 'SQLite format 3\u0000'

/** Raw key as SQLCipher takes it, x'…', built as bytes so that no string of it is left in memory. */
function rawKey(key: Buffer): Buffer {
  const digits = Buffer.from('0123456789abcdef', 'latin1')
  const text = Buffer.alloc(2 + key.length * 2 + 1)
  text.write("x'", 0, 'latin1')
  key.forEach((byte, index) => {
    text[2 + index * 2] = digits[byte >> 4] ?? 0
    text[3 + index * 2] = digits[byte & 15] ?? 0
  })
  text.write("'", text.length - 1, 'latin1')
  return text
}

/** Opens the database file with its 256-bit key and the settings that keep it whole and secret. The key is zeroed. */
export function openDatabase(path: string, key: Buffer, mode: 'existing' | 'new'): Connection {
  let connection: Connection | undefined
  try {
    requirePlace(path, mode)
    // Made owner-only before the engine sees it; its journal files take the same rights.
    if (mode === 'new') closeSync(openSync(path, 'wx', 0o600))
    connection = openKeyed(path, key)
    for (const [name, value] of settings) connection.pragma(`${name} = ${value}`)
    connection.prepare('SELECT count(*) FROM sqlite_schema').get()
    assertSettings(connection)
    return connection
  } catch (cause) {
    connection?.close()
    throw explainSqlite(cause)
  } finally {
    key.fill(0)
  }
}

/** Opens a copy nobody works in, without write-ahead log, so that it stays one file that can be moved and read from a read-only disk. The key is zeroed. */
export function openCopy(path: string, key: Buffer): Connection {
  let connection: Connection | undefined
  try {
    requirePlace(path, 'existing')
    connection = openKeyed(path, key)
    const journal = connection.pragma('journal_mode = DELETE', { simple: true })
    if (journal !== 'delete') throw new Error(`journal is ${String(journal)}`)
    for (const [name, value] of copySettings) connection.pragma(`${name} = ${value}`)
    return connection
  } catch (cause) {
    connection?.close()
    throw explainSqlite(cause)
  } finally {
    key.fill(0)
  }
}

/** Gives a copy another key, in place: only ever a copy, since a file half re-keyed opens with neither. The key is zeroed. */
export function rekeyCopy(connection: Connection, key: Buffer): void {
  const text = rawKey(key)
  try {
    connection.rekey(text)
  } finally {
    text.fill(0)
    key.fill(0)
  }
}

function openKeyed(path: string, key: Buffer): Connection {
  const connection = new Database(path, { fileMustExist: true, timeout: 2_000 })
  try {
    connection.pragma('temp_store = 2')
    connection.pragma("cipher = 'sqlcipher'")
    connection.pragma('legacy = 4')
    const text = rawKey(key)
    connection.key(text)
    text.fill(0)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

const handles = new WeakMap<Connection, number>()

/** A handle to an open database's file, for reading its bytes as they lie; kept until the connection is closed, since closing it earlier would lay down the engine's lock on the file. */
export function fileOf(connection: Connection): number {
  const known = handles.get(connection)
  if (known !== undefined) return known
  const file = openSync(connection.name, 'r')
  handles.set(connection, file)
  const close = connection.close.bind(connection)
  connection.close = () => {
    close()
    if (handles.delete(connection)) closeSync(file)
    return connection
  }
  return file
}

/** Opening never creates, and creating never opens: a missing or empty file is an error, and a plain one is not ours. */
function requirePlace(path: string, mode: 'existing' | 'new'): void {
  refuseNetworkDrive(dirname(path))
  const exists = existsSync(path)
  if (mode === 'new' && exists) throw new AppError({ code: 'in-use' })
  if (mode === 'new') return
  // A link is not followed: the file lies here and nowhere else.
  const lies = lstatSync(path, { throwIfNoEntry: false })
  if (!lies?.isFile() || lies.size === 0) throw new AppError({ code: 'no-database' })
  // Of less than a page the engine would make a new, empty database.
  if (lies.size < smallestFile || firstBytes(path) === sqliteMagic) throw new AppError({ code: 'corrupt' })
}

/** Reads the settings back. Throws when one of them is not what it was set to. */
export function assertSettings(connection: Connection): void {
  const wrong = [...settings, ['temp_store', '2', 2] as const].filter(
    ([name, , expected]) => connection.pragma(name, { simple: true }) !== expected,
  )
  if (wrong.length > 0) throw new Error(`settings not held: ${wrong.map(([name]) => name).join(', ')}`)
}

function firstBytes(path: string): string {
  const bytes = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, bytes, 0, 16, 0)
  } finally {
    closeSync(file)
  }
  return bytes.toString('latin1')
}
