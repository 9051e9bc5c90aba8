import type { KeystoreState } from '../../../shared/policy/keystore'
import type { DoorContext } from '../core'
import { bindingState, deviceOf } from './binding'
import { hasKeyFile, readKeyFile, type Slot } from './key-file'

/** This computer's part in opening the slots of the house. */
export const deviceHere = (door: DoorContext) => deviceOf(door.deviceKeys?.(), door.policy)

/** Asks for a new secret where the one that lies here does not open. Only for whoever has come in by sheets or by a colleague: a passphrase alone puts none in its place. */
export function wantDeviceKey(door: DoorContext): void {
  const { isAsked, standing } = deviceHere(door)
  if (isAsked && standing === 'unreadable') door.onDeviceKeyWanted?.()
}

/** For the log, where IT asks for it: whether the passphrase that was used is bound here, and else why not. */
export const bindingToTell = ({ isAsked, standing }: ReturnType<typeof deviceOf>, slot: Slot) =>
  isAsked ? { deviceBinding: slot.boundTo === undefined ? standing : 'bound' } : {}

/** Whether the house's passphrases are bound to the computer's account; of a key file that cannot be read, nothing. */
export function keystoreHere(door: DoorContext): KeystoreState {
  const device = deviceHere(door)
  try {
    return bindingState(hasKeyFile(door.folder) ? readKeyFile(door.folder).slots : [], device)
  } catch {
    return bindingState([], device)
  }
}
