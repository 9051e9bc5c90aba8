import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { CaseId, PersonId, RequestId, SamradId } from '../../../shared/ids'
import type { AgencyId, Offence, SamradType, SuspectRelation } from '../../../shared/profile/profile.contract'
import {
  type RequestPage,
  type RequestRow,
  type RequestState,
  RequestText,
} from '../../../shared/request/request.contract'
import { AppError } from '../../../shared/result'
import { userName } from '../account/account.store'
import { caseLock, childOf, offencesOf } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { firstOf } from '../database/first-of'
import { lockName, scopeOf } from '../vault/sealing'
import type { RequestTable } from './request.tables'

export const requestLock = (requestId: string) => lockName(scopeOf('request', requestId))
const textPlace = (row: string) => ({ table: 'samrad_request', column: 'text', row })
const answerPlace = (row: string) => ({ table: 'samrad_request', column: 'answer', row })
const Words = z.string()

export type RequestRecord = Selectable<RequestTable>

/** A request I hold the key to. Throws `not-found`. */
export function getRequest(context: ReadContext, requestId: string): RequestRecord {
  const row = context.db.first((q) => q.selectFrom('samrad_request').selectAll().where('id', '=', requestId))
  if (!row || !context.holds(requestLock(requestId))) throw new AppError({ code: 'not-found' })
  return row
}

export interface RequestOrder {
  readonly type: SamradType
  readonly receivedOn: string
  readonly agencyId: string
  readonly urgency: string
  readonly offences: readonly Offence[]
  readonly suspectRelation: SuspectRelation
  readonly policeReport: string
  readonly interpreterLanguage: string
  readonly siblingCount: number
  readonly answerBy: string
  readonly text: RequestText
  readonly caseIds: readonly CaseId[]
  readonly readers: readonly string[]
}

export function insertRequest(context: WriteContext, order: RequestOrder): RequestId {
  const id = context.newId()
  const lock = requestLock(id)
  context.keys.makeLocks(lock.scope, ['bas'], order.readers, 'tar emot förfrågan')
  context.write.insert(
    'samrad_request',
    {
      id,
      type: order.type,
      received_on: order.receivedOn,
      agency_id: order.agencyId,
      urgency: order.urgency,
      offences: JSON.stringify(order.offences),
      suspect_relation: order.suspectRelation,
      police_report: order.policeReport,
      interpreter_language: order.interpreterLanguage,
      sibling_count: order.siblingCount,
      state: 'inkommen' satisfies RequestState,
      samrad_id: null,
      text: context.seal(order.text, lock, textPlace(id)),
      answer: null,
      answer_by: order.answerBy,
      received_by: context.me.id,
      recorded_at: context.now(),
    },
    lock,
  )
  for (const caseId of order.caseIds) {
    context.write.insert('request_child', { id: context.newId(), request_id: id, case_id: caseId }, lock)
  }
  return id as RequestId
}

export function answerRequest(context: WriteContext, row: RequestRecord, state: RequestState, answer: string): void {
  const lock = requestLock(row.id)
  context.write.update(
    'samrad_request',
    row.id,
    { state, answer: context.seal(answer, lock, answerPlace(row.id)) },
    lock,
  )
}

/** Notes that a samråd has been booked for a request. Throws `conflict` when it is answered already. */
export function markCalled(context: WriteContext, requestId: string, samradId: SamradId): void {
  const row = getRequest(context, requestId)
  if (row.state !== 'inkommen') throw new AppError({ code: 'conflict' })
  context.write.update('samrad_request', row.id, { state: 'kallad', samrad_id: samradId }, requestLock(row.id))
}

/** Lets the requests of a samråd that was called off wait for an answer again. */
export function releaseRequests(context: WriteContext, samradId: string): void {
  const rows = context.db.all((q) => q.selectFrom('samrad_request').select('id').where('samrad_id', '=', samradId))
  for (const { id } of rows) {
    const waiting = { state: 'inkommen' satisfies RequestState, samrad_id: null }
    context.write.update('samrad_request', id, waiting, requestLock(id))
  }
}

export const offencesOfRequest = (context: ReadContext, requestId: string): Offence[] =>
  offencesOf(getRequest(context, requestId))

/** The requests I hold keys to, latest first: those in one state when one is named, and at most so many when a number is. */
export const listRequests = (
  context: ReadContext,
  state: RequestState | null = null,
  most: number | null = null,
): RequestRecord[] =>
  firstOf(
    most,
    (last: RequestRecord | undefined, limit) =>
      context.db.all((q) => {
        let rows = q.selectFrom('samrad_request').selectAll().orderBy('received_on', 'desc').orderBy('id', 'desc')
        if (state !== null) rows = rows.where('state', '=', state)
        if (last)
          rows = rows.where((where) =>
            where(where.refTuple('received_on', 'id'), '<', where.tuple(last.received_on, last.id)),
          )
        return limit === null ? rows : rows.limit(limit)
      }),
    (row) => context.holds(requestLock(row.id)),
  )

export const requestRow = (context: ReadContext, row: RequestRecord): RequestRow => ({
  id: row.id as RequestId,
  type: row.type as SamradType,
  receivedOn: row.received_on,
  agencyId: row.agency_id as AgencyId,
  urgency: row.urgency as RequestRow['urgency'],
  state: row.state as RequestState,
  samradId: row.samrad_id as SamradId | null,
  children: context.db
    .all((q) =>
      q
        .selectFrom('request_child')
        .innerJoin('barnahus_case', 'barnahus_case.id', 'request_child.case_id')
        .select(['barnahus_case.id', 'barnahus_case.child_id', 'barnahus_case.number'])
        .where('request_child.request_id', '=', row.id)
        .orderBy('barnahus_case.number'),
    )
    .filter((one) => context.holds(caseLock(one.id)))
    .map((one) => ({
      caseId: one.id as CaseId,
      personId: one.child_id as PersonId,
      number: one.number,
      name: childOf(context, one).name,
    })),
  offences: offencesOf(row),
  answerBy: row.answer_by,
})

export const requestPage = (context: ReadContext, row: RequestRecord): RequestPage => ({
  ...requestRow(context, row),
  suspectRelation: row.suspect_relation as SuspectRelation,
  policeReport: row.police_report as RequestPage['policeReport'],
  interpreterLanguage: row.interpreter_language,
  siblingCount: row.sibling_count,
  text: context.open(RequestText, requestLock(row.id), textPlace(row.id), row.text),
  answer: row.answer ? context.open(Words, requestLock(row.id), answerPlace(row.id), row.answer) : '',
  receivedBy: userName(context.db, row.received_by),
  recordedAt: row.recorded_at,
})
