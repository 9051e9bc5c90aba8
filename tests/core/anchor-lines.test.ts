import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { anchorHead, compareWithAnchor } from '../../src/main/core/audit/anchor'
import { type AnchorLine, anchorBytes, anchorName, anchorText } from '../../src/main/core/audit/anchor.rules'
import { anchorState, anchorTrace, restoredAt, signedHere } from '../../src/main/core/audit/anchor.store'
import { auditsWaiting } from '../../src/main/core/audit/waiting.store'
import type { DoorContext } from '../../src/main/core/core'
import { readKeyFile } from '../../src/main/core/vault/key-file'
import { newSignKeys, signBytes, signingKey } from '../../src/main/core/vault/primitives'
import { type KeyHouse, keyHouse, startOfTime } from '../support/key-house'

let house: KeyHouse
let share: string
let installation: string
let door: DoorContext
beforeEach(async () => {
  house = await keyHouse()
  share = mkdtempSync(join(tmpdir(), 'fyrarum-ankare-'))
  installation = readKeyFile(house.folder).installation
  house.as(house.karin, { logAnchorFolder: share })
  door = doorTo(share)
})
afterEach(() => {
  house.close()
  rmSync(share, { recursive: true, force: true })
})

/** The house as a door sees it where IT has named a folder. */
const doorTo = (folder: string | undefined): DoorContext => ({
  ...house.door(),
  policy: { policy: folder === undefined ? {} : { logAnchorFolder: folder }, source: null },
})
const file = () => join(share, anchorName(installation))
const lines = () =>
  readFileSync(file(), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as AnchorLine)
const state = () => house.session().read('test', (context) => anchorState(context))
const trace = () => anchorTrace(house.session().db)
const log = (...actions: string[]) => {
  for (const action of actions) house.session().logEvent(action)
}
const at = (day: number, hour = 8) => `2026-03-0${day}T0${hour}:00:00.000Z`
const events = () =>
  house
    .session()
    .db.all((q) => q.selectFrom('log_entry').select('action').where('action', 'like', 'audit.anchor%').orderBy('seq'))
    .map(({ action }) => action)
    .filter((action) => action !== 'audit.anchor')
type Told = Omit<AnchorLine, 'format' | 'signature'>
const told = (more: Partial<Told> = {}): Told => {
  const { seq, hash } = house.session().head()
  return { kind: 'head', installation, seq, hash: hash.toString('base64'), at: startOfTime, ...more }
}
const signed = (line: Told, key = house.karin.signKey): Omit<AnchorLine, 'format'> => ({
  ...line,
  signature: signBytes(key, anchorBytes(line)).toString('base64'),
})
const lay = (...put: readonly (Told | string)[]) =>
  writeFileSync(file(), put.map((one) => (typeof one === 'string' ? one : anchorText(signed(one)))).join(''))

test('the log says when its anchor was last written, missed first since then, and last found taken away', () => {
  expect(trace()).toEqual({ writtenAt: undefined, missedAt: undefined, goneAt: undefined })
  const happen = (instant: string, action: string) => {
    house.setNow(instant)
    log(action)
  }
  happen(at(2), 'audit.anchorMissed')
  expect(trace()).toMatchObject({ missedAt: at(2) })
  happen(at(3), 'audit.anchored')
  happen(at(4), 'audit.anchored')
  expect(trace()).toEqual({ writtenAt: at(4), missedAt: undefined, goneAt: undefined })
  happen(at(5), 'audit.anchorMissed')
  happen(at(6), 'audit.anchorMissed')
  happen(at(6), 'audit.anchorGone')
  happen(at(7), 'audit.anchorGone')
  happen(at(7), 'annat')

  expect(trace()).toEqual({ writtenAt: at(4), missedAt: at(5), goneAt: at(7) })
})

test('only events count: a change or a reading by the same name says nothing', () => {
  house.setNow(at(3))
  house.session().read('audit.anchored', (context) => context.note({ x: 1 }))
  house.session().read('audit.anchorMissed', (context) => context.note({ x: 1 }))
  house.session().read('backup.restore', (context) => context.note({ x: 1 }))

  expect([trace().writtenAt, trace().missedAt, restoredAt(house.session().db)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  log('backup.restore')
  expect(restoredAt(house.session().db)).toBe(at(3))
})

test('a line is ours when somebody of this house signed it with the keys in use then', async () => {
  const sara = await house.addUser('sara')
  const earlier = newSignKeys()
  house.addEarlierKey(sara.userId, earlier.publicKey, 5)
  const isOurs = (line: Told, key?: Parameters<typeof signed>[1]) =>
    signedHere(house.session().db, installation)({ format: 'fyrarum-anchor/1', ...signed(line, key) })

  expect([isOurs(told()), isOurs(told(), sara.signKey)]).toEqual([true, true])
  expect(isOurs(told(), signingKey(newSignKeys().seed))).toBe(false)
  expect(isOurs(told({ installation: house.newId() }))).toBe(false)
  const old = signingKey(earlier.seed)
  expect([isOurs(told({ seq: 5 }), old), isOurs(told({ seq: 6 }), old)]).toEqual([true, false])
  expect([isOurs(told({ seq: 5 }), sara.signKey), isOurs(told({ seq: 6 }), sara.signKey)]).toEqual([false, true])
})

test('where IT has named no folder nothing is compared, written or told', async () => {
  const without = doorTo(undefined)
  house.as(house.karin)

  expect(await compareWithAnchor(without)).toBe(false)
  await anchorHead(without, house.session())

  expect(events()).toEqual([])
  expect(state()).toEqual({ isSet: false, found: 'waiting', writtenAt: null, isLate: false, isGone: false })
})

test('the day’s first comparison writes how far the log has come, signed, and the day’s second writes nothing', async () => {
  expect(state().found).toBe('waiting')

  expect(await compareWithAnchor(door)).toBe(true)

  const [first] = lines()
  expect(first).toMatchObject({ kind: 'head', installation, at: startOfTime })
  expect(first?.seq).toBe(house.session().head().seq - 1)
  expect(first && signedHere(house.session().db, installation)(first)).toBe(true)
  expect(state()).toEqual({ isSet: true, found: 'whole', writtenAt: startOfTime, isLate: false, isGone: false })
  await compareWithAnchor(door)
  expect([lines().length, events()]).toEqual([1, ['audit.anchored']])
  house.setNow(at(3))
  await compareWithAnchor(door)
  expect(lines().map((line) => line.at)).toEqual([startOfTime, at(3)])
})

test('the head is left in the anchor when the house locks, and a folder out of reach stops nobody', async () => {
  const { seq, hash } = house.session().head()
  await anchorHead(door, house.session())

  expect(lines()).toMatchObject([{ kind: 'head', seq, hash: hash.toString('base64'), at: startOfTime }])
  await expect(anchorHead(doorTo(join(share, 'borta')), house.session())).resolves.toBeUndefined()
})

test('an anchor that knows a longer log is told of, and how far it goes to the log’s reviewers', async () => {
  const far = house.session().head().seq + 40
  log('audit.anchored')
  lay(told({ seq: far }), told({ seq: far - 20 }))

  await compareWithAnchor(door)

  expect(events()).toEqual(['audit.anchored', 'audit.anchorAhead'])
  expect(house.lastDetails()).toEqual({ seq: far })
  expect(state().found).toBe('ahead')
  expect(lines()).toHaveLength(2)
})

test('lines that nobody here has signed are counted and told of; a longer log is told of before them', async () => {
  const strange = anchorText({ ...told({ seq: 999 }), signature: Buffer.alloc(64).toString('base64') })
  log('audit.anchored')
  lay(told(), strange, 'skräp\n')

  await compareWithAnchor(door)
  expect([state().found, house.lastDetails()]).toEqual(['strange', { lines: 2 }])
  lay(strange, told({ seq: 999 }))
  await compareWithAnchor(door)

  expect(state().found).toBe('ahead')
  expect(events()).toEqual(['audit.anchored', 'audit.anchorStrange', 'audit.anchorAhead'])
})

test('an anchor that was written once and is there no longer has been taken away, and is begun anew', async () => {
  await compareWithAnchor(door)
  rmSync(file())

  await compareWithAnchor(door)

  expect(events()).toEqual(['audit.anchored', 'audit.anchorGone', 'audit.anchored'])
  expect(state()).toMatchObject({ found: 'gone', isGone: true })
  expect(lines()).toHaveLength(1)
  await compareWithAnchor(door)
  expect(state()).toMatchObject({ found: 'whole', isGone: true })
})

test('a log that a person has put back to a copy is shorter for that reason, and the anchor goes on from there', async () => {
  const far = house.session().head().seq + 40
  lay(told({ seq: far, at: at(1) }), told({ seq: far + 1, at: at(1, 9) }))
  log('backup.restore')

  await compareWithAnchor(door)

  expect(state().found).toBe('whole')
  expect(lines().map(({ kind }) => kind)).toEqual(['head', 'head', 'restored'])
  expect(events()).toEqual(['audit.anchored'])
  await compareWithAnchor(door)
  expect(lines()).toHaveLength(3)
})

test('a line written after the house was put back is not explained by it', async () => {
  log('backup.restore')
  const far = house.session().head().seq + 40
  lay(told({ seq: far, at: at(1) }), told({ seq: far + 1, at: startOfTime }))

  await compareWithAnchor(door)

  expect(state().found).toBe('ahead')
  expect(lines().at(-1)?.kind).toBe('head')
})

test('a folder out of reach is missed once a day, is late after more than one, and is caught up with when it answers', async () => {
  await compareWithAnchor(door)
  const away = doorTo(join(share, 'borta'))
  house.setNow(at(3))

  expect(await compareWithAnchor(away)).toBe(true)
  await compareWithAnchor(away)

  expect(events()).toEqual(['audit.anchored', 'audit.anchorMissed'])
  expect(state()).toMatchObject({ found: 'unreachable', isLate: false })
  house.setNow(at(4))
  await compareWithAnchor(away)
  expect(events()).toHaveLength(3)
  expect(state().isLate).toBe(true)
  await compareWithAnchor(door)
  expect(events().at(-1)).toBe('audit.anchored')
  expect(state()).toMatchObject({ found: 'whole', isLate: false, writtenAt: at(4) })
  // The same day: written again because it was missed.
  log('audit.anchorMissed')
  await compareWithAnchor(door)
  expect(lines()).toHaveLength(3)
})

test('a house that is locked while the folder answers is left alone', async () => {
  const comparing = compareWithAnchor(door)
  door.leave()
  expect(await comparing).toBe(false)

  expect(await compareWithAnchor(door)).toBe(false)
  const missing = { ...doorTo(join(share, 'borta')) }
  expect(await compareWithAnchor(missing)).toBe(false)
})

test('somebody else who has unlocked while the folder answered is told nothing, and nothing is written', async () => {
  const sara = await house.addUser('sara')
  for (const where of [door, doorTo(join(share, 'borta'))]) {
    house.as(house.karin, { logAnchorFolder: share })
    const comparing = compareWithAnchor(where)
    house.as(sara, { logAnchorFolder: share })
    expect(await comparing).toBe(false)
  }

  expect(events()).toEqual([])
  expect(existsSync(file())).toBe(false)
})

test('a line that was being written when somebody else unlocked stands there, and the log says nothing of it', async () => {
  const sara = await house.addUser('sara')
  let looks = 0
  const now = () => {
    looks += 1
    // The second look is for the line.
    if (looks === 2) queueMicrotask(() => house.as(sara, { logAnchorFolder: share }))
    return startOfTime
  }

  expect(await compareWithAnchor({ ...door, now })).toBe(true)

  expect(house.session().me.displayName).toBe('sara')
  expect([lines().length, events()]).toEqual([1, []])
})

const waiting = () => house.session().read('test', (context) => auditsWaiting(context))

test('an anchor that was taken away is told of for as long as the session that found it lasts', async () => {
  await compareWithAnchor(door)
  rmSync(file())
  await compareWithAnchor(door)
  house.setNow('2026-03-30T08:00:00.000Z')

  expect(state()).toMatchObject({ found: 'gone', isGone: false, isLate: false })
  expect(waiting()).toEqual([{ kind: 'log-anchor', what: 'gone' }])
  house.as(house.karin, { logAnchorFolder: share })
  expect(waiting()).toEqual([])
})

test('those who answer for the log or the files are told what their anchor says, the gravest first, and nobody else is', async () => {
  expect(waiting()).toEqual([])
  const gone = doorTo(join(share, 'borta'))
  await compareWithAnchor(gone)
  house.setNow(at(4))
  expect(waiting()).toEqual([{ kind: 'log-anchor', what: 'late' }])
  await compareWithAnchor(door)
  expect(waiting()).toEqual([])
  rmSync(file())
  await compareWithAnchor(door)
  await compareWithAnchor(door)
  expect(waiting()).toEqual([{ kind: 'log-anchor', what: 'gone' }])
  for (const [line, what] of [
    [anchorText({ ...told({ seq: 999 }), signature: '' }), 'strange'],
    [anchorText(signed(told({ seq: 999 }))), 'ahead'],
  ] as const) {
    lay(line)
    await compareWithAnchor(door)
    expect(waiting()).toEqual([{ kind: 'log-anchor', what }])
  }

  for (const roles of ['["barnhandlaggare"]', '["loggranskare"]', '["systemadmin"]']) {
    house.tamper('UPDATE user SET roles = ?', roles)
    house.as(house.karin, { logAnchorFolder: share })
    await compareWithAnchor(door)
    expect([roles, waiting().length]).toEqual([roles, roles.includes('barn') ? 0 : 1])
  }
  house.as(house.karin)
  expect(waiting()).toEqual([])
})
