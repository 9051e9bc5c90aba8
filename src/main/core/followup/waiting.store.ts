import type { FollowupWaiting } from '../../../shared/followup/followup.waiting'
import type { CaseId } from '../../../shared/ids'
import { isSenior } from '../account/account.rules'
import { childOf } from '../case/case.store'
import type { ReadContext } from '../context'
import { dueFollowUps, leadsMissing } from './overview.store'

/** The follow-ups that are mine to hold, and for coordinators and seniors the children for whom nobody holds the support together. */
export function followUpsWaiting(context: ReadContext): FollowupWaiting[] {
  const { me } = context
  const isCoordinator = me.roles.includes('samordnare')
  const due = dueFollowUps(context)
    .filter(({ row, leadId }) => (leadId ?? row.responsible_id ?? row.coordinator_id) === me.id)
    .map(({ row, name, dueOn, isLate }) => ({
      kind: 'follow-up-due' as const,
      caseId: row.id as CaseId,
      name: childOf(context, row).name,
      step: name,
      dueOn,
      isLate,
    }))
  const missing = leadsMissing(context)
    .filter(({ row }) => isCoordinator || isSenior(me, row.namnd_id))
    .map(({ row, since }) => ({
      kind: 'lead-missing' as const,
      caseId: row.id as CaseId,
      name: childOf(context, row).name,
      since,
    }))
  return [...missing, ...due]
}
