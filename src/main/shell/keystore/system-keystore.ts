import { safeStorage } from 'electron'
import type { Keystore } from './device-key'

/** What Chromium puts before text it has sealed, on Linux, with a password that stands in its own source. */
const sealedByNobody = 'v10'

/**
 * The keystore of the system: DPAPI on Windows, the keychain on macOS, the keyring on Linux. On Linux only a real one counts:
 * without one Chromium seals with a password that everybody has. The newer calls that give promises end the program on Linux
 * in the Electron that tests run on.
 */
export const systemKeystore: Keystore = {
  isThere() {
    if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))
      return false
    return safeStorage.isEncryptionAvailable()
  },
  seal(text) {
    const sealed = safeStorage.encryptString(text)
    if (process.platform === 'linux' && sealed.toString('latin1').startsWith(sealedByNobody))
      throw new Error('sealed with what everybody has')
    return sealed
  },
  open: (sealed) => safeStorage.decryptString(sealed),
}
