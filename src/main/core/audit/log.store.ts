import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { AktReading, LogEntry, LogFilter, LogMark, Thing } from '../../../shared/audit/audit.contract'
import type { AktId, UserId } from '../../../shared/ids'
import { AppError, refuse } from '../../../shared/result'
import { akterOfPerson, aktLock, getAkt } from '../akt/akt.store'
import { addDays, daysBetween, swedishMoment } from '../calendar'
import { caseLock, casesOfChild, listCases } from '../case/case.store'
import type { ReadContext } from '../context'
import { detailsPlace } from '../database/log'
import type { LogEntryTable } from '../database/log.tables'
import { foldName } from '../person/person.rules'
import { names } from '../person/person.store'
import { reviewerLock } from '../vault/house-locks'
import { decrypt } from '../vault/primitives'
import { type Compartment, lockName, scopeOf } from '../vault/sealing'
import { kindOf, referenceOf } from './reference.rules'

/** Refuses who does not hold the reviewers' key; whoever does is logged, whatever is found. Throws `no-key`. */
export function requireReviewer(context: ReadContext): void {
  if (!context.holds(reviewerLock)) throw new AppError({ code: 'no-key' })
  context.visit(reviewerLock)
}

export interface Period {
  readonly from: string
  readonly until: string
}

/** The moments between which a period of days lies. Throws `invalid-input` when it ends before it begins, or is longer than a year. */
function momentsOf({ from, until }: Period): { readonly first: string; readonly end: string } {
  if (until < from) refuse(['until'], 'period-reversed')
  if (daysBetween(from, until) > 366) refuse(['from'], 'period-too-long')
  return { first: swedishMoment(from, '00:00'), end: swedishMoment(addDays(until, 1), '00:00') }
}

const columns = ['seq', 'at', 'session', 'user_id', 'action', 'scope', 'op', 'details', 'hash'] as const
export type Logged = Pick<Selectable<LogEntryTable>, (typeof columns)[number]>

/** The entries of a period, newest first, a slice at a time. */
export function* entriesIn(context: ReadContext, period: Period, before: number | null = null): Generator<Logged> {
  const { first, end } = momentsOf(period)
  const inPeriod = context.db.first((q) =>
    q
      .selectFrom('log_entry')
      .select((select) => [select.fn.min('seq').as('first'), select.fn.max('seq').as('last')])
      .where('at', '>=', first)
      .where('at', '<', end),
  )
  if (!inPeriod?.last) return
  let next = Math.min(inPeriod.last + 1, before ?? Number.MAX_SAFE_INTEGER)
  while (true) {
    const slice = context.db.all((q) =>
      q
        .selectFrom('log_entry')
        .select(columns)
        .where('seq', '>=', inPeriod.first)
        .where('seq', '<', next)
        .where('at', '>=', first)
        .where('at', '<', end)
        .orderBy('seq', 'desc')
        .limit(500),
    )
    yield* slice
    const last = slice.at(-1)
    if (!last || slice.length < 500) return
    next = last.seq
  }
}

/** One entry by its number. Throws `not-found`. */
export function entryAt(context: ReadContext, seq: number): Logged {
  const entry = context.db.first((q) => q.selectFrom('log_entry').select(columns).where('seq', '=', seq))
  if (!entry) throw new AppError({ code: 'not-found' })
  return entry
}

/** The hash of the last entry before a day began; the draw of a sample is tied to it, so that nobody chooses what is drawn. */
export const hashBefore = (context: ReadContext, day: string): Buffer =>
  context.db.first((q) =>
    q
      .selectFrom('log_entry')
      .select('hash')
      .where('at', '<', swedishMoment(day, '00:00'))
      .orderBy('at', 'desc')
      .orderBy('seq', 'desc')
      .limit(1),
  )?.hash ?? Buffer.alloc(32)

/** What the reviewers' key opens of an entry; what other requests have noted there is left alone. */
const Details = z.object({
  scopes: z.array(z.string()).catch([]),
  sameName: z.boolean().catch(false),
  isProtected: z.boolean().catch(false),
  outsideTeam: z.boolean().catch(false),
  isUnreadable: z.boolean().catch(false),
  reason: z.string().catch(''),
  search: z.string().catch(''),
  lookUp: z.object({ number: z.string(), folded: z.string() }).nullable().catch(null),
  endpoint: z.string().catch(''),
  fileName: z.string().catch(''),
  nodoppning: z.string().catch(''),
  deviceBinding: z.string().catch(''),
})
type Details = z.output<typeof Details>
const noDetails: Details = Details.parse({})
const unreadable: Details = { ...noDetails, isUnreadable: true }

/** Opens entries' details with the reviewers' key; each session's key is opened once. Throws `no-key`. */
function detailsOpener(context: ReadContext): (entry: Logged) => Details {
  const sessions = new Map<string, Buffer | null>()
  const keyOf = (session: string): Buffer | null => {
    const known = sessions.get(session)
    if (known !== undefined) return known
    const row = context.db.first((q) => q.selectFrom('log_session').select('box').where('id', '=', session))
    let key: Buffer | null = null
    try {
      key = row ? context.openBox(reviewerLock, row.box) : null
    } catch (error) {
      if (error instanceof AppError && error.failure.code === 'no-key') throw error
      // A box somebody has damaged hides its own session and no other.
    }
    sessions.set(session, key)
    return key
  }
  return (entry) => {
    if (!entry.details) return noDetails
    const key = keyOf(entry.session)
    if (!key) return unreadable
    try {
      return Details.parse(JSON.parse(decrypt(key, entry.details, detailsPlace(entry)).toString('utf8')))
    } catch {
      return unreadable
    }
  }
}

/** Gives a door's name when my own keys open it, and nothing otherwise. */
function nameOpener(context: ReadContext): (scope: string) => string {
  const known = new Map<string, string>()
  const personName = (personId: string | undefined) => (personId ? (names(context).get(personId)?.listName ?? '') : '')
  const look = (scope: string): string => {
    const id = scope.slice(scope.indexOf(':') + 1)
    switch (kindOf(scope)) {
      case 'person':
        return personName(id)
      case 'case': {
        if (!context.holds(caseLock(id))) return ''
        const row = context.db.first((q) => q.selectFrom('barnahus_case').select('child_id').where('id', '=', id))
        return personName(row?.child_id)
      }
      case 'akt': {
        if (!context.holds(aktLock(id))) return ''
        const row = context.db.first((q) => q.selectFrom('akt').select('person_id').where('id', '=', id))
        return personName(row?.person_id)
      }
      default:
        return ''
    }
  }
  return (scope) => {
    const name = known.get(scope) ?? look(scope)
    known.set(scope, name)
    return name
  }
}

/** The locks an entry names, as scopes without their compartments. */
const scopesOf = (entry: Logged, details: Details): string[] => [
  ...new Set(
    [
      ...(entry.scope ? [entry.scope] : []),
      ...details.scopes,
      ...(details.nodoppning ? [scopeOf('akt', details.nodoppning)] : []),
    ].map((lock) => lock.split('#')[0] ?? ''),
  ),
]

const marksOf = (details: Details): LogMark[] => [
  ...(details.sameName ? (['same-name'] as const) : []),
  ...(details.isProtected ? (['protected'] as const) : []),
  ...(details.outsideTeam ? (['outside-team'] as const) : []),
  ...(details.isUnreadable ? (['unreadable'] as const) : []),
  ...(!['', 'bound'].includes(details.deviceBinding) ? (['not-bound'] as const) : []),
]

/** An entry with what the reviewers' key opens of it, and which scopes it names. */
export interface OpenedEntry {
  readonly logged: Logged
  readonly scopes: readonly string[]
  readonly marks: readonly LogMark[]
  show(): LogEntry
}

/** Opens entries one by one for the reviewer. Throws `no-key`. */
export function entryOpener(context: ReadContext): (logged: Logged) => OpenedEntry {
  const detailsOf = detailsOpener(context)
  const nameOf = nameOpener(context)
  const users = new Map(
    context.db.all((q) => q.selectFrom('user').select(['id', 'display_name', 'title'])).map((row) => [row.id, row]),
  )
  const things = (scopes: readonly string[]): Thing[] =>
    scopes.map((scope) => ({
      kind: kindOf(scope),
      reference: referenceOf(scope),
      name: nameOf(scope),
    }))
  return (logged) => {
    const details = detailsOf(logged)
    const scopes = scopesOf(logged, details)
    const marks = marksOf(details)
    return {
      logged,
      scopes,
      marks,
      show: () => ({
        seq: logged.seq,
        at: logged.at,
        userId: logged.user_id as UserId,
        user: users.get(logged.user_id)?.display_name ?? '',
        title: users.get(logged.user_id)?.title ?? '',
        isMine: logged.user_id === context.me.id,
        action: logged.action,
        op: logged.op,
        things: things(scopes),
        marks,
        reason: details.reason,
        search: details.search || (details.lookUp ? details.lookUp.number || details.lookUp.folded : ''),
        document: details.fileName || details.endpoint,
      }),
    }
  }
}

/** What a reviewer has typed, as the references it may stand for: as it stands, and what it names as far as my own keys tell. */
function referencesFor(context: ReadContext, about: string): ReadonlySet<string> {
  const typed = about.trim().toLowerCase()
  const found = new Set([typed.split(' ').at(-1) ?? ''])
  const digits = typed.replace(/[\s-]/g, '')
  const people = [...names(context).all()].filter(
    (one) =>
      (digits.length >= 10 && one.personnummer.replace('-', '').endsWith(digits)) || one.folded === foldName(about),
  )
  for (const { personId } of people) {
    found.add(referenceOf(scopeOf('person', personId)))
    for (const one of casesOfChild(context, personId)) found.add(referenceOf(scopeOf('case', one.id)))
    for (const akt of akterOfPerson(context, personId)) found.add(referenceOf(scopeOf('akt', akt.id)))
  }
  for (const row of listCases(context).filter((one) => one.number.toLowerCase() === typed))
    found.add(referenceOf(scopeOf('case', row.id)))
  return found
}

/** The entries a filter asks for, newest first. Throws `no-key`, `invalid-input`. */
export function* filtered(
  context: ReadContext,
  filter: LogFilter,
  before: number | null = null,
): Generator<OpenedEntry> {
  requireReviewer(context)
  const open = entryOpener(context)
  const wanted = filter.about === '' ? undefined : referencesFor(context, filter.about)
  for (const logged of entriesIn(context, filter, before)) {
    if (filter.userId && logged.user_id !== filter.userId) continue
    const entry = open(logged)
    if (wanted && !entry.scopes.some((scope) => wanted.has(referenceOf(scope)))) continue
    yield entry
  }
}

/** How many readings of an akt are shown at once. */
const mostReadings = 2_000
const compartments: readonly Compartment[] = ['bas', 'skydd', 'anmalare', 'dokument']

/** Who has read an akt, newest first: of those of its compartments that I hold keys to. Throws `not-found`. */
export function readingsOfAkt(
  context: ReadContext,
  aktId: AktId,
): { reference: string; readings: AktReading[]; isCut: boolean } {
  getAkt(context, aktId)
  const scope = scopeOf('akt', aktId)
  const held = compartments.filter((compartment) => context.holds(lockName(scope, compartment)))
  const rows = context.db.all((q) =>
    q
      .selectFrom('log_entry')
      .innerJoin('user', 'user.id', 'log_entry.user_id')
      .select(['seq', 'at', 'action', 'scope', 'display_name', 'title'])
      .where(
        'scope',
        'in',
        held.map((compartment) => `${scope}#${compartment}`),
      )
      .where('op', '=', 'read')
      .orderBy('seq', 'desc')
      .limit(mostReadings + 1),
  )
  return {
    reference: referenceOf(scope),
    isCut: rows.length > mostReadings,
    readings: rows.slice(0, mostReadings).map((row) => ({
      seq: row.seq,
      at: row.at,
      user: row.display_name,
      title: row.title,
      action: row.action,
      isShielded: row.scope.endsWith('#skydd'),
    })),
  }
}
