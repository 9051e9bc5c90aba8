import { userName } from '../account/account.store'
import { requireNoBlock } from '../block/block.store'
import { swedishDay } from '../calendar'
import { caseLock } from '../case/case.store'
import type { ReadContext } from '../context'
import { houseName } from '../house/house.store'
import { findIdentity } from '../person/person.store'
import type { Drawn } from '../template/produced.store'
import { getChildLog, logContent } from './child-log.store'
import { childLogSheet } from './child-log-sheet.rules'

/** An approved barnahuslogg as the child is given it. No paper leaves the house while an informationsspärr stands. */
export function drawChildLog(context: ReadContext, logId: string): Drawn {
  const { log, row } = getChildLog(context, logId)
  requireNoBlock(context, row.child_id, [])
  return {
    printable: childLogSheet({
      content: logContent(context, log),
      name: findIdentity(context, row.child_id)?.givenName ?? '',
      approvedBy: userName(context.db, log.approved_by),
      approvedOn: swedishDay(log.approved_at),
      houseName: houseName(context.db),
      isDemo: context.house.isDemo,
    }),
    fileName: `Barnahuslogg ${row.number}`,
    remembered: { what: 'Barnahuslogg', lock: caseLock(row.id) },
  }
}
