import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstPassphrase, foundTestHouse, type TestHouse } from '../support/house'

let house: TestHouse
beforeEach(async () => {
  house = await foundTestHouse()
})
afterEach(() => house.close())

const right = { passphrase: `${firstPassphrase} karin` }
const wrong = { passphrase: 'fel lösenfras helt och hållet' }
const newcomer = {
  user: { displayName: 'Test Åsa', title: 'Test', login: 'åsa', roles: ['stodjare' as const], namndIndex: 0 },
  passphrase: `${firstPassphrase} åsa`,
}
const minutesLater = (minutes: number) =>
  house.setNow(new Date(Date.parse(house.now()) + minutes * 60_000).toISOString())

test('five minutes after the passphrase was typed it is asked for again, and the command then goes through', async () => {
  minutesLater(5)

  expect(await house.fails('account.add', newcomer)).toEqual({ code: 'confirm-needed' })
  expect(await house.ask('account.list', {})).toHaveLength(1)
  await house.ask('account.confirm', right)
  expect((await house.core.dispatch('account.add', newcomer)).ok).toBe(true)
})

test('another passphrase confirms nothing, and guesses cost what they cost at the lock screen', async () => {
  await house.addUser('maria', ['stodjare'])
  minutesLater(5)

  expect(await house.fails('account.confirm', wrong)).toEqual({ code: 'wrong-password', waitMs: 1_000 })
  expect(await house.fails('account.confirm', right)).toMatchObject({ code: 'wrong-password' })
  expect(await house.fails('account.add', newcomer)).toEqual({ code: 'confirm-needed' })
  minutesLater(1)
  expect(await house.fails('account.confirm', { passphrase: `${firstPassphrase} maria` })).toMatchObject({
    code: 'wrong-password',
    waitMs: 2_000,
  })
})

test('a lock ends it: whoever sits down next has confirmed nothing for the one before', async () => {
  await house.addUser('maria', ['systemadmin'])
  await house.login('maria')
  minutesLater(6)
  house.core.close()

  expect(await house.fails('account.confirm', { passphrase: `${firstPassphrase} maria` })).toEqual({ code: 'locked' })
})

test('that it was typed again stands in the log', async () => {
  minutesLater(6)
  await house.ask('account.confirm', right)

  expect((await house.ask('audit.mine', { limit: 1 }))[0]).toMatchObject({ action: 'account.confirm' })
})

const someId = '0199a000-0000-7000-8000-000000000000' as never

test.each([
  ['akt.transfer', { aktId: someId, userId: someId, reason: 'x' }],
  ['team.join', { caseIds: [someId], userId: someId, role: 'stodjare', joinedOn: '2026-03-02', reason: 'x' }],
  ['disclosure.approve', { disclosureId: someId }],
  ['template.produce', { document: { kind: 'disclosure', disclosureId: someId }, format: 'pdf' }],
  ['account.add', newcomer],
] as const)('%s is not done by whoever happens to sit at an open house', async (name, input) => {
  await house.addUser('chef', ['samordnare', 'enhetschef', 'forste-socialsekreterare', 'systemadmin'])
  await house.login('chef')
  const confirmed = await house.core.dispatch(name, input)
  minutesLater(6)

  expect(await house.core.dispatch(name, input)).toEqual({ ok: false, error: { code: 'confirm-needed' } })
  // The control: what stood in the way was the confirmation, not the input.
  expect(confirmed).not.toMatchObject({ error: { code: 'confirm-needed' } })
  expect(confirmed).not.toMatchObject({ error: { code: 'invalid-input' } })
})
