import type { CaseId } from '../../../shared/ids'
import type { PlanWaiting } from '../../../shared/plan/plan.waiting'
import { childOf, getCase } from '../case/case.store'
import type { ReadContext } from '../context'
import { standingPlans } from './plan.store'

/** My plans that are to be followed up, and those in which something has been changed that I have not signed. */
export const plansWaiting = (context: ReadContext): PlanWaiting[] =>
  standingPlans(context)
    .filter((row) => row.main_id === context.me.id)
    .flatMap((row): PlanWaiting[] => {
      const about = { caseId: row.case_id as CaseId, name: childOf(context, getCase(context, row.case_id)).name }
      const day = row.follow_up_on
      return [
        ...(day && day <= context.today() ? [{ kind: 'plan-follow-up' as const, ...about, day }] : []),
        ...(row.is_changed === 1 ? [{ kind: 'plan-to-sign' as const, ...about }] : []),
      ]
    })
