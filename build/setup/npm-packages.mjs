import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { projectFolder } from '../electron.mjs'
import { cacheFolder, recall, remember, run, SetUpProblem, say } from './step.mjs'

const pnpmVersion = 'pnpm@10.34.9'
const stamp = join(cacheFolder, 'npm-packages.json')

/** Said aloud, so that no setting of the person's own npm makes another tree than the one that was tested. */
export const settings = {
  'auto-install-peers': true,
  'confirm-modules-purge': false,
  'enable-modules-dir': true,
  'engine-strict': false,
  'exclude-links-from-lockfile': false,
  'git-branch-lockfile': false,
  'ignore-scripts': true,
  'lockfile-dir': '.',
  'lockfile-only': false,
  'minimum-release-age': 0,
  'modules-dir': 'node_modules',
  'node-linker': 'hoisted',
  'virtual-store-dir': 'node_modules/.pnpm',
  dev: false,
  hoist: true,
  lockfile: true,
  optional: true,
  only: '',
  production: false,
  recursive: false,
  symlink: true,
}

/** Makes node_modules what the lock file says, unless it already is. */
export async function installNpmPackages() {
  refuseForeignFolder()
  const madeFrom = fingerprint()
  if (recall(stamp)?.madeFrom === madeFrom) return 'npm packages: all here'

  say('npm packages: installing (about a minute the first time)')
  rmSync(stamp, { force: true })
  const words = Object.entries(settings).map(([name, value]) => `--config.${name}=${value}`)
  const install = await pnpm('install', '--frozen-lockfile', '--ignore-workspace', ...words)
  if (!install.ok) {
    throw new SetUpProblem(`${install.output.trim()}\nnpm packages: could not be installed; see the lines above`)
  }
  remember(stamp, { madeFrom })
  return 'npm packages: installed'
}

/** Runs the very pnpm that the lock file was made with. */
export const pnpm = (...words) => npm('exec', '--yes', `--package=${pnpmVersion}`, '--', 'pnpm', ...words)

const plainly = ['--no-global', '--no-dry-run', '--no-workspaces', '--no-offline', '--loglevel=error']
if (process.platform !== 'win32') plainly.push('--script-shell=/bin/sh')

/** Runs npm, the one that started us when there is one, as if the person had no npm settings that would change what it does. */
export function npm(...args) {
  const own = process.env.npm_execpath
  const [command, first] = own && basename(own) === 'npm-cli.js' ? [process.execPath, [own]] : ['npm', []]
  const { NODE_ENV: _, ...environment } = process.env
  return run(command, [...first, ...plainly, ...args], {
    cwd: projectFolder,
    env: { ...environment, CI: '1', npm_config_update_notifier: 'false' },
  })
}

function fingerprint() {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(projectFolder, 'package.json'), 'utf8'),
  )
  return createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, settings, pnpmVersion]))
    .update(JSON.stringify([process.platform, process.arch]))
    .update(readFileSync(join(projectFolder, 'pnpm-lock.yaml')))
    .digest('hex')
}

/** A folder that is somebody else's is better said at once than met as EACCES in the middle. */
function refuseForeignFolder() {
  const modules = join(projectFolder, 'node_modules')
  for (const folder of [projectFolder, ...(existsSync(modules) ? [modules] : [])]) {
    try {
      accessSync(folder, constants.W_OK)
    } catch {
      throw new SetUpProblem(
        `${folder} cannot be written by you (it belongs to user number ${statSync(folder).uid}); take your own copy, or run as root: chown -R ${process.getuid()} ${projectFolder}`,
      )
    }
  }
}
