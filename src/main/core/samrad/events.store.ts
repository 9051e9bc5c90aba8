import type { TimelineEvent } from '../../../shared/timeline/event'
import type { ReadContext } from '../context'
import { awaited } from '../timeline/timeline.rules'
import { samradOfCase } from './samrad.store'

/** The samråd about a child that I hold the key to. */
export const samradEvents = (context: ReadContext, caseId: string): TimelineEvent[] =>
  samradOfCase(context, caseId).map((one) => ({
    key: `samrad-${one.id}`,
    kind: 'samrad',
    day: one.startsAt.slice(0, 10),
    clock: one.startsAt.slice(11),
    room: null,
    state:
      one.state === 'installt'
        ? 'installt'
        : one.state === 'hallet' || one.state === 'signerat'
          ? 'hant'
          : awaited(one.startsAt.slice(0, 10), context.today()),
    people: [],
    to: `/samrad/${one.id}`,
  }))
