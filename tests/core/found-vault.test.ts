import { rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { idMaker } from '../../src/main/core/ids'
import { foldName, readNumber } from '../../src/main/core/person/person.rules'
import { keyFilePath } from '../../src/main/core/vault/key-file'
import { signBytes } from '../../src/main/core/vault/primitives'
import { grantBytes } from '../../src/main/core/vault/ring'
import { keysOf, openFile, readOut, whereIs } from '../support/file'
import { type Furnished, furnishedHouse } from '../support/furnished'
import { firstPassphrase, openTestCore, startOfTime } from '../support/house'
import { withCheckDigit } from '../support/numbers'
import { freeId } from '../support/rows'
import { openTestSession } from '../support/session'

let ids: Furnished
beforeAll(async () => {
  ids = await furnishedHouse()
})
beforeEach(() => {
  ids.restore()
  ids.house.setNow(startOfTime)
})
afterAll(() => ids.house.close())

const unlock = (login: string, passphrase = `${firstPassphrase} ${login}`) =>
  ids.house.core.dispatch('account.unlock', { login, passphrase })
/** The file past the program, as karin could open it with tools. */
async function file() {
  const held = await keysOf(ids.house.folder, 'karin')
  return { ...held, file: openFile(ids.house.folder, held.databaseKey) }
}

test('names that could not be logged when they were read are not answered with later either', async () => {
  const me = await openTestSession(ids.house, 'sara')
  me.session.connection.exec(
    "CREATE TEMP TRIGGER no_log BEFORE INSERT ON main.log_entry BEGIN SELECT RAISE(ABORT, 'x'); END",
  )

  const failures = [await me.fails('request.list', { state: null }), await me.fails('request.list', { state: null })]
  me.close()

  expect(failures).toEqual([{ code: 'internal' }, { code: 'internal' }])
})

test('an akt without notes is a read too, and so is a look-up: both stand in the log', async () => {
  const { house } = ids
  await house.login('sara')
  const { aktId } = await house.ask('akt.open', { caseId: ids.siblingCaseId })
  await house.ask('case.search', { text: 'Elsa' })
  const actions = async () => (await house.ask('audit.mine', { limit: 2 })).map((row) => row.action)

  await house.ask('akt.get', { aktId })
  await house.ask('person.lookUp', { personnummer: '20140317-2388', givenName: '', familyName: '', birthYear: null })

  expect(await actions()).toEqual(['person.lookUp', 'akt.get'])
})

test('an attempt at what one has no key or no right to is in the log, with what was asked and never about whom', async () => {
  const { house } = ids
  await house.login('karin')
  const before = (await house.ask('audit.mine', { limit: 500 })).length

  await house.fails('akt.get', { aktId: ids.aktId })

  const [latest, ...rest] = await house.ask('audit.mine', { limit: 500 })
  expect([latest?.action, rest.length]).toEqual(['refused', before])
})

test('a log cut short is told when it is verified, at every unlocking until it is mended', async () => {
  const { file: opened } = await file()
  opened.exec('DROP TRIGGER log_entry_is_never_removed')
  const last = opened.prepare<[], number>('SELECT max(seq) FROM log_entry').pluck().get() ?? 0
  opened.prepare('DELETE FROM log_entry WHERE seq > ?').run(last - 5)
  opened.close()

  for (let time = 0; time < 3; time += 1) {
    await ids.house.login('sara')
    expect(await ids.house.ask('audit.verify', {})).toMatchObject({ state: 'broken', firstBad: { seq: last } })
  }
})

test('a box that opens to nothing, put there and signed by a colleague, does not lock its receiver out', async () => {
  const { file: opened, keys } = await file()
  const lockId = opened.prepare<[], string>("SELECT id FROM lock WHERE scope LIKE 'akt:%'").pluck().get() ?? ''
  const grant = {
    lock_id: lockId,
    user_id: ids.sara,
    box: Buffer.alloc(96, 1),
    reason: 'x',
    granted_by: keys.userId,
    granted_at: startOfTime,
  }
  opened.prepare('DELETE FROM lock_wrap').run()
  opened
    .prepare(
      'INSERT INTO lock_grant (id, lock_id, user_id, box, reason, granted_by, granted_at, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      freeId(1),
      grant.lock_id,
      grant.user_id,
      grant.box,
      grant.reason,
      grant.granted_by,
      grant.granted_at,
      signBytes(keys.signKey, grantBytes(grant)),
    )
  opened.close()

  expect((await unlock('sara')).ok).toBe(true)
  expect(await ids.house.ask('note.list', { aktId: ids.aktId })).toHaveLength(1)
})

test('a damaged quick copy is no loss: the sealed box is opened instead', async () => {
  const { file: opened } = await file()
  opened.prepare("UPDATE lock_wrap SET wrap = x'00'").run()
  opened.close()
  await ids.house.login('sara')

  expect(await ids.house.ask('case.search', { text: 'Elsa' })).toHaveLength(1)
})

test('locking locks, also when the head of the log cannot be written', async () => {
  await ids.house.login('sara')
  for (const ending of ['', '.1']) rmSync(`${keyFilePath(ids.house.folder)}${ending}`, { force: true })

  expect(() => ids.house.core.close()).not.toThrow()
  ids.restore()
  const second = openTestCore({ folder: ids.house.folder })
  await second.login('sara')
  second.close()
})

test('guesses sent side by side are made one by one, each after the wait of the one before', async () => {
  const results = await Promise.all([1, 2, 3, 4].map(() => unlock('sara', 'fel lösenfras')))

  expect(results).toEqual([1, 2, 3, 4].map(() => ({ ok: false, error: { code: 'wrong-password', waitMs: 1_000 } })))
  ids.house.setNow('2026-03-02T08:00:01.000Z')
  expect((await unlock('sara')).ok).toBe(true)
})

test('two users let in at the same time both come in', async () => {
  await ids.house.login('karin')
  await Promise.all([ids.house.addUser('maja', ['stodjare']), ids.house.addUser('nils', ['stodjare'])])

  for (const login of ['maja', 'nils']) {
    ids.house.core.close()
    expect((await unlock(login)).ok).toBe(true)
  }
})

test('the log is not replaced, nor a word of a read changed', async () => {
  const { file: opened } = await file()
  const columns = ['id', 'clock', 'device', 'session', 'scope', 'entity', 'row_id']

  for (const column of columns)
    expect(() => opened.prepare(`UPDATE log_entry SET ${column} = 'x' WHERE fields IS NULL`).run()).toThrow(
      'append-only',
    )
  expect(() => opened.prepare('INSERT OR REPLACE INTO log_entry SELECT * FROM log_entry WHERE seq = 2').run()).toThrow(
    'append-only',
  )
  opened.close()
})

test('why somebody is appointed stands nowhere in plain words', async () => {
  await ids.house.login('karin')
  const bo = await ids.house.addUser('bo', ['barnhandlaggare'])
  await ids.house.login('sara')
  await ids.house.ask('case.appoint', { caseId: ids.caseId, userId: bo, reason: 'KANARIE-skäl' })
  ids.house.core.close()
  const { file: opened } = await file()
  const found = whereIs(readOut(opened), 'KANARIE-skäl')
  opened.close()

  expect(found).toEqual([])
})

test('ids come in order however many are made in one millisecond', () => {
  const made = Array.from(
    { length: 10_000 },
    idMaker(() => 1_772_438_400_000),
  )

  expect(made).toEqual(made.toSorted())
})

test('980 and 981 are test numbers in the 1890s and people’s own after that', () => {
  const nobodys = withCheckDigit('19000101', '980')

  expect(() => readNumber(nobodys, true, [])).toThrow('invalid-input')
  expect(readNumber(nobodys, false, []).personnummer).toBe(nobodys)
  expect(readNumber(withCheckDigit('18950101', '980'), true, []).birthDate).toBe('1895-01-01')
})

test('a search for marks alone finds nobody; Yılmaz, Łukasz and Øst are found as they are typed here', async () => {
  await ids.house.login('sara')

  expect(await ids.house.ask('case.search', { text: '--' })).toEqual([])
  expect(['Yılmaz', 'Łukasz', 'Øst'].map(foldName)).toEqual(['yilmaz', 'lukasz', 'ost'])
})
