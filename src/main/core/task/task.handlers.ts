import { AppError, refuse } from '../../../shared/result'
import type { taskContract } from '../../../shared/task/task.contract'
import { requireRole } from '../account/account.rules'
import { listUsers } from '../account/account.store'
import { requireOpenCase } from '../case/case.store'
import type { HandlersFor } from '../context'
import { addTask, changeTaskOwner, getTask, lateOrOwnerless, taskText, updateTask } from './task.store'

export const taskHandlers: HandlersFor<typeof taskContract> = {
  'task.add': (context, { caseId, text, owner, dueOn }) => {
    requireRole(context.me, 'samordnare', 'barnhandlaggare', 'forste-socialsekreterare')
    requireOpenCase(context, caseId)
    if (dueOn < context.today()) refuse(['dueOn'], 'day-past')
    return { taskId: addTask(context, { caseId, samradId: null, itemKey: null, text, owner, dueOn }) }
  },
  'task.workshop': lateOrOwnerless,
  'task.reassign': (context, { taskId, owner, reason }) => {
    const row = getTask(context, taskId)
    if (row.state === 'klar') throw new AppError({ code: 'conflict' })
    if (owner.kind === 'user' && !listUsers(context.db).some(({ id }) => id === owner.userId))
      refuse(['owner'], 'not-a-choice')
    changeTaskOwner(context, row, owner, reason)
    return {}
  },
  'task.finish': (context, { taskId, outcome }) => {
    const row = getTask(context, taskId)
    if (row.state === 'klar') throw new AppError({ code: 'conflict' })
    updateTask(context, row, { state: 'klar', done_on: context.today() }, { ...taskText(context, row), outcome })
    return {}
  },
  'task.postpone': (context, { taskId, dueOn, reason }) => {
    const row = getTask(context, taskId)
    if (row.state === 'klar') throw new AppError({ code: 'conflict' })
    if (dueOn < context.today()) refuse(['dueOn'], 'day-past')
    updateTask(context, row, { due_on: dueOn }, { ...taskText(context, row), outcome: reason })
    return {}
  },
}
