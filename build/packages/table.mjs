import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../electron.mjs'

const columns = ['name', 'version', 'licence', 'published', 'taken', 'places', 'reason', 'touches']

/** The rows of the table of what ships. */
export const readTable = (text) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', ''))
      return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
    })

export const shippedPackages = (root = projectFolder) => readTable(readFileSync(join(root, 'docs/packages.md'), 'utf8'))
