import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Connection, openDatabase } from '../../src/main/core/database/open'
import { databasePath } from '../../src/main/core/vault/found'
import { loginHash, readKeyFile, type Slot } from '../../src/main/core/vault/key-file'
import { cryptoReady } from '../../src/main/core/vault/primitives'
import { openSlot, type UserKeys } from '../../src/main/core/vault/slots'
import { firstPassphrase } from './house'

export interface Held {
  readonly slot: Slot
  readonly keys: UserKeys
  readonly databaseKey: Buffer
}

/** Everything a user's passphrase opens: what somebody with the file, the tools and that passphrase holds. */
export async function keysOf(folder: string, login: string, passphrase = `${firstPassphrase} ${login}`): Promise<Held> {
  await cryptoReady
  const content = readKeyFile(folder)
  const slot = content.slots.find((one) => one.login === loginHash(content.installation, login))
  const opened = slot && (await openSlot(slot, passphrase))
  if (!slot || !opened) throw new Error(`no slot for ${login}`)
  return { slot, ...opened }
}

/** The house's file opened with its raw key, past the app. The house must be closed. */
export const openFile = (folder: string, databaseKey: Buffer): Connection =>
  openDatabase(databasePath(folder), Buffer.from(databaseKey), 'existing')

/** One value of the file: where it stands, and its bytes. */
export interface Cell {
  readonly table: string
  readonly column: string
  readonly bytes: Buffer
}

const bytesOf = (value: unknown): Buffer =>
  value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value ?? ''), 'utf8')

/** Every value of every row of every table. */
export function readOut(connection: Connection): Cell[] {
  const tables = connection.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  return tables.flatMap((table) =>
    connection
      .prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`)
      .all()
      .flatMap((row) => Object.entries(row).map(([column, value]) => ({ table, column, bytes: bytesOf(value) }))),
  )
}

/** Bytes fewer than these stand somewhere in any file of random bytes by chance, and say nothing. */
const tellingBytes = 5

/** The same words as they might lie in a file: as they are, in UTF-16, decomposed, escaped, in base64 and hex. */
export function formsOf(words: string): Buffer[] {
  const plain = Buffer.from(words, 'utf8')
  if (plain.length < tellingBytes) throw new Error(`too few letters to look for: ${words}`)
  const escaped = JSON.stringify(words).slice(1, -1)
  return [
    plain,
    Buffer.from(words, 'utf16le'),
    Buffer.from(words, 'latin1'),
    Buffer.from(words.normalize('NFD'), 'utf8'),
    Buffer.from(escaped.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)),
    Buffer.from(plain.toString('hex')),
    ...[0, 1, 2].map((skip) => Buffer.from(plain.subarray(skip).toString('base64').replace(/=+$/, '').slice(0, -1))),
  ].filter((form) => form.length >= tellingBytes)
}

/** Where the words stand among cells, in any form. */
export const whereIs = (cells: readonly Cell[], words: string): string[] => [
  ...new Set(
    cells
      .filter((cell) => formsOf(words).some((form) => cell.bytes.includes(form)))
      .map((cell) => `${cell.table}.${cell.column}`),
  ),
]

/** True when the words stand in some file of the folder, in any form. */
export const isInFolder = (folder: string, words: string): boolean =>
  readdirSync(folder).some((name) => {
    const bytes = readFileSync(join(folder, name))
    return formsOf(words).some((form) => bytes.includes(form))
  })

/** The files of a folder by name and SHA-256, to see that nothing was touched. */
export const fingerprint = (folder: string): Record<string, string> =>
  Object.fromEntries(
    (existsSync(folder) ? readdirSync(folder) : []).sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )

/** Remembers a closed house's files; what it gives puts them back. */
export function keepCopy(folder: string): () => void {
  const kept = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
  return () => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
    for (const { name, bytes } of kept) writeFileSync(join(folder, name), bytes, { mode: 0o600 })
  }
}
