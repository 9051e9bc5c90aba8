import { Kysely, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { Version } from '../../../shared/about/technical-log'
import { AppError } from '../../../shared/result'
import { migrations } from './migrations'
import type { Connection } from './open'

const known = Object.keys(migrations)

/** The newest form of the database that this program knows, by its last step. */
export const newestForm = known.at(-1) ?? ''

/** The migrations a file has been through, oldest first. */
export function appliedMigrations(connection: Connection): string[] {
  const exists = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'kysely_migration'").get()
  if (!exists) return []
  return connection.prepare<[], string>('SELECT name FROM kysely_migration ORDER BY name').pluck().all()
}

/** True when the file has been through steps this program does not know. */
export const isNewer = (applied: readonly string[]): boolean => applied.some((name) => !known.includes(name))

/** True when there are steps the file has not been through. */
export const lacksSteps = (applied: readonly string[]): boolean => applied.length < known.length

/** The version of the program that wrote in a file last, by its log; nothing when that cannot be read. */
export function lastWriter(connection: Connection): string | undefined {
  try {
    const version = connection
      .prepare<[], unknown>('SELECT app_version FROM log_session ORDER BY started_at DESC LIMIT 1')
      .pluck()
      .get()
    return Version.safeParse(version).data
  } catch {
    // A program we know nothing of may keep its log elsewhere.
    return undefined
  }
}

/** Brings the file to the newest form, all steps in one transaction. Throws `newer-database`, file unchanged, when it has been through steps this program does not know. */
export async function migrateToLatest(connection: Connection, upTo?: string): Promise<void> {
  const applied = appliedMigrations(connection)
  if (isNewer(applied)) throw new AppError({ code: 'newer-database' })
  if (!lacksSteps(applied)) return
  const migrator = new Migrator({
    // The dialect closes nothing here: the connection belongs to whoever opened it.
    db: new Kysely({ dialect: new SqliteDialect({ database: connection }) }),
    provider: { getMigrations: async () => migrations },
  })
  const { error } = upTo ? await migrator.migrateTo(upTo) : await migrator.migrateToLatest()
  if (error) throw error
}
