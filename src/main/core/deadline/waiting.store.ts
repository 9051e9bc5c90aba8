import type { DeadlineLine } from '../../../shared/deadline/deadline.today'
import type { CaseId } from '../../../shared/ids'
import { childOf, listOpenCases } from '../case/case.store'
import type { ReadContext } from '../context'
import { dayOffOf } from './day-off.rules'
import { asksForAction } from './deadline.rules'
import { deadlinesOfCase, holderOf } from './deadline.store'

/** The deadlines that lie in my hands and ask for something now, for Idag. */
export const deadlinesWaiting = (context: ReadContext): DeadlineLine[] =>
  listOpenCases(context)
    .flatMap((row) =>
      deadlinesOfCase(context, row.id)
        .filter((one) => asksForAction(one) && holderOf(context, row, one) === context.me.id)
        .map((one) => ({
          key: `${row.id}:${one.key}`,
          caseId: row.id as CaseId,
          number: row.number,
          child: childOf(context, row).name,
          name: one.rule.name,
          kind: one.rule.kind,
          due: one.due,
          daysLeft: one.daysLeft,
          dayOff: dayOffOf(one.due),
          isPassed: one.state === 'passerad',
          hasReason: one.hasReason,
        })),
    )
    .toSorted((a, b) => a.due.localeCompare(b.due))
