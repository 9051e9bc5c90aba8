import type { TimelineEvent } from '../../../shared/timeline/event'
import type { ReadContext } from '../context'
import { awaited } from '../timeline/timeline.rules'
import { talksOfCase } from './talk.store'

/** The talks with adults round a child: that they were held and when, and nobody's name. */
export const talkEvents = (context: ReadContext, caseId: string): TimelineEvent[] =>
  talksOfCase(context, caseId).map((row) => ({
    key: `samtal-${row.id}`,
    kind: 'samtal',
    day: row.planned_on,
    clock: row.starts_at,
    room: null,
    state:
      row.state === 'installt'
        ? 'installt'
        : row.state === 'hallet'
          ? 'hant'
          : awaited(row.planned_on, context.today()),
    people: [],
    to: `/samtal/${row.id}`,
  }))
