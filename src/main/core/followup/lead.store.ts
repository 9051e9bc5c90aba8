import { z } from 'zod'
import type { Lead } from '../../../shared/followup/followup.contract'
import type { UserId } from '../../../shared/ids'
import { userName } from '../account/account.store'
import { caseLock, readersOfCase } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { question } from '../database/handle'

const leadsOfCase = question((q, caseId: string) =>
  q.selectFrom('support_lead').selectAll().where('case_id', '=', caseId).orderBy('no'),
)

const Words = z.strictObject({ reason: z.string() })
const wordsPlace = (row: string) => ({ table: 'support_lead', column: 'words', row })

const rowsOf = (context: ReadContext, caseId: string) => context.db.allOf(leadsOfCase, caseId)

/** Who is named to hold the child's support together and is still here with the key to the case. */
export function leadOf(context: ReadContext, caseId: string): string | null {
  const latest = rowsOf(context, caseId).at(-1)
  return latest && readersOfCase(context, caseId).includes(latest.user_id) ? latest.user_id : null
}

/** Everyone who has been named, the latest first. */
export const leadsOf = (context: ReadContext, caseId: string): Lead[] =>
  rowsOf(context, caseId)
    .map((row) => ({
      userId: row.user_id as UserId,
      name: userName(context.db, row.user_id),
      since: row.named_on,
      by: userName(context.db, row.named_by),
      reason: context.open(Words, caseLock(caseId), wordsPlace(row.id), row.words).reason,
    }))
    .reverse()

export function nameLead(context: WriteContext, caseId: string, userId: string, reason: string): void {
  const id = context.newId()
  context.write.insert(
    'support_lead',
    {
      id,
      case_id: caseId,
      no: rowsOf(context, caseId).length + 1,
      user_id: userId,
      named_on: context.today(),
      named_by: context.me.id,
      named_at: context.now(),
      words: context.seal({ reason } satisfies z.input<typeof Words>, caseLock(caseId), wordsPlace(id)),
    },
    caseLock(caseId),
  )
}
