import type { Selectable } from 'kysely'
import type { MilestoneKind } from '../../../shared/case/case.contract'
import type { ReadContext } from '../context'
import { question, type ReadableDb } from '../database/handle'
import type { MilestoneTable } from './case.tables'

type Row = Selectable<MilestoneTable>

const milestonesOfCase = question((q, caseId: string) =>
  q.selectFrom('milestone').selectAll().where('case_id', '=', caseId).orderBy('id'),
)

/** A case's milestones that stand, each with the first entry it goes back to: what has been corrected or called off is left out. */
export function standingRows(db: ReadableDb, caseId: string): { readonly row: Row; readonly rootId: string }[] {
  const rows = db.allOf(milestonesOfCase, caseId)
  const corrects = new Map(rows.map((row) => [row.id, row.corrects_id]))
  const corrected = new Set(corrects.values())
  const rootOf = (id: string): string => {
    const older = corrects.get(id)
    return older ? rootOf(older) : id
  }
  return rows
    .filter((row) => !corrected.has(row.id) && (row.planned_for !== null || row.happened_on !== null))
    .map((row) => ({ row, rootId: rootOf(row.id) }))
}

/** The case's register of events as it stands, without its words; an event keeps its id through corrections. */
export const standingFacts = (context: ReadContext, caseId: string) =>
  standingRows(context.db, caseId).map(({ row, rootId }) => ({
    id: rootId,
    kind: row.kind as MilestoneKind,
    plannedFor: row.planned_for,
    happenedOn: row.happened_on,
    clock: row.clock,
  }))
