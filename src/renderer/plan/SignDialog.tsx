import type { Plan } from '@shared/plan/plan.contract'
import { invoke } from '../lib/api'
import { ReasonDialog } from './ReasonDialog'

/** The one responsible signs the plan; a change of a signed plan says why. */
export const SignDialog = ({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) => (
  <ReasonDialog
    title="Fastställ planen"
    lead={`Version ${(plan.versions[0]?.number ?? 0) + 1} signeras av dig och ändras aldrig. Insatserna blir uppgifter med sina dagar.`}
    label={plan.versions.length > 0 ? 'Vad har ändrats och varför?' : null}
    button="Fastställ"
    onClose={onClose}
    submit={(reason) => invoke('plan.sign', { planId: plan.id, reason })}
  />
)
