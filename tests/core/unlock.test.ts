import { rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databasePath } from '../../src/main/core/vault/found'
import { keyFilePath } from '../../src/main/core/vault/key-file'
import { fingerprint, keysOf, openFile } from '../support/file'
import { firstPassphrase, foundTestHouse, openTestCore, type TestHouse } from '../support/house'

let house: TestHouse & { readonly shares: readonly string[] }
beforeEach(async () => {
  house = await foundTestHouse()
  house.core.close()
})
afterEach(() => house.close())

const right = { login: 'karin', passphrase: `${firstPassphrase} karin` }
const wrong = { ...right, passphrase: 'fel lösenfras helt och hållet' }
/** Moves the clock so many seconds from the start. */
const at = (seconds: number) =>
  house.setNow(new Date(Date.parse('2026-03-02T08:00:00.000Z') + seconds * 1_000).toISOString())

test('a wrong passphrase and an unknown login fail alike, and neither says which it was', async () => {
  const wrongPassphrase = await house.fails('account.unlock', wrong)
  at(100)
  await house.ask('account.unlock', right)
  house.core.close()
  const unknownLogin = await house.fails('account.unlock', { ...right, login: 'ingen' })

  expect(unknownLogin).toEqual(wrongPassphrase)
  expect(wrongPassphrase).toEqual({ code: 'wrong-password', waitMs: 1_000 })
})

test('an unknown login takes as much work as a wrong passphrase', async () => {
  let now = 0
  const fastest = async (login: string) => {
    const times: number[] = []
    for (let count = 0; count < 3; count += 1) {
      at((now += 100))
      // The processor's time, not the clock's: other programs on the machine take nothing of it.
      const start = process.cpuUsage()
      await house.fails('account.unlock', { ...wrong, login })
      const { user, system } = process.cpuUsage(start)
      times.push(user + system)
    }
    return Math.min(...times)
  }
  const [known, unknown] = [await fastest('karin'), await fastest('ingen')]

  expect(unknown).toBeGreaterThan(known * 0.5)
})

test('the wait grows 1, 2, 4, 8, 16, 32 and then 60 seconds', async () => {
  const waits: (number | undefined)[] = []
  let now = 0
  for (let guess = 0; guess < 8; guess += 1) {
    at(now)
    const { waitMs } = await house.fails('account.unlock', wrong)
    waits.push(waitMs)
    now += (waitMs ?? 0) / 1_000
  }

  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => seconds * 1_000))
})

test('the right passphrase within the wait is refused too, with what is left of it', async () => {
  await house.fails('account.unlock', wrong)

  at(0.4)
  expect(await house.fails('account.unlock', right)).toEqual({ code: 'wrong-password', waitMs: 600 })
  at(1)
  expect(await house.ask('account.unlock', right)).toHaveProperty('userId')
})

test('a guess within the wait does not lengthen it, and the right passphrase starts the count anew', async () => {
  await house.fails('account.unlock', wrong)
  at(0.5)
  await house.fails('account.unlock', wrong)
  at(1)
  await house.ask('account.unlock', right)
  house.core.close()

  expect(await house.fails('account.unlock', wrong)).toEqual({ code: 'wrong-password', waitMs: 1_000 })
})

test('wrong guesses leave every file as it was', async () => {
  const before = fingerprint(house.folder)

  for (let guess = 0; guess < 5; guess += 1) {
    at(guess * 100)
    await house.fails('account.unlock', guess % 2 ? wrong : { ...wrong, login: 'ingen' })
  }

  expect(fingerprint(house.folder)).toEqual(before)
})

test('how many wrong guesses went before stands in the log of the right one', async () => {
  await house.fails('account.unlock', wrong)
  at(10)
  await house.ask('account.unlock', right)

  const [latest] = await house.ask('audit.mine', { limit: 1 })
  expect(latest).toMatchObject({ action: 'account.unlock', user: 'Karin Prov' })
})

test('the login name is known whatever its case; the passphrase is not', async () => {
  await house.ask('account.unlock', { ...right, login: ' KARIN ' })
  house.core.close()

  expect((await house.fails('account.unlock', { ...right, passphrase: right.passphrase.toUpperCase() })).code).toBe(
    'wrong-password',
  )
})

test('an open house is not unlocked again, and a locked one answers nothing', async () => {
  expect(await house.fails('case.list', { state: 'alla', namndId: null, responsibleId: null })).toEqual({
    code: 'locked',
  })
  expect((await house.ask('account.status', {})).state).toBe('locked')
  await house.ask('account.unlock', right)

  expect(await house.fails('account.unlock', right)).toEqual({ code: 'in-use' })
  expect((await house.ask('account.status', {})).state).toBe('unlocked')
})

test('a second core on the same folder is told that the house is in use', async () => {
  await house.ask('account.unlock', right)
  const second = openTestCore({ folder: house.folder })

  expect(await second.fails('account.unlock', right)).toEqual({ code: 'in-use' })

  house.core.close()
  expect(await second.ask('account.unlock', right)).toHaveProperty('userId')
  second.close()
})

test('a house is not founded where there is one, nor where only its key file is left', async () => {
  const order = {
    house: { name: 'Nytt hus', namnder: [{ name: 'Nämnd', municipalities: ['Sjöberga kommun'] }] },
    user: { displayName: 'Ny', title: 'Ny', login: 'ny', roles: ['samordnare' as const] },
    passphrase: `${firstPassphrase} ny`,
  }
  const found = async () => {
    const { shares } = await house.ask('account.prepareRecovery', {})
    return await house.fails('account.setUp', { ...order, typedShares: [shares[0] ?? '', shares[1] ?? ''] })
  }

  expect(await found()).toEqual({ code: 'in-use' })
  rmSync(databasePath(house.folder))
  expect(await found()).toEqual({ code: 'in-use' })
})

test.each([
  ['missing', (path: string) => rmSync(path), 'no-database'],
  ['of no bytes', (path: string) => writeFileSync(path, ''), 'no-database'],
  ['another file', (path: string) => writeFileSync(path, 'text'.repeat(5_000)), 'foreign-database'],
])('a database that is %s is named, and nothing is made in its place', async (_what, damage, code) => {
  damage(databasePath(house.folder))
  const before = fingerprint(house.folder)

  expect((await house.fails('account.unlock', right)).code).toBe(code)
  expect(fingerprint(house.folder)).toEqual(before)
})

test('a house that a newer program has been in is refused, its files unchanged', async () => {
  const { databaseKey } = await keysOf(house.folder, 'karin')
  const file = openFile(house.folder, databaseKey)
  file.prepare("INSERT INTO kysely_migration VALUES ('9990-from-the-future', '2030')").run()
  file.close()
  const before = fingerprint(house.folder)

  expect(await house.fails('account.unlock', right)).toEqual({ code: 'newer-database' })
  expect(fingerprint(house.folder)).toEqual(before)
})

test('a newer program’s house tells which version is needed, and a version that is none is not passed on', async () => {
  const { databaseKey } = await keysOf(house.folder, 'karin')
  const write = (version: string) => {
    const file = openFile(house.folder, databaseKey)
    file.prepare("INSERT OR IGNORE INTO kysely_migration VALUES ('9990-from-the-future', '2030')").run()
    file
      .prepare(
        `INSERT INTO log_session SELECT hex(randomblob(8)), user_id, device, '2030-01-01T0' || count(*), ?, box FROM log_session`,
      )
      .run(version)
    file.close()
  }
  write('0.9.0')
  const before = fingerprint(house.folder)

  expect(await house.fails('account.unlock', right)).toEqual({ code: 'newer-database', version: '0.9.0' })
  expect(fingerprint(house.folder)).toEqual(before)
  write('Elsa Öberg')
  at(100)
  expect(await house.fails('account.unlock', right)).toEqual({ code: 'newer-database' })
})

test('without any key file there is no way in, and the status does not promise one', async () => {
  for (const ending of ['', '.1']) rmSync(`${keyFilePath(house.folder)}${ending}`, { force: true })

  expect(await house.fails('account.unlock', right)).toEqual({ code: 'corrupt' })
})

test('a key file whose keys are not those the house knows is refused: it has been put there by somebody', async () => {
  const { databaseKey } = await keysOf(house.folder, 'karin')
  const file = openFile(house.folder, databaseKey)
  file.prepare('UPDATE user SET sign_public_key = ?').run(Buffer.alloc(32, 1))
  file.close()

  expect(await house.fails('account.unlock', right)).toEqual({ code: 'other-keys' })
})

test('a user who has left does not come in, though the slot is still there', async () => {
  const { databaseKey } = await keysOf(house.folder, 'karin')
  const file = openFile(house.folder, databaseKey)
  file.prepare("UPDATE user SET left_at = '2026-03-01T00:00:00.000Z'").run()
  file.close()

  expect((await house.fails('account.unlock', right)).code).toBe('has-left')
})
