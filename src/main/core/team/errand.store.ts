import { sql } from 'kysely'
import type { User } from '../../../shared/account/account.contract'
import { isSenior } from '../account/account.rules'
import { getUser } from '../account/account.store'
import { aktLock, aktLocks } from '../akt/akt.store'
import { followsCases } from '../case/case.rules'
import { type CaseRecord, caseById, caseLock, caseTaskLock } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { question } from '../database/handle'
import { identityLock, whereaboutsLock } from '../person/person.store'
import { samradLock, samradTaskLock } from '../samrad/samrad.store'
import type { Session } from '../session'
import { locksOfOpenTalks, locksOfTalks, talkIdsOfCase, talkLock } from '../talk/talk.store'
import { renewedFor } from '../vault/grants'
import { reviewerLock } from '../vault/house-locks'
import { nodHolder, recoveryHolder } from '../vault/nod'
import type { Compartment, LockName, Scope } from '../vault/sealing'
import { endRunOutOpenings, handOutHalves, makeMissingNodKeys } from './nod.store'
import { renewalsDue, sheetsDue } from './renewal.store'
import { adultsOf, akterOf, currentMembers, isGenuine, type MemberRecord } from './team.store'

/**
 * Nyckelärenden: what the keys should be and are not yet. Nothing is queued; it is worked out from the appointments, the
 * nödnycklar and the grants that have been taken back, and done by the first session that holds what is needed.
 */
type Errand = (context: WriteContext) => void

const nameOf = (lock: LockName) => `${lock.scope}#${lock.compartment}`

const rowOfCase = (context: ReadContext, caseId: string): CaseRecord | undefined => context.db.firstOf(caseById, caseId)

const relativesOf = (context: ReadContext, childId: string): string[] =>
  context.db
    .all((q) => q.selectFrom('kinship').select('other_id').where('child_id', '=', childId))
    .map((row) => row.other_id)

/** The open akter of these people in a nämnd, whoever holds them. */
const openAkter = (context: ReadContext, kind: string, personIds: readonly string[], namndId: string) =>
  personIds.length === 0
    ? []
    : context.db.all((q) =>
        q
          .selectFrom('akt')
          .select(['id', 'person_id'])
          .where('kind', '=', kind)
          .where('person_id', 'in', [...personIds])
          .where('namnd_id', '=', namndId)
          .where('state', '=', 'oppen'),
      )

/** Everything that lies open to who follows a case: the case, its samråd and talks, the child and who is in the family. */
function locksOfCase(context: ReadContext, row: CaseRecord): LockName[] {
  const samrad = context.db.all((q) => q.selectFrom('samrad_case').select('samrad_id').where('case_id', '=', row.id))
  return [
    caseLock(row.id),
    caseTaskLock(row.id),
    identityLock(row.child_id),
    whereaboutsLock(row.child_id),
    ...relativesOf(context, row.child_id).map(identityLock),
    ...samrad.flatMap(({ samrad_id }) => [samradLock(samrad_id), samradTaskLock(samrad_id)]),
    ...talkIdsOfCase(context, row.id).map(talkLock),
  ]
}

/** The locks an appointment opens. A barnhandläggare never has an adult's akt by it, nor a vuxenhandläggare the child's. */
export function locksOfMember(context: ReadContext, member: MemberRecord): LockName[] {
  const row = rowOfCase(context, member.case_id)
  if (!row) return []
  const locks: LockName[] = [caseTaskLock(row.id), identityLock(row.child_id)]
  if (member.role === 'barnhandlaggare') {
    locks.push(...locksOfCase(context, row))
    for (const akt of openAkter(context, 'barnakt', [row.child_id], row.namnd_id)) locks.push(...aktLocks(akt.id))
  }
  if (member.role === 'vuxenhandlaggare') {
    const adults = adultsOf(member)
    locks.push(...adults.flatMap((adult) => [identityLock(adult), whereaboutsLock(adult)]))
    for (const akt of openAkter(context, 'vuxenakt', adults, row.namnd_id)) locks.push(...aktLocks(akt.id))
  }
  for (const aktId of akterOf(member)) {
    const akt = context.db.first((q) => q.selectFrom('akt').select(['id', 'person_id']).where('id', '=', aktId))
    if (akt) locks.push(aktLock(akt.id), aktLock(akt.id, 'dokument'), identityLock(akt.person_id))
  }
  return locks
}

/** True when a lock is there and a reader has not been given every version of it. */
const lacks = (context: ReadContext, lock: LockName, readerId: string): boolean =>
  context.db.firstOf(lockNotGiven, lock.scope, lock.compartment, readerId) !== undefined

const lockNotGiven = question((q, scope: string, compartment: string, readerId: string) =>
  q
    .selectFrom('lock')
    .leftJoin('lock_grant', (join) =>
      join
        .onRef('lock_grant.lock_id', '=', 'lock.id')
        .on('lock_grant.user_id', '=', readerId)
        .on('lock_grant.revoked_at', 'is', null),
    )
    .select('lock.id')
    .where('lock.scope', '=', scope as Scope)
    .where('lock.compartment', '=', compartment as Compartment)
    .where('lock_grant.id', 'is', null),
)

/** Locks of an appointment that its member is still waiting for. Akter are left out for others than the member: that one is waited for tells that it exists. */
export const waitsFor = (context: ReadContext, member: MemberRecord): LockName[] =>
  member.left_on === null
    ? locksOfMember(context, member).filter(
        (lock) =>
          (member.user_id === context.me.id || !lock.scope.startsWith('akt:')) && lacks(context, lock, member.user_id),
      )
    : []

/** Akter I have for a day by a nödöppning: their keys are not mine to give on. */
const borrowedAkter = (context: ReadContext): Set<string> =>
  new Set(
    context.db
      .all((q) =>
        q
          .selectFrom('nod_opening')
          .select('akt_id')
          .where('asker_id', '=', context.me.id)
          .where('ended_at', 'is', null),
      )
      .map((row) => `akt:${row.akt_id}`),
  )

/** True when whoever appointed a member may still do so. */
function mayStillAppoint(context: ReadContext, member: MemberRecord): boolean {
  const row = rowOfCase(context, member.case_id)
  return (
    row !== undefined &&
    (row.responsible_id === member.appointed_by || isSenior(getUser(context.db, member.appointed_by), row.namnd_id))
  )
}

/** Gives an appointed member what I hold of what the appointment opens. The rest waits for another holder. */
export function giveMemberKeys(context: ReadContext, member: MemberRecord): Errand[] {
  const borrowed = borrowedAkter(context)
  const due = locksOfMember(context, member).filter(
    (lock) => !borrowed.has(lock.scope) && lacks(context, lock, member.user_id) && context.holds(lock),
  )
  if (due.length === 0 || !isGenuine(context, member) || !mayStillAppoint(context, member)) return []
  return [
    (write) => {
      for (const lock of due) write.keys.grant(lock, member.user_id, `ärendeteam: ${member.role}`)
    },
  ]
}

/** Akter I hold that are not sealed to their nämnd's nödnyckel yet. */
const akterWithoutNod = (context: ReadContext): Errand[] =>
  unsettledAkter(context).flatMap((row): Errand[] => {
    const holder = nodHolder(row.namnd_id)
    const due = nodLocks(row).filter((lock) => lacks(context, lock, holder) && context.holds(lock))
    return due.length === 0 ? [] : [(write) => due.forEach((lock) => write.keys.grant(lock, holder, 'nödnyckel'))]
  })

const nodLocks = (row: AktOfNamnd): LockName[] => [...aktLocks(row.id), identityLock(row.person_id)]

interface AktOfNamnd {
  readonly id: string
  readonly person_id: string
  readonly namnd_id: string
}

const aktWithNod = question((q, aktId: string) =>
  q
    .selectFrom('akt')
    .innerJoin('nod_key', 'nod_key.id', 'akt.namnd_id')
    .select(['akt.id', 'akt.person_id', 'akt.namnd_id'])
    .where('akt.id', '=', aktId),
)

/** The akter whose keys may have changed since all were last seen to be sealed to their nödnyckel; every one, when a nödnyckel has. */
function unsettledAkter(context: ReadContext): AktOfNamnd[] {
  const since = settledUpTo(context)
  const touched =
    since === 0
      ? []
      : context.db.all((q) =>
          q
            .selectFrom('log_entry')
            .select(['entity', 'scope', 'row_id'])
            .where('seq', '>', since)
            // The sign keeps the question from the index of entities, where those of all years lie.
            .where(sql<string>`+entity`, 'in', ['akt', 'lock', 'lock_grant', 'nod_key']),
        )
  // Who took a key away without holding it could only record it under the house's own lock.
  const isWide = touched.some(
    ({ entity, scope }) => entity === 'nod_key' || (entity === 'lock_grant' && scope.startsWith('house:')),
  )
  if (since === 0 || isWide)
    return context.db.all((q) =>
      q
        .selectFrom('akt')
        .innerJoin('nod_key', 'nod_key.id', 'akt.namnd_id')
        .select(['akt.id', 'akt.person_id', 'akt.namnd_id']),
    )
  const akter = new Set<string>()
  const people = new Set<string>()
  for (const { scope } of touched) {
    const [kind, id = ''] = scope.split('#')[0]?.split(':') ?? []
    if (kind === 'akt') akter.add(id)
    if (kind === 'person') people.add(id)
  }
  for (const personId of people) for (const { id } of context.db.allOf(aktIdsByPerson, personId)) akter.add(id)
  return [...akter].flatMap((id) => context.db.firstOf(aktWithNod, id) ?? [])
}

const aktIdsByPerson = question((q, personId: string) =>
  q.selectFrom('akt').select('id').where('person_id', '=', personId),
)

const nodMark = 'nodnycklar'
const settledUpTo = (context: ReadContext): number =>
  context.db.first((q) => q.selectFrom('settled_mark').select('seq').where('id', '=', nodMark))?.seq ?? 0

/** How far the log has come when every akt has been seen to be sealed to its nödnyckel; null while one is not, or nothing is new. */
function nodSettledAt(context: ReadContext): number | null {
  const head =
    context.db.first((q) => q.selectFrom('log_entry').select('seq').orderBy('seq', 'desc').limit(1))?.seq ?? 0
  if (head - settledUpTo(context) < markEvery) return null
  const lacking = unsettledAkter(context).some((row) =>
    nodLocks(row).some((lock) => lacks(context, lock, nodHolder(row.namnd_id))),
  )
  return lacking ? null : head
}

/** Entries between two marks: so few are looked at again each time without being felt. */
const markEvery = 200

/** Locks somebody has lost since their newest version was made, as far as I hold that version. */
const rotationsDue = (context: ReadContext): LockName[] =>
  context.db
    .all((q) =>
      q
        .selectFrom('lock')
        .innerJoin('lock_grant', 'lock_grant.lock_id', 'lock.id')
        .select(['lock.scope', 'lock.compartment'])
        .distinct()
        .where('lock_grant.revoked_at', 'is not', null)
        // Whoever got new keys has lost nothing, and a pair of keys cannot be changed by halves.
        .where('lock_grant.revoked_for', '!=', renewedFor)
        .where('lock_grant.user_id', '!=', recoveryHolder)
        .where('lock.scope', 'not like', 'house:nod-%')
        .where('lock.scope', '!=', reviewerLock.scope)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('lock as later')
                .select('later.id')
                .whereRef('later.scope', '=', 'lock.scope')
                .whereRef('later.compartment', '=', 'lock.compartment')
                .whereRef('later.version', '>', 'lock.version'),
            ),
          ),
        ),
    )
    .filter((lock) => context.holds(lock))

/** Makes new keys where somebody has lost the old ones and I hold them. */
export function rotateDue(context: WriteContext): void {
  for (const lock of rotationsDue(context)) context.keys.rotate(lock, 'någon har lämnat')
}

const errands = (context: ReadContext): Errand[] => [
  ...endRunOutOpenings(context, (userId) => standingLocks(context, getUser(context.db, userId))),
  ...makeMissingNodKeys(context),
  ...handOutHalves(context),
  ...currentMembers(context).flatMap((member) => giveMemberKeys(context, member)),
  ...akterWithoutNod(context),
  ...renewalsDue(context),
  ...sheetsDue(context),
]

/** True when there is something for this session to do. */
export const hasErrands = (context: ReadContext): boolean =>
  errands(context).length > 0 || rotationsDue(context).length > 0

/** Does everything that this session's keys are enough for. */
export function settleErrands(context: WriteContext): void {
  for (const errand of errands(context)) errand(context)
  rotateDue(context)
}

/** Remembers how far the akter's nödnycklar have been seen to, so that the next unlocking looks at what has come since. */
export function markSettled(session: Pick<Session, 'db' | 'read'>): void {
  const seq = session.read('team.errands', nodSettledAt)
  if (seq === null) return
  const row = { id: nodMark, seq }
  session.db.run((q) =>
    q
      .insertInto('settled_mark')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
  )
}

/** What a user has by standing and by other appointments, whatever happens to one of them. */
export function standingLocks(context: ReadContext, user: User, exceptMemberId?: string): Set<string> {
  const cases = context.db.all((q) => q.selectFrom('barnahus_case').selectAll())
  const akter = context.db.all((q) =>
    q.selectFrom('akt').select(['id', 'kind', 'person_id', 'namnd_id', 'responsible_id']),
  )
  const tasks = context.db.all((q) =>
    q
      .selectFrom('task')
      .innerJoin('barnahus_case', 'barnahus_case.id', 'task.case_id')
      .select(['barnahus_case.id', 'barnahus_case.child_id'])
      .where('task.owner_user_id', '=', user.id)
      .where('task.state', '=', 'oppen'),
  )
  const reads = (akt: (typeof akter)[number]) =>
    akt.responsible_id === user.id ||
    (akt.kind === 'barnakt' && akt.namnd_id === user.namndId && user.roles.includes('forste-socialsekreterare'))
  return new Set(
    [
      ...cases
        .filter((row) => row.responsible_id === user.id || followsCases(user, row.namnd_id))
        .flatMap((row) => locksOfCase(context, row)),
      ...akter.filter(reads).flatMap((akt) => [...aktLocks(akt.id), identityLock(akt.person_id)]),
      ...tasks.flatMap((row) => [caseTaskLock(row.id), identityLock(row.child_id)]),
      ...locksOfOpenTalks(context, user.id),
      ...currentMembers(context, user.id)
        .filter((member) => member.id !== exceptMemberId)
        .flatMap((member) => locksOfMember(context, member)),
    ].map(nameOf),
  )
}

/** Takes from whoever has left a team what the appointment opened, and the talks held by it. */
export const takeMembershipBack = (context: WriteContext, member: MemberRecord): void =>
  takeBack(
    context,
    member.user_id,
    [...locksOfMember(context, member), ...locksOfTalks(context, member.case_id, member.user_id)],
    'har lämnat ärendeteamet',
  )

/** Takes from whoever no longer answers for a case what that opened. */
export const takeCaseBack = (context: WriteContext, row: CaseRecord, userId: string): void =>
  takeBack(
    context,
    userId,
    [...locksOfCase(context, row), ...locksOfTalks(context, row.id, userId)],
    'har ersatts som handläggare',
  )

/** Takes from a user the locks that nothing else gives a right to, and makes new keys for those I hold. */
export function takeBack(context: WriteContext, userId: string, locks: readonly LockName[], reason: string): void {
  const kept = standingLocks(context, getUser(context.db, userId))
  const seen = new Set<string>()
  for (const lock of locks) {
    if (kept.has(nameOf(lock)) || seen.has(nameOf(lock))) continue
    seen.add(nameOf(lock))
    context.keys.revoke(lock, userId, reason)
  }
  rotateDue(context)
}
