import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { LogEntryTable } from '../../src/main/core/database/log.tables'
import { reviewerLock } from '../../src/main/core/vault/house-locks'
import { boxPublicKey, decrypt, openSeal } from '../../src/main/core/vault/primitives'
import { openRing } from '../../src/main/core/vault/ring'
import type { EndpointName } from '../../src/shared/contract'
import { whereIs } from '../support/file'
import { type Furnished, furnishedHouse } from '../support/furnished'
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
afterEach(() => {
  if (me.session.connection.open) me.close()
})
afterAll(() => ids.house.close())

const head = () => me.session.head().seq
const entriesFrom = (seq: number): LogEntryTable[] =>
  me.session.connection.prepare<[number], LogEntryTable>('SELECT * FROM log_entry WHERE seq > ? ORDER BY seq').all(seq)
const stopLog = () =>
  me.session.connection.exec(
    "CREATE TEMP TRIGGER no_log BEFORE INSERT ON main.log_entry BEGIN SELECT RAISE(ABORT, 'no log'); END",
  )
const letLog = () => me.session.connection.exec('DROP TRIGGER no_log')

/** Questions that open something sealed, each with an input that finds it. */
const reads = (): [EndpointName, unknown][] => [
  ['akt.get', { aktId: ids.aktId }],
  ['case.page', { caseId: ids.caseId }],
  ['case.search', { text: 'Åkesson' }],
  ['person.get', { personId: ids.childId }],
  ['request.get', { requestId: ids.requestId }],
  ['samrad.get', { samradId: ids.samradId }],
  ['samrad.list', { show: 'alla' }],
  ['samrad.invitations', { samradId: ids.samradId }],
  ['samrad.preview', { samradId: ids.signedId }],
  ['samrad.minutes', { minutesId: ids.minutesId }],
  ['today.get', {}],
]

test('no entry in the log, no words: each question that opens something fails when it cannot be logged', async () => {
  for (const [name, input] of reads()) {
    stopLog()
    const refused = await me.fails(name, input as never)
    letLog()
    const before = head()
    const answer = await me.ask(name, input as never)

    expect([name, refused]).toEqual([name, { code: 'internal' }])
    expect([name, Object.keys(answer as object).length > 0]).toEqual([name, true])
    expect([name, entriesFrom(before).map((entry) => [entry.action, entry.op])]).toEqual([name, [[name, 'read']]])
  }
})

test('a read of one akt is logged under that akt; a read of several things lists them for the reviewer alone', async () => {
  const before = head()

  await me.ask('akt.get', { aktId: ids.aktId })
  await me.ask('case.page', { caseId: ids.caseId })

  const [akt, page] = entriesFrom(before)
  expect(akt).toMatchObject({ user_id: ids.sara, op: 'read', entity: '', row_id: '' })
  expect(page?.scope).toBe('')
  expect(page?.details?.length).toBeGreaterThan(0)
})

test('what is searched for stands in the log for its reviewer, and for nobody else', async () => {
  const before = head()
  await me.ask('case.search', { text: 'Åkesson' })
  const [entry] = entriesFrom(before)
  me.close()

  expect(whereIs([{ table: 't', column: 'c', bytes: Buffer.from(JSON.stringify(entry)) }], 'Åkesson')).toEqual([])
  const reviewer = await openTestSession(ids.house, 'karin')
  const { db, keys, connection } = reviewer.session
  const signer = connection.prepare<[string], Buffer>('SELECT sign_public_key FROM user WHERE id = ?').pluck()
  const privateKey = openRing(db, keys, (userId) => signer.all(userId)).newest(reviewerLock).key
  const box = connection
    .prepare<unknown[], Buffer>('SELECT box FROM log_session WHERE id = ?')
    .pluck()
    .get(entry?.session)
  const detailsKey = openSeal({ publicKey: boxPublicKey(privateKey), privateKey }, box ?? Buffer.alloc(0))
  const details = decrypt(detailsKey, entry?.details ?? Buffer.alloc(0), `log|${entry?.session}|${entry?.seq}`)
  reviewer.close()
  expect(JSON.parse(details.toString('utf8'))).toMatchObject({ search: 'Åkesson' })
})
