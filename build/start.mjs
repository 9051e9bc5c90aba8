// Starts the app as it was last built: npm run build, then npm start
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { electronEnvironment, findElectron, projectFolder } from './electron.mjs'
import { runScript, SetUpProblem } from './setup/step.mjs'

await runScript(() => {
  if (!existsSync(join(projectFolder, 'out/main/index.js')))
    throw new SetUpProblem('Nothing is built yet: npm run build')
  const environment = electronEnvironment()
  // Chromium will not sandbox for root; only a container or a test machine runs a desktop app as root.
  const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const { status } = spawnSync(findElectron().binary, [projectFolder, ...forRoot, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: environment,
  })
  return status ?? 1
})
