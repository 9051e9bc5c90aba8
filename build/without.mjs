// Lays out the built program without one item of its hardening: the folder of a program that its test must find fault with.
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './electron.mjs'

/** Copies the built program to a folder and takes a removal's words out. Throws when they do not stand there once. */
export function layOutWithout({ item, what, file, from, to }, folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of ['out/main', 'out/preload', 'out/renderer', 'package.json'])
    cpSync(join(projectFolder, part), join(folder, part), { recursive: true })
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${item}, ${what}: the built program has no ${JSON.stringify(from)}`)
  writeFileSync(path, text.replaceAll(from, to))
}
