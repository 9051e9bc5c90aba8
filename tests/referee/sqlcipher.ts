import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as sqlcipher from '@journeyapps/sqlcipher'
import type { TestContext } from 'vitest'
import { refereeFolder, refereeIsMissing } from '../../build/referee.mjs'

export type Row = Readonly<Record<string, unknown>>

/** SQLCipher itself with a file open: another program than the one that the app writes with. */
export interface Referee {
  /** Runs statements that give no rows. */
  exec(sql: string): Promise<void>
  rows(sql: string): Promise<Row[]>
  close(): Promise<void>
}

/** Skips a test by name, with the reason, where set-up could not build the referee. */
export function needsReferee({ skip }: TestContext): void {
  const why = refereeIsMissing()
  skip(why !== undefined, why)
}

/** Opens a file with SQLCipher, with its raw key or with none. Makes the file when there is none. */
export async function openReferee(path: string, key?: Buffer): Promise<Referee> {
  const { Database }: typeof sqlcipher = createRequire(import.meta.url)(join(refereeFolder, 'lib/sqlite3.js'))
  const database = await new Promise<sqlcipher.Database>((resolve, reject) => {
    const opened = new Database(path, (error) => (error ? reject(error) : resolve(opened)))
  })
  const settled = (start: (end: (error: Error | null) => void) => void) =>
    new Promise<void>((resolve, reject) => start((error) => (error ? reject(error) : resolve())))
  const referee: Referee = {
    exec: (sql) => settled((end) => database.exec(sql, end)),
    rows: (sql) =>
      new Promise((resolve, reject) =>
        database.all(sql, (error, rows: Row[]) => (error ? reject(error) : resolve(rows))),
      ),
    close: () => settled((end) => database.close(end)),
  }
  // A refused file is an answer here, not something to log.
  await referee.exec('PRAGMA cipher_log_level = NONE')
  if (key) await referee.exec(`PRAGMA key = "x'${key.toString('hex')}'"; PRAGMA cipher_compatibility = 4`)
  return referee
}

/** Asks one thing of a file and closes it again, whatever came of it. */
export async function ask<T>(
  path: string,
  key: Buffer | undefined,
  question: (referee: Referee) => Promise<T>,
): Promise<T> {
  const referee = await openReferee(path, key)
  try {
    return await question(referee)
  } finally {
    await referee.close()
  }
}
