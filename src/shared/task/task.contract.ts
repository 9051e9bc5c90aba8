import { z } from 'zod'
import { command, query } from '../contract/define'
import { CaseId, SamradId, TaskId } from '../ids'
import { Owner } from '../samrad/samrad.contract'
import { Day, line, optionalLine } from '../values'

/** What is to be done, by whom in words, and how it went. Sealed under the lock of the case or samråd it belongs to. */
export const TaskText = z.strictObject({ text: line(1_000), ownerName: optionalLine(160), outcome: optionalLine(500) })
export type TaskText = z.output<typeof TaskText>

/** A task that is late or has nobody left to do it, and where it was decided. */
export const WorkshopTask = z.strictObject({
  id: TaskId,
  text: z.string(),
  owner: z.string(),
  isOwnerless: z.boolean(),
  dueOn: Day,
  daysLate: z.number().int(),
  note: z.string(),
  /** The child's page, for whoever holds the case's key. */
  caseId: CaseId.nullable(),
  about: z.string(),
  /** The samråd it was decided at. */
  samrad: z.strictObject({ id: SamradId, number: z.string(), heldOn: Day }).nullable(),
})
export type WorkshopTask = z.output<typeof WorkshopTask>

export const taskContract = {
  'task.add': command(
    z.strictObject({ caseId: CaseId, text: line(1_000), owner: Owner, dueOn: Day }),
    z.strictObject({ taskId: TaskId }),
    ['task', 'case', 'today'],
  ),
  /** Open tasks whose day has gone by or whose owner has left, the oldest first: good intentions from every meeting. */
  'task.workshop': query(z.strictObject({}), z.array(WorkshopTask)),
  /** Gives a task another owner, and says why. */
  'task.reassign': command(z.strictObject({ taskId: TaskId, owner: Owner, reason: line(300) }), z.strictObject({}), [
    'task',
    'case',
    'today',
  ]),
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
