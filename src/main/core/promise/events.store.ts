import type { TimelineEvent } from '../../../shared/timeline/event'
import type { ReadContext } from '../context'
import { courseOf, promisesOfCase } from './promise.store'

/** The promises to a child that were kept, on the days they were. */
export const promiseEvents = (context: ReadContext, caseId: string): TimelineEvent[] =>
  promisesOfCase(context, caseId).flatMap((row): TimelineEvent[] => {
    const kept = courseOf(context, row).steps.find(({ kind }) => kind === 'hallet')
    if (!kept) return []
    return [
      {
        key: `lofte-${row.id}`,
        kind: 'lofte-hallet',
        day: kept.on,
        clock: null,
        room: null,
        state: 'hant',
        people: [],
        to: `/arenden/${caseId}`,
      },
    ]
  })
