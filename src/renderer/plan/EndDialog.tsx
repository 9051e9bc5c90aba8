import type { PlanId } from '@shared/ids'
import { invoke } from '../lib/api'
import { ReasonDialog } from './ReasonDialog'

/** Ends the plan, when every measure is done or broken off. */
export const EndDialog = ({ planId, onClose }: { readonly planId: PlanId; readonly onClose: () => void }) => (
  <ReasonDialog
    title="Avsluta planen"
    lead="Alla insatser ska vara klara eller avbrutna. Planen finns kvar att läsa."
    button="Avsluta planen"
    onClose={onClose}
    submit={(reason) => invoke('plan.end', { planId, reason })}
  />
)
