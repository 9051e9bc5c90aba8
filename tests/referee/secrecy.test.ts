import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../src/main/core/database/open'
import { databasePath } from '../../src/main/core/vault/found'
import { AppError } from '../../src/shared/result'
import { foundTestHouse, type TestHouse } from '../support/house'
import { ask, needsReferee } from './sqlcipher'

let house: TestHouse
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-referee-'))
  house = await foundTestHouse()
  house.core.close()
})
afterAll(() => {
  house.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(needsReferee)

const houseName = 'Barnahus Prov'

const opens = (path: string, key?: Buffer) =>
  ask(path, key, (referee) => referee.rows('SELECT count(*) FROM sqlite_schema')).then(
    () => true,
    () => false,
  )

function opensInApp(path: string): string {
  try {
    openDatabase(path, randomBytes(32), 'existing').close()
    return 'opened'
  } catch (error) {
    return error instanceof AppError ? error.failure.code : String(error)
  }
}

/** What gives a database file away to somebody who has it and not its key. */
async function secrecyFaults(path: string): Promise<string[]> {
  const bytes = readFileSync(path)
  return [
    ...(bytes.subarray(0, 16).toString('latin1') === 'SQLite format 3\u0000' ? ['it begins like a plain file'] : []),
    ...(bytes.includes(houseName) ? ['its words can be read'] : []),
    ...((await opens(path)) ? ['it opens without a key'] : []),
    ...((await opens(path, randomBytes(32))) ? ['it opens with a wrong key'] : []),
  ]
}

test('the file gives nothing away without its key', async () => {
  const path = databasePath(house.folder)

  expect(await secrecyFaults(path)).toEqual([])
  expect(opensInApp(path)).toBe('corrupt')
})

test('nothing but the database and its keys lies in the folder, and no name can be read in any of it', () => {
  const files = readdirSync(house.folder)

  expect(files.filter((name) => !/^fyrarum\.(db|nycklar)/.test(name))).toEqual([])
  expect(files.filter((name) => readFileSync(join(house.folder, name)).includes(houseName))).toEqual([])
})

test('the same questions find a plain SQLite file out', async () => {
  const path = join(folder, 'plain.db')
  await ask(path, undefined, (referee) =>
    referee.exec(`CREATE TABLE house (name TEXT); INSERT INTO house VALUES ('${houseName}')`),
  )

  expect(await secrecyFaults(path)).toEqual([
    'it begins like a plain file',
    'its words can be read',
    'it opens without a key',
  ])
  expect(opensInApp(path)).toBe('corrupt')
})

test('SQLCipher opens with the right key what it refuses with another', async () => {
  const path = join(folder, 'right-key.db')
  const key = randomBytes(32)
  await ask(path, key, (referee) => referee.exec('CREATE TABLE house (name TEXT)'))

  expect(await opens(path, key)).toBe(true)
  expect(await opens(path, randomBytes(32))).toBe(false)
})
