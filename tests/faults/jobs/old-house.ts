import { migrateToLatest } from '../../../src/main/core/database/migrate'
import { type Connection, openDatabase } from '../../../src/main/core/database/open'
import { databasePath } from '../../../src/main/core/vault/found'
import { rows } from '../../support/rows'

type Row = Record<string, unknown>

const tablesIn = (connection: Connection): string[] =>
  connection
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'kysely%' AND name NOT LIKE 'sqlite%'",
    )
    .pluck()
    .all()

/** How many rows each table holds. */
export const rowCounts = (connection: Connection): Record<string, number> =>
  Object.fromEntries(
    tablesIn(connection).map((table) => [
      table,
      connection.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0,
    ]),
  )

/** Makes a database as it was after a step, with a row of each table in it, and gives how many rows each holds. */
export async function oldDatabase(folder: string, key: Buffer, step: string): Promise<Record<string, number>> {
  const connection = openDatabase(databasePath(folder), Buffer.from(key), 'new')
  try {
    await migrateToLatest(connection, step)
    const tables = new Set(tablesIn(connection))
    for (const [table, some] of Object.entries(rows))
      if (tables.has(table)) for (const row of some) insert(connection, table, row)
    return rowCounts(connection)
  } finally {
    connection.close()
  }
}

/** Columns that a later step adds are left out. */
function insert(connection: Connection, table: string, row: Row): void {
  const known = new Set(connection.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all())
  const columns = Object.keys(row).filter((column) => known.has(column))
  const marks = columns.map(() => '?').join(', ')
  connection
    .prepare(`INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${marks})`)
    .run(...columns.map((column) => row[column]))
}
