import { createHash, randomBytes } from 'node:crypto'
import { closeSync, copyFileSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { databasePath } from '../../src/main/core/vault/found'
import { fingerprint, keepCopy, keysOf, openFile } from '../support/file'
import { firstPassphrase, foundTestHouse, openTestCore } from '../support/house'

let house: Awaited<ReturnType<typeof foundTestHouse>>
let restore: () => void
let path: string
beforeAll(async () => {
  house = await foundTestHouse()
  await house.addUser('sara', ['barnhandlaggare'])
  house.core.close()
  restore = keepCopy(house.folder)
  path = databasePath(house.folder)
})
beforeEach(() => {
  house.core.close()
  restore()
})
afterAll(() => house.close())

const pages = () => statSync(path).size / 4096
const way = { login: 'karin', passphrase: `${firstPassphrase} karin` }
const damageAt = (at: number, bytes = Buffer.from([0xff, 0x00, 0xff])) => {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}
const sum = () => createHash('sha256').update(readFileSync(path)).digest('hex')

test('a whole file is found whole, and when and by whom is remembered until the next opening', async () => {
  await house.login('karin')
  expect(await house.ask('integrity.status', {})).toEqual({
    isChecking: false,
    last: null,
    lastWhole: null,
    torn: [],
    mayTend: true,
  })

  const check = await house.ask('integrity.check', { kind: 'whole' })

  expect(check).toEqual({ kind: 'whole', checkedAt: house.now(), pages: pages(), damage: null })
  await house.login('sara')
  expect((await house.ask('integrity.status', {})).lastWhole).toEqual(check)
})

test('the pages are walked once after each unlocking without being asked for, and everything when nobody works', async () => {
  const started = openTestCore({ folder: house.folder })
  await started.login('karin')
  await started.core.watch()
  const { last, lastWhole } = await started.ask('integrity.status', {})
  expect([last?.kind, lastWhole]).toEqual(['pages', null])

  expect(await started.core.idle()).toBe(true)

  expect((await started.ask('integrity.status', {})).lastWhole?.damage).toBeNull()
  expect(await started.core.idle()).toBe(false)
  started.core.close()
})

test('a page damaged while the house is open is named, and the file is left as it is', async () => {
  await house.login('karin')
  await house.ask('integrity.check', { kind: 'pages' })
  const page = pages()
  damageAt((page - 1) * 4096 + 100)
  const lastPage = () => readFileSync(path).subarray((page - 1) * 4096, page * 4096)
  const before = lastPage()

  const check = await house.ask('integrity.check', { kind: 'whole' })

  expect(check.damage).toEqual({ what: 'pages', count: 1, first: [page] })
  expect(lastPage().equals(before)).toBe(true)
  expect((await house.ask('integrity.status', {})).last?.damage?.what).toBe('pages')
})

test('rows that point to nothing are found by the whole check and not by the walk over the pages', async () => {
  const file = openFile(house.folder, (await keysOf(house.folder, 'karin')).databaseKey)
  file.pragma('foreign_keys = OFF')
  file.prepare("INSERT INTO namnd (id, name, municipalities) VALUES ('x', 'x', '[]')").run()
  file.prepare("UPDATE user SET namnd_id = 'x' WHERE namnd_id IS NOT NULL").run()
  file.prepare("DELETE FROM namnd WHERE id = 'x'").run()
  file.close()
  await house.login('karin')

  expect((await house.ask('integrity.check', { kind: 'pages' })).damage).toBeNull()
  expect((await house.ask('integrity.check', { kind: 'whole' })).damage?.what).toBe('references')
})

test('a log that has been rewritten is found', async () => {
  const file = openFile(house.folder, (await keysOf(house.folder, 'karin')).databaseKey)
  const triggers = file.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()
  for (const name of triggers) file.exec(`DROP TRIGGER "${name}"`)
  file.prepare("UPDATE log_entry SET action = 'akt.get' WHERE seq = 2").run()
  file.close()
  await house.login('karin')

  expect((await house.ask('integrity.check', { kind: 'whole' })).damage?.what).toBe('log')
})

test('a check can be cancelled, and locking ends it', async () => {
  await house.login('karin')
  const first = house.fails('integrity.check', { kind: 'whole' })
  await house.ask('integrity.cancel', {})
  expect(await first).toEqual({ code: 'cancelled' })

  const second = house.fails('integrity.check', { kind: 'whole' })
  house.core.close()

  expect(await second).toEqual({ code: 'cancelled' })
  await house.login('karin')
})

test('a destroyed salt is named, put back from the key file, and the house opens', async () => {
  damageAt(0, randomBytes(16))
  const before = fingerprint(house.folder)
  expect(await house.fails('account.unlock', way)).toEqual({ code: 'salt-damaged' })
  expect(fingerprint(house.folder)).toEqual(before)

  await house.ask('integrity.repairSalt', way)

  await house.login('karin')
  expect((await house.ask('integrity.check', { kind: 'whole' })).damage).toBeNull()
})

test('the salt is not written where something else is wrong, nor by whoever does not know a passphrase', async () => {
  damageAt(0, randomBytes(16))
  expect((await house.fails('integrity.repairSalt', { ...way, passphrase: 'fel' })).code).toBe('wrong-password')
  house.setNow('2026-03-02T08:01:00.000Z')
  damageAt(1_000)
  const before = sum()

  expect(await house.fails('integrity.repairSalt', way)).toEqual({ code: 'corrupt' })
  expect(sum()).toBe(before)
})

test('another house’s file in its place is named, and neither is touched', async () => {
  const other = await foundTestHouse()
  other.core.close()
  copyFileSync(databasePath(other.folder), path)
  const before = fingerprint(house.folder)

  expect(await house.fails('account.unlock', way)).toEqual({ code: 'foreign-database' })

  expect(fingerprint(house.folder)).toEqual(before)
  other.close()
})

test('a file cut in half is damaged, not foreign', async () => {
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length / 8192) * 4096))

  expect((await house.fails('account.unlock', way)).code).toBe('corrupt')
  rmSync(join(house.folder, 'fyrarum.db'))
  expect((await house.fails('account.unlock', way)).code).toBe('no-database')
})
