import type { PolicyState } from '../../../shared/policy/policy.contract'

/** What IT has decided, as far as it holds for this house: what is invented is neither copied nor anchored where real houses are, nor bound to a computer. */
export function policyHere(state: PolicyState | undefined, isDemo: boolean): PolicyState {
  if (!state) return { policy: {}, source: null }
  if (!isDemo) return state
  const { backupFolder: _copies, logAnchorFolder: _anchor, keystoreBinding: _bound, ...policy } = state.policy
  return { ...state, policy }
}
