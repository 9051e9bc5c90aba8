import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { CaseId, SamradId } from '../../../shared/ids'
import type { SamradType } from '../../../shared/profile/profile.contract'
import { AppError } from '../../../shared/result'
import type { SamradChild, SamradState } from '../../../shared/samrad/samrad.contract'
import { isBlocked } from '../block/block.store'
import { ageOn } from '../calendar'
import { type CaseRecord, caseLock, childOf, roomsOf } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { firstOf } from '../database/first-of'
import { question } from '../database/handle'
import { lockName, scopeOf } from '../vault/sealing'
import type { SamradTable } from './samrad.tables'

const samradByCase = question((q, caseId: string) =>
  q
    .selectFrom('samrad_case')
    .innerJoin('samrad', 'samrad.id', 'samrad_case.samrad_id')
    .select(['samrad.id', 'samrad.number', 'samrad.type', 'samrad.held_on', 'samrad.starts_at', 'samrad.state'])
    .where('samrad_case.case_id', '=', caseId)
    .orderBy('samrad.held_on', 'desc')
    .orderBy('samrad.starts_at', 'desc'),
)
const casesBySamrad = question((q, samradId: string) =>
  q
    .selectFrom('samrad_case')
    .innerJoin('barnahus_case', 'barnahus_case.id', 'samrad_case.case_id')
    .selectAll('barnahus_case')
    .where('samrad_case.samrad_id', '=', samradId)
    .orderBy('barnahus_case.number'),
)

export const samradLock = (samradId: string) => lockName(scopeOf('samrad', samradId))
/** Opens the tasks a samråd laid on several children, and no more of it. */
export const samradTaskLock = (samradId: string) => lockName(scopeOf('samrad', samradId), 'uppgift')
const linkPlace = (row: string) => ({ table: 'samrad', column: 'link', row })
const Words = z.string()

export type SamradRecord = Selectable<SamradTable>

/** A samråd I hold the key to. Throws `not-found`. */
export function getSamrad(context: ReadContext, samradId: string): SamradRecord {
  const row = context.db.first((q) => q.selectFrom('samrad').selectAll().where('id', '=', samradId))
  if (!row || !context.holds(samradLock(samradId))) throw new AppError({ code: 'not-found' })
  return row
}

export const samradLink = (context: ReadContext, row: SamradRecord): string =>
  context.open(Words, samradLock(row.id), linkPlace(row.id), row.link)

export interface SamradOrder {
  readonly number: string
  readonly type: SamradType
  readonly heldOn: string
  readonly startsAt: string
  readonly minutes: number
  readonly place: string
  readonly link: string
  readonly caseIds: readonly string[]
  readonly readers: readonly string[]
}

export function insertSamrad(context: WriteContext, order: SamradOrder): SamradId {
  const id = context.newId()
  const lock = samradLock(id)
  context.keys.makeLocks(lock.scope, ['bas', 'uppgift'], order.readers, 'deltar i samrådet')
  context.write.insert(
    'samrad',
    {
      id,
      number: order.number,
      type: order.type,
      state: 'planerat' satisfies SamradState,
      held_on: order.heldOn,
      starts_at: order.startsAt,
      minutes: order.minutes,
      place: order.place,
      link: context.seal(order.link, lock, linkPlace(id)),
      coordinator_id: context.me.id,
      joint_note: 1,
      started_at: null,
      ended_at: null,
      revision: 1,
      created_at: context.now(),
    },
    lock,
  )
  for (const caseId of order.caseIds) {
    context.write.insert('samrad_case', { id: context.newId(), samrad_id: id, case_id: caseId }, lock)
  }
  return id as SamradId
}

/** Opens a samråd to one more reader. */
export function openSamradTo(context: WriteContext, samradId: string, readerId: string, reason: string): void {
  context.keys.grant(samradLock(samradId), readerId, reason)
  context.keys.grant(samradTaskLock(samradId), readerId, reason)
}

export function updateSamrad(
  context: WriteContext,
  row: SamradRecord,
  changes: Partial<SamradTable>,
  link?: string,
): void {
  context.write.update(
    'samrad',
    row.id,
    {
      ...changes,
      ...(link === undefined ? {} : { link: context.seal(link, samradLock(row.id), linkPlace(row.id)) }),
      revision: row.revision + 1,
    },
    samradLock(row.id),
  )
}

/** The cases of a samråd that I hold keys to, in order of number. */
export const casesOf = (context: ReadContext, samradId: string): CaseRecord[] =>
  context.db.allOf(casesBySamrad, samradId).filter((row) => context.holds(caseLock(row.id)))

export function childrenOf(context: ReadContext, samradId: string): SamradChild[] {
  return casesOf(context, samradId).map((row) => {
    const child = childOf(context, row)
    return {
      caseId: row.id as CaseId,
      number: row.number,
      name: child.fullName,
      age: child.birthDate ? ageOn(child.birthDate, context.today()) : null,
      isProtected: child.isProtected,
      hasInformationBlock: isBlocked(context.db, row.child_id),
      rooms: roomsOf(context, row.id).map(({ room, state, reason }) => ({ room, state, reason })),
    }
  })
}

const overStates: readonly SamradState[] = ['hallet', 'signerat', 'installt']
const comingStates: readonly SamradState[] = ['planerat', 'kallat', 'pagar']

/** The samråd I hold keys to that are to come, that are over, or all of them, in order of day; of more than are asked for, the latest. */
export const filteredSamrad = (
  context: ReadContext,
  show: 'kommande' | 'hallna' | 'alla',
  most: number | null,
): SamradRecord[] =>
  firstOf(
    most,
    (last: SamradRecord | undefined, limit) =>
      context.db.all((q) => {
        let rows = q
          .selectFrom('samrad')
          .selectAll()
          .orderBy('held_on', 'desc')
          .orderBy('starts_at', 'desc')
          .orderBy('id', 'desc')
        if (show !== 'alla') rows = rows.where('state', 'in', show === 'hallna' ? overStates : comingStates)
        if (last)
          rows = rows.where((where) =>
            where(
              where.refTuple('held_on', 'starts_at', 'id'),
              '<',
              where.tuple(last.held_on, last.starts_at, last.id),
            ),
          )
        return limit === null ? rows : rows.limit(limit)
      }),
    (row) => context.holds(samradLock(row.id)),
  ).reverse()

/** All samråd I hold keys to, soonest first. */
export const listSamrad = (context: ReadContext): SamradRecord[] =>
  context.db
    .all((q) => q.selectFrom('samrad').selectAll().orderBy('held_on').orderBy('starts_at'))
    .filter((row) => context.holds(samradLock(row.id)))

/** Of them, those held on one of these days. */
export const listSamradBetween = (context: ReadContext, from: string, until: string): SamradRecord[] =>
  context.db
    .all((q) =>
      q
        .selectFrom('samrad')
        .selectAll()
        .where('held_on', '>=', from)
        .where('held_on', '<=', until)
        .orderBy('held_on')
        .orderBy('starts_at'),
    )
    .filter((row) => context.holds(samradLock(row.id)))

/** A case's samråd, latest first. */
export const samradOfCase = (context: ReadContext, caseId: string) =>
  context.db
    .allOf(samradByCase, caseId)
    .filter((row) => context.holds(samradLock(row.id)))
    .map((row) => ({
      id: row.id as SamradId,
      number: row.number,
      type: row.type as SamradType,
      startsAt: `${row.held_on} ${row.starts_at}`,
      state: row.state,
    }))

/** Day and clock of the case's next samråd; null when none is booked. */
export const nextSamradOf = (context: ReadContext, caseId: string): string | null => {
  const coming = samradOfCase(context, caseId).filter(
    (row) => (row.state === 'planerat' || row.state === 'kallat') && row.startsAt.slice(0, 10) >= context.today(),
  )
  return coming.at(-1)?.startsAt ?? null
}

/** Called when a request leads to this samråd. */
export const requestIdsOf = (context: ReadContext, samradId: string): string[] =>
  context.db
    .all((q) => q.selectFrom('samrad_request').select('id').where('samrad_id', '=', samradId))
    .map((row) => row.id)
