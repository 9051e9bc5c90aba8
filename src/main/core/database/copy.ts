import { closeSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../../../shared/result'
import { emptyHead, type Head } from './chain'
import { explainSqlite } from './explain'
import { makeHandle } from './handle'
import { readHead } from './log'
import { appliedMigrations } from './migrate'
import { type Connection, openCopy } from './open'
import { isWhole, pageReport } from './pages'
import { removeDatabase, syncFile, syncFolder } from './safe-file'

/** What is in a database file that has been looked through from end to end. */
export interface FileReport {
  readonly bytes: number
  readonly pages: number
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>
  readonly head: Head
  readonly migrations: readonly string[]
}

/** Copies an open database as it stands into a new owner-only file with the same key and salt; on the disk when it returns. */
export function copyDatabase(connection: Connection, target: string): void {
  // Made owner-only before the engine sees it; it refuses a file that is not empty.
  closeSync(openSync(target, 'wx', 0o600))
  try {
    connection.prepare('VACUUM INTO ?').run(target)
    syncFile(target)
    syncFolder(dirname(target))
  } catch (error) {
    removeDatabase(target)
    throw explainSqlite(error)
  }
}

/** Rows by table, the engine's own tables left out. */
export function countRows(connection: Connection): Record<string, number> {
  const tables = connection
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
  return Object.fromEntries(
    tables.map((table) => [
      table,
      connection.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0,
    ]),
  )
}

/** Looks a closed file through: every page's HMAC, the tree and the foreign keys. Throws `corrupt`. The key is left to the caller. */
export function verifyFile(path: string, key: Buffer): FileReport {
  const walked = pageReport(path, key)
  if (!isWhole(walked)) throw new AppError({ code: 'corrupt' })
  const connection = openCopy(path, Buffer.from(key))
  try {
    return { bytes: statSync(path).size, pages: walked.pages, ...requireSound(connection) }
  } catch (error) {
    throw explainSqlite(error)
  } finally {
    connection.close()
  }
}

/** Looks through what an open file says. Throws `corrupt` when tree or foreign keys do not hold. */
export function requireSound(connection: Connection): Pick<FileReport, 'counts' | 'head' | 'migrations'> {
  const tree = connection.pragma('integrity_check(1)', { simple: true })
  const [orphan] = connection.pragma('foreign_key_check') as unknown[]
  if (tree !== 'ok' || orphan !== undefined) throw new AppError({ code: 'corrupt' })
  const counts = countRows(connection)
  return {
    counts,
    head: counts['log_entry'] === undefined ? emptyHead : readHead(makeHandle(connection)),
    migrations: appliedMigrations(connection),
  }
}
