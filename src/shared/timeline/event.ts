import { z } from 'zod'
import { milestoneKinds } from '../case/case.contract'
import { closingEventKinds } from '../closing/closing.events'
import { groupEventKinds } from '../group/group.events'
import { interviewEventKinds } from '../interview/interview.events'
import { meetingEventKinds } from '../meeting/meeting.events'
import { needEventKinds } from '../need/need.events'
import { planEventKinds } from '../plan/plan.events'
import { Room } from '../profile/profile.contract'
import { promiseEventKinds } from '../promise/promise.events'
import { referralEventKinds } from '../referral/referral.events'
import { ClockTime, Day } from '../values'

/** Everything that can stand on a child's time line; a domain with events of its own adds its kinds, one spread line each. */
export const eventKinds = [
  ...milestoneKinds,
  'arende-oppnat',
  'arende-avslutat',
  'samrad',
  'samtal',
  ...groupEventKinds,
  ...interviewEventKinds,
  ...needEventKinds,
  ...referralEventKinds,
  ...closingEventKinds,
  ...promiseEventKinds,
  ...meetingEventKinds,
  ...planEventKinds,
] as const
export const EventKind = z.enum(eventKinds)
export type EventKind = z.output<typeof EventKind>

/** Something that is planned for a child or has happened: structured facts, and never a word out of a note. */
export const TimelineEvent = z.strictObject({
  /** Unique within the child's time line. */
  key: z.string(),
  kind: EventKind,
  day: Day,
  clock: ClockTime.nullable(),
  room: Room.nullable(),
  state: z.enum(['planerat', 'hant', 'installt', 'forsenat']),
  /** Who the child met or who did it, as it may be told to the child: a name and what the person works with. */
  people: z.array(z.string()),
  /** The page where it stands. */
  to: z.string().nullable(),
})
export type TimelineEvent = z.output<typeof TimelineEvent>
