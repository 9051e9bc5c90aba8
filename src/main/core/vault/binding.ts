import type { KeystoreState } from '../../../shared/policy/keystore'
import type { PolicyState } from '../../../shared/policy/policy.contract'
import type { DeviceKeys } from '../../core-messages'
import type { Slot } from './key-file'
import { boundKey, subkey } from './primitives'

/** The part this computer's account has in opening slots. */
export interface Device {
  /** The secrets at hand. */
  readonly keys: readonly Buffer[]
  /** What a passphrase is bound with from now on; without one those that are bound stay so. */
  readonly newest?: Buffer | undefined
  /** IT asks for passphrases to be bound. Where nobody asks they are set free. */
  readonly isAsked: boolean
}

/** A computer that has no part in it. */
export const noDevice: Device = { keys: [], isAsked: false }

/** The device as the shell has told of it and IT has decided over it. */
export function deviceOf(
  told: DeviceKeys | undefined,
  { policy }: PolicyState,
): Device & { readonly standing: DeviceKeys['standing'] } {
  const { keys, standing } = told ?? { keys: [], standing: 'not-asked' as const }
  const isAsked = policy.keystoreBinding === 'required'
  return { keys, standing, isAsked, newest: standing === 'at-hand' ? keys[0] : undefined }
}

/** What the key file calls a secret; it tells nothing of it. */
export const nameOf = (secret: Buffer): string =>
  subkey(secret, 'name of the device').subarray(0, 16).toString('base64')

/** The secret a slot is bound with: nothing when it is not bound, and `elsewhere` when that secret is not at hand. */
export function bindingOf({ boundTo }: Pick<Slot, 'boundTo'>, { keys }: Device): Buffer | undefined | 'elsewhere' {
  return boundTo === undefined ? undefined : (keys.find((key) => nameOf(key) === boundTo) ?? 'elsewhere')
}

/** The secret a slot's owner is to have it bound with from now on, where it has been opened with `held`. */
export const nextBinding = ({ isAsked, newest }: Device, held: Buffer | undefined): Buffer | undefined =>
  isAsked ? (newest ?? held) : undefined

/** The key that a slot's master key lies under. The caller zeroes it. */
export const outerKey = (made: Buffer, secret: Buffer | undefined): Buffer =>
  secret ? boundKey(made, secret) : Buffer.from(made)

/** How the slots of a house stand to the device, without telling how many they are. */
export function bindingState(slots: readonly Slot[], device: ReturnType<typeof deviceOf>): KeystoreState {
  const bound = slots.filter((slot) => slot.boundTo !== undefined).length
  return {
    isAsked: device.isAsked,
    standing: device.standing,
    bound: bound === 0 ? 'none' : bound < slots.length ? 'some' : 'all',
    isElsewhere: slots.some((slot) => bindingOf(slot, device) === 'elsewhere'),
  }
}
