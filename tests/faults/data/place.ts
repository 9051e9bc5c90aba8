import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

/** What lies in a folder, by name: kind and content, without following anything. */
export function lying(folder: string): Readonly<Record<string, string>> {
  const found = readdirSync(folder)
    .sort()
    .map((name): [string, string] => {
      const path = join(folder, name)
      const kind = lstatSync(path)
      if (kind.isSymbolicLink()) return [name, `link to ${readlinkSync(path)}`]
      if (kind.isDirectory()) return [name, `folder with ${JSON.stringify(lying(path))}`]
      if (!kind.isFile()) return [name, 'something else']
      return [name, createHash('sha256').update(readFileSync(path)).digest('hex')]
    })
  return Object.fromEntries(found)
}

/** Which names differ between two looks. */
export const changed = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name])
