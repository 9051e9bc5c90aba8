import type { PersonId } from '../../../shared/ids'
import { Identity, Kinship, type Person, type PersonChoice, Whereabouts } from '../../../shared/person/person.contract'
import { AppError, refuse } from '../../../shared/result'
import type { Change, Memo, ReadContext, WriteContext } from '../context'
import { question } from '../database/handle'
import { lockName, scopeOf } from '../vault/sealing'
import {
  birthYear,
  foldName,
  fullName,
  isProtected,
  listName,
  requireStorable,
  settleIdentity,
  sharesFamilyName,
} from './person.rules'

export const identityLock = (personId: string) => lockName(scopeOf('person', personId), 'bas')
export const whereaboutsLock = (personId: string) => lockName(scopeOf('person', personId), 'skydd')
const identityPlace = (personId: string) => ({ table: 'person', column: 'identity', row: personId })
const whereaboutsPlace = (personId: string) => ({ table: 'person', column: 'whereabouts', row: personId })
const kinshipPlace = (row: string) => ({ table: 'kinship', column: 'kinship', row })

const emptyWhereabouts: Whereabouts = { address: '', phone: '', school: '', contactRule: '' }

const personById = question((q, personId: string) => q.selectFrom('person').selectAll().where('id', '=', personId))
const identityById = question((q, personId: string) =>
  q.selectFrom('person').select(['id', 'identity']).where('id', '=', personId),
)
const kinshipsByChild = question((q, childId: string) =>
  q.selectFrom('kinship').selectAll().where('child_id', '=', childId).orderBy('id'),
)

/** A person by id. Throws `not-found`, `no-key`. */
export function getPerson(context: ReadContext, personId: string): Person {
  const row = context.db.firstOf(personById, personId)
  if (!row || !context.holds(identityLock(personId))) throw new AppError({ code: 'not-found' })
  return {
    id: row.id as PersonId,
    identity: context.open(Identity, identityLock(personId), identityPlace(personId), row.identity),
    whereabouts: context.holds(whereaboutsLock(personId))
      ? context.open(Whereabouts, whereaboutsLock(personId), whereaboutsPlace(personId), row.whereabouts)
      : null,
    revision: row.revision,
  }
}

/** A person's identity, or null when no key is held. */
export function findIdentity(context: ReadContext, personId: string): Identity | null {
  if (!context.holds(identityLock(personId))) return null
  const row = context.db.firstOf(identityById, personId)
  return row ? context.open(Identity, identityLock(personId), identityPlace(personId), row.identity) : null
}

/** The same without a log entry of its own; whoever asks tells the log why. */
export function identityUnlogged(context: ReadContext, personId: string): Identity | null {
  const row = context.db.firstOf(identityById, personId)
  return row ? context.openUnlogged(Identity, identityLock(personId), identityPlace(personId), row.identity) : null
}

export interface Readers {
  /** May read who the person is. */
  readonly identity: readonly string[]
  /** May also read where the person is. */
  readonly whereabouts: readonly string[]
}

/** Stores a new person under locks of its own. Throws `invalid-input` at fields under `path`. */
export function addPerson(
  context: WriteContext,
  given: { readonly identity: Identity; readonly whereabouts: Whereabouts },
  readers: Readers,
  path: readonly (string | number)[],
): PersonId {
  const identity = settleIdentity(given.identity, context.house.isDemo, context.today(), [...path, 'identity'])
  requireStorable(given.whereabouts, identity.protection, [...path, 'whereabouts'])
  if (isKnownNumber(context, identity.personnummer)) refuse([...path, 'identity', 'personnummer'], 'number-known')
  const id = context.newId()
  context.keys.makeLocks(scopeOf('person', id), ['bas'], readers.identity, 'ny person')
  context.keys.makeLocks(scopeOf('person', id), ['skydd'], readers.whereabouts, 'ny person')
  context.write.insert(
    'person',
    {
      id,
      identity: context.seal(identity, identityLock(id), identityPlace(id)),
      whereabouts: context.seal(given.whereabouts, whereaboutsLock(id), whereaboutsPlace(id)),
      revision: 1,
      created_at: context.now(),
    },
    identityLock(id),
  )
  return id as PersonId
}

/** True when somebody I may see has the number already. */
const isKnownNumber = (context: ReadContext, personnummer: string): boolean =>
  personnummer !== '' && names(context).hasNumber(personnummer)

/** The person a form has chosen: one already known, opened to more readers, or a new one. */
export function settlePerson(
  context: WriteContext,
  choice: PersonChoice,
  readers: Readers,
  path: readonly (string | number)[],
): PersonId {
  if (choice.kind === 'new') return addPerson(context, choice, readers, path)
  openPersonTo(context, choice.personId, readers)
  return choice.personId
}

/** Seals a person's keys to more readers, as far as I hold them myself. Throws `no-key` when the identity is closed to me. */
export function openPersonTo(
  context: WriteContext,
  personId: string,
  readers: Readers,
  reason = 'deltar i ärendet',
): void {
  for (const reader of readers.identity) context.keys.grant(identityLock(personId), reader, reason)
  if (!context.holds(whereaboutsLock(personId))) return
  for (const reader of readers.whereabouts) context.keys.grant(whereaboutsLock(personId), reader, reason)
}

/** Stores a changed identity or whereabouts. Throws `conflict` when somebody has changed the person since it was read. */
export function changePerson(
  context: WriteContext,
  personId: string,
  revision: number,
  change: { readonly identity?: Identity; readonly whereabouts?: Whereabouts },
): number {
  const stored = getPerson(context, personId)
  if (stored.revision !== revision) throw new AppError({ code: 'conflict' })
  const identity = change.identity
    ? settleIdentity(change.identity, context.house.isDemo, context.today())
    : stored.identity
  const whereabouts = change.whereabouts ?? stored.whereabouts ?? emptyWhereabouts
  if (change.whereabouts && !stored.whereabouts) throw new AppError({ code: 'no-key' })
  if (
    !stored.whereabouts &&
    identity.protection === 'skyddad-folkbokforing' &&
    stored.identity.protection !== identity.protection
  )
    throw new AppError({ code: 'no-key' })
  if (stored.whereabouts || change.whereabouts) requireStorable(whereabouts, identity.protection)
  context.write.update(
    'person',
    personId,
    {
      ...(change.identity ? { identity: context.seal(identity, identityLock(personId), identityPlace(personId)) } : {}),
      ...(change.whereabouts
        ? { whereabouts: context.seal(whereabouts, whereaboutsLock(personId), whereaboutsPlace(personId)) }
        : {}),
      revision: revision + 1,
    },
    identityLock(personId),
  )
  return revision + 1
}

export interface Relative {
  readonly personId: PersonId
  readonly kinship: Kinship
}

/** The family round a child, as recorded with the child. */
export const listRelatives = (context: ReadContext, childId: string): Relative[] =>
  context.db.allOf(kinshipsByChild, childId).map((row) => ({
    personId: row.other_id as PersonId,
    kinship: context.open(Kinship, identityLock(childId), kinshipPlace(row.id), row.kinship),
  }))

/** Records how somebody stands to a child, or changes it. */
export function setKinship(context: WriteContext, childId: string, otherId: string, kinship: Kinship): void {
  const lock = identityLock(childId)
  const known = context.db.first((q) =>
    q.selectFrom('kinship').select('id').where('child_id', '=', childId).where('other_id', '=', otherId),
  )
  const id = known?.id ?? context.newId()
  const sealed = context.seal(kinship, lock, kinshipPlace(id))
  if (known) context.write.update('kinship', id, { kinship: sealed }, lock)
  else context.write.insert('kinship', { id, child_id: childId, other_id: otherId, kinship: sealed }, lock)
}

/** What the name index keeps of a person. */
export interface NameEntry {
  readonly personId: PersonId
  readonly name: string
  readonly listName: string
  readonly familyName: string
  readonly folded: string
  readonly personnummer: string
  /** The number without its hyphen. */
  readonly digits: string
  readonly birthDate: string | null
  readonly birthYear: number | null
  readonly isProtected: boolean
}

/** The names my keys open, in memory only, each read when it is first asked for; what search and lists read names from. Dies with the session. */
class NameIndex {
  private readonly entries = new Map<string, NameEntry>()
  /** How many bear a number; more than one where the same person was taken in twice. */
  private readonly numbers = new Map<string, number>()
  /** Whom I have asked for and have no key to. */
  private readonly closed = new Set<string>()
  /** Those who have been changed since they were read, or to whom a key has been given. */
  private readonly stale = new Set<string>()
  /** Everybody up to this id has been read. */
  private readUpTo = ''
  private isComplete = false

  get(context: ReadContext, personId: string): NameEntry | undefined {
    if (this.stale.has(personId)) this.refresh(context, personId)
    else if (!this.isComplete && !this.entries.has(personId) && !this.closed.has(personId)) {
      const row = context.db.firstOf(identityById, personId)
      if (row && this.read(context, row)) noteName(context)
    }
    return this.entries.get(personId)
  }

  all(context: ReadContext): Iterable<NameEntry> {
    this.readAll(context)
    return this.entries.values()
  }

  hasNumber(context: ReadContext, personnummer: string): boolean {
    this.readAll(context)
    return (this.numbers.get(personnummer) ?? 0) > 0
  }

  /** Reads so many more of those that have not been asked for yet. Gives whether some are left. */
  readMore(context: ReadContext, count: number, tell: boolean): boolean {
    if (this.isComplete) return false
    const rows = context.db.all((q) =>
      q.selectFrom('person').select(['id', 'identity']).where('id', '>', this.readUpTo).orderBy('id').limit(count),
    )
    for (const row of rows)
      if (!this.entries.has(row.id) && !this.closed.has(row.id) && !this.stale.has(row.id)) {
        if (this.read(context, row) && tell) noteName(context)
      }
    this.readUpTo = rows.at(-1)?.id ?? this.readUpTo
    this.isComplete = rows.length < count
    return !this.isComplete
  }

  readAll(context: ReadContext): void {
    while (this.readMore(context, 10_000, true));
    for (const personId of this.stale) this.refresh(context, personId)
  }

  /** What is known of one person no longer holds. */
  outdate(personId: string): void {
    this.stale.add(personId)
  }

  /** Reads one person again, after a change or when a key has been given. */
  private refresh(context: ReadContext, personId: string): void {
    const known = this.entries.get(personId)
    if (known) this.count(known.personnummer, -1)
    this.entries.delete(personId)
    this.closed.delete(personId)
    this.stale.delete(personId)
    const row = context.db.firstOf(identityById, personId)
    if (row) this.read(context, row)
  }

  /** Forgets everybody, to be read again when asked for. */
  forget(): void {
    this.entries.clear()
    this.numbers.clear()
    this.closed.clear()
    this.stale.clear()
    this.readUpTo = ''
    this.isComplete = false
  }

  private count(personnummer: string, step: 1 | -1): void {
    this.numbers.set(personnummer, (this.numbers.get(personnummer) ?? 0) + step)
  }

  private read(context: ReadContext, row: { readonly id: string; readonly identity: Buffer }): boolean {
    if (!context.holds(identityLock(row.id))) {
      this.closed.add(row.id)
      return false
    }
    const identity = context.openUnlogged(Identity, identityLock(row.id), identityPlace(row.id), row.identity)
    this.count(identity.personnummer, 1)
    this.entries.set(row.id, {
      personId: row.id as PersonId,
      name: fullName(identity),
      listName: listName(identity),
      familyName: identity.familyName,
      folded: foldName(fullName(identity)),
      personnummer: identity.personnummer,
      digits: identity.personnummer.replace(/\D/g, ''),
      birthDate: identity.birthDate,
      birthYear: birthYear(identity),
      isProtected: isProtected(identity),
    })
    return true
  }
}

/** How many names each request has read; told to the log with what else it read. */
const namesRead = new WeakMap<ReadContext['note'], number>()

function noteName(context: ReadContext): void {
  const count = (namesRead.get(context.note) ?? 0) + 1
  namesRead.set(context.note, count)
  context.note({ namesRead: count })
}

/** What a question may ask of the session's names. */
export interface Names {
  get(personId: string): NameEntry | undefined
  /** Everybody whose name my keys open; reads those that have not been read yet. */
  all(): Iterable<NameEntry>
  /** Reads those that have not been read yet, before many are asked for one by one. */
  readAll(): void
  hasNumber(personnummer: string): boolean
  /** Reads so many more ahead of the first search; whoever asks has told the log. Gives whether some are left. */
  readAhead(count: number): boolean
}

/** The names my keys open. Each is read once in a session, when it is first asked for, and again when the person or a key to the person has changed. */
export function names(context: ReadContext): Names {
  const index = context.memo('person.names', (): Memo<NameIndex> => {
    const made = new NameIndex()
    return {
      value: made,
      onCommit(changes) {
        // Keys put away or laid back are recorded under the decision's own lock: who is known by then is looked up anew.
        if (changes.some(({ table }) => table === 'gallring_decision')) made.forget()
        else for (const personId of touchedPeople(changes)) made.outdate(personId)
      },
      // What was read by a request that failed has not been logged.
      onUndone: () => made.forget(),
    }
  })
  return {
    get: (personId) => index.get(context, personId),
    all: () => index.all(context),
    readAll: () => index.readAll(context),
    hasNumber: (personnummer) => index.hasNumber(context, personnummer),
    readAhead: (count) => index.readMore(context, count, false),
  }
}

/** Tells the log review what is worth a look when a person's file is opened: the reader's own family name, a protected identity. */
export function noteWhose(context: ReadContext, personId: string): void {
  const person = names(context).get(personId)
  if (!person) return
  if (sharesFamilyName(context.me.displayName, person.familyName)) context.note({ sameName: true })
  if (person.isProtected) context.note({ isProtected: true })
}

const touchedPeople = (changes: readonly Change[]): Set<string> =>
  new Set(
    changes.flatMap(({ table, id, lock }) =>
      table === 'person'
        ? [id]
        : table === 'lock_grant' && lock.scope.startsWith('person:')
          ? [lock.scope.slice(7)]
          : [],
    ),
  )
