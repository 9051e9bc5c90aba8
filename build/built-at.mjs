import { execFileSync } from 'node:child_process'
import { projectFolder } from './electron.mjs'

/** The time of the last commit, in seconds; nothing outside a git checkout. */
function commitTime() {
  try {
    const options = { cwd: projectFolder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
    return execFileSync('git', ['log', '-1', '--format=%ct'], options).trim()
  } catch {
    return undefined
  }
}

/** When the program counts as built: as SOURCE_DATE_EPOCH says, or the commit, so that the same source gives the same bytes; now only where neither is known. */
export function builtAt(epoch = process.env.SOURCE_DATE_EPOCH || commitTime()) {
  const at = new Date(Number(epoch) * 1000)
  return (epoch && !Number.isNaN(at.getTime()) ? at : new Date()).toISOString()
}
