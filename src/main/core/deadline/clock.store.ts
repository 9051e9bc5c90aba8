import type { ClockFault } from '../../../shared/deadline/deadline.contract'
import type { ReadContext } from '../context'
import { clockFault } from './clock.rules'

/** The newest time another session than the open one has stored; null in a new house. The open session began with an entry of its own. */
function lastUse(context: ReadContext): string | null {
  const newest = context.db.first((q) => q.selectFrom('log_entry').select('session').orderBy('seq', 'desc').limit(1))
  if (!newest) return null
  const earlier = context.db.first((q) =>
    q.selectFrom('log_entry').select('at').where('session', '!=', newest.session).orderBy('seq', 'desc').limit(1),
  )
  return earlier?.at ?? null
}

/** What is odd about the computer's clock; null when nothing is. Nothing is blocked by it. */
export const clockOf = (context: ReadContext): ClockFault | null =>
  clockFault({ now: context.now(), lastUse: lastUse(context), builtAt: context.house.builtAt })
