import { z } from 'zod'
import { RoomState } from '../case/case.contract'
import { query } from '../contract/define'
import { CaseId } from '../ids'
import { Room } from '../profile/profile.contract'
import { Day } from '../values'
import { TimelineEvent } from './event'

/** A room in one state, from one day until it changed; `until` is null for the state it is in now. */
const RoomSpan = z.strictObject({ room: Room, state: RoomState, from: Day, until: Day.nullable() })
export type RoomSpan = z.output<typeof RoomSpan>

/** One child's way through time: what happened, what is planned, and how the four rooms have stood. */
export const Timeline = z.strictObject({
  caseId: CaseId,
  number: z.string(),
  today: Day,
  openedOn: Day,
  closedOn: Day.nullable(),
  events: z.array(TimelineEvent),
  rooms: z.array(RoomSpan),
  /** When an informationsspärr has stood; nothing of what it says. */
  blocks: z.array(z.strictObject({ key: z.string(), from: Day, until: Day.nullable() })),
})
export type Timeline = z.output<typeof Timeline>

export const timelineContract = {
  'timeline.ofCase': query(z.strictObject({ caseId: CaseId }), Timeline),
}
