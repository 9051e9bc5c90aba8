import { afterEach, beforeEach, expect, test } from 'vitest'
import { readKeyFile } from '../../src/main/core/vault/key-file'
import { openSeal } from '../../src/main/core/vault/primitives'
import type { UserId } from '../../src/shared/ids'
import { keepCopy, keysOf, openFile } from '../support/file'
import { firstPassphrase, foundTestHouse, openTestCore, type TestHouse } from '../support/house'
import { elsa, receive } from '../support/scene'
import { stepIn } from '../support/steps'

let house: TestHouse & { readonly shares: readonly string[] }
let aktId: string
let caseId: string
let sara: UserId
let maja: UserId

beforeEach(async () => {
  house = await foundTestHouse()
  sara = await house.addUser('sara', ['barnhandlaggare'])
  maja = await house.addUser('maja', ['barnhandlaggare'])
  await house.addUser('ewa', ['forste-socialsekreterare'])
  await house.addUser('it', ['systemadmin'], { namndIndex: null })
  ;({ caseId } = await receive(house, [elsa], { responsibleId: sara }))
  await house.login('sara')
  ;({ aktId } = await house.ask('akt.open', { caseId: caseId }))
  house.core.close()
})
afterEach(() => house.close())

const remove = (more: object = {}) => ({ userId: sara, reason: 'har slutat', ...more })
const passphraseOf = (login: string) => `${firstPassphrase} ${login}`

test('what lies in somebody’s hand is shown to those who can see it, each with its place; to others not even that it is there', async () => {
  await house.login('ewa')
  const seen = await house.ask('account.leaving', { userId: sara })
  await house.login('it')
  const unseen = await house.ask('account.leaving', { userId: sara })

  expect(seen.isLastAdmin).toBe(false)
  expect(seen.inHand.map((one) => one.kind).sort()).toEqual(expect.arrayContaining(['akt', 'arende']))
  expect(seen.inHand.map((one) => one.to)).toContain(`/akt/${aktId}/om`)
  expect(unseen.inHand).toEqual([])
})

test('whoever has something in hand is not shut out by mistake, and is when it is urgent', async () => {
  await house.login('karin')

  expect((await house.fails('account.remove', remove())).fields).toMatchObject([{ code: 'still-in-hand' }])
  await house.ask('account.remove', remove({ isUrgent: true }))
  expect((await house.ask('account.list', {})).map((user) => user.id)).not.toContain(sara)
  house.core.close()
  expect((await house.fails('account.unlock', { login: 'sara', passphrase: passphraseOf('sara') })).code).toBe(
    'wrong-password',
  )
})

test('with everything the one who left had – keys, database key, an old key file – nothing in the house as it is now can be opened', async () => {
  const before = await keysOf(house.folder, 'sara')
  await house.login('it')
  await house.ask('account.remove', remove({ isUrgent: true }))
  // Those who hold what sara could read make new keys when they next sit down.
  await house.login('ewa')
  await house.login('karin')
  house.core.close()

  expect(() => openFile(house.folder, before.databaseKey)).toThrow('corrupt')
  expect(readKeyFile(house.folder).slots.some((slot) => slot.userId === sara)).toBe(false)
  const now = openFile(house.folder, (await keysOf(house.folder, 'karin')).databaseKey)
  const boxes = now.prepare<[], Buffer>('SELECT box FROM lock_grant').pluck().all()
  const opens = boxes.filter((box) => {
    try {
      return openSeal(before.keys.box, box).length > 0
    } catch {
      return false
    }
  })
  // Every lock that sara had has a newer version than any key she held.
  const stale = now
    .prepare(
      `SELECT count(*) FROM lock_grant g JOIN lock l ON l.id = g.lock_id
       WHERE g.user_id = ? AND l.scope NOT LIKE 'house:nod-%' AND NOT EXISTS
         (SELECT 1 FROM lock n WHERE n.scope = l.scope AND n.compartment = l.compartment AND n.version > l.version)`,
    )
    .pluck()
    .get(sara)
  now.close()
  expect([opens.length, stale]).toEqual([0, 0])
})

test('the others go on as before, and what the one who left signed still holds', async () => {
  await house.login('it')
  await house.ask('account.remove', remove({ isUrgent: true }))
  await house.login('ewa')

  expect((await house.core.dispatch('akt.get', { aktId })).ok).toBe(true)
  await house.ask('akt.transfer', { aktId: aktId, userId: maja, reason: 'Sara har slutat' })
  await house.login('maja')
  expect((await house.core.dispatch('akt.get', { aktId })).ok).toBe(true)
  await house.login('karin')
  expect(await house.ask('audit.verify', {})).toMatchObject({ state: 'whole', firstBad: null })
})

test('with two sheets the house opens after somebody has been shut out, too', async () => {
  await house.login('it')
  await house.ask('account.remove', remove({ isUrgent: true }))
  house.core.close()
  const typedShares = [house.shares[0] ?? '', house.shares[1] ?? ''] as [string, string]
  const order = { typedShares, passphrase: 'mosstuva regnbåge kopparlås vintergata' }

  expect((await house.fails('account.recover', { ...order, login: 'sara' })).fields).toMatchObject([
    { code: 'no-such-login' },
  ])
  await house.ask('account.recover', { ...order, login: 'ewa' })
  expect((await house.core.dispatch('akt.get', { aktId })).ok).toBe(true)
})

test('nobody but a systemadministrator shuts anybody out, and not oneself', async () => {
  await house.login('ewa')
  expect(await house.fails('account.remove', remove({ isUrgent: true }))).toEqual({ code: 'not-allowed' })
  await house.login('it')
  const { id } = await house.ask('account.me', {})
  expect((await house.fails('account.remove', remove({ userId: id }))).fields).toMatchObject([
    { code: 'not-own-account' },
  ])
})

test('killed at any step of a removal, everybody else comes in, the one who is leaving does not when it is done, and nobody loses a key', async () => {
  const putBack = keepCopy(house.folder)
  const steps: string[] = []
  const run = async (dieAt: string | null) => {
    putBack()
    const core = openTestCore({
      folder: house.folder,
      report(event, facts) {
        const step = stepIn(facts)
        if (event !== 'step') return
        if (dieAt === null) steps.push(step)
        if (step === dieAt) throw new Error('killed')
      },
    })
    await core.ask('account.unlock', { login: 'it', passphrase: passphraseOf('it') })
    await core.core.dispatch('account.remove', remove({ isUrgent: true }))
    core.core.close()
  }
  await run(null)
  expect(steps.length).toBeGreaterThan(1)
  for (const dieAt of new Set(steps)) {
    await run(dieAt)
    for (const login of ['ewa', 'karin']) await house.login(login)
    const user = (await house.ask('account.list', {})).find((one) => one.id === sara)
    house.core.close()
    const comesIn = (await house.core.dispatch('account.unlock', { login: 'sara', passphrase: passphraseOf('sara') }))
      .ok

    expect([dieAt, comesIn]).toEqual([dieAt, user !== undefined])
    house.setNow(new Date(Date.parse(house.now()) + 120_000).toISOString())
  }
}, 300_000)

const change = (more: object) => ({
  userId: maja,
  displayName: 'Test maja',
  title: 'Test',
  roles: ['barnhandlaggare' as const],
  namndId: null,
  hasSocionom: true,
  ...more,
})

test('a role that is given opens what it follows, and one that is taken closes it again', async () => {
  const opens = async (login: string) => {
    await house.login(login)
    return (await house.core.dispatch('case.page', { caseId })).ok
  }
  const before = await opens('maja')
  await house.login('karin')
  await house.ask('account.change', change({ roles: ['barnhandlaggare', 'samordnare'], title: 'Samordnare' }))
  const during = await opens('maja')
  await house.login('karin')
  await house.ask('account.change', change({}))
  expect((await house.ask('audit.mine', { limit: 50 })).map(({ action }) => action)).toContain('account.change')

  expect([before, during, await opens('maja')]).toEqual([false, true, false])
  expect(await house.ask('account.me', {})).toMatchObject({ title: 'Test', roles: ['barnhandlaggare'] })
  await house.login('sara')
  expect((await house.core.dispatch('akt.get', { aktId })).ok).toBe(true)
})

test('a role given by somebody without keys opens nothing until a colleague who holds them opens it by hand', async () => {
  const opens = async () => {
    await house.login('maja')
    return (await house.core.dispatch('case.page', { caseId })).ok
  }
  await house.login('it')
  await house.ask('account.change', change({ roles: ['samordnare'] }))
  const before = await opens()
  await house.login('karin')
  await house.ask('account.welcome', { userId: maja })
  expect((await house.ask('audit.mine', { limit: 50 })).map(({ action }) => action)).toContain('account.welcome')

  expect([before, await opens()]).toEqual([false, true])
})

test('the house always has a systemadministrator, and the log is given to a reviewer by one who reads it', async () => {
  await house.login('it')
  const { id } = await house.ask('account.me', {})

  expect((await house.fails('account.change', change({ roles: ['loggranskare'] }))).fields).toMatchObject([
    { code: 'reviewer-gives' },
  ])
  await house.ask('account.change', change({ userId: id, roles: ['systemadmin', 'stodjare'] }))
  await house.login('karin')
  await house.ask('account.change', change({ userId: id, roles: ['stodjare'] }))
  const me = await house.ask('account.me', {})
  expect((await house.fails('account.change', change({ userId: me.id, roles: ['samordnare'] }))).fields).toMatchObject([
    { code: 'last-systemadmin' },
  ])
})
