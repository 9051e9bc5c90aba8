import type { TimelineEvent } from '../../../shared/timeline/event'
import type { ReadContext } from '../context'
import { logDays } from './child-log.store'

/** The day the child was given its barnahuslogg. */
export function closingEvents(context: ReadContext, caseId: string): TimelineEvent[] {
  const { handedOn } = logDays(context, caseId)
  if (handedOn === null) return []
  return [
    {
      key: `barnahuslogg-${caseId}`,
      kind: 'barnahuslogg-lamnad',
      day: handedOn,
      clock: null,
      room: null,
      state: 'hant',
      people: [],
      to: `/arenden/${caseId}/barnahuslogg`,
    },
  ]
}
