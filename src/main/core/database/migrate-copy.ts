import { linkSync, rmSync } from 'node:fs'
import type { StepName } from '../../../shared/about/technical-log'
import { AppError } from '../../../shared/result'
import type { CoreParts } from '../core'
import { copyDatabase, countRows, verifyFile } from './copy'
import { appliedMigrations, isNewer, lacksSteps, migrateToLatest } from './migrate'
import { type Connection, openCopy, openDatabase } from './open'
import { journalsBeside, moveOver, removeDatabase, syncFile } from './safe-file'

export interface Migration {
  readonly connection: Connection
  /** The connection's own file, and where the copy is made ready. */
  readonly path: string
  readonly workPath: string
  readonly key: Buffer
  /** Makes a backup first, where there is somewhere to lay one. Gives false when it could not: the old file is then kept at `asidePath`. */
  readonly backUp: () => boolean | Promise<boolean>
  readonly asidePath: string
  readonly report: CoreParts['report']
}

/**
 * Brings a database to the newest form by way of a copy: the file itself is untouched until the copy has been through every
 * step, is whole, and takes its place. Gives the connection to go on with. Throws `newer-database`, nothing changed. Steps:
 * backed-up, copied, migrated, verified, closed, renamed.
 */
export async function migrateOnCopy(order: Migration): Promise<Connection> {
  const { connection, path, workPath, key, report } = order
  const applied = appliedMigrations(connection)
  if (isNewer(applied)) throw new AppError({ code: 'newer-database' })
  if (!lacksSteps(applied)) return connection
  const step = (name: StepName) => report('step', { job: 'migrate', step: name })
  const isSafe = await order.backUp()
  step('backed-up')
  removeDatabase(workPath)
  try {
    copyDatabase(connection, workPath)
    step('copied')
    const copy = openCopy(workPath, Buffer.from(key))
    try {
      await migrateToLatest(copy)
    } finally {
      copy.close()
    }
    syncFile(workPath)
    step('migrated')
    requireNothingLost(countRows(connection), verifyFile(workPath, key).counts)
    step('verified')
    connection.close()
    if (journalsBeside(path).length > 0) throw new Error('a journal is left beside the database')
    step('closed')
    if (!isSafe) keepAside(path, order.asidePath)
    moveOver(workPath, path)
    step('renamed')
  } catch (error) {
    removeDatabase(workPath)
    throw error
  }
  return openDatabase(path, Buffer.from(key), 'existing')
}

/** A second name for the file as it stands; the file that takes its place leaves that name alone. */
function keepAside(path: string, aside: string): void {
  rmSync(aside, { force: true })
  linkSync(path, aside)
}

/** The log only ever grows, and no step may take a table away with what was in it. Throws `corrupt`. */
function requireNothingLost(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>): void {
  if ((after['log_entry'] ?? 0) < (before['log_entry'] ?? 0)) throw new AppError({ code: 'corrupt' })
  const emptied = Object.entries(before).some(([table, rows]) => rows > 0 && after[table] === 0)
  if (emptied) throw new AppError({ code: 'corrupt' })
}
