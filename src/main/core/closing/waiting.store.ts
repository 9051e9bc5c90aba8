import type { ClosingWaiting } from '../../../shared/closing/closing.waiting'
import type { CaseId } from '../../../shared/ids'
import { isBlocked } from '../block/block.store'
import { type CaseRecord, childOf, listOpenCases, roomStatesOf } from '../case/case.store'
import type { ReadContext } from '../context'
import { logDays } from './child-log.store'

const isFinished = (context: ReadContext, row: CaseRecord): boolean =>
  roomStatesOf(context.db, row.id).every(({ state }) => state === 'klart' || state === 'ej-aktuellt')

/** Cases of mine whose four rooms are done, and papers of mine that no child has been given. */
export function closingsWaiting(context: ReadContext): ClosingWaiting[] {
  const mine = listOpenCases(context).filter(
    (row) => row.responsible_id === context.me.id || row.coordinator_id === context.me.id,
  )
  return mine.flatMap((row): ClosingWaiting[] => {
    const told = { caseId: row.id as CaseId, number: row.number, name: childOf(context, row).name }
    const { approvedAt, handedOn } = logDays(context, row.id)
    const isWaiting = approvedAt !== null && handedOn === null && row.responsible_id === context.me.id
    return [
      ...(isFinished(context, row) ? [{ kind: 'ready-to-close' as const, ...told }] : []),
      ...(isWaiting && !isBlocked(context.db, row.child_id) ? [{ kind: 'log-not-handed' as const, ...told }] : []),
    ]
  })
}
