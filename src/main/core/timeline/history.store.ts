import type { RoomState } from '../../../shared/case/case.contract'
import type { CaseId } from '../../../shared/ids'
import type { Room } from '../../../shared/profile/profile.contract'
import type { RoomSpan, Timeline } from '../../../shared/timeline/timeline.contract'
import { blocksOfChild } from '../block/block.store'
import { swedishDay } from '../calendar'
import { getCase } from '../case/case.store'
import type { ReadContext } from '../context'
import { spansOf } from './timeline.rules'
import { eventsOf } from './timeline.store'

/** Every state the four rooms have had, by day; no reason is opened. */
const roomSpans = (context: ReadContext, caseId: string): RoomSpan[] =>
  spansOf(
    context.db
      .all((q) =>
        q.selectFrom('room_state').select(['room', 'state', 'changed_at']).where('case_id', '=', caseId).orderBy('id'),
      )
      .map((row) => ({ room: row.room as Room, state: row.state as RoomState, on: swedishDay(row.changed_at) })),
  )

/** The whole time line of a case that I hold the key to. Throws `not-found`. */
export function timelineOf(context: ReadContext, caseId: string): Timeline {
  const row = getCase(context, caseId)
  return {
    caseId: row.id as CaseId,
    number: row.number,
    today: context.today(),
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    events: eventsOf(context, caseId),
    rooms: roomSpans(context, caseId),
    blocks: blocksOfChild(context, row.child_id).map((block) => ({
      key: block.id,
      from: block.setOn,
      until: block.liftedOn ?? block.untilDay,
    })),
  }
}
