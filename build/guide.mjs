// Takes the pictures of the user guide again, all of them or those of the specs whose names hold the words: npm run guide [-- WORD ...]
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { electronEnvironment, projectFolder } from './electron.mjs'
import { runScript, SetUpProblem, say } from './setup/step.mjs'
import { setUp } from './setup.mjs'

const words = process.argv.slice(2)
const pictures = join(projectFolder, 'docs/pictures/guide')

function run(command, args) {
  const env = electronEnvironment()
  const { status, error } = spawnSync(command, args, { cwd: projectFolder, stdio: 'inherit', env })
  if (error) throw new SetUpProblem(`${command} could not be started: ${error.message}`)
  return status ?? 1
}

await runScript(async () => {
  await setUp({ forTests: false })
  say('Building, so that the pictures show the program as it is')
  if (run(process.execPath, ['build/run.mjs', 'node_modules/electron-vite/bin/electron-vite.js', 'build']) !== 0)
    throw new SetUpProblem('The build failed')
  const begun = Date.now()
  const playwright = [
    process.execPath,
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config=build/guide.config.ts',
    ...words,
  ]
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  const [command, ...args] = hasScreen ? playwright : ['xvfb-run', '-a', '-s', '-screen 0 1280x1024x24', ...playwright]
  const status = run(command, args)
  // What no chapter takes any longer is not to lie on.
  if (status === 0 && words.length === 0)
    for (const name of readdirSync(pictures)) {
      const path = join(pictures, name)
      if (statSync(path).mtimeMs < begun) rmSync(path)
    }
  return status
})
