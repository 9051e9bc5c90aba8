import { z } from 'zod'
import { type Review, SampleReason, Verdict } from '../../../shared/audit/audit.contract'
import { userName } from '../account/account.store'
import { addDays, swedishMoment } from '../calendar'
import type { ReadContext, WriteContext } from '../context'
import { reviewerLock } from '../vault/house-locks'
import type { Period } from './log.store'

const Content = z.strictObject({
  seq: z.number().int(),
  verdict: Verdict,
  comment: z.string(),
  reasons: z.array(SampleReason),
})
const contentPlace = (row: string) => ({ table: 'log_review', column: 'content', row })

/** Stores what a reviewer has found of one entry, sealed to the reviewers. A later finding stands beside the earlier. */
export function insertReview(context: WriteContext, content: z.output<typeof Content>): void {
  const id = context.newId()
  context.write.insert(
    'log_review',
    {
      id,
      reviewer_id: context.me.id,
      reviewed_at: context.now(),
      content: context.seal(content, reviewerLock, contentPlace(id)),
    },
    reviewerLock,
  )
}

export interface StoredReview {
  readonly seq: number
  readonly review: Review
}

/** The reviews made in a period, or all there are, newest first. Throws `no-key`. */
export function reviewsIn(context: ReadContext, period: Period | null): StoredReview[] {
  const first = period ? swedishMoment(period.from, '00:00') : ''
  const end = period ? swedishMoment(addDays(period.until, 1), '00:00') : '9999'
  return context.db
    .all((q) =>
      q
        .selectFrom('log_review')
        .selectAll()
        .where('reviewed_at', '>=', first)
        .where('reviewed_at', '<', end)
        .orderBy('reviewed_at', 'desc')
        .orderBy('id', 'desc'),
    )
    .map((row) => {
      const { seq, ...found } = context.open(Content, reviewerLock, contentPlace(row.id), row.content)
      return {
        seq,
        review: { ...found, reviewer: userName(context.db, row.reviewer_id), reviewedAt: row.reviewed_at },
      }
    })
}
