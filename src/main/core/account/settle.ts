import { hasTimers, settleTimers } from '../deadline/timer.store'
import type { Session } from '../session'
import { hasErrands, markSettled, settleErrands } from '../team/errand.store'

/** Does what waits for this user's keys: hands keys over, makes new ones where somebody has left, and lets deadlines that are due become tasks. */
export function settle(session: Session): void {
  if (session.read('team.errands', hasErrands)) session.change('team.settle', settleErrands)
  markSettled(session)
  if (session.read('deadline.timers', hasTimers)) session.change('deadline.settle', settleTimers)
}
