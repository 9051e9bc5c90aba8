import type { PlanLine } from '@shared/plan/plan.contract'
import { invoke } from '../lib/api'
import { ReasonDialog } from './ReasonDialog'

/** Takes a measure out of the plan; it stays in the versions it was signed in. */
export const RemoveDialog = ({ line, onClose }: { readonly line: PlanLine; readonly onClose: () => void }) => (
  <ReasonDialog
    title="Stryk insatsen"
    lead={`”${line.intervention}” tas ur planen. Den står kvar i de versioner där den är fastställd.`}
    button="Stryk"
    onClose={onClose}
    submit={(reason) => invoke('plan.removeLine', { lineId: line.id, reason })}
  />
)
