import type { MilestoneKind } from '../../../shared/case/case.contract'
import { refuse } from '../../../shared/result'
import { swedishTime } from '../calendar'
import { addMilestone, completeMilestone, getCase, listMilestones } from '../case/case.store'
import { correctMilestone } from '../case/course.store'
import { type OrderProblem, problemOf } from '../case/order.rules'
import { standingRows } from '../case/standing.store'
import type { ReadContext, WriteContext } from '../context'

/** The case's own register of what is planned and has happened: a day writes there and keeps no second truth. */

const standing = (context: ReadContext, caseId: string, kind: MilestoneKind) =>
  standingRows(context.db, caseId).filter(({ row }) => row.kind === kind)

/** An event of the register as it stands, by the entry it goes back to; undefined when it has been called off. */
const standingOf = (context: ReadContext, caseId: string, rootId: string) =>
  standingRows(context.db, caseId).find((one) => one.rootId === rootId)?.row

/** Those that a step stands for already. */
const taken = (context: ReadContext): Set<string> =>
  new Set(
    context.db
      .all((q) => q.selectFrom('day_step').select('milestone_id').where('milestone_id', 'is not', null))
      .flatMap((row) => row.milestone_id ?? []),
  )

/** Notes that something is planned for a day: in the plan there is already when no step has taken it up, else in a new one. The clock is the day's own. */
export function planMilestone(context: WriteContext, caseId: string, kind: MilestoneKind, day: string): string {
  const used = taken(context)
  const free = standing(context, caseId, kind).find(({ row, rootId }) => row.happened_on === null && !used.has(rootId))
  if (!free) return addMilestone(context, caseId, { kind, plannedFor: day, happenedOn: null, note: '' })
  moveMilestone(context, caseId, free.rootId, day)
  return free.rootId
}

/** What is planned lies on another day. */
export function moveMilestone(context: WriteContext, caseId: string, rootId: string, day: string): void {
  const row = standingOf(context, caseId, rootId)
  if (row && row.happened_on === null && row.planned_for !== day)
    correctMilestone(context, row, { plannedFor: day, happenedOn: null, note: '' })
}

/** Takes back what was planned and will not be. What has happened stays. */
export function dropMilestone(context: WriteContext, caseId: string, rootId: string, why: string): void {
  const row = standingOf(context, caseId, rootId)
  if (row && row.happened_on === null) correctMilestone(context, row, { plannedFor: null, happenedOn: null, note: why })
}

interface Happened {
  readonly kind: MilestoneKind
  readonly day: string
  readonly clock: string | null
  readonly note: string
}

/** What the case's course does not allow of an event that has happened, beside one that it takes the place of. */
function problemWith(
  context: ReadContext,
  caseId: string,
  one: Happened,
  insteadOf: string | undefined,
): OrderProblem | undefined {
  const others = listMilestones(context, caseId).filter(({ id }) => id !== insteadOf)
  return problemOf(
    { kind: one.kind, plannedFor: null, happenedOn: one.day, clock: one.clock, note: one.note },
    others,
    { openedOn: getCase(context, caseId).opened_on, today: context.today(), clock: swedishTime(context.now()) },
  )
}

/** A step that is an event of the case's own has happened. Throws `invalid-input` when the case's course does not allow it yet. */
export function completeStep(context: WriteContext, caseId: string, rootId: string, one: Happened): void {
  const row = standingOf(context, caseId, rootId)
  // Somebody has noted it already, or has called the plan off: then the register has the last word.
  if (!row || row.happened_on !== null) return
  const problem = problemWith(context, caseId, one, row.id)
  if (problem) refuse(['at'], problem.code, problem.value)
  completeMilestone(context, row, one.day, { clock: one.clock, note: one.note })
}

/** Notes that something has happened on a day, once; another day given before is corrected. Throws `invalid-input` at `path`. */
export function noteHappened(
  context: WriteContext,
  caseId: string,
  one: { readonly kind: MilestoneKind; readonly day: string; readonly before: string | null },
  path: readonly string[],
): void {
  const known = standing(context, caseId, one.kind)
  if (known.some(({ row }) => row.happened_on === one.day)) return
  const used = taken(context)
  const wrong = known.find(({ row }) => row.happened_on !== null && row.happened_on === one.before)?.row
  const planned = known.find(
    ({ row, rootId }) => row.happened_on === null && (row.planned_for === one.day || !used.has(rootId)),
  )?.row
  const happened = { kind: one.kind, day: one.day, clock: null, note: '' }
  const problem = problemWith(context, caseId, happened, wrong?.id ?? planned?.id)
  if (problem) refuse(path, problem.code, problem.value)
  if (wrong) correctMilestone(context, wrong, { plannedFor: null, happenedOn: one.day, note: '' })
  else if (planned) completeMilestone(context, planned, one.day)
  else addMilestone(context, caseId, { kind: one.kind, plannedFor: null, happenedOn: one.day, note: '' })
}
