// Runs a script in Electron's own Node, the runtime that ships: node build/run.mjs SCRIPT [ARGUMENT ...]
import { spawnSync } from 'node:child_process'
import { asNode, findElectron } from './electron.mjs'

const environment = asNode()
const { status, signal } = spawnSync(findElectron().binary, process.argv.slice(2), {
  stdio: 'inherit',
  env: environment,
})
if (signal) throw new Error(`ended by ${signal}`)
process.exit(status ?? 1)
