import type { FollowUpOverview } from '../../../shared/followup/followup.contract'
import type { CaseId } from '../../../shared/ids'
import { userName } from '../account/account.store'
import { addDays } from '../calendar'
import { type CaseRecord, childOf, listOpenCases } from '../case/case.store'
import { standingFacts } from '../case/standing.store'
import type { ReadContext } from '../context'
import { leadDueOn } from './followup.rules'
import { plainLadder } from './followup.store'
import { leadOf } from './lead.store'

/** How long before its day a follow-up is called to mind (T10). */
const warningDays = 3

export interface DueFollowUp {
  readonly row: CaseRecord
  readonly name: string
  readonly dueOn: string
  readonly isLate: boolean
  readonly leadId: string | null
}

/** The first follow-up of each child that is late or due within a number of days. */
export function dueFollowUps(context: ReadContext, within = warningDays): DueFollowUp[] {
  const until = addDays(context.today(), within)
  return listOpenCases(context)
    .flatMap((row): DueFollowUp[] => {
      const rung = plainLadder(context, row.id).find(({ heldOn }) => heldOn === null)
      if (!rung || rung.dueOn > until) return []
      return [
        {
          row,
          name: rung.name,
          dueOn: rung.dueOn,
          isLate: rung.state === 'sen',
          leadId: leadOf(context, row.id),
        },
      ]
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
}

/** Since when a case lacks somebody who holds the support together. Null when somebody is named, or no interview has been held. */
export function leadMissingSince(context: ReadContext, caseId: string): string | null {
  const due = leadDueOn(standingFacts(context, caseId))
  return due !== null && due <= context.today() && leadOf(context, caseId) === null ? due : null
}

/** The open cases in which nobody holds the support together, the longest first. */
export const leadsMissing = (context: ReadContext): { readonly row: CaseRecord; readonly since: string }[] =>
  listOpenCases(context)
    .flatMap((row) => {
      const since = leadMissingSince(context, row.id)
      return since ? [{ row, since }] : []
    })
    .sort((a, b) => a.since.localeCompare(b.since))

/** All children's follow-ups that are late or due within a month, and where nobody holds the support together. */
export const followUpOverviewOf = (context: ReadContext): FollowUpOverview => ({
  due: dueFollowUps(context, 30).map(({ row, name, dueOn, isLate, leadId }) => ({
    caseId: row.id as CaseId,
    childName: childOf(context, row).name,
    name,
    dueOn,
    isLate,
    lead: userName(context.db, leadId),
  })),
  leadMissing: leadsMissing(context).map(({ row, since }) => ({
    caseId: row.id as CaseId,
    childName: childOf(context, row).name,
    since,
  })),
})
