import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { aktLock } from '../../src/main/core/akt/akt.store'
import type { ReadContext, WriteContext } from '../../src/main/core/context'
import {
  approve,
  type DisclosureRecord,
  disclosuresOf,
  type Entry,
  getDisclosure,
  hasProtectedParts,
  insertDisclosure,
  isApproved,
  mayApprove,
  mayDecide,
  noteProduced,
  readDisclosure,
  sendBack,
} from '../../src/main/core/disclosure/disclosure.store'
import type { PlacedVerdict } from '../../src/main/core/disclosure/reading.store'
import { disclosuresWaiting } from '../../src/main/core/disclosure/waiting.store'
import { sha256 } from '../../src/main/core/vault/primitives'
import type { UserKeys } from '../../src/main/core/vault/slots'
import { codeOf } from '../support/failure'
import { entryFor } from '../support/key-family'
import { type KeyHouse, keyHouse, startOfTime } from '../support/key-house'

let house: KeyHouse
let sara: UserKeys
let aktId: string
/** What Sara has the key to, Karin holds them all. */
const saras = ['bas', 'skydd'] as const
beforeEach(async () => {
  house = await keyHouse()
  sara = await house.addUser('sara')
  house.tamper(`UPDATE user SET roles = '["enhetschef"]'`)
  house.as(house.karin)
  // What the akt itself rests on – a person, a nämnd, an officer – is not asked for here.
  house.session().connection.pragma('foreign_keys = OFF')
  aktId = layAkt()
})
afterEach(() => house.close())

function layAkt(): string {
  const id = house.newId()
  house.tamper(
    "INSERT INTO akt (id, kind, person_id, namnd_id, responsible_id, state, gallring, opened_at, unit) VALUES (?, 'barnakt', ?, 'n', ?, 'oppen', 'x', ?, '')",
    id,
    house.newId(),
    house.karin.userId,
    startOfTime,
  )
  house.change(({ keys }) => {
    keys.makeLocks(aktLock(id).scope, saras, [house.karin.userId, sara.userId], 'akten öppnas')
    keys.makeLocks(aktLock(id).scope, ['anmalare'], [house.karin.userId], 'akten öppnas')
  })
  return id
}

const entry = (more: Partial<Entry> = {}): Omit<Entry, 'verdicts'> =>
  entryFor({ askerId: null, receiver: 'Anna Prov', relation: 'mor' }, more)
const verdict = (place: PlacedVerdict['place'], key: string = place): PlacedVerdict => ({
  key,
  release: 'maskeras',
  ground: 'osl-26-1',
  reason: `därför ${key}`,
  place,
})
const all = () => [verdict('bas'), verdict('skydd'), verdict('anmalare')]
type Order = Parameters<typeof insertDisclosure>[1]
const decide = (more: Partial<Order> = {}) =>
  house.change((context) =>
    insertDisclosure(context, { aktId, kind: 'provning', entry: entry(), verdicts: all(), ...more }),
  )
const look = <T>(call: (context: ReadContext) => T): T => house.session().read('test', call)
const rowOf = (id: string) => look((context) => getDisclosure(context, id).row)
const read = (id: string) => look((context) => readDisclosure(context, rowOf(id)))
const act = (id: string, call: (context: WriteContext, row: DisclosureRecord) => void) => {
  const row = rowOf(id)
  house.change((context) => call(context, row))
}
const partsOf = (id: string) =>
  house
    .session()
    .db.all((q) => q.selectFrom('disclosure_part').selectAll().where('disclosure_id', '=', id).orderBy('compartment'))
/** The parts as they are signed. */
const prints = (id: string) => partsOf(id).map((part) => [part.compartment, sha256(part.content).toString('hex')])
const withoutTriggers = () => {
  for (const one of [
    'disclosure_never_update',
    'disclosure_never_delete',
    'disclosure_part_never_update',
    'disclosure_part_never_delete',
  ])
    house.tamper(`DROP TRIGGER ${one}`)
}

test('what was decided is read back as it was, each verdict where its passage lies', () => {
  const id = decide()

  const { verdicts, ...rest } = read(id)

  expect(rest).toEqual({ entry: { ...entry(), verdicts: [{ ...verdict('bas'), place: undefined }] }, answer: '' })
  expect(verdicts).toEqual(all())
  expect(rowOf(id)).toMatchObject({
    akt_id: aktId,
    kind: 'provning',
    state: 'klar',
    decided_by: house.karin.userId,
    decided_at: startOfTime,
    approved_by: null,
    approved_at: null,
    approval: null,
    answer: null,
    produced_at: null,
  })
})

test('a verdict lies under the lock of what it is about: who lacks that key reads the rest', () => {
  const id = decide()
  house.as(sara)

  expect(read(id).verdicts.map(({ place }) => place)).toEqual(['bas', 'skydd'])
  const scopes = house
    .session()
    .db.all((q) => q.selectFrom('log_entry').select(['entity', 'scope']).where('entity', 'like', 'disclosure%'))
    .map((one) => [one.entity, one.scope.split('#')[1]])
  expect(scopes).toEqual([
    ['disclosure', 'bas'],
    ['disclosure_part', 'anmalare'],
    ['disclosure_part', 'bas'],
    ['disclosure_part', 'skydd'],
  ])
})

test('of what is closed to the decider nothing is recorded, nor where there is nothing to judge', () => {
  house.as(sara)
  const id = decide()

  expect(read(id).verdicts.map(({ place }) => place)).toEqual(['bas', 'skydd'])
  house.as(house.karin)
  expect(read(id).verdicts.map(({ place }) => place)).toEqual(['bas', 'skydd'])
  const bare = decide({ verdicts: [verdict('bas')] })
  const parts = house
    .session()
    .db.all((q) => q.selectFrom('disclosure_part').select('compartment').where('disclosure_id', '=', bare))
  expect(parts).toEqual([{ compartment: 'bas' }])
})

test('what is not as it was signed is not read: another’s name, another day, another akt, kind or part', () => {
  const id = decide()
  withoutTriggers()
  const isRead = (column: string, value: unknown) => {
    const before = house
      .session()
      .connection.prepare<[string], unknown>(`SELECT ${column} FROM disclosure WHERE id = ?`)
      .pluck()
      .get(id)
    house.tamper(`UPDATE disclosure SET ${column} = ? WHERE id = ?`, value, id)
    const code = codeOf(() => read(id))
    house.tamper(`UPDATE disclosure SET ${column} = ? WHERE id = ?`, before, id)
    return code
  }

  expect(codeOf(() => read(id))).toBeUndefined()
  for (const [column, value] of [
    ['decided_by', sara.userId],
    ['decided_at', '2026-03-03T08:00:00.000Z'],
    ['kind', 'annat'],
    ['akt_id', layAkt()],
    ['signature', Buffer.alloc(64)],
  ] as const)
    expect([column, isRead(column, value)]).toEqual([column, 'corrupt'])
  house.tamper("DELETE FROM disclosure_part WHERE compartment = 'anmalare'")
  expect(codeOf(() => read(id))).toBe('corrupt')
})

test('a decision without its own part is corrupt, though it is signed', () => {
  const id = decide()
  withoutTriggers()
  house.tamper('DELETE FROM disclosure_part')
  const bytes = Buffer.from(JSON.stringify(['disclosure', id, aktId, 'provning', startOfTime, []]))
  house.tamper(
    'UPDATE disclosure SET signature = ?',
    house.change((context) => context.sign(bytes)),
  )

  expect(codeOf(() => read(id))).toBe('corrupt')
})

test('what the decider signs is which decision, of which akt, what kind, when, and every part by its fingerprint', () => {
  const id = decide({ verdicts: [verdict('skydd')] })
  const { signature } = rowOf(id)
  const bytes = JSON.stringify(['disclosure', id, aktId, 'provning', startOfTime, prints(id)])

  expect(partsOf(id).map(({ compartment }) => compartment)).toEqual(['bas', 'skydd'])
  expect(look((context) => context.isSignedBy(house.karin.userId, Buffer.from(bytes), signature))).toBe(true)
})

test('what is sealed opens in its own place in the file, and an answer that is moved to another decision is not read', () => {
  const [id, other] = [waiting(), waiting()]
  house.as(sara)
  act(id, (context, row) => sendBack(context, row, 'Gatan står kvar'))
  act(other, (context, row) => sendBack(context, row, 'Skolan står kvar'))
  const answer = rowOf(id).answer ?? Buffer.alloc(0)
  const opened = (table: string, column: string, row: string, sealed: Buffer, place: PlacedVerdict['place'] = 'bas') =>
    look((context) => context.open(z.unknown(), aktLock(aktId, place), { table, column, row }, sealed))

  expect(opened('disclosure', 'answer', id, answer)).toBe('Gatan står kvar')
  for (const part of partsOf(id).filter(({ compartment }) => compartment !== 'anmalare'))
    expect(opened('disclosure_part', 'content', part.id, part.content, part.compartment as 'bas')).toBeTruthy()
  withoutTriggers()
  house.tamper('UPDATE disclosure SET answer = ? WHERE id = ?', answer, other)
  expect(codeOf(() => read(other))).toBe('corrupt')
})

test('the register has an akt’s decisions, the latest first, and no other akt’s', () => {
  const other = layAkt()
  const first = decide()
  decide({ aktId: other })
  const second = decide({ kind: 'annat' })
  house.setNow('2026-03-01T08:00:00.000Z')
  const earliest = decide()

  expect(look((context) => disclosuresOf(context, aktId)).map(({ id }) => id)).toEqual([second, first, earliest])
})

test('a decision is found by who has the akt’s key, and is not there for anybody else', async () => {
  const id = decide()
  const eva = await house.addUser('eva')
  expect(look((context) => getDisclosure(context, id)).akt.id).toBe(aktId)

  expect(codeOf(() => rowOf(house.newId()))).toBe('not-found')
  house.as(eva)
  expect(codeOf(() => rowOf(id))).toBe('not-found')
})

const approved = (id: string) => look((context) => isApproved(context, rowOf(id)))
const waiting = () => decide({ entry: entry({ needsSecond: true }) })

test('a decision that needs a second person waits, and is approved by that person’s own signature', () => {
  const id = waiting()
  expect([rowOf(id).state, approved(id)]).toEqual(['vantar', false])
  house.as(sara)
  house.setNow('2026-03-03T08:00:00.000Z')

  act(id, approve)

  expect(rowOf(id)).toMatchObject({ state: 'klar', approved_by: sara.userId, approved_at: '2026-03-03T08:00:00.000Z' })
  expect(approved(id)).toBe(true)
})

test('an approval that is not what was signed is none: by another, at another time, or of another decision', () => {
  const id = waiting()
  house.as(sara)
  act(id, approve)
  const judged = (more: Partial<DisclosureRecord>) => look((context) => isApproved(context, { ...rowOf(id), ...more }))
  expect(judged({})).toBe(true)

  for (const more of [
    { approved_by: null },
    { approved_at: null },
    { approval: null },
    { approved_by: house.karin.userId },
    { approved_at: startOfTime.replace('08', '09') },
    { approval: Buffer.alloc(64) },
    { decided_by: sara.userId },
    { decided_by: house.newId() },
    { id: house.newId() },
  ])
    expect([Object.keys(more), judged(more)]).toEqual([Object.keys(more), false])
})

test('what the second person signs is an approval of just that decision and its decider, when, and every part', () => {
  const id = waiting()
  house.as(sara)
  act(id, approve)
  const { approval, decided_by } = rowOf(id)
  const bytes = JSON.stringify(['disclosure-approval', id, decided_by, startOfTime, prints(id)])

  expect(look((context) => context.isSignedBy(sara.userId, Buffer.from(bytes), approval ?? Buffer.alloc(0)))).toBe(true)
})

test('a decider does not approve by signing twice', () => {
  const id = waiting()
  const row = rowOf(id)
  const bytes = Buffer.from(JSON.stringify(['disclosure-approval', id, row.decided_by, startOfTime, prints(id)]))
  const approval = house.change((context) => context.sign(bytes))

  // The signature is genuine; it is only not a second person's.
  expect(look((context) => context.isSignedBy(row.decided_by, bytes, approval))).toBe(true)
  const own = { ...row, approved_by: row.decided_by, approved_at: startOfTime, approval }
  expect(look((context) => isApproved(context, own))).toBe(false)
})

test('a decision is sent back with an answer that who reads the akt reads', () => {
  const id = waiting()
  house.as(sara)

  act(id, (context, row) => sendBack(context, row, 'Gatan står kvar'))

  expect([rowOf(id).state, read(id).answer]).toEqual(['ater', 'Gatan står kvar'])
  expect(rowOf(id).answer?.includes('Gatan')).toBe(false)
})

test('when the document was first taken out is remembered, and not when it is taken out again', () => {
  const id = decide()
  act(id, noteProduced)
  house.setNow('2026-03-05T08:00:00.000Z')

  act(id, noteProduced)

  expect(rowOf(id).produced_at).toBe(startOfTime)
})

test('something lies under skydd when a signed note of that akt has such a part', () => {
  const has = () => look((context) => hasProtectedParts(context, aktId))
  const lay = (note: string, of: string, signedAt: string | null, compartment: string) => {
    house.tamper(
      "INSERT INTO note (id, akt_id, form, form_version, event_at, written_at, author_id, signed_at, signature, revision) VALUES (?, ?, 'f', 1, '', '', 'u', ?, ?, 1)",
      note,
      of,
      null,
      null,
    )
    house.tamper(
      "INSERT INTO note_part (id, note_id, compartment, content) VALUES (?, ?, ?, x'00')",
      `${note}-del`,
      note,
      compartment,
    )
    house.tamper(
      'UPDATE note SET signed_at = ?, signature = ? WHERE id = ?',
      signedAt,
      signedAt && Buffer.alloc(1),
      note,
    )
  }
  lay('annan', layAkt(), startOfTime, 'skydd')
  lay('osignerad', aktId, null, 'skydd')
  lay('bas', aktId, startOfTime, 'bas')
  expect(has()).toBe(false)

  lay('skydd', aktId, startOfTime, 'skydd')

  expect(has()).toBe(true)
})

const asRole = (keys: UserKeys, ...roles: string[]) => {
  house.tamper('UPDATE user SET roles = ? WHERE id = ?', JSON.stringify(roles), keys.userId)
  house.as(keys)
}

test('those who answer for akter decide what is given out, and nobody else', () => {
  for (const [role, may] of [
    ['barnhandlaggare', true],
    ['vuxenhandlaggare', true],
    ['forste-socialsekreterare', true],
    ['enhetschef', true],
    ['samordnare', false],
    ['systemadmin', false],
  ] as const) {
    asRole(sara, role)
    expect([role, look(mayDecide)]).toEqual([role, may])
  }
  asRole(sara, 'samordnare', 'enhetschef')
  expect(look(mayDecide)).toBe(true)
})

test('the second yes is given by another decider who has the key to what is protected, while it waits, and that one is told', async () => {
  const id = waiting()
  const may = () =>
    look((context) => [mayApprove(context, rowOf(id)), disclosuresWaiting(context).map((one) => one.disclosureId)])
  const eva = await house.addUser('eva')
  house.change(({ keys }) => keys.grant(aktLock(aktId), eva.userId, 'x'))

  expect(may()).toEqual([false, []])
  asRole(eva, 'enhetschef')
  expect(may()).toEqual([false, []])
  asRole(sara, 'samordnare')
  expect(may()).toEqual([false, []])
  asRole(sara, 'enhetschef')
  expect(may()).toEqual([true, [id]])
  expect(look(disclosuresWaiting)).toEqual([
    { kind: 'approve-disclosure', disclosureId: id, aktId, personName: '', by: 'Karin' },
  ])
  act(id, approve)
  expect(may()).toEqual([false, []])
})

test('what waits in an akt that is closed to me is not told, and each akt’s in its turn', () => {
  const other = layAkt()
  house.change(({ keys }) => keys.revoke(aktLock(other), sara.userId, 'x'))
  decide({ aktId: other, entry: entry({ needsSecond: true }) })
  const id = waiting()
  decide()
  house.as(sara)

  expect(look(disclosuresWaiting).map((one) => one.disclosureId)).toEqual([id])
})
