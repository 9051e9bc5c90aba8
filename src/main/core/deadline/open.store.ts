import type { OpenPoint } from '../../../shared/closing/open-point'
import type { ReadContext } from '../context'
import { isRunning } from './deadline.rules'
import { deadlinesOfCase } from './deadline.store'
import { timerTasksOf } from './link.store'

/** Deadlines that stand in the way of closing: running ones by law, passed ones nobody has explained, and those whose task is still open. */
export function deadlineOpen(context: ReadContext, caseId: string): OpenPoint[] {
  const tasks = timerTasksOf(context, caseId)
  return deadlinesOfCase(context, caseId)
    .filter((one) => one.rule.kind !== 'visa' && isRunning(one))
    .filter(
      (one) =>
        (one.state === 'passerad' ? !one.hasReason : one.rule.kind === 'lag') || tasks.get(one.key)?.state === 'oppen',
    )
    .map((one) => ({
      key: `frist:${one.key}`,
      kind: 'frist',
      text: one.state === 'passerad' ? `${one.rule.name}: fristen har passerat` : `${one.rule.name}: fristen löper`,
      dueOn: one.due,
      to: `/arenden/${caseId}/frister`,
    }))
}
