import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { ConsentId, PlanId, UserId } from '../../../shared/ids'
import { type ConsentState, type PlanHead, PlanText } from '../../../shared/plan/plan.contract'
import { AppError } from '../../../shared/result'
import { caseLock, getCase } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import type { PlanTable } from './plan.tables'

export type PlanRecord = Selectable<PlanTable>

const textPlace = (row: string) => ({ table: 'plan', column: 'text', row })
const endPlace = (row: string) => ({ table: 'plan', column: 'end_reason', row })

const emptyText: PlanText = { childWants: '', goals: '', elsewhere: '', consent: '' }

/** A plan of a case I hold the key to. Throws `not-found`. */
export function getPlan(context: ReadContext, planId: string): PlanRecord {
  const row = context.db.first((q) => q.selectFrom('plan').selectAll().where('id', '=', planId))
  if (!row) throw new AppError({ code: 'not-found' })
  getCase(context, row.case_id)
  return row
}

/** A child's plans, oldest first. The case has been asked for. */
export const plansOf = (context: ReadContext, caseId: string): PlanRecord[] =>
  context.db.all((q) => q.selectFrom('plan').selectAll().where('case_id', '=', caseId).orderBy('id'))

/** The plan that is being worked with. */
export const openPlanOf = (context: ReadContext, caseId: string): PlanRecord | undefined =>
  plansOf(context, caseId).find((one) => one.state !== 'avslutad')

/** Every plan in force that I may read. */
export const standingPlans = (context: ReadContext): PlanRecord[] =>
  context.db
    .all((q) => q.selectFrom('plan').selectAll().where('state', '=', 'faststalld').orderBy('follow_up_on'))
    .filter((row) => context.holds(caseLock(row.case_id)))

export const planHead = (context: ReadContext, row: PlanRecord): PlanHead => ({
  text: context.open(PlanText, caseLock(row.case_id), textPlace(row.id), row.text),
  mainId: row.main_id as UserId | null,
  overall: row.overall as PlanHead['overall'],
  consentState: row.consent_state as ConsentState,
  consentId: row.consent_id as ConsentId | null,
  followUpOn: row.follow_up_on,
})

/** Why a plan ended; empty while it has not. */
export const endReason = (context: ReadContext, row: PlanRecord): string =>
  row.end_reason ? context.open(z.string(), caseLock(row.case_id), endPlace(row.id), row.end_reason) : ''

export function insertPlan(context: WriteContext, caseId: string, mainId: string | null): PlanId {
  const id = context.newId()
  const lock = caseLock(caseId)
  context.write.insert(
    'plan',
    {
      id,
      case_id: caseId,
      state: 'utkast',
      main_id: mainId,
      overall: null,
      consent_state: 'saknas',
      consent_id: null,
      follow_up_on: null,
      is_sip: 0,
      is_changed: 1,
      text: context.seal(emptyText, lock, textPlace(id)),
      end_reason: null,
      revision: 1,
      created_by: context.me.id,
      created_at: context.now(),
    },
    lock,
  )
  return id as PlanId
}

export function updatePlan(context: WriteContext, row: PlanRecord, changes: Partial<PlanTable>): void {
  context.write.update('plan', row.id, changes, caseLock(row.case_id))
}

/** Stores the plan's words and who holds it together; gives the new revision. */
export function savePlan(context: WriteContext, row: PlanRecord, head: PlanHead): number {
  const revision = row.revision + 1
  updatePlan(context, row, {
    main_id: head.mainId,
    overall: head.overall,
    consent_state: head.consentState,
    consent_id: head.consentId,
    follow_up_on: head.followUpOn,
    is_changed: 1,
    text: context.seal(head.text, caseLock(row.case_id), textPlace(row.id)),
    revision,
  })
  return revision
}

export function endPlan(context: WriteContext, row: PlanRecord, reason: string): void {
  updatePlan(context, row, {
    state: 'avslutad',
    end_reason: context.seal(reason, caseLock(row.case_id), endPlace(row.id)),
  })
}
