import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { wholeFault } from '../../src/main/core/audit/audit.store'
import { databasePath } from '../../src/main/core/vault/found'
import { keyFilePath, readKeyFile } from '../../src/main/core/vault/key-file'
import { boxPublicKey, openSeal } from '../../src/main/core/vault/primitives'
import { combineShares } from '../../src/main/core/vault/recovery'
import { rekeyHouse } from '../../src/main/core/vault/rekey'
import { keepCopy, keysOf, openFile } from '../support/file'
import { foundTestHouse, openTestCore } from '../support/house'
import { openTestSession, type TestSession } from '../support/session'
import { stepIn } from '../support/steps'

let house: Awaited<ReturnType<typeof foundTestHouse>>
let restore: () => void
let me: TestSession | undefined
const folders: string[] = []
beforeAll(async () => {
  house = await foundTestHouse()
  await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('lena', ['barnhandlaggare'])
  house.core.close()
  restore = keepCopy(house.folder)
})
beforeEach(() => restore())
afterEach(() => {
  me?.close()
  me = undefined
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
afterAll(() => house.close())

const everybody = ['karin', 'sara', 'lena']
const keyOf = async (login: string, folder = house.folder) => (await keysOf(folder, login)).databaseKey

/** Gives the house a new key, and tells at each step what lies in the folder then. */
async function rekey(onStep: (step: string) => void = () => {}, keep?: (userId: string) => boolean) {
  me = await openTestSession(house, 'karin', (event, facts) => {
    if (event === 'step') onStep(stepIn(facts))
  })
  rekeyHouse(me.door, keep ? { keep: (slot) => keep(slot.userId) } : {})
  me.close()
}

/** What a kill would leave: the folder as it lies at a moment, journals and all. */
function snapshot(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fyrarum-avbrott-'))
  folders.push(folder)
  cpSync(house.folder, folder, { recursive: true })
  return folder
}

/** Logs in at a folder and gives what is wrong with the house, or how much of the log there is. */
async function openedBy(login: string, folder: string): Promise<string | number> {
  const at = openTestCore({ folder })
  const session = await openTestSession({ folder, core: at.core, now: at.now }, login).catch((error: unknown) =>
    error instanceof Error ? error.message : 'error',
  )
  if (typeof session === 'string') return session
  const fault = wholeFault(session.session.db)
  const { seq } = session.session.head()
  session.close()
  return fault ? `log broken at ${fault.seq}` : seq
}

test('a house given a new key opens for everybody, and the key it had opens nothing', async () => {
  const before = await keyOf('sara')

  await rekey()

  const after = await keyOf('sara')
  expect(after.equals(before)).toBe(false)
  expect(() => openFile(house.folder, before)).toThrow('corrupt')
  for (const login of everybody) expect(await openedBy(login, house.folder)).toBeTypeOf('number')
  expect(readdirSync(house.folder).filter((name) => name.includes('arbete'))).toEqual([])
})

test('whoever was away while the key was changed three times comes in, and then stands without a chain', async () => {
  for (let times = 0; times < 3; times += 1) await rekey()
  const chain = () => readKeyFile(house.folder).slots.map((slot) => slot.newer?.length ?? 0)
  expect(chain()).toEqual([1, 3, 3])

  await house.login('sara')
  await house.login('karin')
  house.core.close()

  expect(chain()).toEqual([0, 0, 3])
  expect(await openedBy('lena', house.folder)).toBeTypeOf('number')
})

test('the recovery sheet opens the new key', async () => {
  await rekey()
  const { recovery } = readKeyFile(house.folder)
  const [first = '', , third = ''] = house.shares
  const keys = await combineShares([first, third], Buffer.from(recovery.publicKey, 'base64'))

  const key = openSeal(
    { publicKey: boxPublicKey(keys.privateKey), privateKey: keys.privateKey },
    Buffer.from(recovery.databaseKey, 'base64'),
  )

  expect(key.equals(await keyOf('karin'))).toBe(true)
  expect(recovery.nextDatabaseKey).toBeUndefined()
})

test('whoever is not kept has no slot, and the key that person knew opens neither generation’s file', async () => {
  const { slot, databaseKey } = await keysOf(house.folder, 'lena')

  await rekey(undefined, (userId) => userId !== slot.userId)

  for (const ending of ['', '.1'])
    expect(readFileSync(`${keyFilePath(house.folder)}${ending}`, 'utf8')).not.toContain(slot.userId)
  expect(() => openFile(house.folder, databaseKey)).toThrow('corrupt')
  expect(await openedBy('lena', house.folder)).toContain('wrong-password')
  expect(await openedBy('sara', house.folder)).toBeTypeOf('number')
})

test('killed at any step the house opens for everybody with all that was in it, and the next time it is in order', async () => {
  const left = new Map<string, string>()
  await rekey((step) => left.set(step, snapshot()))

  expect([...left.keys()]).toEqual([
    'copied',
    'rekeyed',
    'verified',
    'announced',
    'closed',
    'renamed',
    'settled',
    'opened',
  ])
  for (const [step, folder] of left)
    for (const login of everybody) {
      expect([step, login, await openedBy(login, folder)]).toEqual([step, login, expect.any(Number)])
      expect(readKeyFile(folder).recovery.nextDatabaseKey).toBeUndefined()
      expect(existsSync(`${databasePath(folder)}.arbete`)).toBe(false)
    }
})

test('control: had the file been moved before the key file told of it, nobody would come in', async () => {
  const left = new Map<string, string>()
  await rekey((step) => left.set(step, snapshot()))
  const [before = '', after = ''] = [left.get('verified'), left.get('renamed')]
  rmSync(databasePath(after))
  for (const name of readdirSync(before))
    if (name !== 'fyrarum.db') rmSync(join(after, name), { recursive: true, force: true })
  cpSync(databasePath(left.get('settled') ?? ''), databasePath(after))
  for (const ending of ['', '.1'])
    if (existsSync(`${keyFilePath(before)}${ending}`))
      cpSync(`${keyFilePath(before)}${ending}`, `${keyFilePath(after)}${ending}`)

  for (const login of everybody) expect(await openedBy(login, after)).not.toBeTypeOf('number')
})

test('a house that could not be copied goes on with the key it had', async () => {
  me = await openTestSession(house, 'karin', (_event, facts) => {
    if (stepIn(facts) === 'announced') throw new Error('avbrott')
  })
  const { door } = me
  const before = await keyOf('sara')

  expect(() => rekeyHouse(door)).toThrow('avbrott')

  expect(readKeyFile(house.folder).recovery.nextDatabaseKey).toBeUndefined()
  expect((await keyOf('sara')).equals(before)).toBe(true)
  me.session.logEvent('account.unlock')
  me.close()
  expect(await openedBy('sara', house.folder)).toBeTypeOf('number')
})

test('a link that somebody without the earlier key has put in a slot is not followed', async () => {
  await rekey()
  const { slot } = await keysOf(house.folder, 'lena')
  const { openSlot, linkTo } = await import('../../src/main/core/vault/slots')
  const foreign = linkTo(slot, Buffer.alloc(32, 1), Buffer.alloc(32, 2))

  const opened = await openSlot(
    { ...slot, newer: [...(slot.newer ?? []), foreign] },
    'skogsväska ärttrumma vindtak glaskudde lena',
  )

  expect(opened?.databaseKey.equals(await keyOf('lena'))).toBe(true)
  expect(opened?.databaseKeys.some((key) => key.equals(Buffer.alloc(32, 2)))).toBe(false)
})
