import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  brokenSince,
  latestEntries,
  standsInLog,
  walk,
  wholeFault,
  wholeSteps,
} from '../../src/main/core/audit/audit.store'
import { chainLines } from '../../src/main/core/audit/chain-export.store'
import { emptyHead } from '../../src/main/core/database/chain'
import { headBytes, type SeenHead } from '../../src/main/core/vault/key-file'
import {
  isSignedBy,
  newSignKeys,
  sha256,
  signBytes,
  signingKey,
  verifyingKey,
} from '../../src/main/core/vault/primitives'
import type { UserKeys } from '../../src/main/core/vault/slots'
import { type KeyHouse, keyHouse, startOfTime } from '../support/key-house'

let house: KeyHouse
beforeEach(async () => {
  house = await keyHouse()
  for (const name of ['a', 'b', 'c']) house.session().logEvent(name)
})
afterEach(() => house.close())

const db = () => house.session().db
const entries = () => db().all((q) => q.selectFrom('log_entry').selectAll().orderBy('seq'))
const last = () => house.session().head().seq
/** Changes the log as somebody with the database's key could. */
const tamper = (sql: string, ...values: unknown[]) => {
  const { connection } = house.session()
  const triggers = connection.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()
  for (const name of triggers) connection.exec(`DROP TRIGGER "${name}"`)
  house.tamper(sql, ...values)
}

/** Makes the log so much longer. */
const add = (count: number) =>
  house.change(({ write, newId, now, me }) => {
    const lock = { scope: 'house:huset', compartment: 'bas' } as const
    for (let no = 0; no < count; no += 1)
      write.insert('recovery_event', { id: newId(), kind: 'prov', at: now(), user_id: me.id }, lock)
  })

/** What a walk tells on its way, and what it ends with. */
function walked<Step, End>(steps: Generator<Step, End>): { readonly told: Step[]; readonly end: End } {
  const told: Step[] = []
  while (true) {
    const step = steps.next()
    if (step.done) return { told, end: step.value }
    told.push(step.value)
  }
}

test('a whole log is walked to its end, a slice at a time, each from where the one before ended', () => {
  const slices = walked(walk(db(), emptyHead, 3))

  expect(slices.end).toBeUndefined()
  expect(slices.told.map(({ seq }) => seq)).toEqual(
    Array.from({ length: Math.floor(last() / 3) }, (_, no) => 3 * no + 3),
  )
  const third = entries()[2]
  expect(slices.told[0]).toEqual({ seq: third?.seq, hash: third?.hash })
  expect(walked(walk(db(), emptyHead)).told).toEqual([])
  expect(wholeFault(db())).toBeUndefined()
})

test('the first fault is told, wherever the walk began before it, and none when it began after', () => {
  const [, , third, fourth] = entries()
  tamper("UPDATE log_entry SET action = 'annat' WHERE seq = ?", third?.seq)
  const headOf = (entry = third) => ({ seq: entry?.seq ?? 0, hash: entry?.hash ?? emptyHead.hash })

  expect(wholeFault(db())).toEqual({ seq: third?.seq, why: 'hash' })
  expect(walked(walk(db(), emptyHead, 1)).end).toEqual({ seq: third?.seq, why: 'hash' })
  expect(wholeFault(db(), headOf(fourth))).toBeUndefined()
  expect(wholeFault(db(), { ...headOf(fourth), hash: emptyHead.hash })).toEqual({
    seq: (fourth?.seq ?? 0) + 1,
    why: 'link',
  })
})

test('how far a walk over the whole log has come is told for every hundred entries', () => {
  add(220)

  const { told, end } = walked(wholeSteps(db()))

  expect(end).toBeUndefined()
  expect(told).toEqual([100, 200].map((done) => ({ done, total: last() })))
  tamper("UPDATE log_entry SET action = 'annat' WHERE seq = 150")
  expect(walked(wholeSteps(db())).end).toEqual({ seq: 150, why: 'hash' })
})

test('a long log is walked to its end at once too, and of one that is empty there is nothing to tell', () => {
  add(520)
  expect(wholeFault(db())).toBeUndefined()
  tamper("UPDATE log_entry SET action = 'annat' WHERE seq = 510")
  expect(wholeFault(db())).toEqual({ seq: 510, why: 'hash' })

  tamper('DELETE FROM log_entry')
  expect(walked(wholeSteps(db()))).toEqual({ told: [], end: undefined })
})

test('a head stands in the log when the entry it names has its hash', () => {
  const { seq, hash } = house.session().head()
  const head = (no: number, bytes: Buffer) => ({ seq: no, hash: bytes.toString('base64') })

  expect(standsInLog(db(), head(seq, hash))).toBe(true)
  expect(standsInLog(db(), head(seq, Buffer.alloc(32)))).toBe(false)
  expect(standsInLog(db(), head(seq - 1, hash))).toBe(false)
  expect(standsInLog(db(), head(seq + 1, hash))).toBe(false)
})

/** What a user leaves in the key file about an entry. */
function headAt(seq: number, by: UserKeys = house.karin, more: Partial<SeenHead> = {}): SeenHead {
  const entry = entries().find((one) => one.seq === seq)
  const hash = (entry?.hash ?? Buffer.alloc(32, 9)).toString('base64')
  const head = { userId: by.userId, seq, hash, at: startOfTime, ...more }
  return { ...head, signature: more.signature ?? signBytes(by.signKey, headBytes(head)).toString('base64') }
}

test('a log that holds what users have seen is not broken, nor is one of which nothing has been seen', () => {
  expect(brokenSince(db(), [])).toBeUndefined()
  expect(brokenSince(db(), [headAt(2), headAt(last()), headAt(1)])).toBeUndefined()
})

test('a log that ends before what somebody has seen is cut, and one with another entry there is written anew', () => {
  const end = last()

  expect(brokenSince(db(), [headAt(2), headAt(end + 4), headAt(end + 2)])).toEqual({ seq: end + 4, why: 'cut' })
  expect(brokenSince(db(), [headAt(3, house.karin, { hash: Buffer.alloc(32).toString('base64') })])).toEqual({
    seq: 3,
    why: 'hash',
  })
})

test('what was added since the newest head is walked; what lies before it has been seen', () => {
  tamper("UPDATE log_entry SET action = 'annat' WHERE seq = 3")

  expect(brokenSince(db(), [headAt(2)])).toEqual({ seq: 3, why: 'hash' })
  expect(brokenSince(db(), [headAt(2), headAt(4)])).toBeUndefined()
})

test('a head counts when its user signed it with the keys in use then, and no other does', async () => {
  const sara = await house.addUser('sara')
  const earlier = newSignKeys()
  const far = last() + 10
  const lost = (more: Partial<SeenHead>, by = house.karin) => brokenSince(db(), [headAt(far, by, more)])
  expect(lost({})).toEqual({ seq: far, why: 'cut' })

  expect(lost({ signature: Buffer.alloc(64).toString('base64') })).toBeUndefined()
  expect(lost({ userId: sara.userId })).toBeUndefined()
  expect(lost({ userId: house.newId() })).toBeUndefined()
  const withEarlier = { ...sara, signKey: signingKey(earlier.seed) }
  expect(lost({}, withEarlier)).toBeUndefined()
  house.addEarlierKey(sara.userId, earlier.publicKey, far)
  expect(lost({}, withEarlier)).toEqual({ seq: far, why: 'cut' })
  expect(lost({}, sara)).toBeUndefined()
})

test('a user’s own latest entries are told newest first, numbered among that user’s own', async () => {
  const sara = await house.addUser('sara')
  const karins = entries().filter((entry) => entry.user_id === house.karin.userId).length
  house.as(sara)
  house.session().logEvent('första')
  house.session().logEvent('andra')

  expect(latestEntries(db(), sara.userId, 9)).toEqual([
    { at: startOfTime, action: 'andra', entity: '', no: 2 },
    { at: startOfTime, action: 'första', entity: '', no: 1 },
  ])
  expect(latestEntries(db(), house.karin.userId, 2).map(({ no }) => no)).toEqual([karins, karins - 1])
  expect(latestEntries(db(), house.newId(), 2)).toEqual([])
})

test('the exported chain says who signs and how far it goes, holds every entry without its sealed words, and is signed as a whole', async () => {
  const sara = await house.addUser('sara')
  const earlier = newSignKeys()
  const bo = await house.addUser('bo')
  house.addEarlierKey(sara.userId, earlier.publicKey, 3)
  const heads = [headAt(2)]
  const session = house.session()

  const lines = [...chainLines(session, heads)]

  const [header, ...rest] = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  const signer = (userId: string, publicKey: Buffer, lastSeq: number | null) => ({
    userId,
    publicKey: publicKey.toString('base64'),
    lastSeq,
  })
  expect(header).toEqual({
    format: 'fyrarum-log/2',
    exportedBy: house.karin.userId,
    entries: last(),
    head: session.head().hash.toString('hex'),
    signers: [
      signer(house.karin.userId, house.karin.signPublicKey, null),
      signer(sara.userId, earlier.publicKey, 3),
      signer(sara.userId, sara.signPublicKey, null),
      signer(bo.userId, bo.signPublicKey, null),
    ],
    heads,
  })
  expect(rest.slice(0, -1)).toEqual(
    entries().map((row) => ({
      seq: row.seq,
      id: row.id,
      clock: row.clock,
      at: row.at,
      device: row.device,
      session: row.session,
      user: row.user_id,
      action: row.action,
      scope: row.scope,
      entity: row.entity,
      row: row.row_id,
      op: row.op,
      fields: row.fields_hash.toString('hex'),
      details: row.details_hash.toString('hex'),
      prev: row.prev.toString('hex'),
      hash: row.hash.toString('hex'),
      signature: row.signature.toString('base64'),
    })),
  )
  const digest = sha256(Buffer.from(lines.slice(0, -1).join('')))
  const end = rest.at(-1) as { sha256: string; signature: string }
  expect(end.sha256).toBe(digest.toString('hex'))
  const key = verifyingKey(house.karin.signPublicKey)
  expect(isSignedBy(key, digest, Buffer.from(end.signature, 'base64'))).toBe(true)
  expect(lines.every((line) => line.endsWith('}\n'))).toBe(true)
})

test('what is logged while a chain is being taken out is not in it; a long chain is read piece by piece', () => {
  add(600)
  const end = last()
  const lines: string[] = []
  for (const line of chainLines(house.session(), [])) {
    lines.push(line)
    if (lines.length < 3) house.session().logEvent('under tiden')
  }

  const seqs = lines.slice(1, -1).map((line) => (JSON.parse(line) as { seq: number }).seq)
  expect(seqs).toEqual(Array.from({ length: end }, (_, no) => no + 1))
})

test('an entry that stands alone in the last piece is taken out with the others', () => {
  add(501 - last())

  const lines = [...chainLines(house.session(), [])]

  expect(lines).toHaveLength(1 + 501 + 1)
  expect(JSON.parse(lines.at(-2) ?? '')).toMatchObject({ seq: 501 })
})

test('a chain whose end is gone is taken out as far as it goes', () => {
  const end = last()
  tamper('DELETE FROM log_entry WHERE seq > ?', end - 2)

  const lines = [...chainLines(house.session(), [])]

  expect(lines).toHaveLength(1 + (end - 2) + 1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ entries: end })
})
