import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AktId, CaseId, PersonId, UserId } from '../../src/shared/ids'
import type { DocumentRef } from '../../src/shared/template/template.contract'
import { keepCopy, keysOf, openFile, readOut, whereIs } from '../support/file'
import { firstPassphrase, foundTestHouse, identity, newPerson, startOfTime, type TestHouse } from '../support/house'
import { receive } from '../support/scene'
import { heldTalk, talkScene } from '../support/talk'

/** The log review: karin coordinates and reviews, linda reviews and holds no key to anybody's file, sara Åkesson has the akt. */

let house: TestHouse
let sara: UserId
let aktId: AktId
let caseId: CaseId
let childId: PersonId
let restore: () => void
const told: number[] = []
beforeAll(async () => {
  house = await foundTestHouse({ onProgress: ({ done }) => told.push(done) })
  sara = await house.addUser('sara', ['barnhandlaggare'], { displayName: 'Sara Åkesson' })
  await house.addUser('linda', ['loggranskare'], { displayName: 'Linda Nguyen' })
  await house.addUser('bo', ['barnhandlaggare'], { namndIndex: 1 })
  const hidden = {
    ...newPerson('Maja', 'Öberg', '20110908-2386'),
    identity: { ...identity('Maja', 'Öberg', '20110908-2386'), protection: 'sekretessmarkering' as const },
  }
  const opened = await receive(house, [newPerson('Elsa', 'Åkesson', '20140317-2388'), hidden], { responsibleId: sara })
  caseId = opened.caseId
  await house.login('sara')
  for (const one of opened.caseIds) await house.ask('case.page', { caseId: one })
  ;({ childId } = await house.ask('case.page', { caseId }))
  ;({ aktId } = await house.ask('akt.open', { caseId }))
  await house.ask('akt.get', { aktId })
  house.core.close()
  restore = keepCopy(house.folder)
})
beforeEach(() => {
  house.core.close()
  restore()
  house.setNow(startOfTime)
})
afterAll(() => house.close())

const period = { from: '2026-03-01', until: '2026-03-02' }
const filter = { ...period, userId: null, about: '' }
const entries = async (more: Partial<typeof filter> = {}) =>
  (await house.ask('audit.log', { filter: { ...filter, ...more }, before: null })).entries
/** Takes out a document as a file, and gives what stands in it. */
async function takeOut(document: DocumentRef): Promise<string> {
  const { ticket, fileName } = await house.ask('template.produce', { document, format: 'csv' })
  const path = join(house.folder, 'uttag')
  expect(await house.core.save(ticket, path)).toEqual({ ok: true, value: null })
  return `${fileName}\n${readFileSync(path, 'utf8')}`
}

test('who holds the key of an akt sees who has read it, also when there was nothing in it to open', async () => {
  await house.login('sara')
  const { readings } = await house.ask('audit.ofAkt', { aktId })

  expect(readings).toMatchObject([{ user: 'Sara Åkesson', action: 'akt.get', isShielded: false }])
})

test('seeing who has read an akt is itself a reading of it', async () => {
  await house.login('sara')
  await house.ask('audit.ofAkt', { aktId })
  const { readings } = await house.ask('audit.ofAkt', { aktId })

  expect(readings[0]).toMatchObject({ user: 'Sara Åkesson', action: 'audit.ofAkt' })
})

test('a request that opens an akt among many other doors is among the readings of the akt', async () => {
  await house.login('sara')
  await house.ask('note.start', { aktId, form: 'journal-barn', samradId: null, aboutId: null })
  await house.ask('note.list', { aktId })
  await house.ask('akt.get', { aktId })
  await house.ask('person.get', { personId: childId })
  const { readings } = await house.ask('audit.ofAkt', { aktId })

  expect(readings.map(({ action }) => action)).toEqual(['akt.get', 'note.list', 'note.start', 'akt.get'])
})

test.each(['linda', 'karin', 'bo'])(
  '%s, who has no key to the akt, is told nothing of who has read it',
  async (login) => {
    await house.login(login)

    expect(await house.fails('audit.ofAkt', { aktId })).toEqual({ code: 'not-found' })
    expect(await house.fails('template.produce', { document: { kind: 'akt-log', aktId }, format: 'csv' })).toEqual({
      code: 'not-found',
    })
  },
)

test('the reviewer sees who read, when, and a reference that is the same as on the akt, but no name of anybody in the files', async () => {
  await house.login('sara')
  const { reference } = await house.ask('audit.ofAkt', { aktId })
  await house.login('linda')
  const read = (await entries({ about: reference })).filter((entry) => entry.action === 'akt.get')

  expect(read).toMatchObject([
    { user: 'Sara Åkesson', op: 'read', at: startOfTime, things: [{ kind: 'akt', reference, name: '' }] },
  ])
  expect(JSON.stringify(await entries())).not.toMatch(/Elsa|Maja|Öberg|2388/)
})

test('control: a reviewer who also holds the key of a case sees whose it is', async () => {
  await house.login('karin')
  const opened = (await entries()).flatMap((entry) => entry.things).filter((thing) => thing.kind === 'case')

  expect(opened.map(({ name }) => name)).toContain('Elsa Åkesson')
})

test('a personnummer or a case number finds entries for a reviewer whose own keys open it, and for no other', async () => {
  await house.login('karin')
  const { number } = await house.ask('case.page', { caseId })
  const byNumber = async (about: string) => (await entries({ about })).length

  expect(await byNumber('20140317-2388')).toBeGreaterThan(0)
  expect(await byNumber(number)).toBeGreaterThan(0)
  expect(await byNumber('Elsa Åkesson')).toBeGreaterThan(0)
  await house.login('linda')
  expect([await byNumber('20140317-2388'), await byNumber(number), await byNumber('Elsa Åkesson')]).toEqual([0, 0, 0])
})

test('an opened door is marked when it is a namesake’s, and when it is protected', async () => {
  await house.login('linda')
  const pages = (await entries()).filter((entry) => entry.action === 'case.page' && entry.user === 'Sara Åkesson')
  const marks = pages.map((entry) => entry.marks)

  expect(marks).toContainEqual(['same-name'])
  expect(marks).toContainEqual(['protected'])
})

test('control: karin shares no name with anybody', async () => {
  await house.login('karin')
  await house.ask('case.page', { caseId })
  const page = (await entries()).find((entry) => entry.action === 'case.page')

  expect(page).toMatchObject({ user: 'Karin Prov', marks: [] })
})

test('an akt read by another than who answers for it is marked', async () => {
  await house.login('karin')
  await house.addUser('eva', ['forste-socialsekreterare'])
  const opened = await receive(house, [newPerson('Liam', 'Hassan', '20110908-2394')], { responsibleId: sara })
  await house.login('sara')
  const { aktId: another } = await house.ask('akt.open', { caseId: opened.caseId })
  await house.login('eva')
  await house.ask('akt.get', { aktId: another })
  await house.login('linda')
  const read = (await entries()).find((entry) => entry.action === 'akt.get')

  expect(read).toMatchObject({ user: 'Test eva', marks: ['outside-team'] })
})

test('a nödöppning is always in the sample, with its reason and the akt it opened; what is read after it is marked', async () => {
  await house.login('karin')
  await house.addUser('eva', ['forste-socialsekreterare'])
  // The halves of the nödnyckel are made, and then the akt sealed to it, as those who can unlock.
  for (const login of ['karin', 'sara', 'karin', 'eva']) await house.login(login)
  await house.ask('team.breakGlass', {
    personnummer: '20140317-2388',
    kind: 'barnakt',
    reason: 'Akut i natt',
    colleague: { login: 'sara', passphrase: `${firstPassphrase} sara` },
  })
  await house.ask('akt.get', { aktId })
  const { reference } = await house.ask('audit.ofAkt', { aktId })
  await house.login('linda')
  const { sampled } = await house.ask('audit.sample', { ...period, count: 1 })
  const opening = sampled.find(({ reasons }) => reasons.includes('break-glass'))

  expect(opening?.entry).toMatchObject({ user: 'Test eva', reason: 'Akut i natt' })
  expect(opening?.entry.things).toContainEqual({ kind: 'akt', reference, name: '' })
  expect((await entries()).find((entry) => entry.action === 'akt.get' && entry.user === 'Test eva')?.marks).toEqual([
    'outside-team',
  ])
})

test.each([
  ['audit.log', { filter, before: null }],
  ['audit.sample', { ...period, count: 5 }],
  ['audit.reviews', period],
  ['audit.review', { seq: 1, verdict: 'behorig', comment: '', reasons: [] }],
  ['template.produce', { document: { kind: 'log', filter }, format: 'csv' }],
  ['template.produce', { document: { kind: 'log-reviews', ...period }, format: 'csv' }],
] as const)('%s is refused for who does not hold the reviewers’ key', async (name, input) => {
  await house.login('sara')

  expect(await house.fails(name, input as never)).toEqual({ code: 'no-key' })
})

test('the reviewer’s own reading of the log is logged', async () => {
  await house.login('linda')
  await house.ask('audit.sample', { ...period, count: 5 })
  const mine = (await entries()).filter((entry) => entry.isMine)

  expect(mine.map(({ action }) => action)).toEqual(['audit.sample', 'account.unlock'])
  expect((await entries())[0]).toMatchObject({ action: 'audit.log', user: 'Linda Nguyen' })
})

test('a log of many entries is read a page at a time, none twice and none left out', async () => {
  await house.login('linda')
  for (let no = 0; no < 130; no += 1) await house.ask('audit.reviews', period)
  const seen: number[] = []
  let before: number | null = null
  while (true) {
    const page = await house.ask('audit.log', { filter, before })
    seen.push(...page.entries.map(({ seq }) => seq))
    if (!page.hasMore) break
    before = seen.at(-1) ?? null
  }

  expect(seen.length).toBeGreaterThan(130)
  expect(seen).toEqual(Array.from({ length: seen[0] ?? 0 }, (_, index) => (seen[0] ?? 0) - index))
})

test('the sample takes the namesake and the protected, and is the same each time it is drawn', async () => {
  await house.login('linda')
  const first = await house.ask('audit.sample', { ...period, count: 2 })
  const second = await house.ask('audit.sample', { ...period, count: 2 })
  const reasons = first.sampled.flatMap((read) => read.reasons)

  expect(reasons).toContain('same-name')
  expect(reasons).toContain('protected')
  expect(second.sampled.map((read) => read.entry.seq)).toEqual(first.sampled.map((read) => read.entry.seq))
  expect(JSON.stringify(first)).not.toMatch(/Elsa|Maja|Öberg/)
})

test('a period without reads has no sample, and one that ends before it begins or is longer than a year is refused', async () => {
  await house.login('linda')
  const fault = async (from: string, until: string) =>
    (await house.fails('audit.sample', { from, until, count: 5 })).fields?.map(({ path, code }) => [...path, code])

  expect(await house.ask('audit.sample', { from: '2025-01-01', until: '2025-12-31', count: 5 })).toEqual({
    reads: 0,
    sampled: [],
  })
  expect(await fault('2026-03-02', '2026-03-01')).toEqual([['until', 'period-reversed']])
  expect(await fault('2025-01-01', '2026-03-01')).toEqual([['from', 'period-too-long']])
})

test('a finding is kept with its date and its reviewer; a later one holds and the earlier stays', async () => {
  await house.login('linda')
  const { sampled } = await house.ask('audit.sample', { ...period, count: 5 })
  const { seq } = sampled[0]?.entry ?? { seq: 0 }
  await house.ask('audit.review', { seq, verdict: 'foljs-upp', comment: 'Fråga enhetschefen', reasons: ['same-name'] })
  house.setNow('2026-03-02T09:00:00.000Z')
  await house.ask('audit.review', { seq, verdict: 'behorig', comment: '', reasons: ['same-name'] })

  expect(
    (await house.ask('audit.sample', { ...period, count: 5 })).sampled.find((one) => one.entry.seq === seq)?.review,
  ).toEqual({
    verdict: 'behorig',
    comment: '',
    reasons: ['same-name'],
    reviewer: 'Linda Nguyen',
    reviewedAt: '2026-03-02T09:00:00.000Z',
  })
  expect((await house.ask('audit.reviews', period)).map(({ review }) => review.verdict)).toEqual([
    'behorig',
    'foljs-upp',
  ])
})

test('to follow something up without saying what is refused beside the field, and an entry that is not there is not found', async () => {
  await house.login('linda')
  const review = { seq: 1, verdict: 'foljs-upp' as const, comment: '  ', reasons: [] }

  expect((await house.fails('audit.review', review)).fields?.[0]).toMatchObject({
    path: ['comment'],
    code: 'follow-up-needs-words',
  })
  expect(await house.fails('audit.review', { ...review, comment: 'x', seq: 99_999 })).toEqual({ code: 'not-found' })
  expect(await house.ask('audit.reviews', period)).toEqual([])
})

test('what the reviewer has found stands nowhere in the file in words, and the reviewer’s key opens it', async () => {
  const planted = 'Eftersökt-granskningsord-4711'
  await house.login('linda')
  await house.ask('audit.review', { seq: 3, verdict: 'foljs-upp', comment: planted, reasons: [] })
  const found = await house.ask('audit.reviews', period)
  house.core.close()
  const { databaseKey } = await keysOf(house.folder, 'sara')
  const file = openFile(house.folder, databaseKey)
  const where = whereIs(readOut(file), planted)
  file.close()

  expect(where).toEqual([])
  expect(found[0]?.review.comment).toBe(planted)
})

test('the log is taken out as a table without a name of anybody whose key the reviewer lacks, and that it was is logged', async () => {
  await house.login('sara')
  await house.ask('case.search', { text: 'Maja Öberg' })
  await house.login('linda')
  const table = await takeOut({ kind: 'log', filter })

  expect(table).toContain('Logg 2026-03-01 – 2026-03-02.csv')
  expect(table).toContain('Sara Åkesson')
  expect(table).toContain('sökord angivet')
  expect(table).not.toMatch(/Elsa|Maja|Öberg/)
  expect((await entries()).slice(0, 2).map(({ action }) => action)).toEqual(['template.save', 'template.produce'])
  await house.login('karin')
  expect(await takeOut({ kind: 'log', filter })).toContain('Elsa Åkesson')
})

test('on the screen the reviewer sees what was searched for: it was sealed to the reviewers', async () => {
  await house.login('sara')
  await house.ask('case.search', { text: 'Maja Öberg' })
  await house.login('linda')

  expect((await entries()).find((entry) => entry.action === 'case.search')?.search).toMatch(/maja/i)
})

test('an akt’s readings and the reviews are taken out as tables too', async () => {
  await house.login('sara')
  const readings = await takeOut({ kind: 'akt-log', aktId })
  await house.login('linda')
  await house.ask('audit.review', { seq: 3, verdict: 'behorig', comment: '=1+1', reasons: ['random'] })
  const reviews = await takeOut({ kind: 'log-reviews', ...period })

  expect(readings).toContain('"Sara Åkesson";"Test";"Läste en akt"')
  expect(readings).not.toMatch(/Elsa/)
  expect(reviews).toContain(`"Slumpvis vald";"Behörig";"'=1+1"`)
})

test('sealed details that somebody has damaged are told of, and hide no other entry', async () => {
  const { databaseKey } = await keysOf(house.folder, 'bo')
  const file = openFile(house.folder, databaseKey)
  for (const trigger of file
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'log_entry'")
    .pluck()
    .all())
    file.exec(`DROP TRIGGER ${trigger}`)
  const seq = file
    .prepare<[], number>("SELECT max(seq) FROM log_entry WHERE action = 'case.page' AND details IS NOT NULL")
    .pluck()
    .get()
  file.prepare('UPDATE log_entry SET details = zeroblob(80) WHERE seq = ?').run(seq)
  file.close()
  await house.login('linda')
  const seen = await entries()

  expect(seen.find((entry) => entry.seq === seq)?.marks).toEqual(['unreadable'])
  expect(seen.filter((entry) => entry.marks.includes('unreadable'))).toHaveLength(1)
})

test('the walk of the chain tells how far it has come, and is broken off when asked to', async () => {
  await house.login('linda')
  for (let no = 0; no < 200; no += 1) await house.ask('audit.reviews', period)
  told.length = 0
  const whole = await house.ask('audit.verify', {})
  expect(whole.state).toBe('whole')
  expect(told).toEqual([100, 200])

  await house.login('linda')
  const walking = house.ask('audit.verify', {})
  await house.ask('audit.stopVerify', {})
  expect(await walking).toMatchObject({ state: 'checking', checkedAt: null })
})

test('a talk that was opened is among the reads to examine, by a reference of its own', async () => {
  const scene = await talkScene()
  const talkId = await heldTalk(scene)
  await scene.house.ask('talk.get', { talkId })
  await scene.house.login('karin')

  const { sampled } = await scene.house.ask('audit.sample', { from: '2026-03-01', until: '2026-03-04', count: 50 })

  const opened = sampled.find(({ entry }) => entry.action === 'talk.get')
  expect(opened?.entry.things).toContainEqual({ kind: 'talk', reference: talkId.slice(-8), name: '' })
  scene.house.close()
})
