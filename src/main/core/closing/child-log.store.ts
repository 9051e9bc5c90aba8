import type { Selectable } from 'kysely'
import { z } from 'zod'
import { LogContent } from '../../../shared/closing/child-log'
import type { ChildLogPage } from '../../../shared/closing/closing.contract'
import type { ChildLogId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import { userName } from '../account/account.store'
import { type CaseRecord, caseLock, getCase } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { question } from '../database/handle'
import { promisesOfCase, promiseText } from '../promise/promise.store'
import type { ChildLogTable } from './closing.tables'

export type ChildLogRecord = Selectable<ChildLogTable>

const handoversByCase = question((q, caseId: string) =>
  q
    .selectFrom('child_log_handover')
    .innerJoin('child_log', 'child_log.id', 'child_log_handover.log_id')
    .select('child_log_handover.handed_on')
    .where('child_log.case_id', '=', caseId)
    .orderBy('child_log_handover.handed_on'),
)
const logsByCase = question((q, caseId: string) =>
  q.selectFrom('child_log').selectAll().where('case_id', '=', caseId).orderBy('version', 'desc'),
)

const HandoverWords = z.strictObject({ by: z.string(), how: z.string() })
const contentPlace = (row: string) => ({ table: 'child_log', column: 'content', row })
const handoverPlace = (row: string) => ({ table: 'child_log_handover', column: 'words', row })

/** The promises to a child in words, by the key their event bears on the time line. */
export const promiseTexts = (context: ReadContext, caseId: string): Map<string, string> =>
  new Map(promisesOfCase(context, caseId).map((row) => [`lofte-${row.id}`, promiseText(context, row)]))

const logRecords = (context: ReadContext, caseId: string): ChildLogRecord[] => context.db.allOf(logsByCase, caseId)

/** An approved barnahuslogg of a case I follow. Throws `not-found`. */
export function getChildLog(context: ReadContext, logId: string): { log: ChildLogRecord; row: CaseRecord } {
  const log = context.db.first((q) => q.selectFrom('child_log').selectAll().where('id', '=', logId))
  if (!log) throw new AppError({ code: 'not-found' })
  return { log, row: getCase(context, log.case_id) }
}

export const logContent = (context: ReadContext, log: ChildLogRecord): LogContent =>
  context.open(LogContent, caseLock(log.case_id), contentPlace(log.id), log.content)

const handoversOf = (context: ReadContext, log: ChildLogRecord) =>
  context.db
    .all((q) => q.selectFrom('child_log_handover').selectAll().where('log_id', '=', log.id).orderBy('id'))
    .map((row) => ({
      on: row.handed_on,
      ...context.open(HandoverWords, caseLock(log.case_id), handoverPlace(row.id), row.words),
    }))

/** Every version that has been approved, the newest first, and when it was handed over. */
export const logVersions = (context: ReadContext, caseId: string): ChildLogPage['versions'] =>
  logRecords(context, caseId).map((log) => ({
    id: log.id as ChildLogId,
    version: log.version,
    approvedAt: log.approved_at,
    approvedBy: userName(context.db, log.approved_by),
    content: logContent(context, log),
    handedOver: handoversOf(context, log),
  }))

/** The days on which papers were approved and handed over; no word is opened. */
export function logDays(context: ReadContext, caseId: string): { approvedAt: string | null; handedOn: string | null } {
  const handed = context.db.allOf(handoversByCase, caseId)
  return {
    approvedAt: logRecords(context, caseId)[0]?.approved_at ?? null,
    handedOn: handed.at(-1)?.handed_on ?? null,
  }
}

export function addChildLog(context: WriteContext, caseId: string, content: LogContent): ChildLogId {
  const id = context.newId()
  context.write.insert(
    'child_log',
    {
      id,
      case_id: caseId,
      version: (logRecords(context, caseId)[0]?.version ?? 0) + 1,
      band: content.band,
      content: context.seal(content, caseLock(caseId), contentPlace(id)),
      approved_by: context.me.id,
      approved_at: context.now(),
    },
    caseLock(caseId),
  )
  return id as ChildLogId
}

export function addHandover(
  context: WriteContext,
  log: ChildLogRecord,
  { on, by, how }: { readonly on: string; readonly by: string; readonly how: string },
): void {
  const id = context.newId()
  const lock = caseLock(log.case_id)
  context.write.insert(
    'child_log_handover',
    {
      id,
      log_id: log.id,
      handed_on: on,
      words: context.seal({ by, how }, lock, handoverPlace(id)),
      recorded_by: context.me.id,
      recorded_at: context.now(),
    },
    lock,
  )
}
