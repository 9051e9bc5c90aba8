import { z } from 'zod'
import { command } from '../contract/define'
import { CaseId, TaskId } from '../ids'
import { Owner } from '../samrad/samrad.contract'
import { Day, line, optionalLine } from '../values'

/** What is to be done, by whom in words, and how it went. Sealed under the lock of the case or samråd it belongs to. */
export const TaskText = z.strictObject({ text: line(1_000), ownerName: optionalLine(160), outcome: optionalLine(500) })
export type TaskText = z.output<typeof TaskText>

export const taskContract = {
  'task.add': command(
    z.strictObject({ caseId: CaseId, text: line(1_000), owner: Owner, dueOn: Day }),
    z.strictObject({ taskId: TaskId }),
    ['task', 'case', 'today'],
  ),
  'task.finish': command(z.strictObject({ taskId: TaskId, outcome: optionalLine(500) }), z.strictObject({}), [
    'task',
    'case',
    'samrad',
    'today',
  ]),
  'task.postpone': command(z.strictObject({ taskId: TaskId, dueOn: Day, reason: line(300) }), z.strictObject({}), [
    'task',
    'case',
    'today',
  ]),
}
