import type { OpenPoint } from '../../../shared/closing/open-point'
import { referralStateLabels, serviceLabels } from '../../../shared/glossary/labels'
import type { ReadContext } from '../context'
import { isStranded } from './referral.rules'
import { isRunning, referralsAt } from './referral.store'

/** Remisser nobody has finished: drafts, those waited for, and those declined with nothing decided instead. */
export const referralOpen = (context: ReadContext, caseId: string): OpenPoint[] =>
  referralsAt(context, { case_id: caseId, akt_id: null })
    .filter(({ state, next }) => isRunning(state) || isStranded(state, next))
    .map((one) => ({
      key: `remiss:${one.id}`,
      kind: 'remiss',
      text: `Remiss till ${one.receiver.unit || serviceLabels[one.receiver.service]}: ${referralStateLabels[one.state].toLowerCase()}`,
      dueOn: one.state === 'skickad' ? one.watchUntil : null,
      to: `/arenden/${caseId}/samtycken`,
    }))
