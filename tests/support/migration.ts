import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { migrateToLatest } from '../../src/main/core/database/migrate'
import { migrations } from '../../src/main/core/database/migrations'
import { type Connection, openDatabase } from '../../src/main/core/database/open'
import { rows } from './rows'

type Row = Record<string, unknown>

/** A new, empty SQLCipher file of its own, gone when the test is. */
export function emptyFile(): { readonly connection: Connection; readonly path: string; readonly key: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'fyrarum-migration-'))
  const path = join(folder, 'fyrarum.db')
  const key = randomBytes(32)
  const connection = openDatabase(path, Buffer.from(key), 'new')
  // What is tested here is the form of the file, not what a power cut leaves.
  connection.pragma('synchronous = OFF')
  onTestFinished(() => {
    if (connection.open) connection.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { connection, path, key }
}

/** The tables of the house in a file, without the migrator's own. */
export const tablesOf = (connection: Connection): string[] =>
  connection
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'kysely%' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .pluck()
    .all()

/** Puts in a row; columns that a later step adds are left out before that step. */
export function insert(connection: Connection, table: string, row: Row): void {
  const known = new Set(connection.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all())
  const columns = Object.keys(row).filter((column) => known.has(column))
  const marks = columns.map(() => '?').join(', ')
  connection
    .prepare(`INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${marks})`)
    .run(...columns.map((column) => row[column]))
}

export const readAll = (connection: Connection, table: string): unknown[] =>
  connection.prepare(`SELECT * FROM "${table}" ORDER BY 1`).all()

/** Every row of `rows` whose table is there, in an order that holds its references. */
export function insertAll(connection: Connection, tables = tablesOf(connection)): void {
  for (const [table, some] of Object.entries(rows))
    if (tables.includes(table)) for (const row of some) insert(connection, table, row)
}

/** The step before a step; undefined before the first. */
const before = (step: string): string | undefined => {
  const names = Object.keys(migrations)
  return names[names.indexOf(step) - 1]
}

/** Brings an empty file to the step before, puts in the rows it must survive, takes the step, and gives the file. */
export async function takeStep(step: string): Promise<{
  readonly connection: Connection
  /** Tables that were there before the step, with what they held. */
  readonly held: Readonly<Record<string, readonly unknown[]>>
  /** Tables the step has made. */
  readonly made: readonly string[]
}> {
  const { connection } = emptyFile()
  const earlier = before(step)
  if (earlier) await migrateToLatest(connection, earlier)
  insertAll(connection)
  const held = Object.fromEntries(tablesOf(connection).map((table) => [table, readAll(connection, table)]))
  await migrateToLatest(connection, step)
  const made = tablesOf(connection).filter((table) => !(table in held))
  return { connection, held, made }
}

/** What the tables that were there before hold now. */
export const heldNow = (connection: Connection, held: object): Record<string, unknown[]> =>
  Object.fromEntries(Object.keys(held).map((table) => [table, readAll(connection, table)]))

const wrongFor: Readonly<Record<string, unknown>> = { TEXT: Buffer.from('x'), INTEGER: 'x', BLOB: 'x' }

/** Columns of these tables that take a value of another type than they are declared with; none when every table is STRICT. */
export function looseColumns(connection: Connection, tables: readonly string[]): string[] {
  insertAll(connection, [...tables])
  const loose: string[] = []
  for (const table of tables) {
    const columns = connection.prepare<[], { name: string; type: string }>(`PRAGMA table_info("${table}")`).all()
    for (const { name, type } of columns) {
      const [row] = rows[table] ?? []
      if (!row) throw new Error(`no row for ${table}`)
      try {
        insert(connection, table, { ...row, [name]: wrongFor[type] })
        loose.push(`${table}.${name}`)
      } catch (error) {
        if (!/cannot store|datatype mismatch/.test(String(error))) loose.push(`${table}.${name}: ${String(error)}`)
      }
    }
  }
  return loose
}
