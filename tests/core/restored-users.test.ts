import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isKeyOf } from '../../src/main/core/database/pages'
import { keysOf } from '../support/file'
import { firstPassphrase, foundTestHouse } from '../support/house'
import { elsa, receive } from '../support/scene'

let house: Awaited<ReturnType<typeof foundTestHouse>>
let copies: string
beforeEach(async () => {
  house = await foundTestHouse()
  await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('it', ['systemadmin'], { namndIndex: null })
  copies = mkdtempSync(join(tmpdir(), 'fyrarum-kopior-'))
  await house.ask('backup.chooseFolder', { ticket: house.core.offer(copies) })
})
afterEach(() => {
  house.close()
  rmSync(copies, { recursive: true, force: true })
})

const passphraseOf = (login: string) => `${firstPassphrase} ${login}`
const byKarin = { kind: 'passphrase' as const, login: 'karin', passphrase: passphraseOf('karin') }
const codeFor = async (login: string, passphrase = passphraseOf(login)) => {
  house.core.close()
  return (await house.fails('account.unlock', { login, passphrase })).code
}
const idOf = async (login: string) =>
  (await house.ask('account.list', {})).find((user) => user.displayName === `Test ${login}`)?.id ?? ('' as never)
const removeSara = async () =>
  house.ask('account.remove', { userId: await idOf('sara'), reason: 'har slutat', isUrgent: true })

test('a copy from before the database’s key was changed is put back under the key the house has now', async () => {
  await receive(house, [elsa])
  const { name } = await house.ask('backup.take', {})
  await removeSara()
  house.core.close()
  const path = join(house.folder, 'fyrarum.db')
  const { databaseKey } = await keysOf(house.folder, 'karin')
  // Control: the copy does not open with the key that the house has now.
  expect(isKeyOf(join(copies, name, 'fyrarum.db'), databaseKey)).toBe(false)

  const { strangers } = await house.ask('backup.restore', { ticket: null, name, way: byKarin })

  expect(isKeyOf(path, databaseKey)).toBe(true)
  expect(strangers).toEqual({ added: [], addedUnnamed: 0, renewed: [], left: ['Test sara'] })
  await house.login('it')
  await house.login('karin')
  expect(await house.ask('case.search', { text: 'FR-2026' })).toHaveLength(1)
})

test('with two recovery sheets too, by whoever has no passphrase of those days', async () => {
  const { name } = await house.ask('backup.take', {})
  await removeSara()
  house.core.close()
  const typedShares: [string, string] = [house.shares[0] ?? '', house.shares[1] ?? '']

  await house.ask('backup.restore', { ticket: null, name, way: { kind: 'shares', typedShares } })

  await house.login('karin')
  expect((await house.ask('account.me', {})).displayName).toBe('Karin Prov')
})

test('who has left since does not come in after a restore, stands among the users, and is shut out again', async () => {
  const { name } = await house.ask('backup.take', {})
  await removeSara()
  await house.ask('backup.restore', { ticket: null, name, way: byKarin })

  expect(await codeFor('sara')).toBe('wrong-password')
  house.setNow('2026-03-02T09:00:00.000Z')
  await house.login('karin')
  await removeSara()
  expect(await codeFor('sara')).toBe('wrong-password')
})

test('who came since is named, told so at the door, and can be added again by the same name', async () => {
  const { name } = await house.ask('backup.take', {})
  await house.addUser('maja', ['barnhandlaggare'])

  const { strangers } = await house.ask('backup.restore', { ticket: null, name, way: byKarin })

  expect(strangers).toEqual({ added: ['Test maja'], addedUnnamed: 0, renewed: [], left: [] })
  expect(await codeFor('maja')).toBe('other-keys')
  await house.login('karin')
  await house.addUser('maja', ['barnhandlaggare'])
  await house.login('maja')
})

test('from the lock screen nobody can read the name of who came since, and the number is told', async () => {
  const { name } = await house.ask('backup.take', {})
  await house.addUser('maja', ['barnhandlaggare'])
  house.core.close()

  const { strangers } = await house.ask('backup.restore', { ticket: null, name, way: byKarin })

  expect(strangers).toMatchObject({ added: [], addedUnnamed: 1 })
})

test('who got new keys since is named, told so at the door, and gets new ones from two sheets', async () => {
  const { name } = await house.ask('backup.take', {})
  house.core.close()
  const typedShares: [string, string] = [house.shares[0] ?? '', house.shares[1] ?? '']
  const next = 'vinterdäck kastrull morgonrodnad höstlov'
  await house.ask('account.recover', { login: 'sara', typedShares, passphrase: next })
  house.core.close()

  const { strangers } = await house.ask('backup.restore', { ticket: null, name, way: byKarin })

  expect(strangers).toEqual({ added: [], addedUnnamed: 0, renewed: ['Test sara'], left: [] })
  expect(await codeFor('sara', next)).toBe('other-keys')
  await house.ask('account.recover', { login: 'sara', typedShares, passphrase: passphraseOf('sara') })
  await house.login('sara')
})
