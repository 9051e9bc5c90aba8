import { AppError, failureOf } from '../../../shared/result'
import { takeBeforeMigration } from '../backup/before-migration.store'
import type { DoorContext } from '../core'
import { lastWriter } from '../database/migrate'
import { migrateOnCopy } from '../database/migrate-copy'
import { type Connection, openDatabase } from '../database/open'
import { isKeyOf, pageReport } from '../database/pages'
import { removeDatabase } from '../database/safe-file'
import { dropTorn, keepTorn } from '../database/torn'
import type { KeyFileContent } from './key-file'
import { beforeUpdatePath, databasePath, workPath } from './place'

/** Opens the house's file with the newest key that opens it, and brings it to the newest form. Throws what is wrong with the file, by name. */
export async function openHouseFile(
  door: DoorContext,
  content: KeyFileContent,
  keys: readonly Buffer[],
): Promise<{ connection: Connection; databaseKey: Buffer }> {
  const { folder, report } = door
  const path = databasePath(folder)
  // The engine passes over what it cannot read in a journal, and says nothing: what lies there is kept before it looks.
  const torn = keepTorn(path, door.now())
  if (torn) door.report('journal-damaged', {})
  const { connection, databaseKey } = openUnshared(torn, () =>
    openWithOne(path, keys, Buffer.from(content.databaseSalt, 'base64')),
  )
  try {
    // Only now is it certain that nobody else is at work here: the file is this process's alone.
    removeDatabase(workPath(folder))
    const newest = await migrateOnCopy({
      connection,
      path,
      workPath: workPath(folder),
      key: databaseKey,
      asidePath: beforeUpdatePath(folder),
      backUp: () => takeBeforeMigration(door, connection, databaseKey),
      report,
    })
    return { connection: newest, databaseKey }
  } catch (error) {
    const told = failureOf(error).code === 'newer-database' ? newerThan(door.appVersion, connection) : error
    if (connection.open) connection.close()
    throw told
  }
}

/** Says of a newer program’s database which version is needed to open it, where its log tells. */
function newerThan(own: string, connection: Connection): AppError {
  const version = lastWriter(connection)
  return new AppError({ code: 'newer-database', ...(version && version !== own ? { version } : {}) })
}

/** Somebody else's journal is never whole to look at while they write in it: what was kept of it is nothing. */
function openUnshared<T>(torn: string | undefined, open: () => T): T {
  try {
    return open()
  } catch (error) {
    if (torn && failureOf(error).code === 'in-use') dropTorn(torn)
    throw error
  }
}

function openWithOne(path: string, keys: readonly Buffer[], salt: Buffer) {
  let failure: unknown
  for (const databaseKey of keys) {
    try {
      return { connection: openDatabase(path, Buffer.from(databaseKey), 'existing'), databaseKey }
    } catch (error) {
      failure ??= error
      if (!(error instanceof AppError) || error.failure.code !== 'corrupt') break
    }
  }
  throw named(failure, path, keys, salt)
}

/** Says more of a file that does not open: only its salt is gone, or it is not this house's at all. */
function named(failure: unknown, path: string, keys: readonly Buffer[], salt: Buffer): unknown {
  if (!(failure instanceof AppError) || failure.failure.code !== 'corrupt') return failure
  if (keys.some((key) => isKeyOf(path, key))) return failure
  if (keys.some((key) => isKeyOf(path, key, salt))) return new AppError({ code: 'salt-damaged' }, { cause: failure })
  const isOurs = keys.some((key) =>
    [undefined, salt].some((one) => {
      const { damagedCount, found } = pageReport(path, key, one ? { salt: one } : {})
      return damagedCount < found
    }),
  )
  return isOurs ? failure : new AppError({ code: 'foreign-database' }, { cause: failure })
}
