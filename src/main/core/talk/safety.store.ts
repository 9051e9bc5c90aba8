import { z } from 'zod'
import type { ChildSafety } from '../../../shared/talk/talk.contract'
import { userName } from '../account/account.store'
import { caseLock } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { question } from '../database/handle'

const SafetyText = z.strictObject({ reason: z.string(), decidedBy: z.string() })
const textPlace = (row: string) => ({ table: 'child_safety', column: 'text', row })

const latestByCase = question((q, caseId: string) =>
  q.selectFrom('child_safety').selectAll().where('case_id', '=', caseId).orderBy('id', 'desc').limit(1),
)
const latest = (context: ReadContext, caseId: string) => context.db.firstOf(latestByCase, caseId)

/** The last word on whether a child's protection is secured, or none. The case's key is needed for its reason. */
export function safetyOf(context: ReadContext, caseId: string): ChildSafety | null {
  const row = latest(context, caseId)
  if (!row) return null
  return {
    ...context.open(SafetyText, caseLock(caseId), textPlace(row.id), row.text),
    isSecured: row.is_secured === 1,
    decidedOn: row.decided_on,
    recordedBy: userName(context.db, row.recorded_by),
  }
}

/** True when each child's protection is secured. */
export const areSecured = (context: ReadContext, caseIds: readonly string[]): boolean =>
  caseIds.every((caseId) => latest(context, caseId)?.is_secured === 1)

export function recordSafety(
  context: WriteContext,
  order: {
    readonly caseId: string
    readonly isSecured: boolean
    readonly decidedOn: string
    readonly decidedBy: string
    readonly reason: string
  },
): void {
  const id = context.newId()
  const lock = caseLock(order.caseId)
  const { reason, decidedBy } = order
  context.write.insert(
    'child_safety',
    {
      id,
      case_id: order.caseId,
      is_secured: order.isSecured ? 1 : 0,
      decided_on: order.decidedOn,
      text: context.seal({ reason, decidedBy } satisfies z.output<typeof SafetyText>, lock, textPlace(id)),
      recorded_by: context.me.id,
      recorded_at: context.now(),
    },
    lock,
  )
}
