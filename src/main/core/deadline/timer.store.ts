import { milestoneLabels } from '../../../shared/glossary/labels'
import { userName } from '../account/account.store'
import { type CaseRecord, caseTaskLock, getCase, listOpenCases } from '../case/case.store'
import type { Memo, ReadContext, WriteContext } from '../context'
import { addTask, type TaskRecord, taskText, updateTask } from '../task/task.store'
import { asksForAction, type Deadline } from './deadline.rules'
import { deadlinesOfCase, holderOf } from './deadline.store'
import { timerTasksOf } from './link.store'

/** A timer makes a task, moves it, hands it on and finishes it. It never decides and never deletes. */
type Errand = (context: WriteContext) => void

/** What is due for the deadlines of one case: nothing is queued, it is worked out from the deadlines and their tasks. */
function errandsOf(context: ReadContext, row: CaseRecord, makesNew: boolean): Errand[] {
  if (row.state === 'avslutat' || !context.holds(caseTaskLock(row.id))) return []
  const deadlines = deadlinesOfCase(context, row.id)
  const tasks = timerTasksOf(context, row.id)
  const orphans = [...tasks].filter(
    ([key, { state }]) => state === 'oppen' && !deadlines.some((one) => one.key === key),
  )
  return [
    ...orphans.map(([, task]) => finish(task, 'Händelsen som fristen räknades från är rättad')),
    ...deadlines.flatMap((deadline): Errand[] => {
      const task = tasks.get(deadline.key)
      const owner = holderOf(context, row, deadline)
      if (task) return task.state === 'oppen' ? changesTo(context, task, deadline, owner) : []
      if (!makesNew || !asksForAction(deadline) || owner === null) return []
      return [(write) => makeTask(write, row.id, deadline, owner)]
    }),
  ]
}

const finish =
  (task: TaskRecord, outcome: string, doneOn: string | null = null): Errand =>
  (write) =>
    updateTask(write, task, { state: 'klar', done_on: doneOn ?? write.today() }, { ...taskText(write, task), outcome })

/** What has happened to a deadline since its task was made. */
function changesTo(context: ReadContext, task: TaskRecord, deadline: Deadline, owner: string | null): Errand[] {
  const outcome = outcomeOf(deadline)
  if (outcome !== null) return [finish(task, outcome, deadline.doneOn)]
  if (task.due_on === deadline.due && (owner === null || task.owner_user_id === owner)) return []
  return [
    (write) =>
      updateTask(
        write,
        task,
        { due_on: deadline.due, owner_user_id: owner ?? task.owner_user_id },
        { ...taskText(write, task), ...(owner ? { ownerName: userName(context.db, owner) } : {}) },
      ),
  ]
}

/** How a task ends with its deadline; null while it still asks for something. */
function outcomeOf({ state, rule, hasReason }: Deadline): string | null {
  switch (state) {
    case 'uppfylld':
    case 'uppfylld-sent':
      return `${rule.endedBy.map((kind) => milestoneLabels[kind]).join(' eller ')} är noterat`
    case 'upphord':
      return 'Fristen gäller inte längre'
    case 'passerad':
      return hasReason && rule.kind !== 'lag' ? 'Orsak till försening är angiven' : null
    default:
      return null
  }
}

function makeTask(context: WriteContext, caseId: string, deadline: Deadline, ownerId: string): void {
  const taskId = addTask(context, {
    caseId,
    samradId: null,
    itemKey: null,
    text: deadline.rule.task,
    owner: { kind: 'user', userId: ownerId as never },
    dueOn: deadline.due,
  })
  context.write.insert(
    'deadline_task',
    { id: context.newId(), milestone_id: deadline.began.id, rule: deadline.rule.code, task_id: taskId },
    caseTaskLock(caseId),
  )
}

const errands = (context: ReadContext): Errand[] =>
  listOpenCases(context).flatMap((row) => errandsOf(context, row, true))

interface Looked {
  /** The day it was last looked through, and what was found. */
  day: string
  isDue: boolean
}

/** True when a deadline has something to do with its task. Looked through once a day, and again when something has changed. */
export function hasTimers(context: ReadContext): boolean {
  const looked = context.memo('deadline.timers', (): Memo<Looked> => {
    const value = { day: '', isDue: false }
    const forget = () => {
      value.day = ''
    }
    return { value, onCommit: forget, onUndone: forget }
  })
  if (looked.day !== context.today()) {
    looked.isDue = errands(context).length > 0
    looked.day = context.today()
  }
  return looked.isDue
}

/** Does what is due for the deadlines of every open case I hold keys to; gives how many tasks that touched. */
export function settleTimers(context: WriteContext): number {
  const due = errands(context)
  for (const errand of due) errand(context)
  return due.length
}

/** Has the tasks of one case follow what was just noted in it; new ones are made when the page or the next unlocking asks. */
export function followTimers(context: WriteContext, caseId: string): void {
  for (const errand of errandsOf(context, getCase(context, caseId), false)) errand(context)
}
