import type { OpenPoint } from '../../../shared/closing/open-point'
import type { ReadContext } from '../context'
import { timerTaskIds } from '../deadline/link.store'
import { tasksOfCase } from './task.store'

/** Tasks that nobody has finished. One a deadline has made is told of by its deadline. */
export function taskOpen(context: ReadContext, caseId: string): OpenPoint[] {
  const timers = timerTaskIds(context)
  return tasksOfCase(context, caseId)
    .filter(({ id, state }) => state === 'oppen' && !timers.has(id))
    .map((task) => ({
      key: `uppgift:${task.id}`,
      kind: 'uppgift',
      text: `${task.text} (${task.owner})`,
      dueOn: task.dueOn,
      to: `/arenden/${caseId}`,
    }))
}
