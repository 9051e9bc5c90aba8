import type { TimelineEvent } from '../../../shared/timeline/event'
import { caseEvents } from '../case/events.store'
import { closingEvents } from '../closing/events.store'
import type { ReadContext } from '../context'
import { followUpEvents } from '../followup/events.store'
import { groupEvents } from '../group/events.store'
import { interviewEvents } from '../interview/events.store'
import { meetingEvents } from '../meeting/events.store'
import { needEvents } from '../need/events.store'
import { planEvents } from '../plan/events.store'
import { promiseEvents } from '../promise/events.store'
import { referralEvents } from '../referral/events.store'
import { samradEvents } from '../samrad/events.store'
import { talkEvents } from '../talk/events.store'

/** Everything planned for a child or done, in order of time; one line per domain. Only what my keys open. */
export const eventsOf = (context: ReadContext, caseId: string): TimelineEvent[] =>
  [
    ...caseEvents(context, caseId),
    ...followUpEvents(context, caseId),
    ...needEvents(context, caseId),
    ...groupEvents(context, caseId),
    ...referralEvents(context, caseId),
    ...closingEvents(context, caseId),
    ...promiseEvents(context, caseId),
    ...interviewEvents(context, caseId),
    ...samradEvents(context, caseId),
    ...talkEvents(context, caseId),
    ...meetingEvents(context, caseId),
    ...planEvents(context, caseId),
  ].sort((a, b) => `${a.day}${a.clock ?? ''}`.localeCompare(`${b.day}${b.clock ?? ''}`))
