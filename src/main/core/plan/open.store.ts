import type { OpenPoint } from '../../../shared/closing/open-point'
import type { ReadContext } from '../context'
import { lineRecords, toLine } from './line.store'
import { openPlanOf } from './plan.store'

/** Measures of the plan that nobody has finished. What lies on somebody as a task stands among the tasks, and not here too. */
export function planOpen(context: ReadContext, caseId: string): OpenPoint[] {
  const plan = openPlanOf(context, caseId)
  if (!plan) return []
  return lineRecords(context, plan.id)
    .map((record) => toLine(context, plan, record, ''))
    .filter(({ state, taskId }) => (state === 'planerad' || state === 'pagar') && taskId === null)
    .map((line) => ({
      key: `planrad:${line.id}`,
      kind: 'planrad',
      text: `${line.intervention} (${line.ownerName})`,
      dueOn: line.dueOn,
      to: `/arenden/${caseId}/plan`,
    }))
}
