import type { Session } from '../session'
import { hasErrands, settleErrands } from '../team/errand.store'

/** Does the nyckelärenden that wait for this user's keys: hands keys over, and makes new ones where somebody has left. */
export function settle(session: Session): void {
  if (session.read('team.errands', hasErrands)) session.change('team.settle', settleErrands)
}
