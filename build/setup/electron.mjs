import { fallbackElectron } from '../electron.mjs'
import { fetchOfficialElectron, hasOfficialElectron, officialVersion } from './official-electron.mjs'
import { fetchPinnedElectron, hasPinnedElectron } from './pinned-electron.mjs'
import { SetUpProblem } from './step.mjs'

/** Sees to it that there is an Electron: the official one, or for development and tests the pinned one. */
export async function installElectron() {
  const isOfficialOnly = process.env.FYRARUM_OFFICIAL_ELECTRON === '1'
  const version = officialVersion()
  if (hasOfficialElectron()) return `Electron: official ${version}`

  const why = await fetchOfficialElectron({ isForced: isOfficialOnly })
  if (!why) return `Electron: official ${version}, checksum right`
  if (isOfficialOnly) throw new SetUpProblem(`Electron: the official ${version} is required, but ${why}`)

  if (!hasPinnedElectron()) await fetchPinnedElectron()
  return `Electron: pinned ${fallbackElectron.version}, for development and tests only; not the official ${version}, as ${why}`
}
