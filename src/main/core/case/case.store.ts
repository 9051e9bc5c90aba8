import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import {
  type CaseState,
  CaseText,
  type MilestoneKind,
  type RoomState,
  type RoomView,
} from '../../../shared/case/case.contract'
import type { CaseId, MilestoneId, PersonId } from '../../../shared/ids'
import { Offence, type Room, rooms, type SuspectRelation } from '../../../shared/profile/profile.contract'
import { AppError } from '../../../shared/result'
import { listUsers, userName, usersWithRole } from '../account/account.store'
import type { ReadContext, WriteContext } from '../context'
import { firstOf } from '../database/first-of'
import { question, type ReadableDb } from '../database/handle'
import { identityLock, names, openPersonTo } from '../person/person.store'
import { lockName, type Scope, scopeOf } from '../vault/sealing'
import { firstReaders, nextNumber } from './case.rules'
import type { CaseTable, MilestoneTable } from './case.tables'
import { furthest, stateAfter } from './lanes.rules'
import { standingRows } from './standing.store'

export const caseLock = (caseId: string) => lockName(scopeOf('case', caseId))
/** Opens a case's tasks, and no more of it. */
export const caseTaskLock = (caseId: string) => lockName(scopeOf('case', caseId), 'uppgift')
const textPlace = (caseId: string) => ({ table: 'barnahus_case', column: 'text', row: caseId })
const reasonPlace = (row: string) => ({ table: 'room_state', column: 'reason', row })
const notePlace = (row: string) => ({ table: 'milestone', column: 'note', row })
const Words = z.string()
const Offences = z.array(Offence)
/** In the words of `barnahus_case_open`, so that no closed case is read to find those that are not. */
const isOpen = sql<boolean>`state <> 'avslutat'`

export type CaseRecord = Selectable<CaseTable>

const openCases = question((q) =>
  q.selectFrom('barnahus_case').selectAll().where(isOpen).orderBy('opened_on', 'desc').orderBy('number', 'desc'),
)
/** A case by id, whoever holds its keys. */
export const caseById = question((q, caseId: string) =>
  q.selectFrom('barnahus_case').selectAll().where('id', '=', caseId),
)
const casesByChild = question((q, childId: string) =>
  q.selectFrom('barnahus_case').select(['id', 'number']).where('child_id', '=', childId).orderBy('number'),
)
const readersByScope = question((q, scope: string) =>
  q
    .selectFrom('lock')
    .innerJoin('lock_grant', 'lock_grant.lock_id', 'lock.id')
    .innerJoin('user', 'user.id', 'lock_grant.user_id')
    .select('user.id')
    .distinct()
    .where('lock.scope', '=', scope as Scope)
    .where('lock.compartment', '=', 'bas')
    .where('lock_grant.revoked_at', 'is', null)
    .where('user.left_at', 'is', null),
)
const roomsByCase = question((q, caseId: string) =>
  q.selectFrom('room_state').selectAll().where('case_id', '=', caseId).orderBy('id'),
)
const roomStatesByCase = question((q, caseId: string) =>
  q.selectFrom('room_state').select(['room', 'state']).where('case_id', '=', caseId).orderBy('id'),
)

/** A case I hold the key to. Throws `not-found`, also when it exists and no key is held. */
export function getCase(context: ReadContext, caseId: string): CaseRecord {
  const row = context.db.firstOf(caseById, caseId)
  if (!row || !context.holds(caseLock(caseId))) throw new AppError({ code: 'not-found' })
  return row
}

/** A case I hold the key to, in which something new may begin. Throws `not-found`, and `not-allowed` when it is closed: what comes up then begins a new case. */
export function requireOpenCase(context: ReadContext, caseId: string): CaseRecord {
  const row = getCase(context, caseId)
  if (row.state === 'avslutat') throw new AppError({ code: 'not-allowed' })
  return row
}

export const caseText = (context: ReadContext, row: CaseRecord): CaseText =>
  context.open(CaseText, caseLock(row.id), textPlace(row.id), row.text)

export interface CaseFilter {
  readonly state: 'oppna' | 'avslutade' | 'alla'
  readonly namndId: string | null
  readonly responsibleId: string | null
  /** At most so many, the newest; all when null. */
  readonly most: number | null
}

/** The cases I hold keys to that a filter asks for, newest first; no more rows are read than it takes to find them. */
export function filteredCases(context: ReadContext, { state, namndId, responsibleId, most }: CaseFilter): CaseRecord[] {
  return firstOf(
    most,
    (last: CaseRecord | undefined, limit) =>
      context.db.all((q) => {
        let rows = q.selectFrom('barnahus_case').selectAll().orderBy('opened_on', 'desc').orderBy('number', 'desc')
        if (state === 'oppna') rows = rows.where(isOpen)
        if (state === 'avslutade') rows = rows.where('state', '=', 'avslutat')
        if (namndId !== null) rows = rows.where('namnd_id', '=', namndId)
        if (responsibleId !== null) rows = rows.where('responsible_id', '=', responsibleId)
        if (last)
          rows = rows.where((where) =>
            where(where.refTuple('opened_on', 'number'), '<', where.tuple(last.opened_on, last.number)),
          )
        return limit === null ? rows : rows.limit(limit)
      }),
    (row) => context.holds(caseLock(row.id)),
  )
}

/** The cases I hold keys to, newest first. */
export const listCases = (context: ReadContext): CaseRecord[] =>
  context.db
    .all((q) => q.selectFrom('barnahus_case').selectAll().orderBy('opened_on', 'desc').orderBy('number', 'desc'))
    .filter((row) => context.holds(caseLock(row.id)))

/** Of them, those that are not closed; what is done in a day is done among these, however many there have been. */
export const listOpenCases = (context: ReadContext): CaseRecord[] =>
  context.db.allOf(openCases).filter((row) => context.holds(caseLock(row.id)))

/** A child's cases that I hold keys to. */
export const casesOfChild = (context: ReadContext, childId: string): { id: CaseId; number: string }[] =>
  context.db
    .allOf(casesByChild, childId)
    .filter((row) => context.holds(caseLock(row.id)))
    .map((row) => ({ id: row.id as CaseId, number: row.number }))

/** Who holds keys to a case now. */
export const readersOfCase = (context: ReadContext, caseId: string): string[] =>
  context.db.allOf(readersByScope, caseLock(caseId).scope).map((row) => row.id)

export interface CaseOrder {
  readonly childId: PersonId
  readonly namndId: string
  readonly municipality: string
  readonly responsibleId: string | null
  readonly openedOn: string
  readonly offences: readonly Offence[]
  readonly suspectRelation: SuspectRelation
  readonly needsInterpreter: boolean
  readonly sex: string
  readonly birthYear: number | null
  readonly summary: string
}

/** Who may read a new case, before it exists: needed for the people in it. */
export const readersOfNewCase = (context: ReadContext, namndId: string, responsibleId: string | null): string[] =>
  firstReaders(listUsers(context.db), namndId, context.me.id, responsibleId)

/** Opens a Barnahusärende for one child: a number of this workstation's series, a lock of its own, four rooms not yet assessed. */
export function openCase(context: WriteContext, order: CaseOrder): CaseId {
  const id = context.newId()
  const lock = caseLock(id)
  context.keys.makeLocks(
    lock.scope,
    ['bas', 'uppgift'],
    readersOfNewCase(context, order.namndId, order.responsibleId),
    'följer ärendet',
  )
  context.write.insert(
    'barnahus_case',
    {
      id,
      number: takeNumber(context.db, 'barnahus_case', 'FR', order.openedOn.slice(0, 4)),
      child_id: order.childId,
      namnd_id: order.namndId,
      municipality: order.municipality,
      state: 'samrad-begart' satisfies CaseState,
      opened_on: order.openedOn,
      closed_on: null,
      birth_year: order.birthYear,
      sex: order.sex,
      offences: JSON.stringify(order.offences),
      suspect_relation: order.suspectRelation,
      needs_interpreter: order.needsInterpreter ? 1 : 0,
      coordinator_id: context.me.id,
      responsible_id: order.responsibleId,
      text: context.seal({ summary: order.summary } satisfies CaseText, lock, textPlace(id)),
      created_at: context.now(),
      follows_id: closedBefore(context, order.childId),
    },
    lock,
  )
  return id as CaseId
}

/** The child's latest case that has been closed: a new one follows it, it is never opened again. */
const closedBefore = (context: ReadContext, childId: string): string | null =>
  context.db
    .all((q) =>
      q
        .selectFrom('barnahus_case')
        .select('id')
        .where('child_id', '=', childId)
        .where('state', '=', 'avslutat')
        .orderBy('closed_on', 'desc')
        .orderBy('id', 'desc'),
    )
    .find(({ id }) => context.holds(caseLock(id)))?.id ?? null

/** The next free number in a series kept by a table with a `number` column. */
export function takeNumber(db: ReadableDb, table: 'barnahus_case' | 'samrad', letters: string, year: string): string {
  const series = db.first((q) => q.selectFrom('house').select('series'))?.series ?? 'A'
  const start = `${letters}-${year}-${series}`
  const latest = (digits: number) =>
    db.first((q) =>
      q
        .selectFrom(table)
        .select('number')
        .where('number', '>=', start)
        .where('number', '<=', `${start}9999999`)
        .where((one) => one.eb(one.fn<number>('length', ['number']), '=', start.length + digits))
        .orderBy('number', 'desc')
        .limit(1),
    )?.number
  // Past 9 999 a number grows longer, and then text order no longer is number order.
  return nextNumber(letters, year, series, latest(5) ?? latest(4))
}

export function updateCase(context: WriteContext, row: CaseRecord, changes: Partial<CaseTable>): void {
  context.write.update('barnahus_case', row.id, changes, caseLock(row.id))
}

/** Moves a case forward to a state it has reached; never back. */
export function reach(context: WriteContext, row: CaseRecord, reached: CaseState): void {
  const state = furthest(row.state as CaseState, reached)
  // What is noted late in a case that has ended does not open it.
  if (state !== row.state && row.closed_on === null) updateCase(context, row, { state })
}

/** Ends a case that never came to a samråd. */
export function closeCase(context: WriteContext, row: CaseRecord): void {
  updateCase(context, row, { state: 'avslutat' satisfies CaseState, closed_on: context.today() })
}

/** The first social workers of a nämnd, who step in when somebody is away. */
export const seniorsOf = (context: ReadContext, namndId: string): string[] =>
  usersWithRole(context.db, 'forste-socialsekreterare')
    .filter((user) => user.namndId === namndId)
    .map((user) => user.id)

/** Opens a case and the people in it to one more reader. */
export function openCaseTo(context: WriteContext, row: CaseRecord, readerId: string, reason: string): void {
  context.keys.grant(caseLock(row.id), readerId, reason)
  context.keys.grant(caseTaskLock(row.id), readerId, reason)
  openPersonTo(context, row.child_id, { identity: [readerId], whereabouts: [readerId] }, reason)
  const relatives = context.db.all((q) =>
    q.selectFrom('kinship').select('other_id').where('child_id', '=', row.child_id),
  )
  for (const { other_id } of relatives) {
    if (context.holds(identityLock(other_id)))
      openPersonTo(context, other_id, { identity: [readerId], whereabouts: [] }, reason)
  }
}

/** The four rooms as they stand now, each with the reason last given. */
export function roomsOf(context: ReadContext, caseId: string): RoomView[] {
  const rows = context.db.allOf(roomsByCase, caseId)
  return rooms.map((room) => {
    const latest = rows.findLast((row) => row.room === room)
    return {
      room,
      state: (latest?.state ?? 'ej-bedomt') as RoomState,
      reason: latest ? context.open(Words, caseLock(caseId), reasonPlace(latest.id), latest.reason) : '',
      changedAt: latest?.changed_at ?? null,
      changedBy: userName(context.db, latest?.changed_by ?? null),
    }
  })
}

/** The rooms' states alone, for lists: no sealed text is opened. */
export function roomStatesOf(db: ReadableDb, caseId: string): { room: Room; state: RoomState }[] {
  const rows = db.allOf(roomStatesByCase, caseId)
  return rooms.map((room) => ({
    room,
    state: (rows.findLast((row) => row.room === room)?.state ?? 'ej-bedomt') as RoomState,
  }))
}

export function setRoom(context: WriteContext, caseId: string, room: Room, state: RoomState, reason: string): void {
  const id = context.newId()
  context.write.insert(
    'room_state',
    {
      id,
      case_id: caseId,
      room,
      state,
      reason: context.seal(reason, caseLock(caseId), reasonPlace(id)),
      changed_at: context.now(),
      changed_by: context.me.id,
    },
    caseLock(caseId),
  )
}

/** A case's milestones as they stand, in order of day: what has been corrected or called off is left out. */
export const listMilestones = (context: ReadContext, caseId: string) =>
  standingRows(context.db, caseId)
    .map(({ row }) => ({
      id: row.id as MilestoneId,
      kind: row.kind as MilestoneKind,
      plannedFor: row.planned_for,
      happenedOn: row.happened_on,
      clock: row.clock,
      note: milestoneNote(context, row),
    }))
    .sort((a, b) => (a.happenedOn ?? a.plannedFor ?? '').localeCompare(b.happenedOn ?? b.plannedFor ?? ''))

export const milestoneNote = (context: ReadContext, row: Selectable<MilestoneTable>): string =>
  context.open(Words, caseLock(row.case_id), notePlace(row.id), row.note)

/** Notes a milestone, and moves the case as far as it reaches. Whether its day may stand is asked of `requireOrder`. */
export function addMilestone(
  context: WriteContext,
  caseId: string,
  milestone: {
    readonly kind: MilestoneKind
    readonly plannedFor: string | null
    readonly happenedOn: string | null
    readonly clock?: string | null
    readonly note: string
    /** The older entry that this one stands instead of. */
    readonly correctsId?: string
  },
): MilestoneId {
  const id = context.newId()
  context.write.insert(
    'milestone',
    {
      id,
      case_id: caseId,
      kind: milestone.kind,
      planned_for: milestone.plannedFor,
      happened_on: milestone.happenedOn,
      clock: milestone.clock ?? null,
      note: context.seal(milestone.note, caseLock(caseId), notePlace(id)),
      noted_at: context.now(),
      noted_by: context.me.id,
      corrects_id: milestone.correctsId ?? null,
    },
    caseLock(caseId),
  )
  if (milestone.plannedFor === null && milestone.happenedOn === null) return id as MilestoneId
  const reached = stateAfter(milestone.kind, milestone.happenedOn !== null)
  if (reached) reach(context, getCase(context, caseId), reached)
  return id as MilestoneId
}

/** A milestone of a case I hold the key to. Throws `not-found`. */
export function getMilestone(context: ReadContext, milestoneId: string): Selectable<MilestoneTable> {
  const row = context.db.first((q) => q.selectFrom('milestone').selectAll().where('id', '=', milestoneId))
  if (!row) throw new AppError({ code: 'not-found' })
  getCase(context, row.case_id)
  return row
}

/** Notes that what was planned has happened, and moves the case as far as it reaches. */
export function completeMilestone(
  context: WriteContext,
  row: Selectable<MilestoneTable>,
  happenedOn: string,
  more: { readonly clock?: string | null; readonly note?: string } = {},
): void {
  const lock = caseLock(row.case_id)
  context.write.update(
    'milestone',
    row.id,
    {
      happened_on: happenedOn,
      ...(more.clock ? { clock: more.clock } : {}),
      ...(more.note ? { note: context.seal(more.note, lock, notePlace(row.id)) } : {}),
    },
    lock,
  )
  const reached = stateAfter(row.kind as MilestoneKind, true)
  if (reached) reach(context, getCase(context, row.case_id), reached)
}

export const offencesOf = (row: { readonly offences: string }): Offence[] => Offences.parse(JSON.parse(row.offences))

/** A case's child as lists may show it: the name from the session's index, masked when protected. */
export function childOf(context: ReadContext, row: Pick<CaseRecord, 'child_id'>) {
  const entry = names(context).get(row.child_id)
  return {
    name: entry?.listName ?? 'Okänt namn',
    fullName: entry?.name ?? '',
    birthDate: entry?.birthDate ?? null,
    isProtected: entry?.isProtected ?? false,
    personnummer: entry?.personnummer ?? '',
  }
}
