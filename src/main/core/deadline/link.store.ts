import type { RuleCode } from '../../../shared/deadline/rule'
import type { ReadContext } from '../context'
import { question } from '../database/handle'
import type { TaskRecord } from '../task/task.store'
import { deadlineKey } from './deadline.rules'

const timerTasksByCase = question((q, caseId: string) =>
  q
    .selectFrom('deadline_task')
    .innerJoin('task', 'task.id', 'deadline_task.task_id')
    .selectAll('task')
    .select(['deadline_task.milestone_id', 'deadline_task.rule'])
    .where('task.case_id', '=', caseId),
)

/** The tasks that the deadlines of a case have become, whatever their state, by deadline. */
export const timerTasksOf = (context: ReadContext, caseId: string): ReadonlyMap<string, TaskRecord> =>
  new Map(
    context.db
      .allOf(timerTasksByCase, caseId)
      .map(({ milestone_id, rule, ...task }) => [deadlineKey(rule as RuleCode, milestone_id), task]),
  )

/** The ids of the open tasks that deadlines have made: where the deadline itself is shown, its task is not shown beside it. */
export const timerTaskIds = (context: ReadContext): ReadonlySet<string> =>
  new Set(
    context.db
      .all((q) =>
        q
          .selectFrom('task')
          .innerJoin('deadline_task', 'deadline_task.task_id', 'task.id')
          .select('deadline_task.task_id')
          .where('task.state', '=', 'oppen'),
      )
      .map((row) => row.task_id),
  )
