import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../electron.mjs'

/** Where a package may lie: at the top, under the name we gave it, or inside the one that asked for another version. */
const places = ['', 'mammoth/node_modules', 'jszip/node_modules', 'docxtemplater/node_modules', 'pizzip/node_modules']
const ownNames = { 'better-sqlite3-multiple-ciphers': 'better-sqlite3' }

/** A package's folder and its own package.json. Throws when that version is not installed. */
export function installed({ name, version }) {
  for (const place of places) {
    const folder = join(projectFolder, 'node_modules', place, ownNames[name] ?? name)
    try {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      if (manifest.version === version) return { folder, manifest }
    } catch {}
  }
  throw new Error(`${name}@${version} is not installed`)
}

/** The words a package asks to be shipped with; its licence's name where it brings none. */
export function licenceText(row) {
  const { folder } = installed(row)
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
  return files.length > 0
    ? files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
    : row.licence
}
