import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { wholeFault } from '../../src/main/core/audit/audit.store'
import { type Furnished, furnishedHouse } from '../support/furnished'
import { newPerson } from '../support/house'
import { journal, textOf } from '../support/notes'
import { requestFor } from '../support/scene'
import { openTestSession, type TestSession } from '../support/session'

let ids: Furnished
let me: TestSession
beforeAll(async () => {
  ids = await furnishedHouse()
})
beforeEach(async () => {
  ids.restore()
  me = await openTestSession(ids.house, 'sara')
})
afterEach(() => me.close())
afterAll(() => ids.house.close())

const pages = () => me.session.connection.pragma('page_count', { simple: true }) as number
/** No page more than the file has now: what a full disk is to the database. */
const fill = () => me.session.connection.pragma(`max_page_count = ${pages()}`)
const empty = () => me.session.connection.pragma('max_page_count = 1073741823')
const note = (statements: string, revision: number) => ({
  noteId: ids.noteId,
  revision,
  eventAt: '2026-03-02T07:00:00.000Z',
  content: journal(statements),
})
const counts = (): Record<string, number | undefined> => {
  const { connection } = me.session
  const tables = connection.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  return Object.fromEntries(
    tables.map((table) => [table, connection.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get()]),
  )
}

test('a note that does not fit is refused as a full disk, the words before it stand, and it fits when there is room', async () => {
  await me.ask('note.save', note('före', 1))
  const long = 'å'.repeat(90_000)
  fill()

  expect(await me.fails('note.save', note(long, 2))).toEqual({ code: 'disk-full' })

  empty()
  const stored = await me.ask('note.list', { aktId: ids.aktId })
  expect(stored.map((one) => [textOf(one), one.revision])).toEqual([['före', 2]])
  await me.ask('note.save', note(long, 2))
  expect(textOf((await me.ask('note.list', { aktId: ids.aktId }))[0])).toBe(long)
})

test('a request that does not fit leaves nothing half-written: no case without its child, no key without its lock', async () => {
  const request = await requestFor(
    me,
    Array.from({ length: 8 }, (_, no) => newPerson(`Barn ${no}`, 'Provsson', '')),
  )
  await me.ask('case.search', { text: 'Provsson' })
  fill()
  const [before, seq] = [counts(), me.session.head().seq]

  expect(await me.fails('request.receive', request)).toEqual({ code: 'disk-full' })

  expect([counts(), me.session.head().seq]).toEqual([before, seq])
  empty()
  expect(me.session.connection.pragma('foreign_key_check')).toEqual([])
  expect(me.session.connection.pragma('integrity_check', { simple: true })).toBe('ok')
  expect((await me.ask('request.receive', request)).caseIds).toHaveLength(8)
  expect(wholeFault(me.session.db)).toBeUndefined()
})

test('when the log has no room for a read, nothing is read; when it has, the same is read', async () => {
  fill()
  let answered = 0
  let failure: string | undefined
  while (failure === undefined && answered < 500) {
    const seq = me.session.head().seq
    const code = await me.ask('akt.get', { aktId: ids.aktId }).then(
      () => undefined,
      (error: unknown) => String(error),
    )
    // Each answer has its entry; without room for one there is no answer.
    expect(me.session.head().seq).toBe(code === undefined ? seq + 1 : seq)
    failure = code
    answered += 1
  }

  expect(failure).toContain('disk-full')
  empty()
  expect(await me.ask('note.list', { aktId: ids.aktId })).toHaveLength(1)
})

test('a full disk does not shut the house: it is closed, opened and whole afterwards', async () => {
  fill()
  await me.fails('note.save', note('å'.repeat(90_000), 1))
  me.close()

  me = await openTestSession(ids.house, 'sara')

  expect(await me.ask('note.save', note('efter', 1))).toEqual({ revision: 2 })
  expect(wholeFault(me.session.db)).toBeUndefined()
})
