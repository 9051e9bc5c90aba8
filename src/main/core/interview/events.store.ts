import type { TimelineEvent } from '../../../shared/timeline/event'
import type { ReadContext } from '../context'
import { awaited } from '../timeline/timeline.rules'
import { daysOf, stepsOf } from './interview.store'

/** The steps that are no event of the case's own: how the child came and went. */
const ways: ReadonlySet<string> = new Set(['hamtning', 'hemfard'])

/** What of a child's förhörsdagar no milestone tells: the way there and home, and a day that was called off. */
export const interviewEvents = (context: ReadContext, caseId: string): TimelineEvent[] =>
  daysOf(context, caseId).flatMap((day): TimelineEvent[] => {
    const plain = { room: null, people: [], to: `/arenden/${caseId}/forhorsdag` }
    if (day.state === 'installd')
      return [
        {
          ...plain,
          key: `forhorsdag-${day.id}`,
          kind: 'forhorsdag-installd',
          day: day.day,
          clock: null,
          state: 'installt',
        },
      ]
    return stepsOf(context, day.id)
      .filter((step) => ways.has(step.kind) && step.state !== 'hoppad')
      .map((step) => ({
        ...plain,
        key: `moment-${step.id}`,
        kind: step.kind as 'hamtning' | 'hemfard',
        day: step.day,
        clock: step.began_at ?? step.starts_at,
        state: step.state === 'klar' ? 'hant' : awaited(step.day, context.today()),
      }))
  })
