import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Connection, openDatabase } from '../../src/main/core/database/open'
import { isWhole, pageReport } from '../../src/main/core/database/pages'
import { databasePath } from '../../src/main/core/vault/found'
import { keysOf } from '../support/file'
import { foundTestHouse, type TestHouse } from '../support/house'
import { ask, needsReferee, type Referee } from './sqlcipher'

let house: TestHouse
let folder: string
let key: Buffer
let file: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-referee-'))
  house = await foundTestHouse()
  await house.addUser('sara', ['barnhandlaggare'])
  house.core.close()
  key = (await keysOf(house.folder, 'karin')).databaseKey
  file = databasePath(house.folder)
})
afterAll(() => {
  house.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(needsReferee)

const copyOfFile = (name: string): string => {
  copyFileSync(file, join(folder, name))
  return join(folder, name)
}
const copyOfKey = () => Buffer.from(key)

const tablesQuery = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
const countQuery = (table: unknown) => `SELECT count(*) AS count FROM "${String(table)}"`

function countsByApp(connection: Connection): unknown[] {
  const tables = connection.prepare<[], { name: string }>(tablesQuery).all()
  return tables.map(({ name }) => ({ name, ...connection.prepare<[], { count: number }>(countQuery(name)).get() }))
}

async function countsByReferee(referee: Referee): Promise<unknown[]> {
  const counts: unknown[] = []
  for (const { name } of await referee.rows(tablesQuery))
    counts.push({ name, ...(await referee.rows(countQuery(name)))[0] })
  return counts
}

const integrityFaults = (path: string) => ask(path, key, (referee) => referee.rows('PRAGMA cipher_integrity_check'))

test('SQLCipher finds every page of the file genuine', async () => {
  expect(await ask(file, key, (referee) => referee.rows('PRAGMA cipher_version'))).toEqual([
    { cipher_version: expect.stringMatching(/^4\./) },
  ])
  expect(await integrityFaults(file)).toEqual([])
  expect(await ask(file, key, (referee) => referee.rows('PRAGMA integrity_check'))).toEqual([{ integrity_check: 'ok' }])
})

test('SQLCipher reads the tables and counts the rows that the app counts', async () => {
  const connection = openDatabase(copyOfFile('counted.db'), copyOfKey(), 'existing')
  const byApp = countsByApp(connection)
  connection.close()

  const byReferee = await ask(file, key, countsByReferee)

  expect(byReferee).toEqual(byApp)
  expect(byReferee).toContainEqual({ name: 'user', count: 2 })
})

test('the app reads a file that SQLCipher wrote', async () => {
  const path = join(folder, 'written.db')
  await ask(path, key, (referee) =>
    referee.exec(`CREATE TABLE word (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
      INSERT INTO word VALUES ('1', 'skydd'), ('2', 'hälsa')`),
  )

  const connection = openDatabase(path, copyOfKey(), 'existing')
  const rows = connection.prepare('SELECT id, text FROM word ORDER BY id').all()
  connection.close()

  expect(rows).toEqual([
    { id: '1', text: 'skydd' },
    { id: '2', text: 'hälsa' },
  ])
})

test('SQLCipher reads what the app then writes into that file', async () => {
  const path = join(folder, 'shared.db')
  await ask(path, key, (referee) => referee.exec('CREATE TABLE word (text TEXT)'))

  const connection = openDatabase(path, copyOfKey(), 'existing')
  connection.prepare('INSERT INTO word VALUES (?)').run('förhör')
  connection.close()

  expect(await ask(path, key, (referee) => referee.rows('SELECT text FROM word'))).toEqual([{ text: 'förhör' }])
  expect(await integrityFaults(path)).toEqual([])
})

test('one changed byte is found, in the first page, in the middle and at the end', async () => {
  const pageSize = 4096
  const bytes = readFileSync(file)
  const pages = bytes.length / pageSize
  for (const page of [1, Math.floor(pages / 2), pages]) {
    const damaged = Buffer.from(bytes)
    const at = (page - 1) * pageSize + 1000
    damaged[at] = (damaged[at] ?? 0) ^ 1
    const path = join(folder, `damaged-${page}.db`)
    writeFileSync(path, damaged)

    const faults = await integrityFaults(path)

    expect(faults).toEqual([{ cipher_integrity_check: expect.stringContaining(`page ${page}`) }])
  }
})

test('the app’s own walk over the pages finds what SQLCipher wrote whole, and the page SQLCipher finds damaged', async () => {
  const path = join(folder, 'walked.db')
  await ask(path, key, (referee) =>
    referee.exec(`CREATE TABLE word (text TEXT);
      WITH RECURSIVE no (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM no WHERE n < 2000)
      INSERT INTO word SELECT 'ord ' || n FROM no`),
  )
  expect(isWhole(pageReport(path, key))).toBe(true)
  const bytes = readFileSync(path)
  bytes[2 * 4096 + 77] = (bytes[2 * 4096 + 77] ?? 0) ^ 4
  writeFileSync(path, bytes)

  expect(pageReport(path, key).damaged).toEqual([3])
  expect(await integrityFaults(path)).toEqual([{ cipher_integrity_check: expect.stringContaining('page 3') }])
})
