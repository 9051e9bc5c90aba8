import { afterEach, beforeEach, expect, test } from 'vitest'
import { aktLock } from '../../src/main/core/akt/akt.store'
import { anchorState, compared } from '../../src/main/core/audit/anchor.store'
import { auditHandlers } from '../../src/main/core/audit/audit.handlers'
import { chainLines } from '../../src/main/core/audit/chain-export.store'
import { readingsOfAkt } from '../../src/main/core/audit/log.store'
import { drawAktLog, drawChain, drawLog, drawReviews } from '../../src/main/core/audit/log-document.store'
import type { ReadContext } from '../../src/main/core/context'
import type { DoorContext } from '../../src/main/core/core'
import { recordHead } from '../../src/main/core/vault/heads'
import { houseLock } from '../../src/main/core/vault/house-locks'
import { sha256 } from '../../src/main/core/vault/primitives'
import { type LockName, lockName, scopeOf } from '../../src/main/core/vault/sealing'
import type { UserKeys } from '../../src/main/core/vault/slots'
import type { LogFilter } from '../../src/shared/audit/audit.contract'
import type { AktId, UserId } from '../../src/shared/ids'
import { codeOf, failureOf } from '../support/failure'
import { type KeyHouse, keyHouse, startOfTime } from '../support/key-house'
import { childIn, layReadings } from '../support/laid-child'

/** What is asked of the log, and its papers, in a house laid out from memory: Karin reviews, sara does not. */

let house: KeyHouse
let sara: UserKeys
let told: unknown[]
let door: DoorContext
beforeEach(async () => {
  house = await keyHouse()
  sara = await house.addUser('sara')
  told = []
  door = { ...house.door(), onProgress: (progress) => told.push(progress) }
})
afterEach(() => house.close())

const look = <T>(call: (context: ReadContext) => T): T => house.session().read('test.look', call)
const on = (day: number) => house.setNow(`2026-03-0${day}T08:00:00.000Z`)
const days = (from: number, until = from) => ({ from: `2026-03-0${from}`, until: `2026-03-0${until}` })
const filter = (from: number, until = from, more: Partial<LogFilter> = {}) => ({
  ...days(from, until),
  userId: null,
  about: '',
  ...more,
})
const reads = (action: string, locks: readonly LockName[], details: Record<string, unknown> = {}) => {
  house.session().read(action, (context) => {
    for (const lock of locks) context.visit(lock)
    context.note({ x: 1, ...details })
  })
  return house.session().head().seq
}
const event = (action: string) => {
  house.session().logEvent(action)
  return house.session().head().seq
}
const last = () =>
  house.session().db.first((q) => q.selectFrom('log_entry').selectAll().orderBy('seq', 'desc').limit(1))
const add = (count: number) =>
  house.change(({ write, newId, now, me }) => {
    for (let no = 0; no < count; no += 1)
      write.insert('recovery_event', { id: newId(), kind: 'prov', at: now(), user_id: me.id }, houseLock)
  })
const tamper = (sql: string, ...values: unknown[]) => {
  for (const one of ['removed', 'changed', 'replaced']) house.tamper(`DROP TRIGGER IF EXISTS log_entry_is_never_${one}`)
  house.tamper(sql, ...values)
}
/** Begins Karin's session with these roles. */
const asKarin = (...roles: string[]) => {
  house.tamper('UPDATE user SET roles = ? WHERE id = ?', JSON.stringify(roles), house.karin.userId)
  house.as(house.karin)
}
const verify = () => auditHandlers['audit.verify'](door, {})
const state = () => house.session().read('audit.state', (context) => auditHandlers['audit.state'](context, {}))
const unknown = { state: 'checking', entries: null, firstBad: null, checkedAt: null }

test('how the log stands to its anchor is told as it is', () => {
  const asked = look((context) => [auditHandlers['audit.anchor'](context, {}), anchorState(context)])

  expect(asked[0]).toEqual(asked[1])
})

test('a chain that has been walked and is whole is so for the session, and its length is told to its reviewers alone', async () => {
  expect(state()).toEqual(unknown)
  const whole = { state: 'whole', entries: null, firstBad: null, checkedAt: startOfTime }
  const before = house.session().head().seq

  expect([await verify(), state()]).toEqual([whole, whole])
  expect([house.session().head().seq, told]).toEqual([before, []])
  asKarin('loggranskare')
  expect(state()).toEqual(unknown)
  expect(await verify()).toEqual({ ...whole, entries: before })
})

test('how far a walk has come is told in entries to the log’s reviewers, and to others in hundredths', async () => {
  add(150)
  const total = house.session().head().seq
  await verify()
  expect(told).toEqual([{ job: 'audit.verify', done: Math.round(10_000 / total), total: 100 }])

  asKarin('loggranskare')
  await verify()
  expect(told[1]).toEqual({ job: 'audit.verify', done: 100, total })
})

test('a broken chain is told with its first bad place, kept for the session, and logged', async () => {
  const bad = event('ett')
  event('två')
  tamper("UPDATE log_entry SET action = 'annat' WHERE seq = ?", bad)
  const broken = { state: 'broken', entries: null, firstBad: { seq: bad, why: 'hash' }, checkedAt: startOfTime }

  expect([await verify(), state()]).toEqual([broken, broken])
  expect([last()?.action, house.lastDetails()]).toEqual(['audit.broken', { seq: bad, why: 'hash' }])
})

test('a chain that is shorter than users have seen, or than its anchor says, is broken where it ends', async () => {
  const seen = event('ett')
  look((context) => {
    compared(context).found = 'ahead'
  })
  const { seq } = house.session().head()
  expect((await verify()).firstBad).toEqual({ seq, why: 'anchor' })

  look((context) => {
    compared(context).found = 'strange'
  })
  expect((await verify()).firstBad).toBeNull()
  recordHead(house.folder, house.session(), startOfTime)
  const { seq: far } = house.session().head()
  tamper('DELETE FROM log_entry WHERE seq >= ?', seen)
  expect((await verify()).firstBad).toEqual({ seq: far, why: 'cut' })
})

test('a walk is broken off when it is asked to be, and what was known before stands; asked for again it goes on', async () => {
  add(150)
  const stop = () => auditHandlers['audit.stopVerify'](door, {})
  const walking = verify()
  expect(await stop()).toEqual({})
  expect([await walking, state()]).toEqual([unknown, unknown])

  const whole = await verify()
  expect(whole.state).toBe('whole')
  house.setNow('2026-03-02T09:00:00.000Z')
  const again = verify()
  await stop()
  expect(await again).toEqual(whole)
})

test('a walk ends when the house is locked or somebody else has unlocked it, who is told nothing of it', async () => {
  add(150)
  const walking = verify()
  house.as(sara)
  expect([await walking, state()]).toEqual([unknown, unknown])

  const locked = verify()
  door.leave()
  await expect(locked).rejects.toThrow('not open yet')
})

test('everyone sees what they have done themselves, but for a guest of the steering group', () => {
  const mine = (limit: number) => look((context) => auditHandlers['audit.mine'](context, { limit }))
  event('ett')
  const entries = house
    .session()
    .db.all((q) => q.selectFrom('log_entry').select('seq').where('user_id', '=', house.karin.userId)).length

  expect(mine(2)).toHaveLength(2)
  expect(mine(1)).toEqual([{ no: entries, at: startOfTime, user: 'Karin', action: 'ett', entity: '' }])
  asKarin('lasgast')
  expect(codeOf(() => mine(1))).toBe('not-allowed')
  asKarin('lasgast', 'barnhandlaggare')
  expect(mine(1)).toHaveLength(1)
})

test('the log is told a hundred entries at a time, and what was asked for is noted', () => {
  on(3)
  const seqs = Array.from({ length: 101 }, () => event('x')).toReversed()
  on(5)
  const page = (before: number | null) => {
    const input = { filter: filter(3, 4, { userId: house.karin.userId as UserId }), before }
    const { entries, hasMore } = look((context) => auditHandlers['audit.log'](context, input))
    return { seqs: entries.map(({ seq }) => seq), hasMore }
  }

  expect(page(null)).toEqual({ seqs: seqs.slice(0, 100), hasMore: true })
  expect(page(seqs[0] ?? 0)).toEqual({ seqs: seqs.slice(1), hasMore: false })
  expect(page(seqs[99] ?? 0)).toEqual({ seqs: seqs.slice(100), hasMore: false })
  expect(last()?.scope).toBe('house:loggen#bas')
  expect(house.lastDetails()).toEqual({ ...days(3, 4), ofUser: house.karin.userId, about: '' })
  const about = look((context) =>
    auditHandlers['audit.log'](context, { filter: filter(3, 3, { about: 'a1' }), before: null }),
  )
  expect([about, house.lastDetails()]).toEqual([
    { entries: [], hasMore: false },
    { ...days(3), ofUser: null, about: 'a1' },
  ])
})

const review = (seq: number, verdict: 'behorig' | 'foljs-upp', comment = '', reasons: ['random'] | [] = []) =>
  house
    .session()
    .change('audit.review', (context) => auditHandlers['audit.review'](context, { seq, verdict, comment, reasons }))
const sample = (from: number, until: number, count: number) =>
  look((context) => auditHandlers['audit.sample'](context, { ...days(from, until), count }))
const reviews = (from: number, until = from) =>
  look((context) => auditHandlers['audit.reviews'](context, days(from, until)))

test('a sample is drawn by the last entry before it could be drawn: of a period that is over the period’s own, and otherwise yesterday’s', () => {
  const akt = aktLock('a1')
  const readings = (count: number) => Array.from({ length: count }, () => reads('akt.get', [akt]))
  on(3)
  const third = readings(40)
  add(2)
  event('sist på dagen')
  const endOfThird = last()
  on(4)
  event('dagen efter')
  const endOfFourth = last()
  on(5)
  const fifth = readings(3)
  const drawn = (seed: Buffer | undefined, seqs: readonly number[]) => {
    const hashes = new Map(
      house
        .session()
        .db.all((q) => q.selectFrom('log_entry').select(['seq', 'hash']))
        .map(({ seq, hash }) => [seq, hash]),
    )
    const rank = (seq: number) => sha256(seed ?? Buffer.alloc(0), hashes.get(seq) ?? Buffer.alloc(0)).toString('hex')
    return seqs
      .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
      .slice(0, 8)
      .toSorted((a, b) => b - a)
  }

  const over = sample(3, 3, 8)
  expect(over.sampled.map(({ entry }) => entry.seq)).toEqual(drawn(endOfThird?.hash, third))
  expect(over.sampled.map(({ reasons }) => reasons)).toEqual(Array.from({ length: 8 }, () => ['random']))
  expect(house.lastDetails()).toEqual({ ...days(3), count: 8 })
  // Readings and events, and not what was written.
  expect(over.reads).toBe(40 + 1)
  expect(sample(3, 5, 8).sampled.map(({ entry }) => entry.seq)).toEqual(drawn(endOfFourth?.hash, [...third, ...fifth]))
})

test('beside what is drawn stands what was last found of it, and nothing when nobody has looked', () => {
  on(3)
  const [first, second] = [reads('akt.get', [aktLock('a1')]), reads('akt.get', [aktLock('a2')])]
  on(4)
  review(first, 'foljs-upp', 'Fråga')
  review(first, 'behorig', '', ['random'])

  const { sampled } = sample(3, 3, 5)

  expect(sampled.map(({ entry, review: found }) => [entry.seq, found])).toEqual([
    [second, null],
    [
      first,
      {
        verdict: 'behorig',
        comment: '',
        reasons: ['random'],
        reviewer: 'Karin',
        reviewedAt: '2026-03-04T08:00:00.000Z',
      },
    ],
  ])
  expect(sampled[0]?.entry).toMatchObject({ action: 'akt.get', things: [{ kind: 'akt', reference: 'a2', name: '' }] })
})

test('a finding is of an entry there is, says in words what is to be followed up, and is told with the entry', () => {
  on(3)
  const seq = reads('akt.get', [aktLock('a1')])
  expect(codeOf(() => review(9_999, 'behorig'))).toBe('not-found')
  for (const comment of ['', '  '])
    expect(failureOf(() => review(seq, 'foljs-upp', comment))).toMatchObject({
      fields: [{ path: ['comment'], code: 'follow-up-needs-words' }],
    })
  expect(reviews(3)).toEqual([])

  expect(review(seq, 'foljs-upp', ' Fråga \n')).toEqual({})
  on(4)
  review(seq, 'behorig')

  expect(
    reviews(3, 4).map(({ entry, review: found }) => [entry.seq, entry.action, found.verdict, found.comment]),
  ).toEqual([
    [seq, 'akt.get', 'behorig', ''],
    [seq, 'akt.get', 'foljs-upp', 'Fråga'],
  ])
  expect(reviews(4)).toHaveLength(1)
})

test('who does not hold the reviewers’ key is refused before anything is looked for', () => {
  house.as(sara)
  const empty = filter(8)
  const asked = {
    log: () => look((context) => auditHandlers['audit.log'](context, { filter: empty, before: null })),
    sample: () => sample(8, 8, 5),
    review: () => review(9_999, 'behorig'),
    reviews: () => reviews(8),
    drawLog: () => look((context) => drawLog(context, empty)),
    drawReviews: () => look((context) => drawReviews(context, days(8))),
    drawChain: () => look(drawChain),
  }

  for (const [name, ask] of Object.entries(asked)) expect([name, codeOf(ask)]).toEqual([name, 'no-key'])
})

test('who has read an akt is told to who holds its key', () => {
  const { aktId } = childIn(house)
  reads('akt.get', [aktLock(aktId)])

  const asked = look((context) => [auditHandlers['audit.ofAkt'](context, { aktId }), readingsOfAkt(context, aktId)])

  expect(asked[0]).toEqual(asked[1])
  expect(asked[0]?.readings.map(({ action }) => action)).toContain('akt.get')
})

const inHouse = { label: 'Hus', value: 'Barnahus Prov' }
const takenOut = { label: 'Uttaget', value: '2026-03-05 09:00 av Karin, prov' }
const inProgram =
  'Namn på barn och vuxna står bara där den som tog ut loggen har nyckel. Skäl och sökord läses i programmet. Loggen får inte användas för att mäta prestationer.'

test('the log on paper says of each entry who, when, what and of whom, and of what people typed only that they did', () => {
  on(3)
  const locks = [lockName(scopeOf('case', 'aaaaaaaa1')), lockName(scopeOf('person', 'bbbbbbbb1'))]
  const a = reads('case.page', locks, { sameName: true, isProtected: true, reason: 'därför', search: 'elsa' })
  house.as(sara)
  const b = event('annat')
  house.as(house.karin)
  on(5)
  const row = (seq: number, ...more: string[]) => [String(seq), '2026-03-03 09:00', ...more]
  const saras = row(b, 'sara', 'annat', 'Händelse', '', '')

  expect(look((context) => drawLog(context, filter(3, 4)))).toEqual({
    printable: {
      kind: 'table',
      isDemo: true,
      title: 'Logg',
      head: [
        inHouse,
        { label: 'Period', value: '2026-03-03 – 2026-03-04' },
        { label: 'Användare', value: 'Alla' },
        { label: 'Poster', value: '2' },
        takenOut,
      ],
      columns: ['Nr', 'När', 'Vem', 'Vad', 'Slag', 'Gäller', 'Anmärkning'],
      rows: [
        saras,
        row(
          a,
          'Karin',
          'Läste ett ärende',
          'Läsning',
          'Ärende aaaaaaa1, Person bbbbbbb1',
          'samma efternamn, skyddade personuppgifter, skäl angivet, sökord angivet',
        ),
      ],
      footer: inProgram,
    },
    fileName: 'Logg 2026-03-03 – 2026-03-04',
  })
  const { printable } = look((context) => drawLog(context, filter(3, 3, { userId: sara.userId as UserId })))
  expect(printable).toMatchObject({ rows: [saras] })
  expect(printable?.kind === 'table' && printable.head).toContainEqual({ label: 'Användare', value: 'sara' })
})

test('who has read an akt, on paper, says which readings were of what is protected, and when the oldest are left out', () => {
  const { aktId } = childIn(house)
  on(3)
  const a = reads('akt.get', [aktLock(aktId)])
  const b = reads('protection.ofAkt', [aktLock(aktId, 'skydd')])
  on(5)
  const drawn = () => look((context) => drawAktLog(context, aktId))
  const row = (seq: number, what: string) => [String(seq), '2026-03-03 09:00', 'Karin', 'Prov', what]
  const { printable, ...more } = drawn()
  if (printable?.kind !== 'table') throw new Error('no table')
  const { rows, ...paper } = printable

  expect(rows.slice(0, 2)).toEqual([
    row(b, 'Läste skydd och stöd i en akt (skyddade uppgifter)'),
    row(a, 'Läste en akt'),
  ])
  expect(more).toEqual({ fileName: `Läsningar av akt ${aktId.slice(-8)}` })
  const footer = 'Varje läsning av akten står i loggen. Loggen får inte användas för att mäta prestationer.'
  expect(paper).toEqual({
    kind: 'table',
    isDemo: true,
    title: 'Vem har läst akten',
    head: [inHouse, { label: 'Akt', value: aktId.slice(-8) }, takenOut],
    columns: ['Nr', 'När', 'Vem', 'Titel', 'Vad'],
    footer,
  })
  layReadings(house, aktId, 2_000, 'a')
  const long = drawn().printable
  expect(long?.kind === 'table' && [long.rows.length, long.footer]).toEqual([
    2_000,
    `De äldsta läsningarna står inte här. Loggranskaren ser dem i loggen. ${footer}`,
  ])
  expect(codeOf(() => look((context) => drawAktLog(context, house.newId() as AktId)))).toBe('not-found')
})

test('what has been examined, on paper, stands beside the entry it was about', () => {
  on(3)
  const seq = reads('akt.get', [aktLock('a1'), aktLock('a2')])
  on(4)
  house.session().change('audit.review', (context) =>
    auditHandlers['audit.review'](context, {
      seq,
      verdict: 'foljs-upp',
      comment: 'Fråga',
      reasons: ['same-name', 'random'],
    }),
  )
  on(5)

  expect(look((context) => drawReviews(context, days(3, 4)))).toEqual({
    printable: {
      kind: 'table',
      isDemo: true,
      title: 'Loggkontroll',
      head: [inHouse, { label: 'Period', value: '2026-03-03 – 2026-03-04' }, takenOut],
      columns: ['Nr', 'Läst', 'Vem', 'Vad', 'Gäller', 'Utvald för', 'Bedömning', 'Kommentar', 'Granskad'],
      rows: [
        [
          String(seq),
          '2026-03-03 09:00',
          'Karin',
          'Läste en akt',
          'Akt a2',
          'Samma efternamn, Slumpvis vald',
          'Följs upp',
          'Fråga',
          '2026-03-04 09:00, Karin',
        ],
      ],
      footer: inProgram,
    },
    fileName: 'Loggkontroll 2026-03-03 – 2026-03-04',
  })
})

test('of the chain its head stands on paper, the sum in groups that can be read aloud, and the file has every line', () => {
  on(3)
  const seq = event('sist')
  const hash = last()?.hash.toString('hex') ?? ''
  on(5)

  expect(look(drawChain)).toEqual({
    printable: {
      kind: 'table',
      isDemo: true,
      title: 'Loggens kedja',
      head: [inHouse, takenOut],
      columns: ['Poster', 'Senaste posten', 'Dess kontrollsumma'],
      rows: [
        [
          String(seq),
          '2026-03-03 09:00',
          Array.from({ length: 8 }, (_, no) => hash.slice(8 * no, 8 * no + 8)).join(' '),
        ],
      ],
      footer:
        'Spara bladet utanför datorn. Stämmer kontrollsumman för posten med samma nummer längre fram har ingenting före den ändrats.',
    },
    fileName: 'Loggens kedja 2026-03-05',
    lines: chainLines,
  })
  tamper('DELETE FROM log_entry')
  expect(look(drawChain).printable).toMatchObject({ rows: [] })
})
