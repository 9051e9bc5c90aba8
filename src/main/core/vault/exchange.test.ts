import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeKeyFile, laySlot, settleSlots } from './change-key-file'
import { type Exchange, exchangeDatabase, settleKeyFile } from './exchange'
import { type KeyFileContent, keyFilePath, readKeyFile, type SeenHead, type Slot, writeKeyFile } from './key-file'
import { floorCost } from './passphrase'
import { databasePath } from './place'
import { type BoxKeys, cryptoReady, newBoxKeys, newKey, openSeal, seal, signBytes } from './primitives'
import { followLinks, makeSlot, type UserKeys } from './slots'

const ids = [1, 2, 3].map((no) => `0195556c-2a00-7000-8000-00000000000${no}`) as [string, string, string]
const [installation, karinId, saraId] = ids
const [currentKey, nextKey] = [newKey(), newKey()]
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

interface Person {
  readonly slot: Slot
  readonly keys: UserKeys
}
let folder: string
let karin: Person
let sara: Person
let sheets: BoxKeys
/** What was told while something went on. */
let told: unknown[]

/** A slot at the cost a key file is held to; made at less, for nobody opens it by passphrase here. */
async function person(userId: string): Promise<Person> {
  const order = { userId, installation, login: userId, passphrase: 'x', databaseKey: currentKey }
  const { slot, keys } = await makeSlot({ ...order, cost: { memoryKiB: 64, passes: 1, lanes: 1 } })
  return { slot: { ...slot, cost: floorCost }, keys }
}
const headOf = (userId: string): SeenHead => ({ userId, seq: 1, hash: '', at: '', signature: '' })
const salts = { before: Buffer.alloc(16, 1), after: Buffer.alloc(16, 2) }
const file = () => `${databasePath(folder)}.arbete`
const content = (): KeyFileContent => ({
  format: 1,
  installation,
  device: installation,
  isDemo: true,
  databaseSalt: base64(salts.before),
  recovery: { publicKey: base64(sheets.publicKey), databaseKey: base64(seal(sheets.publicKey, currentKey)) },
  reviewerPublicKey: '',
  slots: [karin.slot, sara.slot],
  heads: [headOf(karinId), headOf(saraId)],
  signedBy: karinId,
})
const signing = () => ({ signedBy: karinId, sign: (bytes: Buffer) => signBytes(karin.keys.signKey, bytes) })
const order = (more: Partial<Exchange> = {}): Exchange => ({
  folder,
  file: file(),
  job: 'rekey',
  report: (event, facts) => told.push(event === 'step' ? facts : event),
  ...more,
})
/** The database keys that somebody's slot leads to, newest first, once it has been opened. */
const keysOf = ({ slot, keys }: Person) => {
  const now = readKeyFile(folder).slots.find((one) => one.userId === slot.userId)
  return now && followLinks(now, keys.box, currentKey)
}
/** What the sheets open, the key in use and the one to come. */
const sheetKeys = () => {
  const { databaseKey, nextDatabaseKey } = readKeyFile(folder).recovery
  return [databaseKey, nextDatabaseKey].map((one) => one && openSeal(sheets, Buffer.from(one, 'base64')))
}

beforeEach(async () => {
  await cryptoReady
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-byte-'))
  told = []
  ;[karin, sara] = [await person(karinId), await person(saraId)]
  sheets = newBoxKeys()
  writeKeyFile(folder, content(), signing().sign)
  writeFileSync(databasePath(folder), Buffer.concat([salts.before, Buffer.from('den förra')]))
  writeFileSync(file(), Buffer.concat([salts.after, Buffer.from('den nya')]))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const isMoved = () => readFileSync(databasePath(folder), 'utf8').endsWith('den nya')

test('a copy with the same key takes the database’s place, and the key file is not touched', () => {
  const before = readFileSync(keyFilePath(folder))

  exchangeDatabase(order(), () => told.push('close'))

  expect(isMoved()).toBe(true)
  expect(existsSync(file())).toBe(false)
  expect(readFileSync(keyFilePath(folder))).toEqual(before)
  const step = (name: string) => ({ job: 'rekey', step: name })
  expect(told).toEqual([step('announced'), 'close', step('closed'), step('renamed'), step('settled')])
})

test('the key file tells of the new key to everybody before the file is moved, and of nothing else after', () => {
  const during: unknown[] = []
  const rekey = { ...signing(), currentKey, nextKey }

  exchangeDatabase(order({ rekey }), () => {
    during.push(isMoved(), sheetKeys(), keysOf(karin), keysOf(sara), readKeyFile(folder).databaseSalt)
  })

  const both = [nextKey, currentKey]
  expect(during).toEqual([false, [currentKey, nextKey], both, both, base64(salts.before)])
  expect(isMoved()).toBe(true)
  expect([sheetKeys(), keysOf(karin), keysOf(sara)]).toEqual([[nextKey, undefined], both, both])
  expect(readKeyFile(folder)).toMatchObject({ databaseSalt: base64(salts.after), signedBy: karinId })
  expect(readKeyFile(folder).recovery).not.toHaveProperty('nextDatabaseKey')
})

test('links are laid on those that are there: whoever was away follows them all', () => {
  const third = newKey()
  exchangeDatabase(order({ rekey: { ...signing(), currentKey, nextKey } }), () => {})
  writeFileSync(file(), Buffer.concat([salts.before, Buffer.from('den tredje')]))

  exchangeDatabase(order({ rekey: { ...signing(), currentKey: nextKey, nextKey: third } }), () => {})

  expect(keysOf(sara)).toEqual([third, nextKey, currentKey])
  expect(sheetKeys()).toEqual([third, undefined])
})

test('whoever is not kept has neither slot nor head when the new key is told of', () => {
  const keep = (slot: Slot) => slot.userId !== saraId

  exchangeDatabase(order({ rekey: { ...signing(), currentKey, nextKey, keep } }), () => {
    told.push([readKeyFile(folder).slots.map((one) => one.userId), readKeyFile(folder).heads.map((one) => one.userId)])
  })

  expect(told).toContainEqual([[karinId], [karinId]])
})

test('a journal left beside the database stops the exchange before anything is moved', () => {
  writeFileSync(`${databasePath(folder)}-wal`, 'x')

  expect(() => exchangeDatabase(order(), () => {})).toThrow('journal')

  expect([isMoved(), existsSync(file())]).toEqual([false, true])
})

/** Tells of a new key and is stopped there. */
const announceOnly = (key: Buffer) => {
  const stop = () => {
    throw new Error('avbrott')
  }
  expect(() => exchangeDatabase(order({ rekey: { ...signing(), currentKey, nextKey: key } }), stop)).toThrow('avbrott')
}

test('an exchange that was stopped is begun anew as if it had not been', () => {
  announceOnly(newKey())

  announceOnly(nextKey)

  expect(keysOf(sara)).toEqual([nextKey, currentKey])
  expect(sheetKeys()).toEqual([currentKey, nextKey])
})

const settle = (opensWith: 'next' | 'current', more: { renewed?: Slot; salt?: Buffer } = {}) =>
  settleKeyFile({
    folder,
    databaseSalt: more.salt ?? salts.before,
    opensWith,
    ...(more.renewed ? { renewed: more.renewed } : {}),
    ...signing(),
  })

test('what was told of is taken back when the key in use still opens the house', () => {
  announceOnly(nextKey)

  settle('current')

  expect([sheetKeys(), keysOf(sara)]).toEqual([[currentKey, undefined], [currentKey]])
  expect(readKeyFile(folder)).toEqual({ ...content(), recovery: readKeyFile(folder).recovery })
})

test('a slot that was never told of the new key is left as it is when that is taken back', async () => {
  const late = await person(ids[0])
  announceOnly(nextKey)
  changeKeyFile(folder, { userId: karinId, signKey: karin.keys.signKey }, ({ slots }) => ({
    slots: [...slots, late.slot],
  }))

  settle('current')

  expect(readKeyFile(folder).slots).toEqual([karin.slot, sara.slot, late.slot])
})

test('taking back leaves the links that led to the key in use', () => {
  const third = newKey()
  exchangeDatabase(order({ rekey: { ...signing(), currentKey, nextKey } }), () => {})
  writeFileSync(file(), Buffer.concat([salts.after, Buffer.from('den nya')]))
  exchangeDatabase(order({ rekey: { ...signing(), currentKey: nextKey, nextKey: third } }), () => {})
  writeFileSync(file(), Buffer.concat([salts.after, Buffer.from('den nya')]))
  const stop = () => {
    throw new Error('avbrott')
  }
  const rekey = { ...signing(), currentKey: third, nextKey: newKey() }
  expect(() => exchangeDatabase(order({ rekey }), stop)).toThrow('avbrott')

  settle('current', { salt: salts.after })

  expect([sheetKeys(), keysOf(sara)]).toEqual([
    [third, undefined],
    [third, nextKey, currentKey],
  ])
})

test('an exchange that was stopped after the file was moved is ended when the new key opens the house', () => {
  announceOnly(nextKey)

  settle('next', { salt: salts.after })

  expect([sheetKeys(), keysOf(sara)]).toEqual([
    [nextKey, undefined],
    [nextKey, currentKey],
  ])
  expect(readKeyFile(folder).databaseSalt).toBe(base64(salts.after))
})

test('a key file that is in order is not written again', () => {
  rmSync(`${keyFilePath(folder)}.1`, { force: true })

  settle('current')
  settle('next')
  settle('current', { renewed: karin.slot })

  expect(existsSync(`${keyFilePath(folder)}.1`)).toBe(false)
})

test('a salt that is another than the file’s is put right', () => {
  settle('current', { salt: salts.after })

  expect(readKeyFile(folder)).toEqual({
    ...content(),
    databaseSalt: base64(salts.after),
    recovery: readKeyFile(folder).recovery,
  })
})

test('my own slot is put in the place of the one with the same keys, once the newest key has opened the house', () => {
  const renewed = { ...karin.slot, databaseKey: base64(newKey()) }

  settle('next', { renewed })

  expect(readKeyFile(folder).slots).toEqual([renewed, sara.slot])
  settle('current', { renewed: { ...renewed, databaseKey: base64(newKey()) }, salt: salts.after })
  expect(readKeyFile(folder).slots).toEqual([renewed, sara.slot])
})

test('the key file is changed in what is said and nothing else, and signed by whoever changes it', () => {
  changeKeyFile(folder, { userId: saraId, signKey: sara.keys.signKey }, ({ heads }) => ({ heads: heads.slice(1) }))

  expect(readKeyFile(folder)).toEqual({
    ...content(),
    heads: [headOf(saraId)],
    signedBy: saraId,
    recovery: readKeyFile(folder).recovery,
  })
})

test('new keys are laid beside the ones the house knows, and any that were laid before are gone', async () => {
  const [earlier, next] = [await person(karinId), await person(karinId)]
  const known = karin.keys.signPublicKey

  expect(laySlot([karin.slot, sara.slot], earlier.slot, known)).toEqual([karin.slot, sara.slot, earlier.slot])
  expect(laySlot([karin.slot, earlier.slot, sara.slot], next.slot, known)).toEqual([karin.slot, sara.slot, next.slot])
})

test('of two slots the one whose keys the house knows is left, and other people’s stay', async () => {
  const next = await person(karinId)
  const all = [karin.slot, next.slot, sara.slot]

  expect(settleSlots(all, karinId, karin.keys.signPublicKey)).toEqual([karin.slot, sara.slot])
  expect(settleSlots(all, karinId, next.keys.signPublicKey)).toEqual([next.slot, sara.slot])
})
