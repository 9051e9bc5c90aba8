import type { Selectable } from 'kysely'
import type { MilestoneKind } from '../../../shared/case/case.contract'
import type { MilestoneEntry } from '../../../shared/case/course.contract'
import type { MilestoneId } from '../../../shared/ids'
import { userName } from '../account/account.store'
import type { ReadContext, WriteContext } from '../context'
import { question, type ReadableDb } from '../database/handle'
import { addMilestone, type CaseRecord, getCase, listMilestones, milestoneNote, updateCase } from './case.store'
import type { MilestoneTable } from './case.tables'
import { barnahusState } from './lanes.rules'

/** Every event of a case as it was noted, the corrected ones too, in order of day and then of noting. */
export function milestoneHistory(context: ReadContext, caseId: string): MilestoneEntry[] {
  const rows = context.db.all((q) => q.selectFrom('milestone').selectAll().where('case_id', '=', caseId).orderBy('id'))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const corrected = new Set(rows.map((row) => row.corrects_id))
  // A withdrawal has no day of its own and stands where the entry it takes back stands.
  const dayOf = (row: Selectable<MilestoneTable> | undefined): string =>
    row ? (row.happened_on ?? row.planned_for ?? dayOf(byId.get(row.corrects_id ?? ''))) : ''
  return rows
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))
    .map((row) => ({
      id: row.id as MilestoneId,
      kind: row.kind as MilestoneKind,
      plannedFor: row.planned_for,
      happenedOn: row.happened_on,
      clock: row.clock,
      note: milestoneNote(context, row),
      notedAt: row.noted_at,
      notedBy: userName(context.db, row.noted_by),
      correctsId: row.corrects_id as MilestoneId | null,
      isCorrected: corrected.has(row.id),
      isWithdrawal: row.planned_for === null && row.happened_on === null,
    }))
}

const samradOfCase = question((q, caseId: string) =>
  q
    .selectFrom('samrad_case')
    .innerJoin('samrad', 'samrad.id', 'samrad_case.samrad_id')
    .select(['samrad.id', 'samrad.state', 'samrad.held_on', 'samrad.ended_at'])
    .where('samrad_case.case_id', '=', caseId)
    .orderBy('samrad.held_on'),
)
const calledForCase = question((q, caseId: string) =>
  q
    .selectFrom('samrad_case')
    .innerJoin('samrad_party', 'samrad_party.samrad_id', 'samrad_case.samrad_id')
    .select('samrad_party.id')
    .where('samrad_case.case_id', '=', caseId)
    .where('samrad_party.called_at', 'is not', null),
)

/** What a case's samråd have come to, whoever holds their keys: states and days alone. */
export function samradFacts(db: ReadableDb, caseId: string) {
  const rows = db.allOf(samradOfCase, caseId)
  const called = db.firstOf(calledForCase, caseId)
  return {
    isCalled: called !== undefined || rows.some(({ state }) => state === 'kallat'),
    isHeld: rows.some(({ ended_at }) => ended_at !== null),
    heldOn: rows.find(({ ended_at }) => ended_at !== null)?.held_on ?? null,
    plannedFor: rows.find(({ state }) => ['planerat', 'kallat', 'pagar'].includes(state))?.held_on ?? null,
  }
}

/** Puts a new entry in the place of an older one, and the case where it stands without the older. */
export function correctMilestone(
  context: WriteContext,
  row: Selectable<MilestoneTable>,
  instead: {
    readonly plannedFor: string | null
    readonly happenedOn: string | null
    readonly clock?: string | null
    readonly note: string
  },
): void {
  addMilestone(context, row.case_id, { ...instead, kind: row.kind as MilestoneKind, correctsId: row.id })
  const one: CaseRecord = getCase(context, row.case_id)
  if (one.closed_on !== null) return
  const state = barnahusState(listMilestones(context, one.id), samradFacts(context.db, one.id))
  if (state !== one.state) updateCase(context, one, { state })
}
