import type { TimelineEvent } from '../../../shared/timeline/event'
import { getCase } from '../case/case.store'
import type { ReadContext } from '../context'
import { awaited } from '../timeline/timeline.rules'
import { drawnOf } from './item.store'

/** When a case has been drawn in the samarbetsgrupp, and when it is to be followed up there. */
export function groupEvents(context: ReadContext, caseId: string): TimelineEvent[] {
  getCase(context, caseId)
  const drawn = drawnOf(context, caseId)
  const plain = { kind: 'samarbetsgrupp' as const, room: null, people: [] }
  const [latest] = drawn
  return [
    ...drawn.map((one) => ({
      ...plain,
      key: `samarbetsgrupp-${one.id}`,
      day: one.held_on,
      clock: one.starts_at,
      state: 'hant' as const,
      to: `/samverkan/mote/${one.meeting_id}`,
    })),
    ...(latest?.next_review_on
      ? [
          {
            ...plain,
            key: `samarbetsgrupp-nasta-${latest.id}`,
            day: latest.next_review_on,
            clock: null,
            state: awaited(latest.next_review_on, context.today()),
            to: '/samverkan',
          },
        ]
      : []),
  ]
}
