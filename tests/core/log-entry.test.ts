import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { faultOf } from '../../src/main/core/audit/audit.rules'
import { emptyHead } from '../../src/main/core/database/chain'
import { question } from '../../src/main/core/database/handle'
import { detailsPlace, openLog, readHead } from '../../src/main/core/database/log'
import { houseLock, reviewerLock } from '../../src/main/core/vault/house-locks'
import { boxPublicKey, decrypt, openSeal, sha256 } from '../../src/main/core/vault/primitives'
import { openValue } from '../../src/main/core/vault/sealing'
import { signerKeys } from '../../src/main/core/vault/signers'
import { codeOf } from '../support/failure'
import { type KeyHouse, keyHouse, startOfTime } from '../support/key-house'

let house: KeyHouse
beforeEach(async () => {
  house = await keyHouse()
})
afterEach(() => house.close())

const db = () => house.session().db
const entries = () => db().all((q) => q.selectFrom('log_entry').selectAll().orderBy('seq'))
const last = () => entries().at(-1)
const fault = () => {
  const signers = signerKeys(db())
  let head = emptyHead
  for (const entry of entries()) {
    const found = faultOf(entry, head, signers)
    if (found) return found
    head = { seq: entry.seq, hash: entry.hash }
  }
  return undefined
}
const device = '0195556c-2a00-7000-8000-0123456789ab'
/** A log of its own for Karin, beside the session's, with a clock that can be moved. */
function ownLog(now: () => string = () => startOfTime) {
  const { karin } = house
  const reviewerPublicKey = db().first((q) => q.selectFrom('house').select('reviewer_public_key'))?.reviewer_public_key
  return openLog({
    db: db(),
    userId: karin.userId,
    device,
    appVersion: '1.2.3',
    signKey: karin.signKey,
    reviewerPublicKey: reviewerPublicKey ?? Buffer.alloc(32),
    now,
    newId: house.newId,
  })
}

test('whatever is done, the chain is whole, and each entry stands where the one before ended', async () => {
  const sara = await house.addUser('sara')
  house.as(sara)
  house.session().logEvent('test.event', { words: 'åäö' })
  house.change(() => undefined)

  expect(fault()).toBeUndefined()
  expect(entries().map((entry) => entry.seq)).toEqual(entries().map((_, index) => index + 1))
  expect(house.session().head()).toEqual({ seq: last()?.seq, hash: last()?.hash })
  expect(readHead(db())).toEqual(house.session().head())
  expect(new Set(entries().map((entry) => entry.user_id))).toEqual(new Set([house.karin.userId, sara.userId]))
})

test('an entry says what, when, where and by whom; what does not belong to it is empty', () => {
  const log = ownLog()
  const { seq } = log.head()

  log.append({ action: 'akt.get', op: 'read' })
  log.append({
    action: 'note.save',
    op: 'update',
    scope: 'akt:1#bas',
    entity: 'note',
    rowId: 'r',
    fields: Buffer.from('f'),
  })

  const [first, second] = entries().slice(-2)
  expect(first).toMatchObject({
    seq: seq + 1,
    at: startOfTime,
    device,
    user_id: house.karin.userId,
    action: 'akt.get',
    op: 'read',
    scope: '',
    entity: '',
    row_id: '',
    fields: null,
    details: null,
    fields_hash: sha256(Buffer.alloc(0)),
    details_hash: sha256(Buffer.alloc(0)),
  })
  expect(second).toMatchObject({
    seq: seq + 2,
    prev: first?.hash,
    op: 'update',
    scope: 'akt:1#bas',
    entity: 'note',
    row_id: 'r',
    fields: Buffer.from('f'),
    fields_hash: sha256(Buffer.from('f')),
  })
  expect(first?.session).toBe(second?.session)
  expect(fault()).toBeUndefined()
})

test('entries can be put in order by their clock, also within a millisecond and when the computer’s clock goes back', () => {
  const times = [
    '2026-03-02T08:00:00.000Z',
    '2026-03-02T08:00:00.000Z',
    '2026-03-02T07:00:00.000Z',
    '2026-03-02T08:00:00.001Z',
  ]
  const log = ownLog(() => times[0] ?? startOfTime)
  const many = () => Array.from({ length: 15 }, () => log.append({ action: 'x', op: 'event' }))

  while (times.length > 0) {
    log.append({ action: 'x', op: 'event' })
    times.shift()
  }
  many()

  const clocks = entries()
    .slice(-19)
    .map((entry) => entry.clock)
  expect(clocks.slice(0, 4)).toEqual([
    '1772438400000-0000-456789ab',
    '1772438400000-0001-456789ab',
    '1772438400000-0002-456789ab',
    '1772438400001-0000-456789ab',
  ])
  // Back to the start of time again: the clock stands still, and the count goes on, in sixteens.
  expect(clocks.at(-1)).toBe('1772438400001-000f-456789ab')
})

test('a session is told once, with who, where, when and what program, and its details open for the reviewers alone', () => {
  const log = ownLog()
  log.append({ action: 'a', op: 'event', details: { why: 'därför' } })
  log.append({ action: 'b', op: 'event', details: { why: 'igen' } })

  const [one, two] = entries().slice(-2)
  const sessions = db().all((q) =>
    q
      .selectFrom('log_session')
      .selectAll()
      .where('id', '=', one?.session ?? ''),
  )
  expect(sessions).toMatchObject([
    { user_id: house.karin.userId, device, started_at: startOfTime, app_version: '1.2.3' },
  ])
  const privateKey = house.ringOf(house.karin).newest(reviewerLock).key
  const key = openSeal({ privateKey, publicKey: boxPublicKey(privateKey) }, sessions[0]?.box ?? Buffer.alloc(0))
  const opened = [one, two].map((entry) =>
    entry ? decrypt(key, entry.details ?? Buffer.alloc(0), detailsPlace(entry)).toString('utf8') : '',
  )
  expect(opened).toEqual(['{"why":"därför"}', '{"why":"igen"}'])
  expect(one?.details_hash).toEqual(sha256(one?.details ?? Buffer.alloc(0)))
  expect(detailsPlace({ session: 's', seq: 7 })).toBe('log|s|7')
  expect(fault()).toBeUndefined()
})

test('what was undone leaves no gap: the next entry stands in its place, and its session is told again', () => {
  const log = ownLog()
  const before = log.head()
  const { connection } = house.session()
  connection.exec('BEGIN')
  log.append({ action: 'undone', op: 'event' })
  connection.exec('ROLLBACK')

  log.rewind(before)

  expect(log.head()).toEqual(before)
  log.append({ action: 'done', op: 'event' })
  expect(last()).toMatchObject({ seq: before.seq + 1, action: 'done' })
  expect(fault()).toBeUndefined()
  log.rewind(log.head())
  log.append({ action: 'more', op: 'event' })
  expect(
    db().all((q) =>
      q
        .selectFrom('log_session')
        .select('id')
        .where('id', '=', last()?.session ?? ''),
    ),
  ).toHaveLength(1)
})

const row = (id: string) => ({ id, kind: 'prov' as const, at: startOfTime, user_id: house.karin.userId })
/** What the last entry says was written, opened as whoever holds the lock opens it. */
const recorded = (table: string, id: string) => {
  const { fields } = last() ?? {}
  const place = { table: 'log_entry', column: 'fields', row: `${table}:${id}` }
  return openValue(
    z.unknown(),
    fields ?? Buffer.alloc(0),
    place,
    houseLock,
    house.ringOf(house.karin).newest(houseLock),
  )
}

test('a row is written together with the record of it, which can be replayed: bytes too', () => {
  const id = house.newId()

  house.change(({ write }) => write.insert('recovery_event', row(id), houseLock))

  expect(db().all((q) => q.selectFrom('recovery_event').selectAll())).toEqual([row(id)])
  expect(last()).toMatchObject({
    action: 'test',
    op: 'insert',
    scope: 'house:huset#bas',
    entity: 'recovery_event',
    row_id: id,
  })
  expect(recorded('recovery_event', id)).toEqual(row(id))

  const { userId } = house.karin
  house.change(({ write }) =>
    write.update('user', userId, { box_public_key: Buffer.from('ny'), display_name: 'Karin P' }, houseLock),
  )
  expect(last()).toMatchObject({ op: 'update', entity: 'user', row_id: userId })
  expect(recorded('user', userId)).toEqual({ box_public_key: { $bytes: 'bnk=' }, display_name: 'Karin P' })
  expect(db().first((q) => q.selectFrom('user').select('display_name'))).toEqual({ display_name: 'Karin P' })

  house.change(({ write }) => write.remove('recovery_event', id, houseLock))
  expect(last()).toMatchObject({ op: 'remove', entity: 'recovery_event', row_id: id })
  expect(recorded('recovery_event', id)).toEqual({})
  expect(db().all((q) => q.selectFrom('recovery_event').selectAll())).toEqual([])
})

test('a change touches the row it names and no other', async () => {
  const sara = await house.addUser('sara')
  const [one, two] = [house.newId(), house.newId()]
  house.change(({ write }) => {
    for (const id of [one, two]) write.insert('recovery_event', row(id), houseLock)
    write.update('user', sara.userId, { display_name: 'Sara P' }, houseLock)
    write.remove('recovery_event', one, houseLock)
  })

  expect(db().all((q) => q.selectFrom('recovery_event').select('id'))).toEqual([{ id: two }])
  expect(
    db()
      .all((q) => q.selectFrom('user').select('display_name').orderBy('id'))
      .map((user) => user.display_name),
  ).toEqual(['Karin', 'Sara P'])
})

test('what is not there is neither changed nor taken away, and nothing is recorded of it', () => {
  const before = house.session().head()
  const refused = (call: Parameters<KeyHouse['change']>[0]) => codeOf(() => house.change(call))

  expect(refused(({ write }) => write.update('user', house.newId(), { title: 'x' }, houseLock))).toBe('not-found')
  expect(refused(({ write }) => write.remove('user', house.newId(), houseLock))).toBe('not-found')

  expect(house.session().head()).toEqual(before)
})

test('a handle for reading refuses a statement that would write, before it runs', () => {
  const write = () => db().all((q) => q.deleteFrom('recovery_event'))
  const writeFirst = () => db().first((q) => q.updateTable('user').set({ title: 'x' }))

  for (const call of [write, writeFirst, writeFirst]) expect(call).toThrow('a query may not write')

  expect(db().first((q) => q.selectFrom('user').select('title'))).toEqual({ title: 'Prov' })
  expect(db().first((q) => q.selectFrom('recovery_event').selectAll())).toBeUndefined()
  expect(db().all((q) => q.selectFrom('user').select('title').where('title', '=', 'Prov'))).toHaveLength(1)
  expect(db().all((q) => q.selectFrom('user').select('title').where('title', '=', 'x'))).toEqual([])
  expect(db().run((q) => q.updateTable('user').set({ title: 'y' }))).toBe(1)
  expect(db().run((q) => q.deleteFrom('recovery_event'))).toBe(0)
})

const takesAway = question((q, id: string) => q.deleteFrom('user').where('id', '=', id).returning('id'))

test('a question whose words are built once is asked with what it is about and with what stands fixed in it', async () => {
  const asksByTitle = question((q, id: string) =>
    q.selectFrom('user').select('display_name').where('title', '=', 'Prov').where('id', '=', id),
  )
  const sara = await house.addUser('sara')

  expect(db().firstOf(asksByTitle, sara.userId)).toEqual({ display_name: 'sara' })
  expect(db().allOf(asksByTitle, house.karin.userId)).toEqual([{ display_name: 'Karin' }])
  house.tamper("UPDATE user SET title = 'Annat' WHERE id = ?", sara.userId)
  expect([db().firstOf(asksByTitle, sara.userId), db().allOf(asksByTitle, house.newId())]).toEqual([undefined, []])
})

test('a question whose words are built once may not write either', () => {
  for (const ask of [() => db().allOf(takesAway, 'x'), () => db().firstOf(takesAway, 'x')])
    expect(ask).toThrow('a query may not write')
})

test('a row is stored under its columns’ names; those that are given nothing are left to the table', () => {
  house.session().connection.exec("CREATE TEMP TABLE prov (id TEXT PRIMARY KEY, words TEXT DEFAULT 'inga', no INT)")
  const rows = () => house.session().connection.prepare('SELECT * FROM prov ORDER BY id').all()

  db().put('prov', { no: 7, id: 'a', words: undefined })
  db().put('prov', { id: 'b', words: 'ord' })

  expect(rows()).toEqual([
    { id: 'a', words: 'inga', no: 7 },
    { id: 'b', words: 'ord', no: null },
  ])
  expect(db().change('prov', 'a', { words: 'nya', no: undefined })).toBe(1)
  expect(db().change('prov', 'b', { no: 8 })).toBe(1)
  expect(db().change('prov', 'b', { words: 'två', no: 9 })).toBe(1)
  expect(rows()).toEqual([
    { id: 'a', words: 'nya', no: 7 },
    { id: 'b', words: 'två', no: 9 },
  ])
})

test('a row gives way to another with the same key where a key is named, and otherwise it is refused', () => {
  house.session().connection.exec('CREATE TEMP TABLE prov (a TEXT, b TEXT, words TEXT, no INT, PRIMARY KEY (a, b))')
  const rows = () => house.session().connection.prepare('SELECT * FROM prov ORDER BY a, b').all()
  const put = (b: string, words: string, no: number, key?: readonly string[]) =>
    db().put('prov', { a: 'a', b, words, no }, key)
  put('b', 'första', 1, ['a', 'b'])
  put('c', 'annan', 2, ['a', 'b'])

  put('b', 'andra', 3, ['a', 'b'])

  expect(rows()).toEqual([
    { a: 'a', b: 'b', words: 'andra', no: 3 },
    { a: 'a', b: 'c', words: 'annan', no: 2 },
  ])
  expect(() => put('b', 'tredje', 4)).toThrow('UNIQUE')
})
