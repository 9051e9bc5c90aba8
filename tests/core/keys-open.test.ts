import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DoorContext } from '../../src/main/core/core'
import { appliedMigrations, migrateToLatest } from '../../src/main/core/database/migrate'
import { migrations } from '../../src/main/core/database/migrations'
import { openDatabase } from '../../src/main/core/database/open'
import { readKeyFile } from '../../src/main/core/vault/key-file'
import { openHouseFile } from '../../src/main/core/vault/open-house'
import { beforeUpdatePath, databasePath, workPath } from '../../src/main/core/vault/place'
import { newKey } from '../../src/main/core/vault/primitives'
import { databaseKeyOf } from '../../src/main/core/vault/slots'
import { type KeyHouse, keyHouse } from '../support/key-house'
import { frameHead, pageSize, walHead } from '../support/pages'
import { stepIn } from '../support/steps'

let house: KeyHouse
let door: DoorContext
let path: string
let key: Buffer
let told: unknown[]
beforeEach(async () => {
  house = await keyHouse()
  path = databasePath(house.folder)
  key = databaseKeyOf(house.karin)
  told = []
  door = house.door((event, facts) => told.push([event, stepIn(facts)]))
})
afterEach(() => house.close())

const open = (keys: readonly Buffer[] = [key]) => openHouseFile(door, readKeyFile(house.folder), keys)
const opened = async (keys?: readonly Buffer[]) => {
  const { connection, databaseKey } = await open(keys)
  const isWhole = connection.pragma('integrity_check', { simple: true }) === 'ok'
  connection.close()
  return [isWhole, databaseKey]
}
const failureOf = (keys?: readonly Buffer[]): Promise<unknown> =>
  open(keys).then(
    ({ connection }) => connection.close() && undefined,
    (error: unknown) => (error as { failure?: unknown }).failure ?? String(error),
  )
/** Writes the closed database anew, its bytes changed. */
const change = (to: (bytes: Buffer) => Buffer) => writeFileSync(path, to(readFileSync(path)))
const turn = (...places: number[]) =>
  change((bytes) => {
    for (const place of places) bytes[place] = (bytes[place] ?? 0) ^ 1
    return bytes
  })

test('a house is opened with the first of its keys that opens it, and what was left where copies are made is taken away', async () => {
  door.leave()
  writeFileSync(workPath(house.folder), 'kvar')

  expect(await opened([newKey(), key])).toEqual([true, key])

  expect(existsSync(workPath(house.folder))).toBe(false)
  expect(await opened()).toEqual([true, key])
  expect(told).toEqual([])
})

test('a house that is open elsewhere is in use, and what lies beside it is left alone', async () => {
  writeFileSync(workPath(house.folder), 'någon annans')

  expect(await failureOf([key, newKey()])).toEqual({ code: 'in-use' })

  expect(readFileSync(workPath(house.folder), 'utf8')).toBe('någon annans')
})

test('a database that is not there is missing, whichever keys there are', async () => {
  door.leave()
  rmSync(path)

  expect(await failureOf([key, newKey()])).toEqual({ code: 'no-database' })
})

test('a salt that alone is destroyed is named, for the key file knows it', async () => {
  door.leave()
  turn(3)

  expect(await failureOf()).toEqual({ code: 'salt-damaged' })
  expect(await failureOf([newKey(), key])).toEqual({ code: 'salt-damaged' })
})

test('a file whose pages are ours is damaged, and one of which none is, is another’s', async () => {
  door.leave()
  turn(1_000)
  expect(await failureOf()).toEqual({ code: 'corrupt' })
  turn(3)
  expect(await failureOf([newKey(), key])).toEqual({ code: 'corrupt' })
  rmSync(path)
  const other = openDatabase(path, newKey(), 'new')
  other.exec('CREATE TABLE t (x TEXT) STRICT')
  other.close()

  expect(await failureOf([newKey(), key])).toEqual({ code: 'foreign-database' })
})

test('a file whose first page is genuine and another is not opens, or is damaged; it is never called another’s', async () => {
  door.leave()
  turn(4096 + 100)

  expect([undefined, { code: 'corrupt' }]).toContainEqual(await failureOf())
})

test('a file of which all but the first page is damaged is damaged: its salt is what it was', async () => {
  door.leave()
  change((bytes) => Buffer.concat([bytes.subarray(0, pageSize), Buffer.alloc(bytes.length - pageSize, 1)]))

  expect(await failureOf()).toEqual({ code: 'corrupt' })
  expect(await failureOf([newKey(), key])).toEqual({ code: 'corrupt' })
})

const forms = Object.keys(migrations)
/** The house's file as a program before the last step made it, without anything in it. */
async function age(): Promise<void> {
  door.leave()
  rmSync(path)
  const old = openDatabase(path, Buffer.from(key), 'new')
  await migrateToLatest(old, forms.at(-2))
  old.close()
}
/** The door where IT has decided that copies lie in a folder. */
const copyingTo = (backupFolder: string): DoorContext => ({
  ...door,
  policy: { policy: { backupFolder }, source: null },
})
const isUpdated = async (at: DoorContext) => {
  const { connection } = await openHouseFile(at, readKeyFile(house.folder), [key])
  const applied = appliedMigrations(connection)
  connection.close()
  return applied.length === forms.length
}

test('an older house is brought to the newest form when a copy of it lies where copies lie', async () => {
  await age()
  const copies = join(house.folder, 'kopior')
  mkdirSync(copies)

  expect(await isUpdated(copyingTo(copies))).toBe(true)

  expect(readdirSync(copies)).toHaveLength(1)
  expect(existsSync(beforeUpdatePath(house.folder))).toBe(false)
})

test('an older house whose copies are out of reach is kept as it was beside the newer', async () => {
  await age()
  const before = readFileSync(path)

  expect(await isUpdated(copyingTo(join(house.folder, 'borta')))).toBe(true)

  expect(readFileSync(beforeUpdatePath(house.folder)).equals(before)).toBe(true)
})

test.each(['copied', 'closed'])('an older house that stops when it is %s says why, and is let go of', async (step) => {
  await age()
  const stopping: DoorContext = {
    ...door,
    report: (_event, facts) => {
      if (stepIn(facts) === step) throw new Error('avbrott')
    },
  }

  await expect(openHouseFile(stopping, readKeyFile(house.folder), [key])).rejects.toThrow('avbrott')

  expect(await isUpdated(door)).toBe(true)
})

test('a database that a newer program has been in is refused with the version that is needed, and let go of', async () => {
  const wasWritten = (version: string) =>
    house.tamper(
      "INSERT INTO log_session SELECT hex(randomblob(8)), user_id, device, '2030-01-01', ?, box FROM log_session LIMIT 1",
      version,
    )
  house.tamper("INSERT INTO kysely_migration VALUES ('9990-from-the-future', '2030')")
  wasWritten('9.1.2')
  door.leave()

  for (let time = 0; time < 2; time += 1)
    expect(await failureOf()).toEqual({ code: 'newer-database', version: '9.1.2' })
})

test('a newer program of the same version, or of none that can be read, is not named', async () => {
  house.tamper("INSERT INTO kysely_migration VALUES ('9990-from-the-future', '2030')")
  house.session().logEvent('test')
  door.leave()

  expect(await failureOf()).toEqual({ code: 'newer-database' })
})

/** A house whose computer stopped in the midst of work: its journal lies beside it. */
function breakOff(): void {
  house.session().connection.pragma('wal_checkpoint(TRUNCATE)')
  for (let no = 0; no < 4; no += 1) house.session().logEvent(`avbrott ${no}`, { much: 'å'.repeat(5_000) })
  const left = join(house.folder, 'kvar')
  for (const ending of ['', '-wal']) cpSync(`${path}${ending}`, `${left}${ending}`)
  door.leave()
  for (const ending of ['', '-wal']) cpSync(`${left}${ending}`, `${path}${ending}`)
  for (const ending of ['', '-wal']) rmSync(`${left}${ending}`)
}
const damageJournal = () => {
  const bytes = readFileSync(`${path}-wal`)
  const place = walHead + frameHead + pageSize + frameHead + 100
  bytes[place] = (bytes[place] ?? 0) ^ 4
  writeFileSync(`${path}-wal`, bytes)
}
const kept = () => readdirSync(house.folder).filter((name) => name.includes('.skadad'))

test('a house that was broken off opens with all it had, and nothing is kept aside', async () => {
  breakOff()

  const { connection } = await open()
  const actions = connection.prepare<[], string>("SELECT action FROM log_entry WHERE action LIKE 'avbrott%'").pluck()
  expect(actions.all()).toHaveLength(4)
  connection.close()
  expect([kept(), told]).toEqual([[], []])
})

test('a damaged journal is kept aside before the house is opened, and it is told of once', async () => {
  breakOff()
  damageJournal()

  expect((await opened())[0]).toBe(true)

  expect(kept()).toHaveLength(2)
  expect(told).toEqual([['journal-damaged', '']])
  await opened()
  expect(told).toHaveLength(1)
})

test('what looks like a damaged journal while somebody else is writing in it is not kept', async () => {
  house.session().connection.pragma('wal_checkpoint(TRUNCATE)')
  for (let no = 0; no < 4; no += 1) house.session().logEvent('x', { much: 'å'.repeat(5_000) })
  damageJournal()

  expect(await failureOf()).toEqual({ code: 'in-use' })

  expect(kept()).toEqual([])
})

test('a damaged journal stays kept when the house does not open for another reason', async () => {
  breakOff()
  damageJournal()

  expect(await failureOf([newKey()])).toEqual({ code: 'foreign-database' })

  expect(kept()).toHaveLength(2)
})
