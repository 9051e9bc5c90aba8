import { app } from 'electron'
import type { KeystoreStanding } from '../../../shared/policy/keystore'
import type { DeviceKeys } from '../../core-messages'
import { policyInForce } from '../policy/in-force'
import { report } from '../report'
import { DeviceKey } from './device-key'
import { systemKeystore } from './system-keystore'

let deviceKey: DeviceKey | undefined
const ours = (): DeviceKey => {
  deviceKey ??= new DeviceKey(app.getPath('userData'), systemKeystore)
  return deviceKey
}
const isAsked = policyInForce.policy.keystoreBinding === 'required'
/** What the technical log was told last. */
let told: KeystoreStanding | undefined

/**
 * Keeps Chromium from a keyring that has nothing to do here. On Linux it asks for one as it starts, whether anything is to be sealed
 * or not, and a keyring that is closed then asks whoever sits there for its password. Before the program is ready.
 */
export function leaveKeyringAlone(): void {
  if (process.platform === 'linux' && !ours().needsKeystore(isAsked))
    app.commandLine.appendSwitch('password-store', 'basic')
}

/** What a core is given of the secrets of this computer's account. The demo house has no part in them. */
export function keysForCore(isDemo: boolean): DeviceKeys {
  if (isDemo) return { standing: 'not-asked', keys: [] }
  const found = ours().read(isAsked)
  if (isAsked && found.standing !== told) report('keystore', { standing: found.standing })
  told = found.standing
  return found
}

/** Puts aside the secret that does not open and makes another, which is used when it has stood for a while. */
export const replaceDeviceKey = (): void => ours().replace()
