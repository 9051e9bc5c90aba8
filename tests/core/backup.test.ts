import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '../support/file'
import { firstPassphrase, foundTestHouse, openTestCore, type TestHouse } from '../support/house'
import { elsa, hugo, receive } from '../support/scene'

let house: Awaited<ReturnType<typeof foundTestHouse>>
let copies: string
beforeEach(async () => {
  house = await foundTestHouse()
  copies = mkdtempSync(join(tmpdir(), 'fyrarum-kopior-'))
  await house.ask('backup.chooseFolder', { ticket: house.core.offer(copies) })
})
afterEach(() => {
  house.close()
  rmSync(copies, { recursive: true, force: true })
})

const passphrase = `${firstPassphrase} karin`
const byKarin = { kind: 'passphrase', login: 'karin', passphrase } as const
const database = () => join(house.folder, 'fyrarum.db')
const caseCount = async (at: TestHouse = house) => (await at.ask('case.search', { text: 'FR-2026' })).length
const setsOf = async (at: TestHouse = house) => (await at.ask('backup.sets', { ticket: null })).sets

test('a copy is verified before it gets its name, and its age and place are told', async () => {
  await receive(house, [elsa])

  const { name } = await house.ask('backup.take', {})

  expect(readdirSync(copies)).toEqual([name])
  expect(readdirSync(join(copies, name)).sort()).toEqual(['fyrarum.db', 'fyrarum.nycklar', 'manifest.json'])
  expect(await setsOf()).toMatchObject([{ name, state: 'whole', cases: 1 }])
  expect(await house.ask('backup.state', {})).toMatchObject({ last: { name }, ageDays: 0, isOld: false, failure: null })
  house.setNow('2026-03-05T08:00:00.000Z')
  expect(await house.ask('backup.state', {})).toMatchObject({ ageDays: 3, isOld: true })
  expect(existsSync(join(house.folder, 'fyrarum.db.kopia'))).toBe(false)
})

test('the folder is refused where it is none, and where the database lies', async () => {
  const refused = async (folder: string) =>
    (await house.fails('backup.chooseFolder', { ticket: house.core.offer(folder) })).fields?.[0]?.code
  mkdirSync(join(house.folder, 'inne'))

  expect(await refused(house.folder)).toBe('in-data-folder')
  expect(await refused(join(house.folder, 'inne'))).toBe('in-data-folder')
  expect(await refused(join(copies, 'finns-inte'))).toBe('not-a-folder')
  expect(await refused(database())).toBe('not-a-folder')
})

test('a copy that fails is told of with its reason, and leaves nothing half made', async () => {
  rmSync(copies, { recursive: true })

  await house.fails('backup.take', {})

  expect((await house.ask('backup.state', {})).failure).toMatchObject({ fault: 'folder-gone' })
  expect(existsSync(join(house.folder, 'fyrarum.db.kopia'))).toBe(false)
})

test('fourteen generations are kept, the oldest goes first, and what is not ours is left alone', async () => {
  mkdirSync(join(copies, 'fyrarum-kopia-20200101T000000Z'))
  writeFileSync(join(copies, 'semester.jpg'), 'x')
  const names = []
  for (let day = 1; day <= 16; day += 1) {
    house.setNow(`2026-04-${String(day).padStart(2, '0')}T08:00:00.000Z`)
    names.push((await house.ask('backup.take', {})).name)
  }

  expect((await setsOf()).map((set) => set.name)).toEqual(names.slice(2).reverse())
  expect(readdirSync(copies)).toContain('semester.jpg')
  expect(readdirSync(copies)).toContain('fyrarum-kopia-20200101T000000Z')
})

test('the day’s copy is made when nobody is at work, once a day, and never while it is not due', async () => {
  expect(await house.core.idle()).toBe(true)
  expect(await house.core.idle()).toBe(false)
  house.setNow('2026-03-03T09:00:00.000Z')
  expect(await house.core.idle()).toBe(true)
  expect(await setsOf()).toHaveLength(2)
  house.core.close()
  house.setNow('2026-03-04T09:30:00.000Z')
  expect(await house.core.idle()).toBe(false)
})

test('restored, the house is as it was when the copy was taken, what stood there is kept aside, and the log says so', async () => {
  await receive(house, [elsa])
  const { name } = await house.ask('backup.take', {})
  await receive(house, [hugo])
  expect(await caseCount()).toBe(2)

  const examined = await house.ask('backup.examine', { ticket: null, name })
  expect(examined).toMatchObject({ set: { state: 'whole' }, keepsKeyFile: true })
  expect(examined.lostEntries).toBeGreaterThan(0)
  await house.ask('backup.restore', { ticket: null, name, way: byKarin })

  expect(await house.ask('account.status', {})).toMatchObject({ state: 'locked' })
  expect(
    readdirSync(house.folder).filter((one) => /-(wal|shm|journal)$/.test(one) && one.startsWith('fyrarum.db-')),
  ).toEqual([])
  expect(existsSync(`${database()}.fore-aterstallning`)).toBe(true)
  await house.login('karin')
  expect(await caseCount()).toBe(1)
  const actions = (await house.ask('audit.mine', { limit: 20 })).map((entry) => entry.action)
  expect(actions).toContain('backup.restore')
  // Told of once as restored, the log is whole again: nothing cries broken at the next unlocking.
  expect(existsSync(join(house.folder, 'fyrarum.aterstalld'))).toBe(false)
  await house.login('karin')
  await house.ask('backup.take', {})
  expect(existsSync(`${database()}.fore-aterstallning`)).toBe(false)
})

test('a damaged or missing database is restored from the lock screen, beside whatever journals lie there', async () => {
  await receive(house, [elsa])
  const { name } = await house.ask('backup.take', {})
  house.core.close()
  for (const meddle of [
    () => rmSync(database()),
    () => writeFileSync(database(), ''),
    () => writeFileSync(database(), Buffer.alloc(40_960, 7)),
  ]) {
    meddle()
    for (const ending of ['-wal', '-shm', '-journal']) writeFileSync(`${database()}${ending}`, Buffer.alloc(8_192, 3))
    const [set] = await setsOf()
    expect(set?.name).toBe(name)
    await house.ask('backup.restore', { ticket: null, name, way: byKarin })
    await house.login('karin')
    expect(await caseCount()).toBe(1)
    house.core.close()
  }
})

test('a copy with one byte changed is called damaged, and is never put in place', async () => {
  const { name } = await house.ask('backup.take', {})
  const path = join(copies, name, 'fyrarum.db')
  const bytes = readFileSync(path)
  bytes[bytes.length - 2_000] = (bytes[bytes.length - 2_000] ?? 0) ^ 1
  writeFileSync(path, bytes)
  house.core.close()
  const before = fingerprint(house.folder)

  expect((await house.ask('backup.examine', { ticket: null, name })).set.state).toBe('damaged')
  expect(await house.fails('backup.restore', { ticket: null, name, way: byKarin })).toMatchObject({ code: 'corrupt' })
  expect(fingerprint(house.folder)).toEqual(before)
})

test('a wrong passphrase restores nothing and costs what it costs at the lock screen', async () => {
  const { name } = await house.ask('backup.take', {})
  house.core.close()
  const before = fingerprint(house.folder)
  const way = { ...byKarin, passphrase: 'gissning' }

  expect(await house.fails('backup.restore', { ticket: null, name, way })).toMatchObject({
    code: 'wrong-password',
    waitMs: 1_000,
  })
  expect(await house.fails('backup.restore', { ticket: null, name, way: byKarin })).toMatchObject({
    code: 'wrong-password',
  })
  expect(fingerprint(house.folder)).toEqual(before)
})

test('on a clean computer two shares bring the house back, key file and all', async () => {
  await receive(house, [elsa])
  const { name } = await house.ask('backup.take', {})
  const clean = openTestCore()
  const ticket = clean.core.offer(copies)
  expect(await clean.ask('account.status', {})).toMatchObject({ state: 'new' })

  const way = { kind: 'shares', typedShares: [house.shares[0] ?? '', house.shares[1] ?? ''] } as const
  await clean.ask('backup.restore', { ticket, name, way: { ...way, typedShares: [...way.typedShares] } })

  expect(await clean.ask('account.status', {})).toMatchObject({ state: 'locked' })
  await clean.login('karin')
  expect(await caseCount(clean)).toBe(1)
  clean.close()
})

test('another house’s copies are shown as such and never put here', async () => {
  const other = await foundTestHouse()
  await other.ask('backup.chooseFolder', { ticket: other.core.offer(copies) })
  const { name } = await other.ask('backup.take', {})
  other.close()

  expect(await setsOf()).toMatchObject([{ state: 'other-house' }])
  const refused = await house.fails('backup.restore', { ticket: null, name, way: byKarin })
  expect(refused.fields?.[0]?.code).toBe('other-house')
})
