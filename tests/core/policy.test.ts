import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCore } from '../../src/main/core/core'
import { idMaker } from '../../src/main/core/ids'
import { floorCost } from '../../src/main/core/vault/passphrase'
import type { Guarding } from '../../src/main/core-messages'
import { exportKindOf, exportKinds } from '../../src/shared/policy/exports'
import type { Policy } from '../../src/shared/policy/policy.contract'
import { firstPassphrase, foundTestHouse, openTestCore, type TestHouse } from '../support/house'
import { testReader } from '../support/reader'

/** What IT decides binds in the core, whatever a page asks for and however the house was entered. */

let folder: string
const open: TestHouse[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-policy-'))
})
afterEach(() => {
  for (const house of open.splice(0)) house.close()
  rmSync(folder, { recursive: true, force: true })
})

const kept = <H extends TestHouse>(house: H): H => {
  open.push(house)
  return house
}
/** A house that is no demo, founded under a policy. */
const founded = async (policy: Policy) => kept(await foundTestHouse({ isDemo: false, policy }))
/** The same house, later, under another policy. */
async function reopened(house: TestHouse, policy: Policy): Promise<TestHouse> {
  house.core.close()
  const again = kept(openTestCore({ isDemo: false, folder: house.folder, policy }))
  // Later than all that stands there: rows of one moment have no order.
  again.setNow('2026-03-02T09:00:00.000Z')
  await again.login('karin')
  return again
}
const mapp = (name: string) => {
  const path = join(folder, name)
  mkdirSync(path)
  return path
}
const setByIt = (...path: string[]) => ({ code: 'invalid-input', fields: [{ path, code: 'set-by-it' }] })

test('the policy is shown as it is, with its source, also before anybody has unlocked', async () => {
  const house = kept(openTestCore({ isDemo: false, policy: { maxIdleMinutes: 3, supportContact: 'Servicedesk' } }))

  expect(await house.ask('policy.get', {})).toEqual({
    policy: { maxIdleMinutes: 3, supportContact: 'Servicedesk' },
    source: { kind: 'file', place: '/etc/fyrarum/policy.json' },
  })
})

test('control: without a policy nothing is bound', async () => {
  const house = await founded({})

  await house.ask('guard.setLock', { minutes: 15 })
  await house.ask('guard.showScreen', {})
  await house.ask('template.produce', { document: { kind: 'log-chain' }, format: 'jsonl' })
  await house.ask('backup.prepareExport', { typedShares: null })
  await house.ask('backup.chooseFolder', { ticket: house.core.offer(mapp('egen')) })
  expect(await house.ask('guard.get', {})).toMatchObject({ lockMinutes: 15, isBound: false, mayShowScreen: true })
})

test('a time to lock longer than IT allows is refused, and one that stood there before is cut; a shorter one is kept', async () => {
  const house = await founded({})
  await house.ask('guard.setLock', { minutes: 12 })
  const bound = await reopened(house, { maxIdleMinutes: 4 })

  expect(await bound.ask('guard.get', {})).toMatchObject({ lockMinutes: 4, mostMinutes: 4, isBound: true })
  expect(await bound.fails('guard.setLock', { minutes: 5 })).toEqual({
    code: 'invalid-input',
    fields: [{ path: ['minutes'], code: 'set-by-it', value: 4 }],
  })
  await bound.ask('guard.setLock', { minutes: 2 })
  expect((await bound.ask('guard.get', {})).lockMinutes).toBe(2)
})

test('the shell is told what IT has bound, though the house has chosen otherwise and a screen was being shown', async () => {
  const house = await founded({})
  await house.ask('guard.setLock', { minutes: 12 })
  await house.ask('guard.showScreen', {})
  house.core.close()
  const told: Guarding[] = []
  const core = createCore({
    folder: house.folder,
    isDemo: false,
    appVersion: '0',
    policy: { policy: { maxIdleMinutes: 4, screenCapture: 'never' }, source: null },
    cost: floorCost,
    checkOutput: true,
    now: house.now,
    newId: idMaker(() => Date.parse(house.now())),
    reader: testReader(),
    onChanged: () => {},
    onProgress: () => {},
    onGuarding: (guarding) => told.push(guarding),
    report: () => {},
  })
  await core.dispatch('account.unlock', { login: 'karin', passphrase: `${firstPassphrase} karin` })
  const refused = await core.dispatch('guard.showScreen', {})
  core.close()

  expect(told).toEqual([{ lockMinutes: 4, screenMs: 0 }])
  expect(refused).toEqual({ ok: false, error: setByIt('screen') })
})

test('of all that can leave the house only what IT allows is let out', async () => {
  const house = await founded({ allowedExports: ['logg'] })

  await house.ask('template.produce', { document: { kind: 'log-chain' }, format: 'jsonl' })
  expect(
    await house.fails('template.produce', {
      document: { kind: 'template', template: 'kallelse', version: 1 },
      format: 'docx',
    }),
  ).toEqual(setByIt('document'))
  expect(await house.fails('backup.prepareExport', { typedShares: null })).toEqual(setByIt('export'))
})

test('with an empty list nothing leaves at all', async () => {
  const house = await founded({ allowedExports: [] })

  expect(await house.fails('template.produce', { document: { kind: 'log-chain' }, format: 'print' })).toEqual(
    setByIt('document'),
  )
  expect(await house.fails('backup.prepareExport', { typedShares: null })).toEqual(setByIt('export'))
})

test('each kind that IT can allow stands for something that can leave', () => {
  expect([...new Set(Object.values(exportKindOf)), 'komplett'].toSorted()).toEqual([...exportKinds].toSorted())
})

test('copies are laid where IT has said, and nobody here chooses another folder', async () => {
  const [ours, theirs] = [mapp('vår'), mapp('it')]
  const house = await founded({})
  await house.ask('backup.chooseFolder', { ticket: house.core.offer(ours) })
  const bound = await reopened(house, { backupFolder: theirs })

  expect(await bound.ask('backup.state', {})).toMatchObject({ folder: theirs, isFolderSet: true })
  expect(await bound.fails('backup.chooseFolder', { ticket: bound.core.offer(ours) })).toEqual(setByIt('folder'))
  const { name } = await bound.ask('backup.take', {})
  expect([existsSync(join(theirs, name)), existsSync(join(ours, name))]).toEqual([true, false])
})

test('a folder of IT’s that lies where the database does is no place for copies', async () => {
  const house = await founded({})
  const bound = await reopened(house, { backupFolder: join(house.folder) })

  expect(await bound.fails('backup.take', {})).toMatchObject({ fields: [{ code: 'in-data-folder' }] })
  expect((await bound.ask('backup.state', {})).failure).toMatchObject({ fault: 'folder-gone' })
})

test('a house that cannot be opened is offered the copies in IT’s folder', async () => {
  const theirs = mapp('it')
  const house = await founded({ backupFolder: theirs })
  const { name } = await house.ask('backup.take', {})
  house.core.close()
  rmSync(join(house.folder, 'fyrarum.kopior'))
  const closed = kept(openTestCore({ isDemo: false, folder: house.folder, policy: { backupFolder: theirs } }))

  expect(await closed.ask('backup.sets', { ticket: null })).toMatchObject({ folder: theirs, sets: [{ name }] })
})

test('the demo house is not copied where real houses are; the rest binds there too', async () => {
  const house = kept(await foundTestHouse({ isDemo: true, policy: { backupFolder: mapp('it'), maxIdleMinutes: 2 } }))

  expect((await house.ask('backup.state', {})).folder).toBeNull()
  expect((await house.ask('guard.get', {})).lockMinutes).toBe(2)
  expect((await house.ask('policy.get', {})).policy).toEqual({ maxIdleMinutes: 2 })
})

test('the policy binds whoever comes in with the recovery sheets too, and when the keys of the house have been exchanged', async () => {
  const house = await founded({ allowedExports: [], maxIdleMinutes: 3 })
  const bo = await house.addUser('bo', ['samordnare'])
  await house.ask('account.remove', { userId: bo, reason: 'Slutar' })
  expect((await house.ask('guard.get', {})).mostMinutes).toBe(3)
  house.core.close()
  await house.ask('account.recover', {
    login: 'karin',
    typedShares: [house.shares[0] ?? '', house.shares[1] ?? ''],
    passphrase: `${firstPassphrase} ny`,
  })

  expect((await house.ask('guard.get', {})).mostMinutes).toBe(3)
  expect(await house.fails('template.produce', { document: { kind: 'log-chain' }, format: 'print' })).toEqual(
    setByIt('document'),
  )
})
