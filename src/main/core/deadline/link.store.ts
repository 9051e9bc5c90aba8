import type { ReadContext } from '../context'
import type { TaskRecord } from '../task/task.store'

/** The task a deadline has become, whatever its state. */
export const timerTaskOf = (context: ReadContext, startId: string, rule: string): TaskRecord | undefined =>
  context.db.first((q) =>
    q
      .selectFrom('deadline_task')
      .innerJoin('task', 'task.id', 'deadline_task.task_id')
      .selectAll('task')
      .where('deadline_task.milestone_id', '=', startId)
      .where('deadline_task.rule', '=', rule),
  )

/** The ids of all tasks that deadlines have made: where the deadline itself is shown, its task is not shown beside it. */
export const timerTaskIds = (context: ReadContext): ReadonlySet<string> =>
  new Set(context.db.all((q) => q.selectFrom('deadline_task').select('task_id')).map((row) => row.task_id))
