import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readLockFile } from '../check/lock-file.mjs'
import { projectFolder } from '../electron.mjs'
import { npm } from '../setup/npm-packages.mjs'
import { cacheFolder, run, SetUpProblem } from '../setup/step.mjs'
import { platforms } from './contents.mjs'

/**
 * The folder in which the argon2 package of a platform lies. This computer's own is among the npm packages; another
 * platform's is fetched, and held by the sha512 in the lock file as all the others are.
 */
export async function argon2For(target) {
  const name = `@node-rs/argon2-${platforms[target].argon2}`
  const own = join(projectFolder, 'node_modules', name)
  if (existsSync(own)) return own

  const { packages } = readLockFile(readFileSync(join(projectFolder, 'pnpm-lock.yaml'), 'utf8'))
  const key = [...packages.keys()].find((one) => one.startsWith(`${name}@`))
  const [, sha512] = /sha512-([^}]+)/.exec(packages.get(key) ?? '') ?? []
  if (!sha512) throw new SetUpProblem(`${name} is not in the lock file`)
  const folder = join(cacheFolder, 'native', key.replaceAll('/', '+'))
  if (existsSync(folder)) return folder

  mkdirSync(dirname(folder), { recursive: true })
  const workshop = mkdtempSync(join(cacheFolder, 'native-'))
  try {
    const pack = await npm('pack', key, '--json', '--ignore-scripts', `--pack-destination=${workshop}`)
    if (!pack.ok) throw new SetUpProblem(`${pack.output.trim()}\n${key} could not be fetched`)
    const archive = join(workshop, JSON.parse(pack.stdout)[0].filename)
    if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== sha512)
      throw new SetUpProblem(`${key} is not the package in the lock file`)
    const unpack = await run('tar', ['-xzf', archive, '-C', workshop])
    if (!unpack.ok) throw new SetUpProblem(`${unpack.output.trim()}\n${key} could not be unpacked`)
    renameSync(join(workshop, 'package'), folder)
    return folder
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}
