import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findElectron } from '../electron.mjs'
import { asTyped, runAsRoot, waysToRoot } from './root.mjs'
import { run } from './step.mjs'

/**
 * Lets Electron's sandbox start. It makes user namespaces; where the system keeps those from ordinary users, as Ubuntu
 * 24.04 does, its helper has to belong to root and be setuid. The app never runs without its sandbox instead.
 */
export async function allowSandbox() {
  if (process.platform !== 'linux' || process.getuid() === 0) return undefined
  const helper = join(findElectron().folder, 'chrome-sandbox')
  if (isSetuid(helper) || (await canMakeNamespaces())) return undefined

  const words = `sh -c 'chown root:root "${helper}" && chmod 4755 "${helper}"'`
  const way = await waysToRoot('Sandbox: its helper must be made setuid')
  if (way) await runAsRoot(way, 'sh', '-c', 'chown root:root "$1" && chmod 4755 "$1"', 'sh', helper)
  if (isSetuid(helper)) return 'Sandbox: helper made setuid, as this system keeps user namespaces from ordinary users'
  return `Sandbox: this system keeps user namespaces from you, so the app will not start; ${asTyped(words)}`
}

function isSetuid(path) {
  const { uid, mode } = statSync(path)
  return uid === 0 && (mode & 0o4000) !== 0
}

async function canMakeNamespaces() {
  try {
    const restriction = readFileSync('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', 'utf8')
    if (restriction.trim() === '1') return false
  } catch {
    // Only kernels with that restriction have the file.
  }
  return (await run('unshare', ['--user', '--map-root-user', 'true'])).ok
}
