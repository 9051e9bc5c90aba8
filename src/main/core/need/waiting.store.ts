import type { NeedWaiting } from '../../../shared/need/need.waiting'
import type { ReadContext } from '../context'
import { liveNeeds } from './overview.store'

/** What has been offered to me, and for the coordinators what lies in nobody's hand. */
export function needsWaiting(context: ReadContext): NeedWaiting[] {
  const isCoordinator = context.me.roles.includes('samordnare')
  return liveNeeds(context).flatMap(({ line, offer }): NeedWaiting[] => {
    const about = { needId: line.needId, caseId: line.caseId, name: line.childName, need: line.kind }
    if (offer?.isMine) return [{ kind: 'need-offered', ...about, from: offer.by, since: line.since }]
    if (line.red && isCoordinator) return [{ kind: 'need-red', ...about, why: line.red, hand: line.hand }]
    return []
  })
}
