import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCore } from '../../src/main/core/core'
import { idMaker } from '../../src/main/core/ids'
import { floorCost } from '../../src/main/core/vault/passphrase'
import type { Guarding } from '../../src/main/core-messages'
import { firstPassphrase, foundTestHouse, type TestHouse } from '../support/house'
import { testReader } from '../support/reader'

let house: TestHouse
beforeEach(async () => {
  house = await foundTestHouse()
})
afterEach(() => house.close())

test('the house locks itself after five minutes until somebody says otherwise, and never later than fifteen', async () => {
  expect(await house.ask('guard.get', {})).toMatchObject({ lockMinutes: 5, mayChange: true, screenUntil: null })

  await house.ask('guard.setLock', { minutes: 15 })
  await house.ask('guard.setLock', { minutes: 2 })

  expect((await house.ask('guard.get', {})).lockMinutes).toBe(2)
  for (const minutes of [0, -1, 16, 1.5, Number.POSITIVE_INFINITY])
    expect((await house.fails('guard.setLock', { minutes })).code).toBe('invalid-input')
})

test('only who runs the house changes when it locks', async () => {
  await house.addUser('sara', ['barnhandlaggare'])
  await house.login('sara')

  expect((await house.fails('guard.setLock', { minutes: 9 })).code).toBe('not-allowed')
  expect(await house.ask('guard.get', {})).toMatchObject({ lockMinutes: 5, mayChange: false })
})

test('the screen may be seen for half an hour, by who asked for it, and it stands in the log', async () => {
  await house.addUser('sara', ['barnhandlaggare'])
  await house.ask('guard.showScreen', {})

  expect((await house.ask('guard.get', {})).screenUntil).toBe('2026-03-02T08:30:00.000Z')
  expect((await house.ask('audit.mine', { limit: 9 })).map(({ action }) => action)).toContain('guard.showScreen')
  await house.login('sara')
  expect((await house.ask('guard.get', {})).screenUntil).toBeNull()
  await house.login('karin')
  house.setNow('2026-03-02T08:29:59.000Z')
  expect((await house.ask('guard.get', {})).screenUntil).not.toBeNull()
  house.setNow('2026-03-02T08:30:00.000Z')
  expect((await house.ask('guard.get', {})).screenUntil).toBeNull()
})

test('a screen that is covered again is covered at once, though the clock has been set back', async () => {
  await house.ask('guard.showScreen', {})
  await house.ask('guard.coverScreen', {})
  expect((await house.ask('guard.get', {})).screenUntil).toBeNull()

  house.setNow('2026-03-02T07:00:00.000Z')
  await house.ask('guard.showScreen', {})
  house.setNow('2026-03-02T06:00:00.000Z')
  await house.ask('guard.coverScreen', {})
  house.setNow('2026-03-02T07:10:00.000Z')
  expect((await house.ask('guard.get', {})).screenUntil).toBeNull()
})

test('the shell is told when the house is opened and when something is changed, and nothing but numbers', async () => {
  house.core.close()
  const told: Guarding[] = []
  const core = createCore({
    folder: house.folder,
    isDemo: true,
    appVersion: '0',
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
  await core.dispatch('guard.setLock', { minutes: 1 })
  await core.dispatch('guard.showScreen', {})
  await core.dispatch('guard.coverScreen', {})
  core.close()

  expect(told).toEqual([
    { lockMinutes: 5, screenMs: 0 },
    { lockMinutes: 1, screenMs: 0 },
    { lockMinutes: 1, screenMs: 1_800_000 },
    { lockMinutes: 1, screenMs: 0 },
  ])
})
