import type { Selectable } from 'kysely'
import { z } from 'zod'
import { bodyLabels } from '../../../shared/glossary/labels'
import type { PersonId, PlanLineId, TaskId, UserId } from '../../../shared/ids'
import type { Body, Ground } from '../../../shared/plan/ground'
import type { LineOwner, LineState, PlanLine } from '../../../shared/plan/plan.contract'
import { AppError } from '../../../shared/result'
import { userName } from '../account/account.store'
import { caseLock } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { names } from '../person/person.store'
import { addTask, getTask, taskText, updateTask } from '../task/task.store'
import { getPlan, type PlanRecord } from './plan.store'
import type { PlanLineTable } from './plan.tables'

export type LineRecord = Selectable<PlanLineTable>

const textPlace = (row: string) => ({ table: 'plan_line', column: 'text', row })
const LineText = z.strictObject({
  intervention: z.string(),
  ownerName: z.string(),
  others: z.string(),
  better: z.string(),
  outcome: z.string(),
})
type LineText = z.output<typeof LineText>

/** The lines of a plan that stand in it now, by their day. */
export const lineRecords = (context: ReadContext, planId: string): LineRecord[] =>
  context.db.all((q) =>
    q
      .selectFrom('plan_line')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('removed_at', 'is', null)
      .orderBy('due_on')
      .orderBy('id'),
  )

/** A line of a plan of a case I hold the key to. Throws `not-found`. */
export function getLine(
  context: ReadContext,
  lineId: string,
): { readonly line: LineRecord; readonly plan: PlanRecord } {
  const line = context.db.first((q) =>
    q.selectFrom('plan_line').selectAll().where('id', '=', lineId).where('removed_at', 'is', null),
  )
  if (!line) throw new AppError({ code: 'not-found' })
  return { line, plan: getPlan(context, line.plan_id) }
}

const lineText = (context: ReadContext, plan: PlanRecord, line: LineRecord): LineText =>
  context.open(LineText, caseLock(plan.case_id), textPlace(line.id), line.text)

/** How far a line has come: its task, when it has one, tells as much as the line itself. */
function stateOf(context: ReadContext, line: LineRecord): LineState {
  if (line.state === 'klar' || line.state === 'avbruten' || !line.task_id) return line.state as LineState
  const task = context.db.first((q) => q.selectFrom('task').select('state').where('id', '=', line.task_id))
  return task?.state === 'klar' ? 'klar' : (line.state as LineState)
}

export function toLine(context: ReadContext, plan: PlanRecord, line: LineRecord, childId: string): PlanLine {
  const { ownerName, ...text } = lineText(context, plan, line)
  const owner: LineOwner = line.owner_user_id
    ? { kind: 'user', userId: line.owner_user_id as UserId }
    : { kind: 'person', body: line.owner_body as Body, name: ownerName }
  return {
    id: line.id as PlanLineId,
    ...text,
    personId: line.person_id as PersonId | null,
    personName: names(context).get(line.person_id ?? childId)?.name ?? 'Någon i familjen',
    startsOn: line.starts_on,
    dueOn: line.due_on,
    ground: line.ground as Ground,
    weekly:
      line.weekday !== null && line.starts_at !== null && line.minutes !== null
        ? { weekday: line.weekday, startsAt: line.starts_at, minutes: line.minutes }
        : null,
    owner,
    ownerName:
      owner.kind === 'user'
        ? userName(context.db, owner.userId)
        : `${owner.name}, ${bodyLabels[owner.body].toLocaleLowerCase('sv')}`,
    state: stateOf(context, line),
    taskId: line.task_id as TaskId | null,
    revision: line.revision,
  }
}

export type LineOrder = Pick<
  PlanLine,
  'intervention' | 'personId' | 'startsOn' | 'dueOn' | 'ground' | 'others' | 'better' | 'weekly' | 'owner'
>

const columnsOf = (order: LineOrder) => ({
  owner_user_id: order.owner.kind === 'user' ? order.owner.userId : null,
  owner_body: order.owner.kind === 'person' ? order.owner.body : null,
  person_id: order.personId,
  starts_on: order.startsOn,
  due_on: order.dueOn,
  ground: order.ground,
  weekday: order.weekly?.weekday ?? null,
  starts_at: order.weekly?.startsAt ?? null,
  minutes: order.weekly?.minutes ?? null,
})

const wordsOf = (order: LineOrder, outcome: string): LineText => ({
  intervention: order.intervention,
  ownerName: order.owner.kind === 'person' ? order.owner.name : '',
  others: order.others,
  better: order.better,
  outcome,
})

export function insertLine(context: WriteContext, plan: PlanRecord, order: LineOrder): PlanLineId {
  const id = context.newId()
  const lock = caseLock(plan.case_id)
  context.write.insert(
    'plan_line',
    {
      id,
      plan_id: plan.id,
      ...columnsOf(order),
      state: 'planerad' satisfies LineState,
      task_id: null,
      removed_at: null,
      text: context.seal(wordsOf(order, ''), lock, textPlace(id)),
      revision: 1,
    },
    lock,
  )
  return id as PlanLineId
}

/** Stores a changed line. Whoever had it before and has it no longer is rid of its task. */
export function changeLine(context: WriteContext, plan: PlanRecord, line: LineRecord, order: LineOrder): void {
  const before = lineText(context, plan, line)
  const columns = columnsOf(order)
  const isSameOwner = columns.owner_user_id === line.owner_user_id && columns.owner_body === line.owner_body
  if (!isSameOwner) finishTask(context, line, 'Någon annan ansvarar nu för insatsen i planen.')
  context.write.update(
    'plan_line',
    line.id,
    {
      ...columns,
      ...(isSameOwner ? {} : { task_id: null }),
      text: context.seal(wordsOf(order, before.outcome), caseLock(plan.case_id), textPlace(line.id)),
      revision: line.revision + 1,
    },
    caseLock(plan.case_id),
  )
}

export function setLineState(
  context: WriteContext,
  plan: PlanRecord,
  line: LineRecord,
  state: LineState,
  outcome: string,
): void {
  if (state === 'klar' || state === 'avbruten') finishTask(context, line, outcome)
  const text = lineText(context, plan, line)
  context.write.update(
    'plan_line',
    line.id,
    {
      state,
      text: context.seal({ ...text, outcome: outcome || text.outcome }, caseLock(plan.case_id), textPlace(line.id)),
      revision: line.revision + 1,
    },
    caseLock(plan.case_id),
  )
}

/** Takes a line out of the plan. It stays in the versions it was signed in. */
export function removeLine(context: WriteContext, plan: PlanRecord, line: LineRecord, reason: string): void {
  finishTask(context, line, `Struken ur planen: ${reason}`)
  context.write.update(
    'plan_line',
    line.id,
    { removed_at: context.now(), revision: line.revision + 1 },
    caseLock(plan.case_id),
  )
}

function finishTask(context: WriteContext, line: LineRecord, outcome: string): void {
  if (!line.task_id) return
  const task = getTask(context, line.task_id)
  if (task.state === 'klar') return
  updateTask(
    context,
    task,
    { state: 'klar', done_on: context.today() },
    { ...taskText(context, task), outcome: outcome.slice(0, 500) },
  )
}

/**
 * Lays each open line on somebody here as a task with the line's day: on its owner, or, when the owner works elsewhere, on the
 * one responsible for the whole, who follows it up.
 */
export function layTasks(context: WriteContext, plan: PlanRecord): void {
  for (const record of lineRecords(context, plan.id)) {
    const line = toLine(context, plan, record, '')
    if (line.state === 'klar' || line.state === 'avbruten') continue
    if (record.task_id) {
      const task = getTask(context, record.task_id)
      if (task.due_on !== line.dueOn) updateTask(context, task, { due_on: line.dueOn })
      continue
    }
    const isOurs = line.owner.kind === 'user'
    const taskId = addTask(context, {
      caseId: plan.case_id,
      samradId: null,
      itemKey: null,
      text: isOurs
        ? `Insats i planen: ${line.intervention}`
        : `Följ upp insats i planen: ${line.intervention} (${line.ownerName})`,
      owner: { kind: 'user', userId: (line.owner.kind === 'user' ? line.owner.userId : plan.main_id) as UserId },
      dueOn: line.dueOn,
    })
    context.write.update('plan_line', record.id, { task_id: taskId }, caseLock(plan.case_id))
  }
}
