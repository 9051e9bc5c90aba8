import { lookup } from 'node:dns/promises'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../electron.mjs'
import { cacheFolder, isFromToday, recall, remember, run, SetUpProblem, say } from './step.mjs'

const own = join(projectFolder, 'node_modules/electron')
const memory = join(cacheFolder, 'official-electron.json')

/** Which Electron package.json names. */
export const officialVersion = () => JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')).version

/** Where the official Electron of another platform than this computer's is kept. */
export const folderOfPlatform = (platform) =>
  platform === process.platform ? own : join(cacheFolder, `electron-official-${platform}`)

/** True when the official Electron is here, whole and of the version package.json names. */
export function hasOfficialElectron(platform = process.platform) {
  const folder = folderOfPlatform(platform)
  try {
    const version = readFileSync(join(folder, 'dist/version'), 'utf8').trim().replace(/^v/, '')
    // path.txt is the last thing its installer writes.
    return version === officialVersion() && existsSync(join(folder, 'path.txt'))
  } catch {
    return false
  }
}

/**
 * Fetches the official Electron with its own installer, which compares it with the checksums inside its package.
 * Gives why not when it could not be reached; throws when what came was something else.
 */
export async function fetchOfficialElectron({ isForced, platform = process.platform }) {
  const version = officialVersion()
  const before = recall(memory)
  if (!isForced && before?.version === version && isFromToday(before)) return before.why
  const why = await tryToFetch(version, platform)
  if (why) remember(memory, { version, why, triedAt: new Date().toISOString() })
  else rmSync(memory, { force: true })
  return why
}

async function tryToFetch(version, platform) {
  const folder = folderOfPlatform(platform)
  const host = hostToReach()
  rmSync(join(folder, 'dist'), { recursive: true, force: true })
  if (!(await resolves(host))) return `${host} cannot be found from here`

  say(`Electron: fetching the official ${version} (about 120 MB)`)
  // Its installer lays the files beside itself; for another platform it works from a place of its own.
  if (folder !== own) {
    for (const file of ['package.json', 'install.js', 'checksums.json']) cpSync(join(own, file), join(folder, file))
  }
  const { ok, output } = await run(process.execPath, [join(folder, 'install.js')], {
    env: { ...strictEnvironment(), ELECTRON_INSTALL_PLATFORM: platform },
    minutes: 20,
  })
  if (ok && hasOfficialElectron(platform)) return undefined
  rmSync(join(folder, 'dist'), { recursive: true, force: true })
  if (/checksum/i.test(output)) {
    throw new SetUpProblem(
      `${output.trim()}\nThe Electron that came from ${host} is not the one its maker published; nothing of it was kept and set-up stops here`,
    )
  }
  return `${host} did not give it (${/\b(Response code \d+|E[A-Z]{4,}|fetch failed)\b/.exec(output)?.[0] ?? 'no reason given'})`
}

const fromEnvironment = (...names) => {
  const wanted = new Set(names.map((name) => name.toLowerCase()))
  return Object.entries(process.env).find(([name, value]) => value && wanted.has(name.toLowerCase()))?.[1]
}
const proxy = () => fromEnvironment('https_proxy', 'http_proxy')

/** The computer that the download asks first: the person's proxy or mirror when there is one. */
function hostToReach() {
  const mirror = fromEnvironment('electron_mirror', 'npm_config_electron_mirror') ?? 'https://github.com/'
  const address = proxy() ?? mirror
  return URL.canParse(address) ? new URL(address).hostname : address
}

async function resolves(host) {
  const limit = new Promise((resolve) => setTimeout(resolve, 5_000, false).unref())
  const found = lookup(host).then(
    () => true,
    () => false,
  )
  return Promise.race([found, limit])
}

/** The installer's environment without the settings that would make it take another build or trust checksums from the network. */
function strictEnvironment() {
  const loose =
    /^(npm_config_)?electron_(use_remote_checksums|override_dist_path|install_\w+|custom_\w+)$|^npm_config_(platform|arch)$|^force_no_cache$/i
  const kept = Object.entries(process.env).filter(([name]) => !loose.test(name))
  return {
    ...Object.fromEntries(kept),
    ELECTRON_GET_NO_PROGRESS: '1',
    ...(proxy() ? { ELECTRON_GET_USE_PROXY: '1' } : {}),
  }
}
