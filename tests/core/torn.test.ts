import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { firstPassphrase, foundTestHouse, openTestCore, type TestHouse } from '../support/house'
import { frameHead, pageSize, walHead } from '../support/pages'

/** A house whose computer stopped in the midst of work: its journal lies beside it, with every save in it. */
let stopped: string
let folder: string
let house: TestHouse
beforeAll(async () => {
  stopped = mkdtempSync(join(tmpdir(), 'fyrarum-avbrott-'))
  const inWork = await foundTestHouse()
  await inWork.addUser('sara', ['barnhandlaggare'])
  await inWork.login('karin')
  for (let no = 0; no < 4; no += 1)
    await inWork.ask('draft.save', { form: 'note', subject: `prov-${no}`, content: 'ord '.repeat(2_000) })
  cpSync(inWork.folder, stopped, { recursive: true })
  inWork.close()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-avbrott-'))
  cpSync(stopped, folder, { recursive: true })
  house = openTestCore({ folder })
  return () => {
    house.core.close()
    rmSync(folder, { recursive: true })
  }
})
afterAll(() => rmSync(stopped, { recursive: true }))

const journal = () => join(folder, 'fyrarum.db-wal')
function damage(frame: number): Buffer {
  const bytes = readFileSync(journal())
  const at = walHead + frame * (frameHead + pageSize) + 100
  bytes[at] = (bytes[at] ?? 0) ^ 4
  writeFileSync(journal(), bytes)
  return bytes
}
const kept = () =>
  readdirSync(folder)
    .filter((name) => name.includes('.skadad-'))
    .sort()
const status = () => house.ask('integrity.status', {})

test('a house that was broken off opens with all it had, and nothing is kept aside', async () => {
  await house.login('karin')

  expect((await status()).torn).toEqual([])
  expect(kept()).toEqual([])
  expect((await house.ask('draft.get', { form: 'note', subject: 'prov-3' }))?.content).toHaveLength(8_000)
})

test('a damaged journal is kept as it was before the engine passes over it, and told of until somebody has seen to it', async () => {
  const database = readFileSync(join(folder, 'fyrarum.db'))
  const bytes = damage(2)

  await house.login('karin')

  // Control: the engine said nothing, and the last saves are not there.
  expect(await house.ask('draft.get', { form: 'note', subject: 'prov-3' })).toBeNull()
  const { torn, mayTend } = await status()
  expect([torn.length, mayTend, torn[0]?.foundAt]).toEqual([1, true, house.now()])
  expect(torn[0]?.saves).toBeGreaterThan(0)
  const [copy = '', copyJournal = ''] = kept()
  expect(readFileSync(join(folder, copy)).equals(database)).toBe(true)
  expect(readFileSync(join(folder, copyJournal)).equals(bytes)).toBe(true)

  await house.login('karin')
  expect((await status()).torn).toEqual(torn)
  await house.ask('integrity.forgetTorn', {})
  expect((await status()).torn).toEqual([])
  expect(kept()).toEqual([])
})

test('a house that does not open keeps its damaged journal once, however often it is tried', async () => {
  damage(2)
  const bytes = readFileSync(join(folder, 'fyrarum.db'))
  bytes.fill(7, 4_096)
  writeFileSync(join(folder, 'fyrarum.db'), bytes)
  for (let no = 0; no < 2; no += 1) {
    const way = { login: 'karin', passphrase: `${firstPassphrase} karin` }
    await house.core.dispatch('account.unlock', way)
    house.core.close()
  }

  expect(kept().filter((name) => name.endsWith('-wal'))).toHaveLength(1)
})

test('whoever does not tend the house is told of it and takes nothing away', async () => {
  damage(2)
  await house.login('sara').catch(() => undefined)
  if ((await house.ask('account.status', {})).state !== 'unlocked') return

  expect((await status()).mayTend).toBe(false)
  expect((await house.fails('integrity.forgetTorn', {})).code).toBe('not-allowed')
  expect(existsSync(join(folder, kept()[0] ?? ''))).toBe(true)
})
