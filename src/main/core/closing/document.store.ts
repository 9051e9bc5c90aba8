import type { LogContent } from '../../../shared/closing/child-log'
import type { Sheet } from '../../../shared/template/template.contract'
import { userName } from '../account/account.store'
import { requireNoBlock } from '../block/block.store'
import { swedishDay } from '../calendar'
import { type CaseRecord, caseLock } from '../case/case.store'
import type { ReadContext } from '../context'
import { houseName } from '../house/house.store'
import { findIdentity } from '../person/person.store'
import type { Drawn } from '../template/produced.store'
import { getChildLog, logContent } from './child-log.store'
import { type ChildLogOrder, childLogSheet } from './child-log-sheet.rules'

/** The paper for a case's child, with the words it is to bear. Nothing of it leaves the house by this. */
export const drawnFor = (
  context: ReadContext,
  row: CaseRecord,
  content: LogContent,
  approved: Pick<ChildLogOrder, 'approvedBy' | 'approvedOn'>,
): Sheet =>
  childLogSheet({
    content,
    name: findIdentity(context, row.child_id)?.givenName ?? '',
    ...approved,
    houseName: houseName(context.db),
    isDemo: context.house.isDemo,
  })

/** An approved barnahuslogg as the child is given it. No paper leaves the house while an informationsspärr stands. */
export function drawChildLog(context: ReadContext, logId: string): Drawn {
  const { log, row } = getChildLog(context, logId)
  requireNoBlock(context, row.child_id, [])
  return {
    printable: drawnFor(context, row, logContent(context, log), {
      approvedBy: userName(context.db, log.approved_by),
      approvedOn: swedishDay(log.approved_at),
    }),
    fileName: `Barnahuslogg ${row.number}`,
    remembered: { what: 'Barnahuslogg', lock: caseLock(row.id) },
  }
}
