import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { aktLock } from '../../src/main/core/akt/akt.store'
import {
  entriesIn,
  entryAt,
  entryOpener,
  filtered,
  hashBefore,
  readingsOfAkt,
  requireReviewer,
} from '../../src/main/core/audit/log.store'
import { insertReview, reviewsIn } from '../../src/main/core/audit/review.store'
import { verdict } from '../../src/main/core/audit/verdict.store'
import { caseLock } from '../../src/main/core/case/case.store'
import type { ReadContext } from '../../src/main/core/context'
import { reviewerLock } from '../../src/main/core/vault/house-locks'
import { type LockName, lockName, scopeOf } from '../../src/main/core/vault/sealing'
import type { UserKeys } from '../../src/main/core/vault/slots'
import type { LogFilter } from '../../src/shared/audit/audit.contract'
import type { AktId, UserId } from '../../src/shared/ids'
import { codeOf, failureOf } from '../support/failure'
import { type KeyHouse, keyHouse, startOfTime } from '../support/key-house'
import { childIn, childNumber, layReadings } from '../support/laid-child'

let house: KeyHouse
let sara: UserKeys
beforeEach(async () => {
  house = await keyHouse()
  sara = await house.addUser('sara')
})
afterEach(() => house.close())

const look = <T>(call: (context: ReadContext) => T): T => house.session().read('test.look', call)
const on = (day: number, time = '08:00') => house.setNow(`2026-03-0${day}T${time}:00.000Z`)
/** A reading of some locks, with what is noted of it. */
const reads = (action: string, locks: readonly LockName[], details: Record<string, unknown> = {}) => {
  house.session().read(action, (context) => {
    for (const lock of locks) context.visit(lock)
    context.note({ x: 1, ...details })
  })
  return house.session().head().seq
}
const days = (from: number, until = from) => ({ from: `2026-03-0${from}`, until: `2026-03-0${until}` }) as LogFilter
const opened = (seq: number) => look((context) => entryOpener(context)(entryAt(context, seq)))
const entry = (seq: number) => look((context) => entryOpener(context)(entryAt(context, seq)).show())
const tamperLog = (sql: string, ...values: unknown[]) => {
  for (const one of ['removed', 'changed', 'replaced']) house.tamper(`DROP TRIGGER IF EXISTS log_entry_is_never_${one}`)
  house.tamper(sql, ...values)
}

test('the log is read by who holds the reviewers’ key, and that it was is logged, whatever was found', () => {
  const before = house.session().head().seq
  look(requireReviewer)
  expect(
    house.session().db.first((q) =>
      q
        .selectFrom('log_entry')
        .select('scope')
        .where('seq', '=', before + 1),
    ),
  ).toEqual({
    scope: 'house:loggen#bas',
  })

  house.as(sara)
  expect(codeOf(() => look(requireReviewer))).toBe('no-key')
  // Of days without entries too.
  for (const day of [2, 8])
    expect(codeOf(() => look((context) => [...filtered(context, { ...days(day), userId: null, about: '' })]))).toBe(
      'no-key',
    )
})

test('of a period its days are read, both of them whole as clocks go in Sweden, the latest entry first', () => {
  const log = (day: number, time: string) => {
    on(day, time)
    house.session().logEvent(`${day} ${time}`)
  }
  log(3, '22:59')
  log(3, '23:00')
  log(4, '12:00')
  log(5, '22:59')
  log(5, '23:00')
  const actions = (from: number, until: number, before?: number) =>
    look((context) => [...entriesIn(context, days(from, until), before)].map(({ action }) => action))

  expect(actions(4, 5)).toEqual(['5 22:59', '4 12:00', '3 23:00'])
  expect(actions(5, 5)).toEqual(['5 22:59'])
  expect(actions(7, 8)).toEqual([])
  const noon = house.session().db.first((q) => q.selectFrom('log_entry').select('seq').where('action', '=', '4 12:00'))
  expect(actions(4, 5, noon?.seq)).toEqual(['3 23:00'])
  expect(actions(4, 5, 1_000_000)).toHaveLength(3)
})

test('a clock that was set back in the middle of a period takes nothing in from outside it', () => {
  for (const day of [4, 2, 4]) {
    on(day)
    house.session().logEvent(`dag ${day}`)
  }

  expect(look((context) => [...entriesIn(context, days(4))].map(({ action }) => action))).toEqual(['dag 4', 'dag 4'])
})

test('a long period is read piece by piece, and every entry once', () => {
  on(4)
  house.change(({ write, newId, now, me }) => {
    const lock = lockName('house:huset')
    for (let no = 0; no < 1_100; no += 1)
      write.insert('recovery_event', { id: newId(), kind: 'prov', at: now(), user_id: me.id }, lock)
  })

  const seqs = look((context) => [...entriesIn(context, days(4))].map(({ seq }) => seq))

  expect(seqs).toHaveLength(1_100)
  expect(seqs).toEqual(seqs.toSorted((a, b) => b - a))
  expect(new Set(seqs).size).toBe(1_100)
})

test('a period that ends before it begins, or is longer than a year, is refused', () => {
  const of = (from: string, until: string) =>
    failureOf(() => look((context) => [...entriesIn(context, { from, until })]))

  expect(of('2026-03-02', '2026-03-01')).toMatchObject({ fields: [{ path: ['until'], code: 'period-reversed' }] })
  expect(of('2025-03-01', '2026-03-03')).toMatchObject({ fields: [{ path: ['from'], code: 'period-too-long' }] })
  expect(of('2025-03-01', '2026-03-02')).toBeUndefined()
  expect(of('2026-03-02', '2026-03-02')).toBeUndefined()
})

test('one entry is found by its number, and there is none by another', () => {
  const { seq } = house.session().head()

  expect(look((context) => entryAt(context, seq)).seq).toBe(seq)
  expect(codeOf(() => look((context) => entryAt(context, 9_999)))).toBe('not-found')
})

test('a draw is tied to the last entry before its day: the latest by the clock, and of several at once the last', () => {
  on(3)
  house.session().logEvent('a')
  house.session().logEvent('b')
  const { hash } = house.session().head()
  on(2, '09:00')
  house.session().logEvent('clock set back')
  on(4)
  house.session().logEvent('c')

  expect(look((context) => hashBefore(context, '2026-03-04'))).toEqual(hash)
  expect(look((context) => hashBefore(context, '2020-01-01'))).toEqual(Buffer.alloc(32))
})

test('an entry tells who, when, what and how, the locks it names by their references, and what was noted of it', () => {
  on(3)
  const akt = aktLock('0195556c-2a00-7000-8000-0000000000aa')
  const seq = reads('akt.get', [akt], { reason: 'därför', search: 'elsa', fileName: 'brev.pdf' })

  expect(entry(seq)).toEqual({
    seq,
    at: '2026-03-03T08:00:00.000Z',
    userId: house.karin.userId,
    user: 'Karin',
    title: 'Prov',
    isMine: true,
    action: 'akt.get',
    op: 'read',
    things: [{ kind: 'akt', reference: '000000aa', name: '' }],
    marks: [],
    reason: 'därför',
    search: 'elsa',
    document: 'brev.pdf',
  })
  house.as(sara)
  const saras = reads('case.page', [
    lockName(scopeOf('case', 'b')),
    lockName(scopeOf('person', 'c'), 'skydd'),
    lockName(scopeOf('person', 'c')),
  ])
  house.as(house.karin)
  expect(entry(saras)).toMatchObject({
    user: 'sara',
    isMine: false,
    things: [
      { kind: 'case', reference: 'b', name: '' },
      { kind: 'person', reference: 'c', name: '' },
    ],
  })
})

test('what was searched for is told, or what was looked up: its number, and otherwise its name; of a document its file or what was asked', () => {
  const shown = (details: Record<string, unknown>) => {
    const { search, document } = entry(reads('x', [lockName('house:huset')], details))
    return [search, document]
  }

  expect(shown({ lookUp: { number: '20140317-2388', folded: 'elsa' } })).toEqual(['20140317-2388', ''])
  expect(shown({ lookUp: { number: '', folded: 'elsa' } })).toEqual(['elsa', ''])
  expect(shown({ search: 'ord', lookUp: { number: '1', folded: '2' } })).toEqual(['ord', ''])
  expect(shown({ lookUp: 'annat', search: 7, fileName: 7 })).toEqual(['', ''])
  expect(shown({ endpoint: 'akt.get' })).toEqual(['', 'akt.get'])
  expect(shown({ endpoint: 'akt.get', fileName: 'a.pdf' })).toEqual(['', 'a.pdf'])
})

test('the marks of an entry are those that were noted when the door was opened', () => {
  const marks = (details: Record<string, unknown>) => opened(reads('x', [lockName('house:huset')], details)).marks

  expect(marks({ sameName: true, isProtected: true, outsideTeam: true })).toEqual([
    'same-name',
    'protected',
    'outside-team',
  ])
  expect(marks({ sameName: false })).toEqual([])
  expect(marks({ outsideTeam: true })).toEqual(['outside-team'])
  expect(marks({ isProtected: 'ja' })).toEqual([])
  expect(marks({ deviceBinding: 'bound' })).toEqual([])
  expect(marks({ deviceBinding: 'unbound' })).toEqual(['not-bound'])
})

test('a nödöppning is of the akt it was about, and no lock is told twice', () => {
  const akt = aktLock('a1')
  const seq = reads('team.breakGlass', [lockName('house:huset')], { nodoppning: 'a2' })
  const twice = reads('akt.get', [akt], { nodoppning: 'a1', scopes: ['akt:a1#skydd', 'case:c#bas'] })
  house.session().logEvent('ingenting')
  const none = house.session().head().seq

  expect(opened(seq).scopes).toEqual(['house:huset', 'akt:a2'])
  expect(opened(twice).scopes).toEqual(['akt:a1', 'case:c'])
  expect(opened(none).scopes).toEqual([])
})

test('an entry without circumstances has none; one whose circumstances are damaged says so, and the others are read', () => {
  house.session().logEvent('utan')
  const none = house.session().head().seq
  expect(opened(none).marks).toEqual([])
  const damaged = reads('x', [], { reason: 'a' })
  const whole = reads('x', [], { reason: 'b' })
  tamperLog('UPDATE log_entry SET details = ? WHERE seq = ?', Buffer.alloc(60), damaged)

  expect([entry(damaged).reason, opened(damaged).marks]).toEqual(['', ['unreadable']])
  expect([entry(whole).reason, opened(whole).marks]).toEqual(['b', []])
})

test('a session whose box is damaged or gone hides its own circumstances and no other’s', () => {
  const [first, second] = [reads('x', [], { reason: 'a' }), 0]
  house.as(sara)
  const saras = reads('x', [], { reason: 'b' })
  house.as(house.karin)
  const session = (seq: number) => look((context) => entryAt(context, seq)).session
  house.tamper('UPDATE log_session SET box = ? WHERE id = ?', Buffer.alloc(80, 1), session(first))

  expect(second).toBe(0)
  const open = () => look((context) => [first, saras].map((seq) => entryOpener(context)(entryAt(context, seq)).marks))
  expect(open()).toEqual([['unreadable'], []])
  house.session().connection.pragma('foreign_keys = OFF')
  house.tamper('DELETE FROM log_session WHERE id = ?', session(first))
  expect(open()).toEqual([['unreadable'], []])
})

test('who does not hold the reviewers’ key opens no circumstances', () => {
  const seq = reads('x', [], { reason: 'a' })
  house.as(sara)

  expect(codeOf(() => opened(seq))).toBe('no-key')
})

test('an entry by somebody the house does not know has no name', () => {
  house.as(sara)
  const seq = reads('x', [], {})
  house.as(house.karin)
  house.session().connection.pragma('foreign_keys = OFF')
  house.tamper('DELETE FROM user WHERE id = ?', sara.userId)

  expect(entry(seq)).toMatchObject({ userId: sara.userId, user: '', title: '' })
})

const child = () => childIn(house)
const doorsOf = ({ personId, caseId, aktId }: ReturnType<typeof child>) => [
  lockName(scopeOf('person', personId)),
  lockName(scopeOf('case', caseId)),
  lockName(scopeOf('talk', personId)),
  aktLock(aktId),
]

test('a door’s name stands there when the reviewer’s own keys open it, and nothing otherwise', () => {
  const elsa = child()
  const [person, case_, talk, akt] = doorsOf(elsa)
  const named = (lock: LockName | undefined) => entry(reads('x', lock ? [lock] : [])).things.map(({ name }) => name)
  const [[listed = '']] = [named(person)]
  expect(listed).toContain('Elsa')
  expect([case_, akt, talk].map(named)).toEqual([[listed], [listed], ['']])

  const taken = [case_, akt] as LockName[]
  house.change(({ keys }) => {
    for (const lock of taken) keys.revoke(lock, house.karin.userId, 'x')
  })
  expect(taken.map(named)).toEqual([[''], ['']])
  expect(named(lockName(scopeOf('person', house.newId())))).toEqual([''])
  house.change(({ keys }) => keys.revoke(lockName(scopeOf('person', elsa.personId)), house.karin.userId, 'x'))
  house.as(house.karin)
  expect(named(person)).toEqual([''])
  // What has been gallrat has keys left and no row.
  const gone = [caseLock(house.newId()), aktLock(house.newId())]
  for (const lock of gone) house.makeLock(lock)
  expect(gone.map(named)).toEqual([[''], ['']])
})

test('the log is asked of one user, or of one door by its reference, and answered with those entries alone', () => {
  on(3)
  const a = reads('a', [lockName(scopeOf('case', 'xxxxxxxx1'))])
  house.as(sara)
  const b = reads('b', [lockName(scopeOf('case', 'xxxxxxxx2'))])
  house.as(house.karin)
  const both = reads('c', [lockName(scopeOf('case', 'xxxxxxxx1')), lockName(scopeOf('case', 'yyyyyyyyy'))])
  const ask = (filter: Partial<LogFilter>, before?: number) =>
    look((context) =>
      [...filtered(context, { ...days(3), userId: null, about: '', ...filter }, before)].map(
        ({ logged }) => logged.seq,
      ),
    )

  expect(ask({}).slice(-2)).toEqual([b, a])
  expect(ask({ userId: sara.userId as UserId })).toEqual([b])
  expect(ask({ about: ' Ärende XXXXXXX2 ' })).toEqual([b])
  expect(ask({ about: 'xxxxxxx1' })).toEqual([both, a])
  expect(ask({ about: 'xxxxxxx' })).toEqual([])
  expect(ask({}, b)).toEqual([a])
})

test('a personnummer, a name or a case’s number finds every door of that child’s that the reviewer’s own keys open, and nobody else’s', () => {
  const elsa = child()
  on(3)
  const seqs = doorsOf(elsa).map((lock) => reads('x', [lock]))
  const other = reads('x', [lockName(scopeOf('case', house.newId()))])
  const caseNumber = house.session().db.first((q) => q.selectFrom('barnahus_case').select('number'))?.number ?? ''
  const ask = (about: string) =>
    look((context) =>
      [...filtered(context, { ...days(3), userId: null, about })].map(({ logged }) => logged.seq),
    ).toReversed()

  const number = childNumber
  for (const about of [number, number.replace('-', ''), number.slice(2), ` ${number} `, 'elsa åberg', 'ELSA ÅBERG'])
    expect([about, ask(about)]).toEqual([about, seqs])
  expect(ask(caseNumber.toLowerCase())).toEqual([seqs[1]])
  for (const about of [number.slice(-4), 'elsa', 'nils', 'FR-0000-1']) expect([about, ask(about)]).toEqual([about, []])
  expect(seqs).not.toContain(other)
})

test('who has read an akt is told its readers, of the compartments they hold keys to, the latest first', () => {
  const { aktId } = child()
  const skydd = aktLock(aktId, 'skydd')
  on(3)
  const a = reads('akt.get', [aktLock(aktId)])
  const b = reads('protection.list', [skydd])
  reads('akt.get', [aktLock(house.newId())])
  reads('akt.get', [aktLock(aktId, 'anmalare')])
  house.change((context) => context.keys.grant(aktLock(aktId), sara.userId, 'x'))
  house.as(sara)
  const c = reads('akt.get', [aktLock(aktId)])
  const readings = () =>
    look((context) => readingsOfAkt(context, aktId)).readings.filter(({ at }) => at.startsWith('2026-03-03'))

  expect(readings().map(({ seq }) => seq)).toEqual([c, a])
  house.as(house.karin)
  const { reference, isCut } = look((context) => readingsOfAkt(context, aktId))
  expect([reference, isCut]).toEqual([aktId.slice(-8), false])
  // What was asked here is itself a reading.
  expect(readings().filter(({ action }) => action !== 'test.look')).toEqual([
    { seq: c, at: '2026-03-03T08:00:00.000Z', user: 'sara', title: 'Prov', action: 'akt.get', isShielded: false },
    {
      seq: b,
      at: '2026-03-03T08:00:00.000Z',
      user: 'Karin',
      title: 'Prov',
      action: 'protection.list',
      isShielded: true,
    },
    { seq: a, at: '2026-03-03T08:00:00.000Z', user: 'Karin', title: 'Prov', action: 'akt.get', isShielded: false },
  ])
  expect(codeOf(() => look((context) => readingsOfAkt(context, house.newId() as AktId)))).toBe('not-found')
})

test('of more readings than are shown the latest are, and it is said that there are more', () => {
  const { aktId } = child()
  const readings = () => look((context) => readingsOfAkt(context, aktId))
  const shown = readings().readings.length

  layReadings(house, aktId, 2_000 - shown - 1, 'a')
  const full = readings()
  expect([full.readings.length, full.isCut]).toEqual([2_000, false])
  // That reading was one more, and with this one there is one too many.
  layReadings(house, aktId, 2, 'b')
  const cut = readings()
  expect([cut.readings.length, cut.isCut]).toEqual([2_000, true])
})

const review = (seq: number, comment = '') =>
  house.change((context) => insertReview(context, { seq, verdict: 'behorig', comment, reasons: ['random'] }))
const reviews = (from?: number, until?: number) =>
  look((context) => reviewsIn(context, from && until ? days(from, until) : null))

test('what a reviewer has found is read by reviewers alone, the latest first, of some days or of all', () => {
  on(3, '22:59')
  review(1, 'första')
  on(3, '23:00')
  review(2)
  review(1, 'igen')
  on(5, '23:00')
  review(9)

  expect(reviews().map(({ seq }) => seq)).toEqual([9, 1, 2, 1])
  expect(reviews(4, 5).map(({ seq }) => seq)).toEqual([1, 2])
  expect(reviews(3, 3)).toEqual([
    {
      seq: 1,
      review: {
        verdict: 'behorig',
        comment: 'första',
        reasons: ['random'],
        reviewer: 'Karin',
        reviewedAt: '2026-03-03T22:59:00.000Z',
      },
    },
  ])
  expect(
    house
      .session()
      .db.all((q) => q.selectFrom('log_entry').select('scope').where('entity', '=', 'log_review'))
      .every(({ scope }) => scope === `${reviewerLock.scope}#bas`),
  ).toBe(true)
  house.as(sara)
  expect(codeOf(() => reviews())).toBe('no-key')
})

test('what a reviewer has found opens in its own row, by the place it is sealed for, and in no other', () => {
  review(1, 'a')
  review(2, 'b')
  const rows = house.session().db.all((q) => q.selectFrom('log_review').select(['id', 'content']).orderBy('id'))
  const [one, two] = rows
  const place = { table: 'log_review', column: 'content', row: one?.id ?? '' }

  const found = look(({ open }) => open(z.looseObject({}), reviewerLock, place, one?.content ?? Buffer.alloc(0)))
  expect(found).toEqual({ seq: 1, verdict: 'behorig', comment: 'a', reasons: ['random'] })
  house.tamper('UPDATE log_review SET content = ? WHERE id = ?', two?.content, one?.id)
  expect(codeOf(() => reviews())).toBe('corrupt')
})

test('what was found of the chain is kept for the session, and is not known when it begins', () => {
  const unknown = { state: 'checking', entries: null, firstBad: null, checkedAt: null }
  expect(look((context) => verdict(context).state)).toEqual(unknown)
  const whole = { state: 'whole' as const, entries: null, firstBad: null, checkedAt: startOfTime as never }
  look((context) => {
    verdict(context).state = whole
  })

  expect(look((context) => verdict(context).state)).toEqual(whole)
  house.session().logEvent('x')
  house.change(() => undefined)
  expect(look((context) => verdict(context).state)).toEqual(whole)
  house.as(house.karin)
  expect(look((context) => verdict(context).state)).toEqual(unknown)
})
