import { existsSync } from 'node:fs'
import { asTyped, runAsRoot, waysToRoot } from './root.mjs'
import { run, SetUpProblem, say } from './step.mjs'

/** What Electron needs to open a window, on a screen or without one. Some bear another name on Debian 13 and Ubuntu 24.04. */
const appNeeds = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libatspi2.0-0', 'libatspi2.0-0t64'],
  ['xvfb'],
  ['xauth'],
]

/** What the tests read documents, watch the network, build the referee and sign with. */
const testsNeed = [
  ['poppler-utils'],
  ['libreoffice-writer-nogui', 'libreoffice-writer'],
  ['fonts-liberation2', 'fonts-liberation'],
  ['7zip', 'p7zip-full'],
  ['strace'],
  ['g++'],
  ['libssl-dev'],
  ['libuv1-dev'],
  ['osslsigncode'],
  ['minisign'],
  ['openssl'],
  ['gpg'],
  ['gpg-agent'],
  ['softhsm2'],
  ['libengine-pkcs11-openssl'],
]

/** Installs the system packages that are not here. Throws when the app could not start; tells when only tests would miss something. */
export async function installSystemPackages({ forTests }) {
  if (!hasApt()) {
    return 'System packages: skipped, as this is not Debian or Ubuntu; Electron needs GTK 3, NSS, ALSA, GBM and AT-SPI'
  }
  const { said, left } = await installPackages(forTests ? [...appNeeds, ...testsNeed] : appNeeds)
  if (left.some((one) => appNeeds.includes(one))) throw new SetUpProblem(said)
  return left.length === 0 ? said : `${said} (the app does without them; tests that cannot are skipped)`
}

/** True where packages come by apt. */
export const hasApt = () => existsSync('/usr/bin/dpkg-query') && existsSync('/usr/bin/apt-get')

/** Installs those of some packages that are not here, each by one of its names; gives a sentence about it and which are still missing. */
export async function installPackages(wanted) {
  const missing = await missingOf(wanted)
  if (missing.length === 0) return { said: 'System packages: all here', left: [] }

  const way = await waysToRoot(`System packages: ${firstNames(missing)} are missing`)
  const problem = way ? await aptInstall(way, missing) : 'set-up may not install them itself'
  const left = problem ? await missingOf(wanted) : []
  if (left.length === 0) return { said: `System packages: installed ${missing.length}`, left }

  const remedy = `apt-get install --no-install-recommends ${(await namesHere(left)).join(' ')}`
  return { said: `System packages are missing and ${problem}; ${asTyped(remedy)}`, left }
}

const firstNames = (packages) => packages.map(([name]) => name).join(', ')

async function missingOf(wanted) {
  const format = '${Package} ${db:Status-Abbrev}\\n'
  const { stdout } = await run('dpkg-query', ['--show', '--showformat', format, ...wanted.flat()])
  const rows = stdout.split('\n').map((row) => row.trim().split(' '))
  const installed = new Set(rows.filter(([, state]) => state === 'ii' || state === 'hi').map(([name]) => name))
  return wanted.filter((names) => !names.some((name) => installed.has(name)))
}

/** Gives a clause that says what went wrong, or nothing. Never lets apt take away what somebody else installed. */
async function aptInstall(way, missing) {
  const apt = (...args) =>
    runAsRoot(way, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=120', ...args)
  say('System packages: asking the archive what there is')
  const update = await apt('update')
  const names = await namesHere(missing)
  say(`System packages: installing ${names.join(', ')}`)
  const install = await apt('install', '--yes', '--no-install-recommends', '--no-remove', ...names)
  if (install.ok) return undefined
  say(`${update.ok ? '' : update.output}${install.output}`.trim())
  return 'apt-get could not install them'
}

/** Of each package's names the one that this system's archive has. */
async function namesHere(packages) {
  const { stdout } = await run('apt-cache', ['policy', ...packages.flat()], { env: { ...process.env, LC_ALL: 'C' } })
  const entries = stdout.split(/^(?=\S)/m).filter((entry) => /Candidate: (?!\(none\))/.test(entry))
  const offered = new Set(entries.map((entry) => entry.slice(0, entry.indexOf(':'))))
  // Beside a LibreOffice with windows the one without would have to throw it out.
  const hasOffice = (await missingOf([['libreoffice-core']])).length === 0
  return packages.map((names) => {
    if (hasOffice && names.includes('libreoffice-writer')) return 'libreoffice-writer'
    return names.find((name) => offered.has(name)) ?? names[0]
  })
}
