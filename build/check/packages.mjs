import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedPackages } from '../packages/table.mjs'
import { settings } from '../setup/npm-packages.mjs'
import { packageProblems } from './package-rules.mjs'

/** What breaks a rule about packages in a tree: offline, from what is written down there. */
export function checkPackages(root) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const lockText = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
  return packageProblems({ manifest, lockText, settings, table: shippedPackages(root) })
}
