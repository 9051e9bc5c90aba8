import { readLockFile } from './lock-file.mjs'

const exact = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/
const ownScripts = ['preinstall', 'install', 'postinstall', 'prepare']
const licences = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
  'OFL-1.1',
  'LGPL-3.0',
  '(MIT OR GPL-3.0)',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
])
/** Code that no page can hold in: these two, no other. */
const native = new Set(['@node-rs/argon2', 'better-sqlite3-multiple-ciphers'])
/** It hands on what others wrote, which stands in the table itself, and has no bytes in the bundles. */
const handsOn = new Set(['@tiptap/pm'])
const day = 86_400_000

/** At most this many packages have bytes in what ships. Security.md asks for 40; docs/packages.md says why it is more, and it may only fall. */
export const mostPackages = 57

const nameOf = (key) => key.slice(0, key.lastIndexOf('@'))
const isNative = ({ places }) => places.includes('native')

/** The name and version a line of package.json's dependencies stands for. */
const standsFor = ([name, spec]) => (spec.startsWith('npm:') ? spec.slice(4) : `${name}@${spec}`)

/** What breaks a rule about what we take from others: package.json, the lock file, the settings they are installed with and the table of what ships. */
export function packageProblems({ manifest, lockText, settings, table }) {
  const { packages, asked } = readLockFile(lockText)
  const direct = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  })
  const shipped = new Set(table.map(({ name, version }) => `${name}@${version}`))
  const problems = []
  const say = (rule, at, why) => problems.push({ rule, at, why })

  if (packages.size === 0 || asked.length === 0 || table.length === 0)
    say('something-was-read', 'pnpm-lock.yaml', 'the lock file or the table could not be read')
  for (const [key, resolution] of packages)
    if (!/^\{integrity: sha512-[A-Za-z0-9+/]{86}==\}$/.test(resolution))
      say('proved', key, 'every package is proved by its sha512 and comes from the registry')
  for (const { by, version } of asked)
    if (/:\/\/|^(git|github|file|link|workspace|http|tarball)[+:]|^[\w-]+\/[\w.-]+(#|$)/.test(version))
      say('no-address', `${by}: ${version}`, 'no package comes from an address or a folder')
  for (const [name, spec] of direct)
    if (!exact.test(spec)) say('exact', `${name}: ${spec}`, 'a package is named with its exact version')
  if (settings['ignore-scripts'] !== true)
    say('no-scripts', 'build/setup/npm-packages.mjs', 'no script of a package runs')
  if (Object.keys(manifest.allowScripts ?? {}).length > 0 || manifest.pnpm)
    say('no-scripts', 'package.json', 'no package is let off that rule')
  for (const script of ownScripts)
    if (manifest.scripts?.[script]) say('no-scripts', `package.json: ${script}`, 'nothing runs by being installed')

  for (const row of table) {
    const at = `docs/packages.md: ${row.name}@${row.version}`
    if (!packages.has(`${row.name}@${row.version}`))
      say('as-locked', at, 'that version is not the one in the lock file')
    if (!licences.has(row.licence)) say('licence', at, `${row.licence} has not been read and allowed`)
    if (!row.reason || !row.touches) say('reason', at, 'every package has a reason, and says what of ours it touches')
    if (isNative(row) !== native.has(row.name))
      say('native', at, `native code comes from ${[...native].join(' and ')} only`)
    if (!(Date.parse(row.taken) - Date.parse(row.published) >= 7 * day))
      say('seven-days', at, 'a package has been out for seven days before it is taken')
  }
  for (const entry of Object.entries(manifest.dependencies ?? {}))
    if (!handsOn.has(entry[0]) && !shipped.has(standsFor(entry)))
      say('in-the-table', nameOf(standsFor(entry)), 'what ships stands in docs/packages.md')
  if (table.length > mostPackages)
    say(
      'how-many',
      `docs/packages.md: ${table.length}`,
      `at most ${mostPackages} packages ship; take one away before another is added`,
    )
  return problems
}
