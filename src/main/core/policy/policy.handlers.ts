import type { policyContract } from '../../../shared/policy/policy.contract'
import type { HandlersFor } from '../context'
import type { DoorContext } from '../core'

export const policyHandlers: HandlersFor<typeof policyContract, DoorContext> = {
  'policy.get': ({ policy }) => policy,
}
