import type { Selectable } from 'kysely'
import type { CaseId, SamradId, TaskId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import type { Owner } from '../../../shared/samrad/samrad.contract'
import { TaskText, type WorkshopTask } from '../../../shared/task/task.contract'
import { listUsers, userName } from '../account/account.store'
import { daysBetween } from '../calendar'
import { caseLock, caseTaskLock } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { question } from '../database/handle'
import { identityLock, names } from '../person/person.store'
import { findAgency } from '../profile/profile.rules'
import { samradLock, samradTaskLock } from '../samrad/samrad.store'
import type { LockName } from '../vault/sealing'
import type { TaskTable } from './task.tables'

export type TaskRecord = Selectable<TaskTable>

type Place = Pick<TaskRecord, 'case_id' | 'samrad_id'>

/** A task lies under the task lock of its case, or of its samråd when it concerns several children. */
const taskLock = (row: Place): LockName =>
  row.case_id ? caseTaskLock(row.case_id) : samradTaskLock(row.samrad_id ?? '')
const textPlace = (row: string) => ({ table: 'task', column: 'text', row })

/** An owner in words: a colleague's name, or a person or function at an agency. */
export function ownerName(context: ReadContext, owner: Owner): string {
  if (owner.kind === 'user') return userName(context.db, owner.userId)
  const agency = findAgency(context.house.profile, owner.agencyId).name
  return owner.person ? `${owner.person}, ${agency}` : agency
}

export interface TaskOrder {
  readonly caseId: string | null
  readonly samradId: string | null
  readonly itemKey: string | null
  readonly text: string
  readonly owner: Owner
  readonly dueOn: string
}

export function addTask(context: WriteContext, order: TaskOrder): TaskId {
  const id = context.newId()
  const row = { case_id: order.caseId, samrad_id: order.samradId }
  const text: TaskText = { text: order.text, ownerName: ownerName(context, order.owner), outcome: '' }
  context.write.insert(
    'task',
    {
      id,
      ...row,
      item_key: order.itemKey,
      owner_user_id: order.owner.kind === 'user' ? order.owner.userId : null,
      owner_agency_id: order.owner.kind === 'agency' ? order.owner.agencyId : null,
      due_on: order.dueOn,
      state: 'oppen',
      done_on: null,
      created_on: context.today(),
      text: context.seal(text, taskLock(row), textPlace(id)),
    },
    taskLock(row),
  )
  if (order.owner.kind === 'user') openTaskTo(context, row, order.owner.userId)
  return id as TaskId
}

/** The children a task is about. */
const childrenOf = (context: ReadContext, row: Place): string[] =>
  (row.case_id
    ? context.db.allOf(childByCase, row.case_id)
    : context.db.allOf(childrenBySamrad, row.samrad_id ?? '')
  ).map((one) => one.child_id)

const childByCase = question((q, caseId: string) =>
  q.selectFrom('barnahus_case').select('child_id').where('id', '=', caseId),
)
const childrenBySamrad = question((q, samradId: string) =>
  q
    .selectFrom('samrad_case')
    .innerJoin('barnahus_case', 'barnahus_case.id', 'samrad_case.case_id')
    .select('barnahus_case.child_id')
    .where('samrad_case.samrad_id', '=', samradId),
)

/** Whoever has a task may read it and know which child it is about, and nothing more of the case. */
function openTaskTo(context: WriteContext, row: Place, ownerId: string): void {
  const reason = 'har uppgift i ärendet'
  context.keys.grant(taskLock(row), ownerId, reason)
  for (const childId of childrenOf(context, row)) {
    if (context.holds(identityLock(childId))) context.keys.grant(identityLock(childId), ownerId, reason)
  }
}

/** The names of the children a task is about, as far as they are open to me and masked when protected. */
export const taskAbout = (context: ReadContext, row: TaskRecord): string =>
  childrenOf(context, row)
    .flatMap((childId) => names(context).get(childId)?.listName ?? [])
    .join(', ')

/** A task I hold the key to. Throws `not-found`. */
export function getTask(context: ReadContext, taskId: string): TaskRecord {
  const row = context.db.first((q) => q.selectFrom('task').selectAll().where('id', '=', taskId))
  if (!row || !context.holds(taskLock(row))) throw new AppError({ code: 'not-found' })
  return row
}

export const taskText = (context: ReadContext, row: TaskRecord): TaskText =>
  context.open(TaskText, taskLock(row), textPlace(row.id), row.text)

export function updateTask(context: WriteContext, row: TaskRecord, changes: Partial<TaskTable>, text?: TaskText): void {
  const lock = taskLock(row)
  context.write.update(
    'task',
    row.id,
    { ...changes, ...(text ? { text: context.seal(text, lock, textPlace(row.id)) } : {}) },
    lock,
  )
}

/** A case's own tasks and those its samråd have laid on all its children. */
const rowsOfCase = (context: ReadContext, caseId: string): TaskRecord[] =>
  context.db.allOf(tasksByCase, caseId).filter((row) => context.holds(taskLock(row)))

const tasksByCase = question((q, caseId: string) =>
  q
    .selectFrom('task')
    .selectAll()
    .where((where) =>
      where.or([
        where('case_id', '=', caseId),
        where.and([
          where('case_id', 'is', null),
          where('samrad_id', 'in', (samrad) =>
            samrad.selectFrom('samrad_case').select('samrad_id').where('case_id', '=', caseId),
          ),
        ]),
      ]),
    )
    .orderBy('due_on'),
)

export const tasksOfCase = (context: ReadContext, caseId: string) =>
  rowsOfCase(context, caseId).map((row) => {
    const text = taskText(context, row)
    return {
      id: row.id as TaskId,
      text: text.text,
      owner: text.ownerName,
      dueOn: row.due_on,
      state: row.state as 'oppen' | 'klar',
      doneOn: row.done_on,
      note: text.outcome,
    }
  })

/** Open and overdue tasks of a case, counted without opening their text. */
export function countTasks(context: ReadContext, caseId: string): { openTasks: number; overdueTasks: number } {
  const open = rowsOfCase(context, caseId).filter((row) => row.state === 'oppen')
  return { openTasks: open.length, overdueTasks: open.filter((row) => row.due_on < context.today()).length }
}

/** Every open task I hold the key to that is due on or before a day. */
export const openTasksUntil = (context: ReadContext, day: string): TaskRecord[] =>
  context.db
    .all((q) =>
      q.selectFrom('task').selectAll().where('state', '=', 'oppen').where('due_on', '<=', day).orderBy('due_on'),
    )
    .filter((row) => context.holds(taskLock(row)))

/** Every open task of what I follow or am to do, whose day has gone by or whose owner no longer works here; the oldest first. */
export function lateOrOwnerless(context: ReadContext): WorkshopTask[] {
  const here = new Set(listUsers(context.db).map(({ id }) => id as string))
  return context.db
    .all((q) => q.selectFrom('task').selectAll().where('state', '=', 'oppen').orderBy('due_on').orderBy('id'))
    .filter((row) => row.due_on < context.today() || hasNoOwner(row, here))
    .filter((row) => context.holds(taskLock(row)) && (follows(context, row) || row.owner_user_id === context.me.id))
    .map((row) => {
      const text = taskText(context, row)
      return {
        id: row.id as TaskId,
        text: text.text,
        owner: text.ownerName,
        isOwnerless: hasNoOwner(row, here),
        dueOn: row.due_on,
        daysLate: Math.max(0, daysBetween(row.due_on, context.today())),
        note: text.outcome,
        caseId: row.case_id && context.holds(caseLock(row.case_id)) ? (row.case_id as CaseId) : null,
        about: taskAbout(context, row),
        samrad: samradOf(context, row),
      }
    })
}

const hasNoOwner = (row: TaskRecord, here: ReadonlySet<string>): boolean =>
  row.owner_user_id !== null && !here.has(row.owner_user_id)

/** True for who holds the key to the case or the samråd itself, and not only to its tasks. */
const follows = (context: ReadContext, row: Place): boolean =>
  context.holds(row.case_id ? caseLock(row.case_id) : samradLock(row.samrad_id ?? ''))

/** The samråd a task was decided at, when it is open to me. */
function samradOf(context: ReadContext, row: Place): WorkshopTask['samrad'] {
  const { samrad_id: id } = row
  if (!id || !context.holds(samradLock(id))) return null
  const samrad = context.db.first((q) => q.selectFrom('samrad').select(['number', 'held_on']).where('id', '=', id))
  return samrad ? { id: id as SamradId, number: samrad.number, heldOn: samrad.held_on } : null
}

/** Gives a task another owner; the reason stands as its latest remark. */
export function changeTaskOwner(context: WriteContext, row: TaskRecord, owner: Owner, reason: string): void {
  const owned = {
    owner_user_id: owner.kind === 'user' ? owner.userId : null,
    owner_agency_id: owner.kind === 'agency' ? owner.agencyId : null,
  }
  const text = { ...taskText(context, row), ownerName: ownerName(context, owner), outcome: reason }
  updateTask(context, row, owned, text)
  if (owner.kind === 'user') openTaskTo(context, row, owner.userId)
}

/** Open tasks that earlier samråd laid on any of these cases. */
export const openSamradTasks = (
  context: ReadContext,
  caseIds: readonly string[],
  exceptSamradId: string,
): TaskRecord[] => [
  ...new Map(
    caseIds
      .flatMap((caseId) => rowsOfCase(context, caseId))
      .filter((row) => row.state === 'oppen' && row.samrad_id !== null && row.samrad_id !== exceptSamradId)
      .map((row) => [row.id, row]),
  ).values(),
]
