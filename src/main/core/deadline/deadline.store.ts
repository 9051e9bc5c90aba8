import { z } from 'zod'
import { type ExtensionView, ExtensionWords } from '../../../shared/deadline/deadline.contract'
import type { ExtensionGround, RuleCode } from '../../../shared/deadline/rule'
import { AppError } from '../../../shared/result'
import { listUsers, userName } from '../account/account.store'
import { type CaseRecord, caseLock, getCase } from '../case/case.store'
import { standingFacts } from '../case/standing.store'
import type { ReadContext, WriteContext } from '../context'
import { question } from '../database/handle'
import { type Deadline, deadlineKey, deadlinesOf } from './deadline.rules'

const extensionsOfCase = question((q, caseId: string) =>
  q.selectFrom('deadline_extension').selectAll().where('case_id', '=', caseId).orderBy('id'),
)
const reasonsOfCase = question((q, caseId: string) =>
  q.selectFrom('deadline_reason').selectAll().where('case_id', '=', caseId).orderBy('id'),
)

const Words = z.string()
const extensionPlace = (row: string) => ({ table: 'deadline_extension', column: 'words', row })
const reasonPlace = (row: string) => ({ table: 'deadline_reason', column: 'words', row })

const extensionRows = (context: ReadContext, caseId: string) => context.db.allOf(extensionsOfCase, caseId)
const reasonRows = (context: ReadContext, caseId: string) => context.db.allOf(reasonsOfCase, caseId)

/** The deadlines of a case I hold the key to, as they stand now, the soonest first. Opens nothing sealed. Throws `not-found`. */
export function deadlinesOfCase(context: ReadContext, caseId: string): Deadline[] {
  getCase(context, caseId)
  return deadlinesOf({
    facts: standingFacts(context, caseId),
    extensions: extensionRows(context, caseId).map((row) => ({
      startId: row.milestone_id,
      rule: row.rule as RuleCode,
      toDue: row.to_due,
    })),
    reasons: reasonRows(context, caseId).map((row) => ({ startId: row.milestone_id, rule: row.rule as RuleCode })),
    settings: context.house.profile.deadlines,
    now: context.now(),
  })
}

/** One deadline of a case I hold the key to. Throws `not-found`. */
export function getDeadline(context: ReadContext, caseId: string, rule: RuleCode, startId: string): Deadline {
  const found = deadlinesOfCase(context, caseId).find((one) => one.key === deadlineKey(rule, startId))
  if (!found) throw new AppError({ code: 'not-found' })
  return found
}

/** What has been decided and written about the deadlines of a case, by deadline. */
export function wordsOfCase(context: ReadContext, caseId: string) {
  const lock = caseLock(caseId)
  const extensions = Map.groupBy(extensionRows(context, caseId), keyOf)
  const reasons = Map.groupBy(reasonRows(context, caseId), keyOf)
  return {
    extensions: (key: string): ExtensionView[] =>
      (extensions.get(key) ?? []).map((row) => ({
        fromDue: row.from_due,
        toDue: row.to_due,
        ground: row.ground as ExtensionGround,
        decidedOn: row.decided_on,
        words: context.open(ExtensionWords, lock, extensionPlace(row.id), row.words),
      })),
    reasons: (key: string) =>
      (reasons.get(key) ?? []).map((row) => ({
        text: context.open(Words, lock, reasonPlace(row.id), row.words),
        writtenAt: row.recorded_at,
        writtenBy: userName(context.db, row.recorded_by),
      })),
  }
}

const keyOf = (row: { readonly rule: string; readonly milestone_id: string }) =>
  deadlineKey(row.rule as RuleCode, row.milestone_id)

/** Records a decision to extend a deadline. */
export function insertExtension(
  context: WriteContext,
  caseId: string,
  deadline: Deadline,
  decision: {
    readonly ground: ExtensionGround
    readonly toDue: string
    readonly decidedOn: string
    readonly words: ExtensionWords
  },
): void {
  const id = context.newId()
  context.write.insert(
    'deadline_extension',
    {
      id,
      case_id: caseId,
      milestone_id: deadline.began.id,
      rule: deadline.rule.code,
      ground: decision.ground,
      from_due: deadline.due,
      to_due: decision.toDue,
      decided_on: decision.decidedOn,
      words: context.seal(decision.words, caseLock(caseId), extensionPlace(id)),
      recorded_by: context.me.id,
      recorded_at: context.now(),
    },
    caseLock(caseId),
  )
}

/** Records why a deadline has passed. */
export function insertReason(context: WriteContext, caseId: string, deadline: Deadline, reason: string): void {
  const id = context.newId()
  context.write.insert(
    'deadline_reason',
    {
      id,
      case_id: caseId,
      milestone_id: deadline.began.id,
      rule: deadline.rule.code,
      due: deadline.due,
      words: context.seal(reason, caseLock(caseId), reasonPlace(id)),
      recorded_by: context.me.id,
      recorded_at: context.now(),
    },
    caseLock(caseId),
  )
}

/** In whose hands a deadline lies: the barnhandläggare's, else a coordinator's; never with somebody who has left. */
export function holderOf(context: ReadContext, row: CaseRecord, deadline: Deadline): string | null {
  const here = listUsers(context.db)
  const works = (userId: string | null) => here.some((user) => user.id === userId)
  if (deadline.rule.owner === 'barnhandlaggare' && works(row.responsible_id)) return row.responsible_id
  if (works(row.coordinator_id)) return row.coordinator_id
  return here.find((user) => user.roles.includes('samordnare'))?.id ?? null
}
