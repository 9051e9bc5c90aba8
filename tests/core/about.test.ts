import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { databasePath } from '../../src/main/core/vault/found'
import { keyFilePath } from '../../src/main/core/vault/key-file'
import { keepCopy } from '../support/file'
import { foundTestHouse } from '../support/house'

let house: Awaited<ReturnType<typeof foundTestHouse>>
let restore: () => void
beforeAll(async () => {
  house = await foundTestHouse()
  await house.addUser('sara', ['barnhandlaggare'])
  house.core.close()
  restore = keepCopy(house.folder)
})
beforeEach(() => {
  house.core.close()
  restore()
})
afterAll(() => house.close())

const selfTest = () => house.ask('about.selfTest', {})
const unknown = { lastLook: null, lastWholeLook: null, lastCopy: null, copyFault: null, log: null }

test('before anybody has unlocked, the program tells of itself and of nothing inside the house', async () => {
  const found = await selfTest()

  expect(found).toMatchObject({ keyFile: 'whole', house: 'locked', ...unknown })
  expect(found.knownAnswers).toEqual({ asked: 10, wrong: 0 })
  expect(found.engine.sqlite).toMatch(/^3\.\d+\.\d+$/)
  expect(found.engine.cipher).toMatch(/^2\.\d+\.\d+$/)
})

test('in an open house it tells when the file, the log and the copies were last seen to be whole', async () => {
  await house.login('karin')
  expect(await selfTest()).toMatchObject({ house: 'open', ...unknown, log: { at: null, state: 'checking' } })
  const copies = join(house.folder, '..', 'om-kopior')
  mkdirSync(copies, { recursive: true })

  await house.ask('integrity.check', { kind: 'whole' })
  await house.ask('audit.verify', {})
  await house.ask('backup.chooseFolder', { ticket: house.core.offer(copies) })
  await house.ask('backup.take', {})

  const seen = { at: house.now(), state: 'whole' }
  expect(await selfTest()).toMatchObject({
    lastLook: seen,
    lastWholeLook: seen,
    log: seen,
    lastCopy: { at: house.now() },
    copyFault: null,
  })
  // What somebody without any part in the tending of the house may be shown is the same: codes and times.
  await house.login('sara')
  expect(await selfTest()).toMatchObject({ house: 'open', lastWholeLook: seen, lastCopy: { at: house.now() } })
  rmSync(copies, { recursive: true })
})

test('damage is told of by its kind', async () => {
  const path = databasePath(house.folder)
  const bytes = readFileSync(path)
  bytes[bytes.length - 4_000] = (bytes.at(-4_000) ?? 0) ^ 255
  writeFileSync(path, bytes)
  await house.login('karin')

  await house.ask('integrity.check', { kind: 'pages' })

  expect((await selfTest()).lastLook).toEqual({ at: house.now(), state: 'pages' })
})

test('a key file whose newest generation is damaged, or that is gone, is told of', async () => {
  const damage = (path: string) => writeFileSync(path, readFileSync(path).subarray(1))
  damage(keyFilePath(house.folder))
  expect((await selfTest()).keyFile).toBe('earlier')

  damage(`${keyFilePath(house.folder)}.1`)
  expect(await selfTest()).toMatchObject({ keyFile: 'damaged', house: 'locked' })

  for (const ending of ['', '.1']) rmSync(`${keyFilePath(house.folder)}${ending}`)
  expect(await selfTest()).toMatchObject({ keyFile: 'none', house: 'none' })
})

test('nothing anybody is called, and no place on the computer, stands in it', async () => {
  await house.login('karin')
  const { name } = await house.ask('house.current', {})
  const users = (await house.ask('account.list', {})).flatMap((user) => [user.displayName, user.title])

  const told = JSON.stringify(await selfTest())

  for (const word of [name, house.folder, ...users]) expect(told).not.toContain(word)
})
