import { afterEach, beforeEach, expect, test } from 'vitest'
import { keysOf, openFile, readOut } from '../support/file'
import { firstPassphrase, foundTestHouse, type TestHouse } from '../support/house'

let house: TestHouse
beforeEach(async () => {
  house = await foundTestHouse()
})
afterEach(() => house.close())

const present = `${firstPassphrase} karin`
const next = 'mosstuva regnbåge kopparlås vintergata'

/** Everything in the file but the log, row by row. */
async function allButTheLog(passphrase: string): Promise<string[]> {
  house.core.close()
  const { databaseKey } = await keysOf(house.folder, 'karin', passphrase)
  const file = openFile(house.folder, databaseKey)
  const cells = readOut(file).filter(({ table }) => table !== 'log_entry' && table !== 'log_session')
  file.close()
  return cells.map(({ table, column, bytes }) => `${table}.${column} ${bytes.toString('hex')}`)
}

test('a changed passphrase opens the house, the earlier one does not, and nothing but the log has changed', async () => {
  // The first unlocking marks what has been seen to; after it there is nothing more to mark.
  await house.login('karin')
  const before = await allButTheLog(present)
  await house.login('karin')
  await house.ask('account.changePassphrase', { present, passphrase: next })
  house.core.close()

  expect(await house.fails('account.unlock', { login: 'karin', passphrase: present })).toMatchObject({
    code: 'wrong-password',
  })
  house.setNow('2026-03-02T08:01:00.000Z')
  await house.ask('account.unlock', { login: 'karin', passphrase: next })
  expect((await house.ask('audit.mine', { limit: 5 })).map((row) => row.action)).toContain('account.changePassphrase')
  expect(await allButTheLog(next)).toEqual(before)
})

test('whoever does not know the present passphrase changes nothing, and guesses cost what they cost at the lock screen', async () => {
  const wrong = { present: 'fel lösenfras helt och hållet', passphrase: next }

  expect(await house.fails('account.changePassphrase', wrong)).toEqual({ code: 'wrong-password', waitMs: 1_000 })
  expect(await house.fails('account.changePassphrase', { present, passphrase: next })).toMatchObject({
    code: 'wrong-password',
  })
})

test.each([
  ['the same again', present, 'passphrase-same'],
  ['a short one', 'kort', 'passphrase-short'],
  ['one that is easily guessed', 'barnahusbarnahus', 'passphrase-easy'],
])('the new passphrase may not be %s', async (_what, passphrase, code) => {
  expect((await house.fails('account.changePassphrase', { present, passphrase })).fields).toEqual([
    { path: ['passphrase'], code },
  ])
  await house.login('karin')
})

test('a passphrase told by mouth opens nothing until its owner has chosen another', async () => {
  const user = { displayName: 'Test Åsa', title: 'Test', login: 'åsa', roles: ['stodjare' as const], namndIndex: 0 }
  const told = `${firstPassphrase} åsa`
  await house.ask('account.add', { user, passphrase: told })
  house.core.close()

  expect(await house.fails('account.unlock', { login: 'åsa', passphrase: told })).toEqual({
    code: 'invalid-input',
    fields: [{ path: ['newPassphrase'], code: 'passphrase-handed' }],
  })
  expect((await house.ask('account.status', {})).state).toBe('locked')
  for (const [newPassphrase, code] of [
    [told, 'passphrase-same'],
    ['kort', 'passphrase-short'],
  ] as const)
    expect(
      (await house.fails('account.unlock', { login: 'åsa', passphrase: told, newPassphrase })).fields,
    ).toMatchObject([{ path: ['newPassphrase'], code }])
  await house.ask('account.unlock', { login: 'åsa', passphrase: told, newPassphrase: next })
  house.core.close()
  await house.ask('account.unlock', { login: 'åsa', passphrase: next })
  house.core.close()
  expect((await house.fails('account.unlock', { login: 'åsa', passphrase: told })).code).toBe('wrong-password')
})
