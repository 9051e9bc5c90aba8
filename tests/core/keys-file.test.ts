import { readFileSync, rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeKeyFile } from '../../src/main/core/vault/change-key-file'
import { recordHead } from '../../src/main/core/vault/heads'
import { headBytes, keyFilePath, type Recovery, readKeyFile, type SeenHead } from '../../src/main/core/vault/key-file'
import { isSignedBy, newBoxKeys, verifyingKey } from '../../src/main/core/vault/primitives'
import { tidyKeyFile } from '../../src/main/core/vault/tidy'
import { type KeyHouse, keyHouse } from '../support/key-house'

let house: KeyHouse
beforeEach(async () => {
  house = await keyHouse()
})
afterEach(() => house.close())

const content = () => readKeyFile(house.folder)
const change = (call: Parameters<typeof changeKeyFile>[2]) => changeKeyFile(house.folder, house.karin, call)
const later = '2026-03-03T08:00:00.000Z'
const record = () => recordHead(house.folder, house.session(), later)
const ofKarin = () => content().heads.filter((head) => head.userId === house.karin.userId)

test('who leaves writes how far the log had come, with the day and a signature of one’s own', () => {
  const { seq, hash } = house.session().head()

  record()

  const [head, ...rest] = content().heads
  if (!head) throw new Error('no head')
  expect(rest).toEqual([])
  expect(head).toMatchObject({ userId: house.karin.userId, seq, hash: hash.toString('base64'), at: later })
  const key = verifyingKey(house.karin.signPublicKey)
  expect(isSignedBy(key, headBytes(head), Buffer.from(head.signature, 'base64'))).toBe(true)
  expect(content().signedBy).toBe(house.karin.userId)
})

test('a head takes the place of the same user’s earlier one, and leaves the others’', async () => {
  record()
  const [mine] = ofKarin()
  const other = { ...mine, userId: (await house.addUser('sara')).userId } as SeenHead
  change(({ heads }) => ({ heads: [other, ...heads] }))
  house.session().logEvent('test')

  record()

  expect(content().heads).toHaveLength(2)
  expect(content().heads[0]).toEqual(other)
  expect(ofKarin()[0]?.seq).toBe(house.session().head().seq)
})

test('a head that stands in the log no more is kept: it shows that the log was cut or written anew', () => {
  record()
  const [mine] = ofKarin()
  for (const lost of [
    { ...mine, seq: (mine?.seq ?? 0) + 100 },
    { ...mine, hash: Buffer.alloc(32, 1).toString('base64') },
  ] as SeenHead[]) {
    change(() => ({ heads: [lost] }))

    record()

    expect(content().heads).toEqual([lost])
  }
})

test('another user’s head that stands in the log no more is left to that user, and keeps nobody from writing a head', async () => {
  record()
  const [mine] = ofKarin()
  const saras = { ...mine, userId: (await house.addUser('sara')).userId, hash: Buffer.alloc(32, 1).toString('base64') }
  change(() => ({ heads: [saras] as SeenHead[] }))

  record()

  expect(content().heads[0]).toEqual(saras)
  expect(ofKarin()[0]?.seq).toBe(house.session().head().seq)
})

const tidy = () => tidyKeyFile(house.folder, house.session())
const recoveryOf = (publicKey: Buffer): Recovery => ({ publicKey: publicKey.toString('base64'), databaseKey: '' })

test('a key file with nothing left undone is not written again', () => {
  const before = readFileSync(keyFilePath(house.folder))
  rmSync(`${keyFilePath(house.folder)}.1`, { force: true })

  tidy()

  expect(readFileSync(keyFilePath(house.folder))).toEqual(before)
  expect(() => readFileSync(`${keyFilePath(house.folder)}.1`)).toThrow('ENOENT')
})

test('of a user’s two slots the one whose keys the house knows is left, and other people’s slots stay', async () => {
  const saras = await house.newSlot((await house.addUser('sara')).userId)
  const { karinSlot } = house
  const never = await house.newSlot(house.karin.userId)
  for (const slots of [
    [never, karinSlot, saras],
    [karinSlot, saras, never],
  ]) {
    change(() => ({ slots }))

    tidy()

    expect(content().slots).toEqual([karinSlot, saras])
  }
})

test('two slots of somebody the house does not know are left to whoever looks into it', async () => {
  const stranger = house.newId()
  const slots = [house.karinSlot, await house.newSlot(stranger), await house.newSlot(stranger)]
  change(() => ({ slots }))

  tidy()

  expect(content().slots).toEqual(slots)
})

test('new sheets that the house is sealed to are the ones in use from now on; those it is not sealed to are forgotten', () => {
  const before = content().recovery
  const coming = recoveryOf(newBoxKeys().publicKey)
  change(() => ({ nextRecovery: coming }))

  tidy()

  expect([content().recovery, content()]).toEqual([before, expect.not.objectContaining({ nextRecovery: coming })])
  change(() => ({ nextRecovery: coming }))
  house.tamper('UPDATE house SET recovery_public_key = ?', Buffer.from(coming.publicKey, 'base64'))

  tidy()

  expect(content().recovery).toEqual(coming)
  expect(content()).not.toHaveProperty('nextRecovery')
})

test('what is tidied is signed by whoever opened the house', async () => {
  change(() => ({ nextRecovery: recoveryOf(newBoxKeys().publicKey) }))
  const sara = await house.addUser('sara')
  const slot = { ...(await house.newSlot(sara.userId)), signPublicKey: sara.signPublicKey.toString('base64') }
  change(({ slots }) => ({ slots: [...slots, slot] }))
  house.as(sara)

  tidy()

  expect(content().signedBy).toBe(sara.userId)
})
