import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { appliedMigrations, migrateToLatest } from '../../src/main/core/database/migrate'
import { migrations } from '../../src/main/core/database/migrations'
import { openDatabase } from '../../src/main/core/database/open'
import { AppError } from '../../src/shared/result'
import { emptyFile, insertAll, looseColumns, readAll, tablesOf } from '../support/migration'
import { rows } from '../support/rows'

const steps = Object.keys(migrations)
const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

test('an empty file goes to the newest form at once', async () => {
  const { connection } = emptyFile()

  await migrateToLatest(connection)

  expect(appliedMigrations(connection)).toEqual(steps)
  expect(tablesOf(connection)).toEqual(Object.keys(rows).sort())
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('step by step and all at once give the same file', async () => {
  const [atOnce, byStep] = [emptyFile().connection, emptyFile().connection]
  const formOf = (connection: typeof atOnce) =>
    connection.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'kysely%' ORDER BY name").all()

  await migrateToLatest(atOnce)
  for (const step of steps) await migrateToLatest(byStep, step)

  expect(formOf(byStep)).toEqual(formOf(atOnce))
})

test('a file in the newest form holds a row of every table, and stays as it is', async () => {
  const { connection } = emptyFile()
  await migrateToLatest(connection)
  insertAll(connection)

  await migrateToLatest(connection)

  for (const [table, some] of Object.entries(rows)) expect(readAll(connection, table)).toEqual(some)
  expect(connection.pragma('foreign_key_check')).toEqual([])
})

test('every table of the newest form is STRICT', async () => {
  const { connection } = emptyFile()
  await migrateToLatest(connection)

  const loose = connection
    .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0")
    .pluck()
    .all()

  expect(loose.filter((name) => !/^(sqlite|kysely)_/.test(name))).toEqual([])
})

test('control: a table that is not STRICT is seen to take anything', async () => {
  const { connection } = emptyFile()
  connection.exec('CREATE TABLE draft (user_id TEXT, form TEXT, subject TEXT, content BLOB, saved_at TEXT)')

  expect(looseColumns(connection, ['draft'])).toHaveLength(5)
})

test('a file that has been through a step this program does not know is refused, its bytes unchanged', async () => {
  const { connection, path, key } = emptyFile()
  await migrateToLatest(connection)
  insertAll(connection)
  connection
    .prepare('INSERT INTO kysely_migration (name, timestamp) VALUES (?, ?)')
    .run('9990-from-the-future', '2030-01-01T00:00:00.000Z')
  connection.close()
  const before = sha(path)

  const opened = openDatabase(path, Buffer.from(key), 'existing')
  const failure = await migrateToLatest(opened).catch((error: unknown) => error)
  opened.close()

  expect(failure).toBeInstanceOf(AppError)
  expect(failure).toMatchObject({ failure: { code: 'newer-database' } })
  expect(sha(path)).toBe(before)
})

test('an older file with rows is brought to the newest form with every row still there', async () => {
  for (const from of steps) {
    const { connection } = emptyFile()
    await migrateToLatest(connection, from)
    insertAll(connection)
    const held = tablesOf(connection)

    await migrateToLatest(connection)

    for (const table of held) expect(readAll(connection, table)).toEqual(rows[table])
    connection.close()
  }
})

test('every step stands in the list under its file’s name, in order of number', () => {
  const files = readdirSync(new URL('../../src/main/core/database/migrations', import.meta.url))
    .filter((name) => /^\d/.test(name))
    .map((name) => name.replace('.ts', ''))

  expect(steps).toEqual(files.sort())
})
