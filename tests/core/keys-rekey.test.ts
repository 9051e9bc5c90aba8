import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Connection, openDatabase } from '../../src/main/core/database/open'
import { saltOf } from '../../src/main/core/database/safe-file'
import { houseLock } from '../../src/main/core/vault/house-locks'
import { keyFilePath, readKeyFile } from '../../src/main/core/vault/key-file'
import { finishLeaving, removeUser } from '../../src/main/core/vault/leaving'
import { databasePath, workPath } from '../../src/main/core/vault/place'
import { newKey, openSeal } from '../../src/main/core/vault/primitives'
import { giveKey, rekeyHouse, requireSame } from '../../src/main/core/vault/rekey'
import { type LockName, lockName, scopeOf } from '../../src/main/core/vault/sealing'
import { databaseKeyOf, followLinks, type UserKeys } from '../../src/main/core/vault/slots'
import { codeOf } from '../support/failure'
import { type KeyHouse, keyHouse, startOfTime } from '../support/key-house'
import { stepIn } from '../support/steps'

let house: KeyHouse
let sara: UserKeys
let akt: LockName
beforeEach(async () => {
  house = await keyHouse()
  sara = await house.addUser('sara')
  await house.layIn(sara, 'sara')
  akt = lockName(scopeOf('akt', house.newId()))
  house.makeLock(akt, [house.karin.userId, sara.userId])
})
afterEach(() => house.close())

const content = () => readKeyFile(house.folder)
/** The database keys that somebody's slot leads to from the one it held, newest first. */
const keysOf = ({ userId, box }: UserKeys, from: Buffer) => {
  const slot = content().slots.find((one) => one.userId === userId)
  return slot && followLinks(slot, box, from)
}
const inSheets = () =>
  openSeal(house.recovery.box, Buffer.from(content().recovery.databaseKey, 'base64')).toString('hex')
const steps = ['copied', 'rekeyed', 'verified', 'announced', 'closed', 'renamed', 'settled', 'opened']

test('a database is given a key that nobody has had, its slots and sheets lead to it, and work goes on as the same user', () => {
  const before = databaseKeyOf(house.karin)
  const salt = saltOf(databasePath(house.folder))
  const told: unknown[] = []
  const door = house.door((event, facts) => told.push([event, facts]))

  rekeyHouse(door)

  expect(told).toEqual(steps.map((step) => ['step', { job: 'rekey', step }]))
  const session = door.session()
  const now = databaseKeyOf(session.keys)
  expect(session.me.id).toBe(house.karin.userId)
  expect(now).not.toEqual(before)
  expect(keysOf(house.karin, before)).toEqual([now, before])
  expect(keysOf(sara, before)).toEqual([now, before])
  expect(inSheets()).toBe(now.toString('hex'))
  expect(content().recovery).not.toHaveProperty('nextDatabaseKey')
  expect(content().databaseSalt).toBe(saltOf(databasePath(house.folder)).toString('base64'))
  expect(salt).not.toEqual(saltOf(databasePath(house.folder)))
  expect(session.read('test', (context) => context.holds(akt))).toBe(true)
  expect(existsSync(workPath(house.folder))).toBe(false)
  session.logEvent('test')
  door.leave()
  expect(codeOf(() => openDatabase(databasePath(house.folder), before, 'existing'))).toBe('corrupt')
  openDatabase(databasePath(house.folder), Buffer.from(now), 'existing').close()
})

test('the device and what the program is stay the same in the session that goes on', () => {
  const door = house.door()
  const { device } = content()

  rekeyHouse({ ...door, builtAt: startOfTime })
  door.session().logEvent('test')

  expect(door.session().read('test', (context) => context.house.builtAt)).toBe(startOfTime)
  expect(door.session().db.all((q) => q.selectFrom('log_session').select(['device', 'app_version']))).toContainEqual({
    device,
    app_version: '0.0.0-test',
  })
})

test('room for a full disk goes on being kept when the key has been changed, and is not begun where there was none', () => {
  const file = () => existsSync(`${house.folder}/fyrarum.reserv`)
  rekeyHouse(house.door())
  expect(file()).toBe(false)

  rekeyHouse({ ...house.door(), reserveBytes: 500 })

  expect(statSync(`${house.folder}/fyrarum.reserv`).size).toBe(500)
})

test.each(steps.slice(0, 4))(
  'broken off when it was %s the house goes on with the key it had, and nothing is left',
  (at) => {
    const before = databaseKeyOf(house.karin)
    const session = house.session()
    const { recovery, slots } = content()
    const door = house.door((_event, facts) => {
      if (stepIn(facts) === at) throw new Error('avbrott')
    })

    expect(() => rekeyHouse(door)).toThrow('avbrott')

    expect(door.session()).toBe(session)
    expect(content()).toMatchObject({ recovery, slots })
    expect(content().recovery).not.toHaveProperty('nextDatabaseKey')
    expect(existsSync(workPath(house.folder))).toBe(false)
    session.logEvent('test')
    door.leave()
    openDatabase(databasePath(house.folder), before, 'existing').close()
  },
)

test('a copy that lacks what was written while it was made does not take the database’s place', () => {
  const before = databaseKeyOf(house.karin)
  const door = house.door((_event, facts) => {
    if (stepIn(facts) === 'copied')
      house.change(({ write, newId, now, me }) =>
        write.insert('recovery_event', { id: newId(), kind: 'prov', at: now(), user_id: me.id }, houseLock),
      )
  })

  expect(codeOf(() => rekeyHouse(door))).toBe('corrupt')

  expect(door.session().db.all((q) => q.selectFrom('recovery_event').select('kind'))).toHaveLength(1)
  expect(databaseKeyOf(door.session().keys)).toEqual(before)
  expect(existsSync(workPath(house.folder))).toBe(false)
})

test('broken off when it has been opened anew, the house goes on with the new key', () => {
  const before = databaseKeyOf(house.karin)
  const door = house.door((_event, facts) => {
    if (stepIn(facts) === 'opened') throw new Error('avbrott')
  })

  expect(() => rekeyHouse(door)).toThrow('avbrott')

  const now = databaseKeyOf(door.session().keys)
  expect(now).not.toEqual(before)
  expect([inSheets(), keysOf(sara, before)]).toEqual([now.toString('hex'), [now, before]])
})

test('broken off when the database has been closed, what was told of stays told: the next opening ends it', () => {
  const door = house.door((_event, facts) => {
    if (stepIn(facts) === 'renamed') throw new Error('avbrott')
  })

  expect(() => rekeyHouse(door)).toThrow('avbrott')

  expect(door.isOpen()).toBe(false)
  expect(content().recovery.nextDatabaseKey).toBeDefined()
})

test('what lay where the copy is made is left over from before, and is no hindrance', () => {
  writeFileSync(workPath(house.folder), 'kvar')

  rekeyHouse(house.door(), { job: 'remove-user' })

  expect(existsSync(workPath(house.folder))).toBe(false)
})

test('a copy is given another key in place, and the keys are left to the caller', () => {
  const key = databaseKeyOf(house.karin)
  const file = `${house.folder}/kopia.db`
  house.session().connection.prepare('VACUUM INTO ?').run(file)
  const [given, next] = [Buffer.from(key), newKey()]
  const kept = Buffer.from(next)

  giveKey(file, given, next)

  expect([given, next]).toEqual([key, kept])
  expect(codeOf(() => openDatabase(file, Buffer.from(key), 'existing'))).toBe('corrupt')
  requireSame(file, Buffer.from(next), house.session().connection)
})

test('a copy that lacks a row of the database it was made of does not take its place', () => {
  const file = `${house.folder}/kopia.db`
  const key = databaseKeyOf(house.karin)
  const { connection } = house.session()
  connection.prepare('VACUUM INTO ?').run(file)
  requireSame(file, key, connection)
  house.change(({ write, newId, now, me }) =>
    write.insert('recovery_event', { id: newId(), kind: 'prov', at: now(), user_id: me.id }, houseLock),
  )

  expect(codeOf(() => requireSame(file, key, connection))).toBe('corrupt')
})

const remove = (report?: Parameters<KeyHouse['door']>[0]) => {
  const door = house.door(report)
  removeUser(door, door.session(), { userId: sara.userId, reason: 'flyttar' })
  return door
}
const actions = () =>
  house
    .session()
    .db.all((q) => q.selectFrom('log_entry').select('action').distinct().where('op', '!=', 'read'))
    .map(({ action }) => action)

test('who is shut out is marked as gone, holds no key, has no slot, and knows no key of the database', () => {
  const before = databaseKeyOf(house.karin)
  const told: unknown[] = []

  const door = remove((event, facts) => told.push([event, facts]))

  const { db, connection } = door.session()
  expect(db.first((q) => q.selectFrom('user').select('left_at').where('id', '=', sara.userId))).toEqual({
    left_at: startOfTime,
  })
  expect(house.versionsOf(sara, akt)).toEqual([])
  expect(house.grantsOf(akt).find((one) => one.user_id === sara.userId)?.revoked_for).toBe('har slutat')
  // What is written from now on lies under a key that Sara never had.
  expect(house.versionsOf(house.karin, akt)).toEqual([2, 1])
  expect(content().slots.map((slot) => slot.userId)).toEqual([house.karin.userId])
  expect(databaseKeyOf(door.session().keys)).not.toEqual(before)
  expect(told).toEqual(['revoked', ...steps].map((step) => ['step', { job: 'remove-user', step }]))
  expect(actions()).toEqual(expect.arrayContaining(['account.remove', 'account.rekey']))
  expect(connection.open).toBe(true)
})

test('why somebody was shut out is in the log for its reviewers', () => {
  const door = house.door()
  expect(() =>
    removeUser(
      {
        ...door,
        report: () => {
          throw new Error('avbrott')
        },
      },
      door.session(),
      {
        userId: sara.userId,
        reason: 'flyttar',
      },
    ),
  ).toThrow('avbrott')

  expect(house.lastDetails()).toEqual({ removed: sara.userId, reason: 'flyttar' })
})

test('a removal that was broken off is finished the next time, and one that is finished changes nothing', () => {
  house.tamper('UPDATE user SET left_at = ? WHERE id = ?', startOfTime, sara.userId)
  const door = house.door()

  finishLeaving(door)

  expect(content().slots.map((slot) => slot.userId)).toEqual([house.karin.userId])
  const file = readFileSync(keyFilePath(house.folder))
  const session = door.session()
  finishLeaving(door)
  expect(door.session()).toBe(session)
  expect(readFileSync(keyFilePath(house.folder))).toEqual(file)
})

test('while everybody with a slot works here the database keeps its key', () => {
  const door = house.door()
  const session: { readonly connection: Connection } = door.session()

  finishLeaving(door)

  expect(door.session()).toBe(session)
})
