import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { projectFolder } from '../electron.mjs'
import { foldersToLookIn, machineCode, ships } from './contents.mjs'

/** Every file under a folder, by its path from it. */
export function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/**
 * Lays out in a folder of its own exactly what lies in the program: the bundles, what little of the native packages is
 * loaded, a package.json of what Electron reads, and origin.json, which says what it was made of.
 */
export function layOutProgram(folder, { target, argon2Folder, manifest, origin }) {
  rmSync(folder, { recursive: true, force: true })
  for (const place of foldersToLookIn(target)) {
    const own = join(projectFolder, place)
    const source = existsSync(own) ? own : argon2Folder
    for (const file of filesUnder(source)) {
      if (!ships(`${place}/${file}`, target)) continue
      mkdirSync(dirname(join(folder, place, file)), { recursive: true })
      cpSync(join(source, file), join(folder, place, file))
    }
  }
  const missing = machineCode(target).filter((path) => !existsSync(join(folder, path)))
  if (missing.length > 0) throw new Error(`the program lacks ${missing.join(' and ')}`)
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
  writeFileSync(join(folder, 'origin.json'), `${JSON.stringify(origin, undefined, 2)}\n`)
}

/** The package.json inside the program: what Electron reads of ours, and nothing of how it was built. */
export function programManifest(version) {
  const { name, productName, description, license, type, main } = JSON.parse(
    readFileSync(join(projectFolder, 'package.json'), 'utf8'),
  )
  return { name, productName, version, description, license, type, main, desktopName: 'fyrarum.desktop' }
}
