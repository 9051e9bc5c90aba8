import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/main/core/database/open'
import { databasePath } from '../../src/main/core/vault/found'
import { readKeyFile } from '../../src/main/core/vault/key-file'
import { openSeal } from '../../src/main/core/vault/primitives'
import { combineShares } from '../../src/main/core/vault/recovery'
import { fingerprint, isInFolder, keysOf } from '../support/file'
import { firstPassphrase, foundTestHouse, openTestCore, type TestHouse } from '../support/house'
import { elsa, plan, receive } from '../support/scene'

let house: TestHouse & { readonly shares: readonly string[] }
beforeAll(async () => {
  house = await foundTestHouse()
})
afterAll(() => house.close())

const setUp = {
  house: { name: 'Barnahus Prov', namnder: [{ name: 'Nämnd', municipalities: ['Sjöberga kommun'] }] },
  user: { displayName: 'Karin Prov', title: 'Samordnare', login: 'karin', roles: ['samordnare' as const] },
  passphrase: `${firstPassphrase} karin`,
}
const newUser = (login: string, more: object = {}) => ({
  user: {
    displayName: `Test ${login}`,
    title: 'Test',
    login,
    roles: ['stodjare' as const],
    namndIndex: 0,
    hasSocionom: true,
    ...more,
  },
  passphrase: `${firstPassphrase} ${login}`,
  isHanded: false,
})

test('two of the three printed shares open the database without any passphrase; one opens nothing', async () => {
  house.core.close()
  const { recovery } = readKeyFile(house.folder)
  const publicKey = Buffer.from(recovery.publicKey, 'base64')
  const keys = await combineShares([house.shares[1] ?? '', house.shares[2] ?? ''], publicKey)

  const database = openDatabase(
    databasePath(house.folder),
    openSeal(keys, Buffer.from(recovery.databaseKey, 'base64')),
    'existing',
  )

  expect(database.prepare('SELECT name FROM house').pluck().get()).toBe('Barnahus Prov')
  database.close()
  await expect(combineShares([house.shares[1] ?? '', house.shares[1] ?? ''], publicKey)).rejects.toThrow(
    'invalid-input',
  )
  await house.login('karin')
})

test('a house is founded only after two different shares have been typed back', async () => {
  const fresh = openTestCore()
  expect(await fresh.fails('account.setUp', { ...setUp, typedShares: ['', ''] })).toEqual({ code: 'not-allowed' })
  const { shares } = await fresh.ask('account.prepareRecovery', {})
  const [one = '', two = ''] = shares

  expect((await fresh.fails('account.setUp', { ...setUp, typedShares: [one, one] })).fields).toMatchObject([
    { code: 'share-repeated' },
  ])
  expect(
    (await fresh.fails('account.setUp', { ...setUp, typedShares: [one, house.shares[0] ?? ''] })).fields,
  ).toMatchObject([{ code: 'share-of-other-sheets' }])
  expect([fingerprint(fresh.folder), (await fresh.ask('account.status', {})).state]).toEqual([{}, 'new'])
  await fresh.ask('account.setUp', { ...setUp, typedShares: [two, one] })
  expect((await fresh.ask('account.status', {})).state).toBe('unlocked')
  fresh.close()
})

test('a house is not founded on a weak passphrase, and nothing is left of the attempt', async () => {
  const fresh = openTestCore()
  const { shares } = await fresh.ask('account.prepareRecovery', {})
  const typedShares: [string, string] = [shares[0] ?? '', shares[1] ?? '']

  for (const passphrase of ['kort', 'barnahusbarnahus', 'aaaaaaaaaaaaaaaaaa'])
    expect((await fresh.fails('account.setUp', { ...setUp, passphrase, typedShares })).fields?.[0]?.path).toEqual([
      'passphrase',
    ])

  expect(fingerprint(fresh.folder)).toEqual({})
  fresh.close()
})

test('no share and no passphrase stands in any file of the house', () => {
  for (const words of [...house.shares, `${firstPassphrase} karin`, 'karin'])
    expect([words, isInFolder(house.folder, words)]).toEqual([words, false])
})

test('a new user comes in with her own passphrase, under her own name, with her own roles', async () => {
  await house.ask('account.add', newUser('åsa', { displayName: 'Åsa Kovačević', roles: ['barnhandlaggare'] }))
  await house.login('åsa')

  expect(await house.ask('account.me', {})).toMatchObject({
    displayName: 'Åsa Kovačević',
    roles: ['barnhandlaggare'],
    hasSocionom: true,
  })
  expect((await house.ask('account.list', {})).map((user) => user.displayName)).toEqual(['Karin Prov', 'Åsa Kovačević'])
  await house.login('karin')
})

test('a login name is taken once, whatever its case; the attempt leaves no user behind', async () => {
  await house.ask('account.add', newUser('maria'))
  const before = await house.ask('account.list', {})

  for (const login of ['maria', 'MARIA', ' Maria '])
    expect((await house.fails('account.add', newUser(login))).fields).toEqual([
      { path: ['user', 'login'], code: 'login-taken' },
    ])

  expect(await house.ask('account.list', {})).toEqual(before)
})

test('only a system administrator lets somebody in, and never on a weak passphrase', async () => {
  expect((await house.fails('account.add', { ...newUser('eva'), passphrase: 'kort' })).fields).toMatchObject([
    { code: 'passphrase-short' },
  ])
  await house.login('maria')

  expect(await house.fails('account.add', newUser('eva'))).toEqual({ code: 'not-allowed' })
  await house.login('karin')
})

test('each user has keys of her own; only the database key is shared', async () => {
  house.core.close()
  const [karin, maria] = [await keysOf(house.folder, 'karin'), await keysOf(house.folder, 'maria')]
  await house.login('karin')

  expect(karin.databaseKey.equals(maria.databaseKey)).toBe(true)
  for (const key of ['ringKey', 'draftKey', 'signPublicKey'] as const)
    expect(karin.keys[key].equals(maria.keys[key])).toBe(false)
  expect(karin.keys.box.privateKey.equals(maria.keys.box.privateKey)).toBe(false)
  expect([...new Set([karin.slot.salt, maria.slot.salt])]).toHaveLength(2)
})

test('one who sees the log may verify it; what one has done oneself is listed, latest first, and nobody else’s', async () => {
  const mine = await house.ask('audit.mine', { limit: 5 })

  expect(mine.map((row) => row.user)).toEqual(Array(5).fill('Karin Prov'))
  expect(mine.map((row) => row.no)).toEqual(mine.map((row) => row.no).toSorted((a, b) => b - a))
  expect(await house.ask('audit.verify', {})).toMatchObject({ state: 'whole', firstBad: null })
})

test('a real house refuses test numbers; the demo house shows its users on the lock screen, a real one never', async () => {
  const real = await foundTestHouse({ isDemo: false })

  expect((await real.fails('person.readNumber', { personnummer: '20140317-2388' })).fields).toMatchObject([
    { code: 'personnummer-test-number' },
  ])
  expect([(await real.ask('account.status', {})).demoUsers, (await real.ask('house.current', {})).isDemo]).toEqual([
    [],
    false,
  ])
  expect((await house.ask('account.status', {})).demoUsers.length).toBeGreaterThan(0)
  expect(await real.fails('account.createDemo', {})).toEqual({ code: 'not-allowed' })
  real.close()
})

test('a new coordinator sees every case, request and samråd there is, and no akt; a new first social worker her own nämnd’s cases', async () => {
  await house.login('karin')
  const sara = await house.addUser('sara', ['barnhandlaggare'])
  const { caseId, requestId } = await receive(house, [elsa], { responsibleId: sara })
  const samradId = await plan(house, [caseId])
  const consultation = await plan(house, [])
  await house.login('sara')
  const { aktId } = await house.ask('akt.open', { caseId })
  await house.login('karin')
  await house.addUser('kim', ['samordnare'])
  await house.addUser('ewa', ['forste-socialsekreterare'])
  await house.addUser('lena', ['forste-socialsekreterare'], { namndIndex: 1 })
  const sees = async (login: string) => {
    await house.login(login)
    const asked = [
      await house.core.dispatch('case.page', { caseId }),
      await house.core.dispatch('samrad.get', { samradId }),
      await house.core.dispatch('samrad.get', { samradId: consultation }),
      await house.core.dispatch('request.get', { requestId }),
      await house.core.dispatch('akt.get', { aktId }),
    ]
    return asked.map((answer) => answer.ok)
  }

  expect(await sees('kim')).toEqual([true, true, true, true, false])
  expect(await sees('ewa')).toEqual([true, true, false, false, false])
  expect(await sees('lena')).toEqual([false, false, false, false, false])
  await house.login('karin')
})
