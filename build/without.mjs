// Lays out the built program without one item of its hardening: the folder of a program that its test must find fault with.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './electron.mjs'

/** The file itself, or the scripts that lie in a folder: what a bundle's parts are called is not for a table to know. */
function scriptsAt(path) {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(path, name))
}

const holding = ({ file, from }, folder) =>
  scriptsAt(join(folder, file)).filter((path) => readFileSync(path, 'utf8').includes(from))

/** Throws when a removal's words stand nowhere in its file or folder of the built program. */
export function requireThere(removal) {
  if (holding(removal, projectFolder).length === 0)
    throw new Error(`${removal.item}, ${removal.what}: the built program has no ${JSON.stringify(removal.from)}`)
}

/** Copies the built program to a folder and takes a removal's words out. Throws when they stand nowhere in its file or folder. */
export function layOutWithout(removal, folder) {
  requireThere(removal)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of ['out/main', 'out/preload', 'out/renderer', 'package.json'])
    cpSync(join(projectFolder, part), join(folder, part), { recursive: true })
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const { from, to } = removal
  for (const path of holding(removal, folder)) writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to))
}
