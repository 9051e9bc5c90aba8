import type { policyContract } from '../../../shared/policy/policy.contract'
import type { HandlersFor } from '../context'
import type { DoorContext } from '../core'
import { keystoreHere } from '../vault/device-here'

export const policyHandlers: HandlersFor<typeof policyContract, DoorContext> = {
  'policy.get': ({ policy }) => policy,
  'policy.keystore': (door) => keystoreHere(door),
}
