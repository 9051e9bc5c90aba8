import { join } from 'node:path'
import { pinnedElectrons } from '../electron.mjs'
import {
  fetchOfficialElectron,
  folderOfPlatform,
  hasOfficialElectron,
  officialVersion,
} from '../setup/official-electron.mjs'
import { fetchPinned, hasPinnedElectron } from '../setup/pinned-electron.mjs'
import { SetUpProblem } from '../setup/step.mjs'

const nodeNames = { linux: 'linux', win: 'win32', mac: 'darwin' }

/** The Electron a platform's program is made of: the official one, or for trials the pinned one where the official cannot be reached. */
export async function electronFor(target, { isRelease }) {
  const platform = nodeNames[target]
  const official = { source: 'official', version: officialVersion(), folder: join(folderOfPlatform(platform), 'dist') }
  if (hasOfficialElectron(platform)) return official
  const why = await fetchOfficialElectron({ isForced: isRelease, platform })
  if (!why) return official

  const pinned = pinnedElectrons[target]
  if (isRelease || !pinned) throw new SetUpProblem(`Electron: the official ${official.version} is required, but ${why}`)
  if (!hasPinnedElectron(pinned)) await fetchPinned(pinned)
  return { source: 'pinned', version: pinned.version, folder: pinned.folder, why }
}
