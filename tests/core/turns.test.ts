import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { soundAt } from '../../src/main/core/backup/sound.store'
import { copyStill } from '../../src/main/core/backup/still-copy.store'
import { emptyJournal } from '../../src/main/core/database/still'
import { readNamesAhead } from '../../src/main/core/person/names-ahead'
import { databaseKeyOf } from '../../src/main/core/vault/slots'
import { type Furnished, furnishedHouse } from '../support/furnished'
import { openTestSession, type TestSession } from '../support/session'

/** What is asked in one turn, and what goes on beside it. */

let ids: Furnished
let me: TestSession
let folder: string
beforeAll(async () => {
  ids = await furnishedHouse()
})
beforeEach(async () => {
  ids.restore()
  me = await openTestSession(ids.house, 'sara')
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-turns-'))
})
afterEach(() => {
  if (me.session.connection.open) me.close()
  rmSync(folder, { recursive: true, force: true })
})
afterAll(() => ids.house.close())

const run = (sql: string) => me.session.connection.exec(sql)
const actionsFrom = (seq: number) =>
  me.session.connection
    .prepare<[number], string>('SELECT action FROM log_entry WHERE seq > ? ORDER BY seq')
    .pluck()
    .all(seq)

test('questions of one turn are each in the log, and none is answered before', async () => {
  const before = me.session.head().seq
  const asked = [me.ask('case.page', { caseId: ids.caseId }), me.ask('akt.get', { aktId: ids.aktId })]

  expect(actionsFrom(before)).toEqual([])
  await Promise.all(asked)

  expect(actionsFrom(before)).toEqual(['case.page', 'akt.get'])
})

test('when the entries of a turn cannot be written, nobody in it is answered', async () => {
  run("CREATE TEMP TRIGGER no_log BEFORE INSERT ON main.log_entry BEGIN SELECT RAISE(ABORT, 'no log'); END")
  const failed = await Promise.all([
    me.fails('case.page', { caseId: ids.caseId }),
    me.fails('akt.get', { aktId: ids.aktId }),
  ])
  run('DROP TRIGGER no_log')

  expect(failed).toEqual([{ code: 'internal' }, { code: 'internal' }])
  expect(await me.ask('akt.get', { aktId: ids.aktId })).toMatchObject({ id: ids.aktId })
})

test('a change in the same turn comes after the questions before it, in the log too', async () => {
  const before = me.session.head().seq
  const page = me.ask('case.page', { caseId: ids.caseId })
  const draft = me.ask('draft.save', { form: 'note', subject: ids.noteId, content: '{}' })
  const room = me.ask('case.setRoom', { caseId: ids.caseId, room: 'skydd', state: 'pagar', reason: '' })
  await Promise.all([page, draft, room])

  expect(actionsFrom(before)[0]).toBe('case.page')
  expect(actionsFrom(before)).toContain('case.setRoom')
})

test('what one question of a turn has read of the file another need not read; the next turn, and a change, read it anew', async () => {
  const { caseId } = ids
  const numberShown = async () => (await me.ask('case.head', { caseId })).number
  /** As nobody does: behind the back of those who wait. */
  const renumber = async (number: string) => {
    for (let step = 0; step < 20; step += 1) await Promise.resolve()
    me.session.connection.prepare('UPDATE barnahus_case SET number = ? WHERE id = ?').run(number, caseId)
  }
  const first = numberShown()
  await renumber('FR-2026-A0801')
  const second = numberShown()
  expect(await second).toBe(await first)

  const third = numberShown()
  await renumber('FR-2026-A0802')
  await me.ask('case.setRoom', { caseId, room: 'skydd', state: 'pagar', reason: '' })

  expect([await third, await numberShown()]).toEqual(['FR-2026-A0801', 'FR-2026-A0802'])
})

test('what had been read when the house was locked is not told', async () => {
  const asked = me.fails('case.page', { caseId: ids.caseId })
  me.close()

  expect(await asked).toEqual({ code: 'locked' })
})

test('names read ahead are told to the log first, once, and searched without being read again', async () => {
  const before = me.session.head().seq
  await readNamesAhead(me.session, () => true)

  expect(actionsFrom(before)).toEqual(['person.names'])
  expect(await me.ask('case.search', { text: 'Åkesson' })).not.toHaveLength(0)
})

test('reading ahead ends with the session', async () => {
  await readNamesAhead(me.session, () => false)

  expect(await me.ask('case.search', { text: 'Åkesson' })).not.toHaveLength(0)
})

test('a file lies still while it is copied: what is written meanwhile is kept, and is not in the copy', async () => {
  const target = join(folder, 'kopia.db')
  const key = databaseKeyOf(me.session.keys)
  const head = me.session.head()
  let wrote = false
  await copyStill(me.session.connection, key, target, {
    onBytes() {
      if (wrote) return
      wrote = true
      me.session.change('case.setRoom', (context) => context.note({ reason: 'under kopieringen' }))
      // Without being held still the file would now be written in.
      emptyJournal(me.session.connection)
    },
  })

  expect(soundAt(target, key).head).toEqual(head)
  expect(me.session.head().seq).toBeGreaterThan(head.seq)
  expect(me.session.connection.pragma('wal_autocheckpoint', { simple: true })).toBe(1000)
  expect(me.session.connection.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('copying is broken off when it is no longer wanted, and leaves nothing', async () => {
  const stop = new AbortController()
  const copied = copyStill(me.session.connection, databaseKeyOf(me.session.keys), join(folder, 'kopia.db'), {
    signal: stop.signal,
    onBytes: () => stop.abort(),
  })

  await expect(copied).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  expect(me.session.connection.pragma('wal_autocheckpoint', { simple: true })).toBe(1000)
})
