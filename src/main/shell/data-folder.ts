import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { policyInForce } from './policy/in-force'

/** Where the files lie on this computer: never in a roaming profile, which travels over the network. */
function baseFolder(): string {
  const override = app.isPackaged ? undefined : process.env.FYRARUM_DATA
  if (override) return override
  if (process.platform === 'win32')
    return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Fyra rum')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Fyra rum')
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'fyrarum')
}

/** The folder of one house: the real one, or the demo house beside it; where IT has said, when it has. */
export const dataFolder = (isDemo: boolean): string =>
  join(policyInForce.policy.dataFolder ?? baseFolder(), isDemo ? 'demohus' : 'hus')

/** Chromium's own small files, beside the houses and holding nothing of them. */
export const profileFolder = (): string => join(baseFolder(), 'profil')
