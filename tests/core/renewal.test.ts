import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
// @ts-expect-error -- the build's own script has no types
import { projectFolder } from '../../build/electron.mjs'
import { keyFilePath, readKeyFile } from '../../src/main/core/vault/key-file'
import type { UserId } from '../../src/shared/ids'
import { keepCopy } from '../support/file'
import { firstPassphrase, foundTestHouse, openTestCore, type TestHouse } from '../support/house'
import { elsa, receive } from '../support/scene'
import { stepIn } from '../support/steps'

let house: TestHouse & { readonly shares: readonly string[] }
let aktId: string
let caseId: string
let sara: UserId

beforeEach(async () => {
  house = await foundTestHouse()
  sara = await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('ewa', ['forste-socialsekreterare'])
  await house.addUser('bo', ['stodjare'])
  ;({ caseId } = await receive(house, [elsa], { responsibleId: sara }))
  await house.login('sara')
  ;({ aktId } = await house.ask('akt.open', { caseId: caseId }))
  await house.ask('draft.save', { form: 'prov', subject: 'x', content: '{"text":"halvskrivet"}' })
  house.core.close()
})
afterEach(() => house.close())

const next = 'mosstuva regnbåge kopparlås vintergata'
const later = 'lingonris månsken tråddocka sjöbod'
const twoShares = () => [house.shares[0] ?? '', house.shares[2] ?? ''] as [string, string]
const recover = (login = 'sara', passphrase = next) =>
  house.ask('account.recover', { login, typedShares: twoShares(), passphrase })
const readsAkt = async () => (await house.core.dispatch('akt.get', { aktId })).ok

/** The exported chain, verified by the script that shares no code with the program. */
async function verifiedOutside(): Promise<string> {
  const { ticket } = await house.ask('template.produce', { document: { kind: 'log-chain' }, format: 'jsonl' })
  const path = join(house.folder, 'kedja.jsonl')
  const saved = await house.core.save(ticket, path)
  if (!saved.ok) throw new Error(saved.error.code)
  const script = join(projectFolder as string, 'build', 'verify-log.mjs')
  return execFileSync('node', [script, path, keyFilePath(house.folder)], { encoding: 'utf8' })
}

test('two sheets give somebody who has lost the passphrase new keys to everything that person could read', async () => {
  const { userId } = await recover()

  expect(userId).toBe(sara)
  expect(await readsAkt()).toBe(true)
  // What was half written lay under the keys that are gone.
  expect(await house.ask('draft.get', { form: 'prov', subject: 'x' })).toBeNull()
  await house.login('sara', next)
  expect(await readsAkt()).toBe(true)
  house.core.close()
  expect((await house.fails('account.unlock', { login: 'sara', passphrase: `${firstPassphrase} sara` })).code).toBe(
    'wrong-password',
  )
})

test('what was signed with the earlier keys still holds, in the program and outside it', async () => {
  await recover()
  // A second time: two earlier pairs of keys.
  house.core.close()
  await recover('sara', later)
  await house.login('karin')

  expect(await house.ask('audit.verify', {})).toMatchObject({ state: 'whole', firstBad: null })
  const said = await verifiedOutside()
  expect(said).toContain('WHOLE')
  expect(said.match(new RegExp(`User ${sara} has signed with other keys`, 'g'))).toHaveLength(2)
  // The grants that sara gave when she opened the akt are signed by the earlier keys, and still used.
  await house.login('ewa')
  expect(await readsAkt()).toBe(true)
})

test('control: an entry by the earlier keys after they were replaced is not taken for the user’s', async () => {
  await recover()
  await house.login('karin')
  const outside = await verifiedOutside()
  const path = join(house.folder, 'kedja.jsonl')
  const lines = readFileSync(path, 'utf8').split('\n')
  const header = JSON.parse(lines[0] ?? '') as { signers: { userId: string; lastSeq: number | null }[] }
  const old = header.signers.find((one) => one.userId === sara && one.lastSeq !== null)
  if (!old) throw new Error('no earlier key')
  // As though the earlier key had been good for one entry less than it signed.
  const seqs = lines.slice(1).flatMap((line) => {
    const entry = line ? (JSON.parse(line) as { seq?: number; user?: string }) : {}
    return entry.user === sara && entry.seq !== undefined && entry.seq <= (old.lastSeq ?? 0) ? [entry.seq] : []
  })
  old.lastSeq = Math.max(...seqs) - 1
  writeFileSync(path, [JSON.stringify(header), ...lines.slice(1)].join('\n'))
  const script = join(projectFolder as string, 'build', 'verify-log.mjs')

  expect(outside).toContain('WHOLE')
  expect(() => execFileSync('node', [script, path], { encoding: 'utf8' })).toThrow('Command failed')
})

test('one sheet twice, a sheet of another house, or a login nobody has, gives nothing and changes nothing', async () => {
  const other = await foundTestHouse()
  const before = readKeyFile(house.folder)
  const attempt = (typedShares: [string, string], login = 'sara') =>
    house.fails('account.recover', { login, typedShares, passphrase: next })

  const [one = '', two = ''] = house.shares
  expect((await attempt([one, one])).fields).toMatchObject([{ code: 'share-repeated' }])
  expect((await attempt([one, other.shares[0] ?? ''])).fields).toMatchObject([{ code: 'share-of-other-sheets' }])
  expect((await attempt([one, two], 'ingen')).fields).toMatchObject([{ path: ['login'], code: 'no-such-login' }])
  expect(readKeyFile(house.folder)).toEqual(before)
  other.close()
})

test('killed at any step of a recovery the house opens for everybody, with the earlier passphrase or the new one', async () => {
  const putBack = keepCopy(house.folder)
  for (const dieAt of ['laid', 'renewed', 'settled']) {
    putBack()
    const dying = openTestCore({
      folder: house.folder,
      report(event, facts) {
        if (event === 'step' && stepIn(facts) === dieAt) throw new Error('killed')
      },
    })
    const failed = await dying.core.dispatch('account.recover', {
      login: 'sara',
      typedShares: twoShares(),
      passphrase: next,
    })
    dying.core.close()
    const opens: string[] = []
    for (const passphrase of [`${firstPassphrase} sara`, next]) {
      house.setNow(new Date(Date.parse(house.now()) + 120_000).toISOString())
      const answer = await house.core.dispatch('account.unlock', { login: 'sara', passphrase })
      if (answer.ok && (await readsAkt())) opens.push(passphrase === next ? 'new' : 'earlier')
      house.core.close()
    }
    house.setNow(new Date(Date.parse(house.now()) + 120_000).toISOString())
    await house.login('karin')

    expect(failed.ok).toBe(false)
    expect([dieAt, opens]).toEqual([dieAt, [dieAt === 'laid' ? 'earlier' : 'new']])
    expect(await house.ask('audit.verify', {})).toMatchObject({ state: 'whole' })
    house.core.close()
  }
})

const renew = (colleague: string, more: object = {}) => ({
  userId: sara,
  login: 'sara',
  passphrase: next,
  colleague: { login: colleague, passphrase: `${firstPassphrase} ${colleague}` },
  ...more,
})

test('a systemadministrator and the one who answers for the work give new keys; the passphrase told is changed first', async () => {
  await house.login('karin')
  await house.ask('account.renew', renew('ewa'))
  house.core.close()
  expect((await house.fails('account.unlock', { login: 'sara', passphrase: next })).fields).toMatchObject([
    { code: 'passphrase-handed' },
  ])
  await house.ask('account.unlock', { login: 'sara', passphrase: next, newPassphrase: later })

  // Ewa holds the barnakt's key, and lent it for this.
  expect(await readsAkt()).toBe(true)
  expect(await house.ask('audit.state', {})).toBeTruthy()
  await house.login('karin')
  expect(await house.ask('audit.verify', {})).toMatchObject({ state: 'whole' })
})

test('nobody renews alone, oneself, or with a colleague who does not answer for the work', async () => {
  await house.login('karin')

  expect((await house.fails('account.renew', renew('karin'))).fields).toMatchObject([{ code: 'same-person-twice' }])
  expect((await house.fails('account.renew', renew('bo'))).fields).toMatchObject([{ code: 'not-senior' }])
  expect((await house.fails('account.renew', renew('ewa', { login: 'bo' }))).fields).toMatchObject([
    { code: 'no-such-login' },
  ])
  await house.login('ewa')
  expect(await house.fails('account.renew', renew('bo'))).toEqual({ code: 'not-allowed' })
})

test('what neither of the two could read is handed over by whoever holds it, at the next unlocking', async () => {
  await house.login('karin')
  await house.addUser('per', ['forste-socialsekreterare'])
  // Per came after the akt was opened and holds no key to it.
  const { waiting } = await house.ask('account.renew', renew('per'))
  house.core.close()
  await house.ask('account.unlock', { login: 'sara', passphrase: next, newPassphrase: later })
  const before = await readsAkt()
  await house.login('ewa')
  await house.login('sara', later)

  expect(waiting).toBeGreaterThan(0)
  expect([before, await readsAkt()]).toEqual([false, true])
})

test('a key that was taken back while new keys were waited for is not handed over', async () => {
  await house.login('karin')
  await house.addUser('per', ['forste-socialsekreterare'])
  await house.ask('account.renew', renew('per'))
  await house.addUser('maja', ['barnhandlaggare'])
  const maja = (await house.ask('account.list', {})).find((user) => user.displayName === 'Test maja')
  await house.login('ewa')
  // By now ewa has handed the keys over; the akt goes to another officer, and sara's keys are taken back.
  await house.ask('akt.transfer', { aktId: aktId, userId: maja?.id ?? '', reason: 'byter handläggare' })
  house.core.close()
  await house.ask('account.unlock', { login: 'sara', passphrase: next, newPassphrase: later })
  expect(await readsAkt()).toBe(false)
})

test('new sheets hold in the place of the earlier ones, which open nothing any more', async () => {
  await house.login('karin')
  const { shares } = await house.ask('account.prepareRecovery', {})
  const fresh = [shares[0] ?? '', shares[1] ?? ''] as [string, string]
  house.letClockRun()
  const { waiting } = await house.ask('account.newSheets', {
    typedShares: fresh,
    earlierShares: twoShares(),
    colleague: null,
  })
  expect((await house.ask('account.sheets', {})).waiting).toBe(0)
  house.core.close()

  expect(waiting).toBe(0)
  expect(
    (await house.fails('account.recover', { login: 'sara', typedShares: twoShares(), passphrase: next })).fields,
  ).toMatchObject([{ code: 'share-of-other-sheets' }])
  await house.ask('account.recover', { login: 'sara', typedShares: fresh, passphrase: next })
  expect(await readsAkt()).toBe(true)
})

test('without the earlier sheets a colleague is the second, and locks others hold are sealed to the new sheets at their next unlocking', async () => {
  await house.login('karin')
  const { shares } = await house.ask('account.prepareRecovery', {})
  const fresh = [shares[0] ?? '', shares[1] ?? ''] as [string, string]
  const order = { typedShares: fresh, earlierShares: null }
  expect((await house.fails('account.newSheets', { ...order, colleague: null })).fields).toMatchObject([
    { code: 'required' },
  ])
  house.setNow('2026-03-02T09:00:00.000Z')
  const { waiting } = await house.ask('account.newSheets', {
    ...order,
    colleague: { login: 'ewa', passphrase: `${firstPassphrase} ewa` },
  })
  const before = await house.ask('account.sheets', {})
  await house.login('sara')
  await house.login('karin')
  house.core.close()
  await house.ask('account.recover', { login: 'sara', typedShares: fresh, passphrase: next })

  expect(waiting).toBeGreaterThan(0)
  expect(before).toMatchObject({ madeAt: '2026-03-02T09:00:00.000Z', triedAt: null })
  expect(await readsAkt()).toBe(true)
})

test('that two sheets have been tried stands with its day', async () => {
  await house.login('karin')
  await house.ask('account.trySheets', { typedShares: twoShares() })

  expect(await house.ask('account.sheets', {})).toMatchObject({
    triedAt: house.now(),
    triedBy: 'Karin Prov',
    waiting: 0,
  })
  const [one = ''] = house.shares
  expect((await house.fails('account.trySheets', { typedShares: [one, one] })).fields).toMatchObject([
    { code: 'share-repeated' },
  ])
})
