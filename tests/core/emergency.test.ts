import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AktId } from '../../src/shared/ids'
import { everythingReadable } from '../support/attack'
import { type Family, familyHouse, measure } from '../support/family'
import { keepCopy, keysOf, openFile, whereIs } from '../support/file'
import { firstPassphrase, foundTestHouse, startOfTime } from '../support/house'

const secret = 'KANARIE-moderns-egen-Åkt'
const motherNumber = '19850614-2382'

let f: Family
let aktId: AktId
let restore: () => void
beforeAll(async () => {
  f = await familyHouse()
  await f.house.login('ewa')
  await f.appoint(f.users.jenny, 'vuxenhandlaggare')
  await f.house.login('jenny')
  ;({ aktId } = await f.house.ask('akt.openVuxenakt', { caseId: f.caseId, personId: f.motherId }))
  await f.house.ask('protection.record', { aktId, content: measure(secret) })
  f.house.core.close()
  restore = keepCopy(f.house.folder)
}, 60_000)
beforeEach(() => {
  f.house.core.close()
  restore()
  f.house.setNow(startOfTime)
})
afterAll(() => f.house.close())

const order = (login = 'tomas', more: object = {}) => ({
  personnummer: motherNumber,
  kind: 'vuxenakt' as const,
  reason: 'Hon är på akuten och ansvarig handläggare går inte att nå',
  colleague: { login, passphrase: `${firstPassphrase} ${login}` },
  ...more,
})
async function finds(login: string): Promise<string[]> {
  f.house.core.close()
  const held = await keysOf(f.house.folder, login)
  const file = openFile(f.house.folder, held.databaseKey)
  try {
    return whereIs(everythingReadable(file, held), secret)
  } finally {
    file.close()
  }
}

test('two people’s halves laid together open the akt to the one who asks, with notice to its officer', async () => {
  await f.house.login('ewa')
  expect(await f.house.fails('akt.get', { aktId })).toEqual({ code: 'not-found' })
  const opened = await f.house.ask('team.breakGlass', order())

  expect(opened).toEqual({ aktId, until: '2026-03-03T08:00:00.000Z' })
  expect(await f.house.ask('akt.get', { aktId })).toMatchObject({ personName: 'Anna Åkesson' })
  expect((await f.house.ask('team.emergency', {})).open).toHaveLength(1)
  const logged = (await f.house.ask('audit.mine', { limit: 50 })).filter((one) => one.action === 'team.breakGlass')
  expect(logged.length).toBeGreaterThan(0)
  await f.house.login('tomas')
  expect(await f.house.fails('akt.get', { aktId })).toEqual({ code: 'not-found' })
  await f.house.login('jenny')
  const notices = async () => (await f.house.ask('today.get', {})).waiting.filter((one) => one.kind === 'nod-opened')
  const [notice] = await notices()
  expect(notice).toMatchObject({ asker: 'Test ewa', witness: 'Test tomas', reason: order().reason })
  await f.house.ask('team.seeOpening', { openingId: notice?.openingId ?? '' })
  expect(await notices()).toEqual([])
})

test('after a day it is over: the key is taken back, and the next holder makes a new one', async () => {
  await f.house.login('ewa')
  await f.house.ask('team.breakGlass', order())
  expect(await finds('ewa')).toContain('protection_entry.content')
  await f.house.login('ewa')
  f.house.setNow('2026-03-03T08:00:00.000Z')
  expect(await f.house.fails('akt.get', { aktId })).toEqual({ code: 'not-found' })
  await f.house.login('ewa')

  expect(await f.house.fails('akt.get', { aktId })).toEqual({ code: 'not-found' })
  expect(await finds('ewa')).toEqual([])
  await f.house.login('jenny')
  await f.house.ask('protection.record', { aktId, content: measure(`${secret} efteråt`) })
  expect(await finds('ewa')).toEqual([])
  expect(await finds('jenny')).toContain('protection_entry.content')
})

test.each([
  ['the same person twice', 'ewa', 'same-person-twice'],
  ['somebody with the same half', 'chef', 'no-other-half'],
  ['somebody of another nämnd', 'lena', 'no-other-half'],
])('%s opens nothing: %s', async (_who, login, code) => {
  await f.house.login('karin')
  await f.house.addUser('lena', ['barnhandlaggare'], { namndIndex: 1 })
  await f.house.login('ewa')

  expect(await f.house.fails('team.breakGlass', order(login))).toMatchObject({
    code: 'invalid-input',
    fields: [{ path: ['colleague', 'login'], code }],
  })
  expect(await finds('ewa')).toEqual([])
})

test('a wrong passphrase opens nothing, and each guess costs what it costs at the lock screen', async () => {
  await f.house.login('ewa')
  const wrong = order('tomas', { colleague: { login: 'tomas', passphrase: 'fel' } })

  expect(await f.house.fails('team.breakGlass', wrong)).toEqual({ code: 'wrong-password', waitMs: 1_000 })
  expect(await f.house.fails('team.breakGlass', order())).toMatchObject({ code: 'wrong-password' })
  f.house.setNow('2026-03-02T08:01:00.000Z')
  expect(await f.house.ask('team.breakGlass', order())).toMatchObject({ aktId })
})

test('there is no such akt, and no such person: the same answer, before which nothing is told', async () => {
  await f.house.login('ewa')
  expect(await f.house.fails('team.breakGlass', order('tomas', { kind: 'barnakt' }))).toEqual({ code: 'not-found' })
  expect(await f.house.fails('team.breakGlass', order('tomas', { personnummer: '19791205-2391' }))).toEqual({
    code: 'not-found',
  })
  expect((await f.house.ask('team.emergency', {})).open).toEqual([])
})

test.each(['sara', 'jenny', 'karin', 'tomas'])('who holds no first half asks in vain: %s', async (login) => {
  await f.house.login(login)

  expect(await f.house.fails('team.breakGlass', order('ewa'))).toEqual({ code: 'not-allowed' })
  expect(await f.house.ask('team.emergency', {})).toEqual({ state: 'inte-min', open: [] })
})

test('nobody’s keys hold both halves, and nobody’s keys alone open what the nödnyckel opens', async () => {
  const held = await keysOf(f.house.folder, 'karin')
  const file = openFile(f.house.folder, held.databaseKey)
  const halves = file
    .prepare<[], { user_id: string; halves: number }>(
      "SELECT g.user_id, count(DISTINCT l.scope) AS halves FROM lock_grant g JOIN lock l ON l.id = g.lock_id WHERE l.scope LIKE 'house:nod-%' AND g.user_id != 'recovery' GROUP BY g.user_id",
    )
    .all()
  const sealed = file
    .prepare<[string], number>(
      "SELECT count(*) FROM lock_grant g JOIN lock l ON l.id = g.lock_id WHERE g.user_id LIKE 'nod:%' AND l.scope = ?",
    )
    .pluck()
    .get(`akt:${aktId}`)
  file.close()

  expect(halves.length).toBeGreaterThan(7)
  expect(halves.filter((one) => one.halves !== 1)).toEqual([])
  expect(sealed).toBe(4)
  for (const login of ['ewa', 'chef', 'tomas', 'sara', 'karin']) expect(await finds(login)).toEqual([])
})

test('a house of one has no nödnyckel, and says so; a newcomer is handed a half of the same role', async () => {
  const house = await foundTestHouse()
  await house.addUser('ewa', ['forste-socialsekreterare'])
  await house.addUser('maj', ['enhetschef'])
  await house.login('maj')
  // Karin lets her in and has no first half to give: she waits for another who has.
  expect((await house.ask('team.emergency', {})).state).toBe('ensam')
  await house.login('ewa')
  expect((await house.ask('team.emergency', {})).state).toBe('mojlig')
  await house.login('maj')

  expect((await house.ask('team.emergency', {})).state).toBe('mojlig')
  house.close()
})
