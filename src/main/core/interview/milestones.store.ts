import type { MilestoneKind } from '../../../shared/case/case.contract'
import { stateAfter } from '../case/case.rules'
import { addMilestone, caseLock, getCase, reach } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'

/** The case's own register of what is planned and has happened; a day writes there and keeps no second truth. */

const ofKind = (context: ReadContext, caseId: string, kind: MilestoneKind) =>
  context.db.all((q) =>
    q.selectFrom('milestone').selectAll().where('case_id', '=', caseId).where('kind', '=', kind).orderBy('id'),
  )

/** Those that a step stands for already. */
const taken = (context: ReadContext): Set<string> =>
  new Set(
    context.db
      .all((q) => q.selectFrom('day_step').select('milestone_id').where('milestone_id', 'is not', null))
      .flatMap((row) => row.milestone_id ?? []),
  )

const reachBy = (context: WriteContext, caseId: string, kind: MilestoneKind, hasHappened: boolean): void => {
  const reached = stateAfter(kind, hasHappened)
  if (reached) reach(context, getCase(context, caseId), reached)
}

/** Notes that something is planned: in the note there is already when nobody has taken it up, else in a new one. */
export function planMilestone(
  context: WriteContext,
  caseId: string,
  kind: MilestoneKind,
  day: string,
  clock: string,
): string {
  const used = taken(context)
  const free = ofKind(context, caseId, kind).find((row) => row.happened_on === null && !used.has(row.id))
  if (free) context.write.update('milestone', free.id, { planned_for: day, clock }, caseLock(caseId))
  else addMilestone(context, caseId, { kind, plannedFor: day, happenedOn: null, clock, note: '' })
  reachBy(context, caseId, kind, false)
  return free?.id ?? ofKind(context, caseId, kind).at(-1)?.id ?? ''
}

/** What is planned has another time. */
export const moveMilestone = (
  context: WriteContext,
  caseId: string,
  milestoneId: string,
  day: string,
  clock: string,
): void => context.write.update('milestone', milestoneId, { planned_for: day, clock }, caseLock(caseId))

/** What was planned has happened. */
export function completeStep(
  context: WriteContext,
  caseId: string,
  kind: MilestoneKind,
  milestoneId: string,
  day: string,
  clock: string,
): void {
  context.write.update('milestone', milestoneId, { happened_on: day, clock }, caseLock(caseId))
  reachBy(context, caseId, kind, true)
}

/** Takes away what was planned and will not be; that it was planned stands in the log. What has happened stays. */
export function dropMilestone(context: WriteContext, caseId: string, milestoneId: string): void {
  const row = context.db.first((q) => q.selectFrom('milestone').select('happened_on').where('id', '=', milestoneId))
  if (row?.happened_on === null) context.write.remove('milestone', milestoneId, caseLock(caseId))
}

/** Notes that something has happened on a day, once: a plan for it is completed, and what is noted already is left. */
export function noteHappened(context: WriteContext, caseId: string, kind: MilestoneKind, day: string): void {
  const known = ofKind(context, caseId, kind)
  if (known.some((row) => row.happened_on === day)) return
  const used = taken(context)
  const planned = known.find((row) => row.happened_on === null && (row.planned_for === day || !used.has(row.id)))
  if (planned) context.write.update('milestone', planned.id, { happened_on: day }, caseLock(caseId))
  else addMilestone(context, caseId, { kind, plannedFor: null, happenedOn: day, note: '' })
  reachBy(context, caseId, kind, true)
}
