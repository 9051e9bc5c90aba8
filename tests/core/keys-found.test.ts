import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saltOf } from '../../src/main/core/database/safe-file'
import { idMaker } from '../../src/main/core/ids'
import { standardProfile } from '../../src/main/core/profile/profile.rules'
import type { Session } from '../../src/main/core/session'
import { foundHouse } from '../../src/main/core/vault/found'
import { houseLock, reviewerLock } from '../../src/main/core/vault/house-locks'
import { type KeyFileContent, keyFilePath, loginHash, type Slot } from '../../src/main/core/vault/key-file'
import { databasePath } from '../../src/main/core/vault/place'
import { type BoxKeys, boxPublicKey, cryptoReady, newBoxKeys, openSeal } from '../../src/main/core/vault/primitives'
import { openSlot } from '../../src/main/core/vault/slots'
import { openHandles } from '../support/handles'
import { startOfTime } from '../support/key-house'

let folder: string
let sheets: BoxKeys
let session: Session | undefined
beforeEach(async () => {
  await cryptoReady
  folder = join(mkdtempSync(join(tmpdir(), 'fyrarum-grund-')), 'Fyra rum')
  sheets = newBoxKeys()
})
afterEach(() => {
  session?.close()
  session = undefined
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

type Founding = Parameters<typeof foundHouse>[0]
const ids = idMaker(() => Date.parse(startOfTime))
const order = (more: Partial<Founding> = {}): Founding => ({
  folder,
  isDemo: false,
  house: {
    name: 'Barnahus Prov',
    namnder: [
      { name: 'Nämnden i norr', municipalities: ['Sjöberga kommun'] },
      { name: 'Nämnden i söder', municipalities: ['Åmotsdals kommun', 'Ekby kommun'] },
    ],
  },
  user: {
    displayName: 'Åsa',
    title: 'Samordnare',
    login: 'åsa',
    roles: ['samordnare'],
    namndIndex: 1,
    hasSocionom: true,
  },
  passphrase: 'skogsväska',
  recoveryPublicKey: sheets.publicKey,
  // Far below the floor a key file is held to: what is founded is looked at, not opened by passphrase.
  cost: { memoryKiB: 64, passes: 1, lanes: 1 },
  appVersion: '1.2.3',
  now: () => startOfTime,
  newId: ids,
  ...more,
})
const found = async (more?: Partial<Founding>) => {
  session = await foundHouse(order(more))
  return session
}
const stored = () => (JSON.parse(readFileSync(keyFilePath(folder), 'utf8')) as { content: KeyFileContent }).content

test('a house is founded with its name, its nämnder and its first user, as they were said', async () => {
  const { db, me } = await found()

  const namnder = db.all((q) => q.selectFrom('namnd').selectAll().orderBy('name'))
  expect(db.all((q) => q.selectFrom('house').selectAll())).toMatchObject([
    { name: 'Barnahus Prov', is_demo: 0, series: 'A', profile_id: standardProfile, created_at: startOfTime },
  ])
  expect(namnder.map(({ name, municipalities }) => [name, municipalities])).toEqual([
    ['Nämnden i norr', '["Sjöberga kommun"]'],
    ['Nämnden i söder', '["Åmotsdals kommun","Ekby kommun"]'],
  ])
  expect(me).toMatchObject({
    displayName: 'Åsa',
    title: 'Samordnare',
    roles: ['samordnare'],
    namndId: namnder[1]?.id,
    hasSocionom: true,
  })
  expect(db.first((q) => q.selectFrom('user').select(['created_at', 'left_at']))).toEqual({
    created_at: startOfTime,
    left_at: null,
  })
})

test('a first user of no nämnd, without a socionom’s degree, in a house to be tried out', async () => {
  const { db, me } = await found({
    isDemo: true,
    user: { ...order().user, namndIndex: null, hasSocionom: false },
  })

  expect(me).toMatchObject({ namndId: null, hasSocionom: false })
  expect(db.first((q) => q.selectFrom('house').select('is_demo'))).toEqual({ is_demo: 1 })
  expect(stored().isDemo).toBe(true)
})

test('the house’s own locks are made for its first user and the sheets, and the reviewers’ key is the private half of their box', async () => {
  const { db, keys, read } = await found()

  const grants = db.all((q) =>
    q
      .selectFrom('lock_grant')
      .innerJoin('lock', 'lock.id', 'lock_grant.lock_id')
      .select(['lock.scope', 'lock.compartment', 'lock_grant.user_id', 'lock_grant.reason']),
  )
  expect(grants.map((one) => [one.scope, one.compartment, one.user_id, one.reason].join(' ')).toSorted()).toEqual(
    [houseLock, reviewerLock]
      .flatMap(({ scope }) => [keys.userId, 'recovery'].map((id) => `${scope} bas ${id} huset grundas`))
      .toSorted(),
  )
  expect(read('test', (context) => [houseLock, reviewerLock].map(context.holds))).toEqual([true, true])
  const reviewer = Buffer.from(stored().reviewerPublicKey, 'base64')
  expect(db.first((q) => q.selectFrom('house').select('reviewer_public_key'))).toEqual({
    reviewer_public_key: reviewer,
  })
  const box = db.first((q) => q.selectFrom('log_session').select('box'))?.box ?? Buffer.alloc(0)
  const opened = read('test', (context) => context.openBox(reviewerLock, box))
  expect(opened).toHaveLength(32)
})

test('the key file tells of one user and no heads, is signed by that user, and the sheets open the database’s key', async () => {
  const { keys, db } = await found()
  const content = stored()

  expect(content).toMatchObject({
    format: 1,
    isDemo: false,
    installation: db.first((q) => q.selectFrom('house').select('id'))?.id,
    databaseSalt: saltOf(databasePath(folder)).toString('base64'),
    recovery: { publicKey: sheets.publicKey.toString('base64') },
    heads: [],
    signedBy: keys.userId,
  })
  expect(content.slots.map(({ userId, login }) => [userId, login])).toEqual([
    [keys.userId, loginHash(content.installation, 'åsa')],
  ])
  const slot = content.slots[0] as Slot
  expect(slot).not.toHaveProperty('handed')
  const opened = await openSlot(slot, 'skogsväska')
  expect(opened?.databaseKey).toEqual(openSeal(sheets, Buffer.from(content.recovery.databaseKey, 'base64')))
  expect(db.first((q) => q.selectFrom('log_session').selectAll())).toMatchObject({
    device: content.device,
    app_version: '1.2.3',
  })
  expect(boxPublicKey(keys.box.privateKey).toString('base64')).toBe(slot.boxPublicKey)
})

test.skipIf(process.platform === 'win32')('the folder that is made for a house is its owner’s alone', async () => {
  await found()

  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test('founding is the first thing in the log', async () => {
  const { db } = await found()

  expect(
    db.all((q) => q.selectFrom('log_entry').select(['action', 'entity']).orderBy('seq')).map((one) => one.action),
  ).toEqual(Array.from({ length: 6 }, () => 'account.setUp'))
})

test('what IT has decided holds from the first session on', async () => {
  const { read } = await found({ policy: { policy: { backup: { folder: '/k' } }, source: null } as never })

  expect(read('test', (context) => context.policy)).toEqual({ backup: { folder: '/k' } })
  session?.close()
  rmSync(folder, { recursive: true })
  const { read: again } = await found()
  expect(again('test', (context) => context.policy)).toEqual({})
})

test('no house is founded where there is a key file, and what lies there is left', async () => {
  await found()
  session?.close()
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)))

  await expect(foundHouse(order())).rejects.toMatchObject({ failure: { code: 'in-use' } })

  expect(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).toEqual(files)
})

test('a house that has lost its database is not founded over: its key file opens the copies', async () => {
  await found()
  session?.close()
  rmSync(databasePath(folder))
  const file = readFileSync(keyFilePath(folder))

  await expect(foundHouse(order())).rejects.toMatchObject({ failure: { code: 'in-use' } })

  expect(readFileSync(keyFilePath(folder))).toEqual(file)
  expect(existsSync(databasePath(folder))).toBe(false)
})

test('a founding that fails leaves no half-made house in the way of the next try', async () => {
  const path = databasePath(folder)
  const open = openHandles()
  await expect(found({ user: { ...order().user, title: undefined as never } })).rejects.toThrow('user.title')
  expect(openHandles()).toBe(open)
  expect([existsSync(path), existsSync(`${path}-wal`), existsSync(keyFilePath(folder))]).toEqual([false, false, false])

  await found()
  expect(session?.me.displayName).toBe('Åsa')
})

test('a database of somebody else’s in the folder stops the founding and is left as it is', async () => {
  await found()
  session?.close()
  session = undefined
  rmSync(keyFilePath(folder))
  const before = readFileSync(databasePath(folder))

  await expect(foundHouse(order())).rejects.toMatchObject({ failure: { code: 'in-use' } })

  expect(readFileSync(databasePath(folder)).equals(before)).toBe(true)
})
