import type { Selectable } from 'kysely'
import type { CaseId, TalkId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import { type TalkMode, type TalkRow, type TalkState, TalkText } from '../../../shared/talk/talk.contract'
import { userName } from '../account/account.store'
import { readersOfCase } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { question } from '../database/handle'
import { identityLock, names } from '../person/person.store'
import { type LockName, lockName, scopeOf } from '../vault/sealing'
import { type PartOrder, partsOf } from './talk.rules'
import type { TalkPartTable, TalkTable } from './talk.tables'

export const talkLock = (talkId: string) => lockName(scopeOf('talk', talkId))
const textPlace = (row: string) => ({ table: 'talk', column: 'text', row })

export type TalkRecord = Selectable<TalkTable>
export type PartRecord = Selectable<TalkPartTable>

/** A talk I hold the key to. Throws `not-found`. */
export function getTalk(context: ReadContext, talkId: string): TalkRecord {
  const row = context.db.first((q) => q.selectFrom('talk').selectAll().where('id', '=', talkId))
  if (!row || !context.holds(talkLock(talkId))) throw new AppError({ code: 'not-found' })
  return row
}

export const talkText = (context: ReadContext, row: TalkRecord): TalkText =>
  context.open(TalkText, talkLock(row.id), textPlace(row.id), row.text)

/** A case whose child I may know: I follow it, or am a member of its team. Throws `not-found`. */
export function caseToTalkAbout(context: ReadContext, caseId: string): { id: string; child_id: string } {
  const row = context.db.first((q) => q.selectFrom('barnahus_case').select(['id', 'child_id']).where('id', '=', caseId))
  if (!row || !context.holds(identityLock(row.child_id))) throw new AppError({ code: 'not-found' })
  return row
}

/** True when I am one of the handläggare. */
export const isMine = (context: ReadContext, row: TalkRecord): boolean =>
  row.barnhandlaggare_id === context.me.id || row.vuxenhandlaggare_id === context.me.id

const talksByCase = question((q, caseId: string) =>
  q
    .selectFrom('talk')
    .innerJoin('talk_case', 'talk_case.talk_id', 'talk.id')
    .selectAll('talk')
    .where('talk_case.case_id', '=', caseId)
    .orderBy('talk.planned_on', 'desc')
    .orderBy('talk.starts_at', 'desc'),
)

/** The talks round a child that I hold keys to, latest first. */
export const talksOfCase = (context: ReadContext, caseId: string): TalkRecord[] =>
  context.db.allOf(talksByCase, caseId).filter((row) => context.holds(talkLock(row.id)))

/** Every talk round a child, whoever holds it. */
export const talkIdsOfCase = (context: ReadContext, caseId: string): string[] =>
  context.db
    .all((q) => q.selectFrom('talk_case').select('talk_id').where('case_id', '=', caseId))
    .map((row) => row.talk_id)

/** What a talk opens to its handläggare: the talk, its children, and the adult as far as my keys tell who it is. */
function locksOfTalk(context: ReadContext, row: TalkRecord): LockName[] {
  const adult = context.holds(talkLock(row.id)) ? [talkText(context, row).adultId] : []
  const children = childrenOf(context, row.id).map(({ childId }) => childId)
  return [talkLock(row.id), ...[...adult, ...children].map(identityLock)]
}

/** The talks a user is handläggare of, whoever holds them. */
const talksOfUser = (context: ReadContext, userId: string): TalkRecord[] =>
  context.db.all((q) =>
    q
      .selectFrom('talk')
      .selectAll()
      .where(({ or, eb }) => or([eb('barnhandlaggare_id', '=', userId), eb('vuxenhandlaggare_id', '=', userId)])),
  )

/** What the talks round a child have opened to one of their handläggare. */
export function locksOfTalks(context: ReadContext, caseId: string, userId: string): LockName[] {
  const here = new Set(talkIdsOfCase(context, caseId))
  return talksOfUser(context, userId)
    .filter((row) => here.has(row.id))
    .flatMap((row) => locksOfTalk(context, row))
}

/** What a user needs for the talks that are still to be held or written about. */
export const locksOfOpenTalks = (context: ReadContext, userId: string): LockName[] =>
  talksOfUser(context, userId)
    .filter(
      ({ id, state }) =>
        state === 'planerat' ||
        (state === 'hallet' && allParts(context, id).some((part) => part.owner_id === userId && part.is_done === 0)),
    )
    .flatMap((row) => locksOfTalk(context, row))

/** The talks I take part in. */
export const myTalks = (context: ReadContext): TalkRecord[] =>
  context.db
    .all((q) => q.selectFrom('talk').selectAll().orderBy('planned_on').orderBy('starts_at'))
    .filter((row) => isMine(context, row) && context.holds(talkLock(row.id)))

/** The children a talk is about, each with its case. */
export const childrenOf = (context: ReadContext, talkId: string): { caseId: CaseId; childId: string; name: string }[] =>
  context.db
    .all((q) =>
      q
        .selectFrom('talk_case')
        .innerJoin('barnahus_case', 'barnahus_case.id', 'talk_case.case_id')
        .select(['barnahus_case.id', 'barnahus_case.child_id'])
        .where('talk_case.talk_id', '=', talkId)
        .orderBy('barnahus_case.number'),
    )
    .map((row) => ({
      caseId: row.id as CaseId,
      childId: row.child_id,
      name: names(context).get(row.child_id)?.listName ?? 'Barnet',
    }))

export const allParts = (context: ReadContext, talkId: string): PartRecord[] =>
  context.db.all((q) => q.selectFrom('talk_part').selectAll().where('talk_id', '=', talkId).orderBy('id'))

export const myParts = (context: ReadContext, talkId: string): PartRecord[] =>
  allParts(context, talkId).filter((part) => part.owner_id === context.me.id)

/** A talk as lists show it. Of the parts it tells how many are finished, and nothing of which. */
export const talkRow = (context: ReadContext, row: TalkRecord): TalkRow => ({
  id: row.id as TalkId,
  state: row.state as TalkState,
  mode: row.mode as TalkMode,
  plannedOn: row.planned_on,
  startsAt: row.starts_at,
  adultName: adultName(context, talkText(context, row).adultId),
  barnhandlaggare: userName(context.db, row.barnhandlaggare_id),
  vuxenhandlaggare: userName(context.db, row.vuxenhandlaggare_id),
  isMine: isMine(context, row),
  expected: row.expected,
  signed: allParts(context, row.id).filter((part) => part.is_done === 1).length,
})

export const adultName = (context: ReadContext, adultId: string): string =>
  names(context).get(adultId)?.listName ?? 'Den vuxne'

export interface TalkOrder {
  readonly caseIds: readonly string[]
  readonly childIds: readonly string[]
  readonly barnhandlaggareId: string | null
  readonly vuxenhandlaggareId: string | null
  readonly plannedOn: string
  readonly startsAt: string
  readonly mode: TalkMode
  readonly text: TalkText
}

/** Plans a talk under a lock of its own, open to those who follow the children's cases and to the handläggare who hold it. */
export function insertTalk(context: WriteContext, order: TalkOrder): TalkId {
  const id = context.newId()
  const lock = talkLock(id)
  const handlaggare = [order.barnhandlaggareId, order.vuxenhandlaggareId].flatMap((one) => one ?? [])
  const followers = order.caseIds.flatMap((caseId) => readersOfCase(context, caseId))
  context.keys.makeLocks(lock.scope, ['bas'], [...new Set([...handlaggare, ...followers])], 'deltar i samtalet')
  // Whoever holds the talk knows whom it is with and which children it is about; where they are is not opened.
  for (const personId of [order.text.adultId, ...order.childIds])
    for (const one of handlaggare) context.keys.grant(identityLock(personId), one, 'deltar i samtalet')
  const parts: PartOrder[] = partsOf(order.caseIds, order.barnhandlaggareId, order.vuxenhandlaggareId)
  context.write.insert(
    'talk',
    {
      id,
      state: 'planerat' satisfies TalkState,
      mode: order.mode,
      planned_on: order.plannedOn,
      starts_at: order.startsAt,
      barnhandlaggare_id: order.barnhandlaggareId,
      vuxenhandlaggare_id: order.vuxenhandlaggareId,
      expected: parts.length,
      started_at: null,
      ended_at: null,
      informed: null,
      text: context.seal(order.text, lock, textPlace(id)),
      revision: 1,
      created_by: context.me.id,
      created_at: context.now(),
    },
    lock,
  )
  for (const caseId of order.caseIds)
    context.write.insert('talk_case', { id: context.newId(), talk_id: id, case_id: caseId }, lock)
  for (const part of parts) {
    context.write.insert(
      'talk_part',
      { id: context.newId(), talk_id: id, owner_id: part.ownerId, case_id: part.caseId, is_done: 0, offer: null },
      lock,
    )
  }
  return id as TalkId
}

/** Opens a talk to one more who follows a child's case. */
export const openTalkTo = (context: WriteContext, talkId: string, readerId: string, reason: string): void =>
  context.keys.grant(talkLock(talkId), readerId, reason)

export function updateTalk(
  context: WriteContext,
  row: TalkRecord,
  changes: Partial<TalkTable>,
  text: Partial<TalkText> = {},
): void {
  const sealed = context.seal({ ...talkText(context, row), ...text }, talkLock(row.id), textPlace(row.id))
  context.write.update('talk', row.id, { ...changes, text: sealed, revision: row.revision + 1 }, talkLock(row.id))
}

export function updatePart(context: WriteContext, part: PartRecord, changes: Partial<TalkPartTable>): void {
  context.write.update('talk_part', part.id, changes, talkLock(part.talk_id))
}
