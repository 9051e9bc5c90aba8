import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { wholeFault } from '../../src/main/core/audit/audit.store'
import { makeHandle } from '../../src/main/core/database/handle'
import type { GallringDecisionId } from '../../src/shared/ids'
import { everythingReadable } from '../support/attack'
import { keepCopy, keysOf, openFile, whereIs } from '../support/file'
import { type AgedHouse, agedAt, agedHouse, atTheList, colleague, restedAt, secret } from '../support/gallring'
import { startOfTime } from '../support/house'
import { plan, requestText } from '../support/scene'

let f: AgedHouse
let restore: () => void
beforeAll(async () => {
  f = await agedHouse()
  f.house.core.close()
  restore = keepCopy(f.house.folder)
}, 60_000)
beforeEach(() => {
  f.house.core.close()
  restore()
  f.house.setNow(startOfTime)
})
afterAll(() => f.house.close())

const decide = async (login = 'chef') => {
  const { proposals } = await atTheList(f)
  await f.house.ask('gallring.decide', {
    proposals: proposals.map(({ target, digest }) => ({ target, digest })),
    colleague: colleague(login),
  })
  const [decision] = (await f.house.ask('gallring.list', {})).decisions
  return decision?.id as GallringDecisionId
}

test('after five years the barnakt and its case are proposed, with the day and the year by which it is to be done', async () => {
  const page = await atTheList(f)

  expect(page.clock).toBeNull()
  expect(page.exceptions).toEqual([])
  expect(page.proposals.map(({ target, name, dueOn, doneBy }) => [target.kind, name, dueOn, doneBy])).toEqual([
    ['akt', 'Elsa Åkesson', '2031-03-02', '2032-12-31'],
    ['arende', 'Elsa Åkesson', '2031-03-02', '2032-12-31'],
  ])
})

test('a decision takes the keys from everyone; nobody finds the file while it rests', async () => {
  const decisionId = await decide()

  const page = await f.house.ask('gallring.list', {})
  expect(page.proposals).toEqual([])
  expect(page.decisions).toMatchObject([
    { id: decisionId, state: 'vilar', restsUntil: '2032-02-11', mayTakeBack: true, mayDestroy: false },
  ])
  for (const login of ['ewa', 'sara', 'karin']) {
    await f.house.login(login)
    expect(await f.house.fails('akt.get', { aktId: f.aktId })).toEqual({ code: 'not-found' })
    expect(await f.house.fails('case.page', { caseId: f.caseId })).toEqual({ code: 'not-found' })
  }
})

test('what has rested is destroyed by a second act, and every row of it is gone', async () => {
  const decisionId = await decide()
  f.house.setNow(restedAt)
  await f.house.login('ewa')
  await f.house.ask('gallring.confirmClock', {})

  expect(await f.house.ask('gallring.destroy', { decisionId })).toEqual({ state: 'forstort' })

  expect((await f.house.ask('gallring.list', {})).decisions).toMatchObject([{ state: 'forstort', about: [] }])
})

/** Every row of the house's tables but the log, the decisions themselves and each user's own quick copies. */
async function everyRow(): Promise<Record<string, unknown[]>> {
  f.house.core.close()
  const { databaseKey } = await keysOf(f.house.folder, 'karin')
  const file = openFile(f.house.folder, databaseKey)
  try {
    const tables = file
      .prepare<[], string>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'kysely%' AND name NOT LIKE 'sqlite%'",
      )
      .pluck()
      .all()
      .filter((name) => !/^(log_|gallring_|lock_wrap|draft)/.test(name))
    return Object.fromEntries(tables.map((name) => [name, file.prepare(`SELECT * FROM "${name}" ORDER BY id`).all()]))
  } finally {
    file.close()
  }
}

test('taken back while it rests, everything is as it was, byte for byte, and everyone reads on', async () => {
  await atTheList(f)
  const before = await everyRow()
  const decisionId = await decide()
  const resting = await everyRow()
  expect(resting['lock_grant']?.length).toBeLessThan(before['lock_grant']?.length ?? 0)
  await f.house.login('chef')
  await f.house.ask('gallring.takeBack', { decisionId, reason: 'Fel akt' })

  const after = await everyRow()

  expect(after).toEqual(before)
  await f.house.login('sara')
  expect(await f.house.ask('akt.get', { aktId: f.aktId })).toMatchObject({ personName: 'Elsa Åkesson' })
  await f.house.login('ewa')
  expect((await f.house.ask('gallring.list', {})).decisions).toMatchObject([{ state: 'atertaget', about: [] }])
})

test('somebody who left while it rested does not get the keys back, and new ones are made', async () => {
  const decisionId = await decide()
  f.house.core.close()
  const { databaseKey } = await keysOf(f.house.folder, 'karin')
  const file = openFile(f.house.folder, databaseKey)
  file.prepare('UPDATE user SET left_at = ? WHERE id = ?').run(agedAt, f.users.sara)
  file.close()
  await f.house.login('ewa')
  await f.house.ask('gallring.takeBack', { decisionId, reason: 'Fel akt' })

  const rows = await everyRow()
  const locks = (rows['lock'] as { id: string; scope: string }[]).filter(({ scope }) => !scope.startsWith('house:'))
  const grants = rows['lock_grant'] as { lock_id: string; user_id: string; revoked_at: string | null; box: Buffer }[]

  const hers = grants.filter((one) => one.user_id === f.users.sara && locks.some(({ id }) => id === one.lock_id))
  expect(hers.length).toBeGreaterThan(0)
  expect(hers.filter(({ revoked_at, box }) => revoked_at === null || box.length > 0)).toEqual([])
})

test('before it has rested nothing is destroyed, and a clock that nobody has looked at destroys nothing', async () => {
  const decisionId = await decide()
  expect(await f.house.fails('gallring.destroy', { decisionId })).toMatchObject({ fields: [{ code: 'still-resting' }] })
  f.house.setNow('2082-02-12T08:00:00.000Z')
  await f.house.login('ewa')

  expect(await f.house.fails('gallring.destroy', { decisionId })).toMatchObject({
    fields: [{ code: 'clock-in-doubt' }],
  })
  expect((await f.house.ask('gallring.list', {})).decisions).toMatchObject([{ state: 'vilar' }])
})

test('while the clock is in doubt nothing is proposed; only those who decide may say that it is right', async () => {
  f.house.setNow(agedAt)
  await f.house.login('sara')

  expect(await f.house.ask('gallring.list', {})).toMatchObject({ clock: { kind: 'langt-efter' }, proposals: [] })
  expect(await f.house.fails('gallring.confirmClock', {})).toEqual({ code: 'not-allowed' })
})

test('what is not as it was on the list falls out of the decision', async () => {
  const { proposals } = await atTheList(f)
  const changed = proposals.map(({ target }) => ({ target, digest: 'a'.repeat(64) }))

  const decided = await f.house.ask('gallring.decide', { proposals: changed, colleague: colleague('chef') })

  expect(decided).toMatchObject({ decided: 0, fellOut: 2 })
  expect((await f.house.ask('gallring.list', {})).decisions).toEqual([])
})

test('a row that has been changed while it rested makes the whole decision fall, and every key is back', async () => {
  const decisionId = await decide()
  f.house.core.close()
  const { databaseKey } = await keysOf(f.house.folder, 'karin')
  const file = openFile(f.house.folder, databaseKey)
  file.prepare("UPDATE akt SET unit = 'Vallentuna' WHERE id = ?").run(f.aktId)
  file.close()
  f.house.setNow(restedAt)
  await f.house.login('ewa')
  await f.house.ask('gallring.confirmClock', {})

  expect(await f.house.ask('gallring.destroy', { decisionId })).toEqual({ state: 'fallet' })

  expect(await f.house.ask('akt.get', { aktId: f.aktId })).toMatchObject({ unit: 'Vallentuna' })
})

test('a decision that one of the two did not sign falls', async () => {
  const decisionId = await decide()
  f.house.core.close()
  const { databaseKey } = await keysOf(f.house.folder, 'karin')
  const file = openFile(f.house.folder, databaseKey)
  file.prepare('UPDATE gallring_decision SET second_signature = signature WHERE id = ?').run(decisionId)
  file.close()
  f.house.setNow(restedAt)
  await f.house.login('ewa')
  await f.house.ask('gallring.confirmClock', {})

  expect(await f.house.ask('gallring.destroy', { decisionId })).toEqual({ state: 'fallet' })
})

test('one alone decides nothing, nor do two of whom none answers for the nämnd', async () => {
  const { proposals } = await atTheList(f)
  const order = (login: string) => ({
    proposals: proposals.map(({ target, digest }) => ({ target, digest })),
    colleague: colleague(login),
  })
  expect(await f.house.fails('gallring.decide', order('ewa'))).toMatchObject({
    fields: [{ code: 'same-person-twice' }],
  })
  const hers = await atTheList(f, 'ewa')
  await f.house.login('sara')
  const page = await f.house.ask('gallring.list', {})
  expect(page.mayDecide).toBe(false)
  expect(page.proposals).toHaveLength(hers.proposals.length)

  expect(await f.house.fails('gallring.decide', order('karin'))).toEqual({ code: 'not-allowed' })
  expect((await f.house.ask('gallring.list', {})).decisions).toEqual([])
})

test('what cannot be taken back asks for the passphrase again', async () => {
  const { proposals } = await atTheList(f)
  f.house.setNow('2032-01-12T08:06:00.000Z')
  const order = { proposals: proposals.map(({ target, digest }) => ({ target, digest })), colleague: colleague('chef') }

  expect(await f.house.fails('gallring.decide', order)).toEqual({ code: 'confirm-needed' })
})

test('who keeps a file says why and until when; after that it is proposed again', async () => {
  const { proposals } = await atTheList(f)
  const target = proposals.find((one) => one.target.kind === 'akt')?.target
  if (!target) throw new Error('no akt')
  await f.house.ask('gallring.keep', { target, reason: 'Elsa vill läsa den', untilYear: 2032 })

  const page = await f.house.ask('gallring.list', {})
  const kept = page.exceptions.find((one) => one.target.id === target.id)

  expect(kept).toMatchObject({ hindrances: ['behalls'], keptReason: 'Elsa vill läsa den', keptUntil: 2032 })
  const next = await atTheList(f, 'ewa', '2033-01-10T08:00:00.000Z')
  expect(next.proposals.map((one) => one.target.id)).toContain(target.id)
})

test('the protocol counts and names nobody in the files; the chain of the log is whole after it all', async () => {
  const decisionId = await decide()
  f.house.setNow(restedAt)
  await f.house.login('ewa')
  await f.house.ask('gallring.confirmClock', {})
  await f.house.ask('gallring.destroy', { decisionId })
  const { ticket } = await f.house.ask('template.produce', {
    document: { kind: 'gallring-protocol', year: 2032 },
    format: 'docx',
  })

  const printable = JSON.stringify(await f.house.ask('template.printable', { ticket }))

  expect(printable).toContain('Test ewa')
  expect(printable).toContain('Test chef')
  expect(printable).toContain('2026')
  for (const word of ['Elsa', 'Åkesson', 'Anna', '20140317', 'FR-2026', f.aktId, f.caseId])
    expect(printable).not.toContain(word)
  f.house.core.close()
  const held = await keysOf(f.house.folder, 'karin')
  const file = openFile(f.house.folder, held.databaseKey)
  try {
    expect(wholeFault(makeHandle(file))).toBeUndefined()
    expect(whereIs(everythingReadable(file, held), secret)).toEqual([])
    const left = ['akt', 'barnahus_case', 'person', 'kinship', 'samrad_request', 'note', 'note_part', 'draft'].filter(
      (table) => file.prepare(`SELECT count(*) FROM ${table}`).pluck().get() !== 0,
    )
    expect(left).toEqual([])
    expect(file.prepare("SELECT scope FROM lock WHERE scope NOT LIKE 'house:%'").all()).toEqual([])
    expect(file.pragma('foreign_key_check')).toEqual([])
  } finally {
    file.close()
  }
})

test('Idag tells those who decide that the list waits, until it has been gone through', async () => {
  f.house.setNow(agedAt)
  const kinds = async () => (await f.house.ask('today.get', {})).waiting.map(({ kind }) => kind)
  await f.house.login('sara')
  expect(await kinds()).not.toContain('gallring-list')
  await f.house.login('ewa')
  expect(await kinds()).toContain('gallring-list')

  await f.house.ask('gallring.goneThrough', {})

  expect(await kinds()).not.toContain('gallring-list')
})

test('what never had a case is never taken along: consultations, their requests, a samråd about nobody named', async () => {
  const { proposals } = await atTheList(f)
  const targets = proposals.map(({ target }) => target)
  await f.house.login('karin')
  const { requestId } = await f.house.ask('request.receive', {
    type: 'konsulterande',
    receivedOn: '2032-01-12',
    agencyId: 'socialtjanst',
    urgency: 'normal',
    offences: ['misshandel'],
    suspectRelation: 'oklart',
    policeReport: 'ska-goras',
    interpreterLanguage: '',
    text: requestText,
    siblingCount: 0,
  })
  const samradId = await plan(f.house, [], { heldOn: '2032-01-20' })
  await f.house.login('ewa')

  const { things } = await f.house.ask('gallring.preview', { targets })

  expect(Object.fromEntries(things.map(({ thing, count }) => [thing, count]))).toEqual({
    akt: 1,
    arende: 1,
    begaran: 1,
    person: 2,
  })
  await f.house.login('karin')
  expect(await f.house.ask('samrad.get', { samradId })).toMatchObject({ id: samradId })
  expect(await f.house.ask('request.get', { requestId })).toMatchObject({ id: requestId })
})
