// Makes a fresh checkout ready to run and to test: npm run setup. Does nothing twice.
import { buildReferee } from './referee.mjs'
import { installElectron } from './setup/electron.mjs'
import { installNpmPackages } from './setup/npm-packages.mjs'
import { allowSandbox } from './setup/sandbox.mjs'
import { isStarted, runScript, SetUpProblem, say } from './setup/step.mjs'
import { installSystemPackages } from './setup/system-packages.mjs'

/** Makes ready what is not ready yet. Not for tests, what only they need is left out: an office suite, a compiler, the referee. */
export async function setUp({ forTests = true } = {}) {
  const start = performance.now()
  refuseOldNode()
  say(await installSystemPackages({ forTests }))
  say(await installNpmPackages())
  say(await installElectron())
  const sandbox = await allowSandbox()
  if (sandbox) say(sandbox)
  if (forTests) say(await buildReferee())
  say(`Set-up took ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new SetUpProblem(`Fyra rum needs Node 20.19 or later; this is ${process.versions.node}`)
}

if (isStarted(import.meta.url)) await runScript(setUp)
