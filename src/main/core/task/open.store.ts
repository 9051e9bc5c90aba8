import type { OpenPoint } from '../../../shared/closing/open-point'
import type { ReadContext } from '../context'
import { tasksOfCase } from './task.store'

/** Tasks that nobody has finished. */
export const taskOpen = (context: ReadContext, caseId: string): OpenPoint[] =>
  tasksOfCase(context, caseId)
    .filter(({ state }) => state === 'oppen')
    .map((task) => ({
      key: `uppgift:${task.id}`,
      kind: 'uppgift',
      text: `${task.text} (${task.owner})`,
      dueOn: task.dueOn,
      to: `/arenden/${caseId}`,
    }))
