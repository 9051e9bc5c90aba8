// Sets up, builds, creates the demo house and opens it: npm run demo. Without a display it walks through the main job instead.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { electronEnvironment, findElectron, projectFolder } from './electron.mjs'
import { runScript, SetUpProblem, say } from './setup/step.mjs'
import { setUp } from './setup.mjs'

const folder = join(projectFolder, 'out', 'demo')

/** The demo's users as the program has them: name, login and passphrase. */
function demoUsers() {
  const text = readFileSync(join(projectFolder, 'src/main/core/demo/users.ts'), 'utf8')
  const field = (name) => [...text.matchAll(new RegExp(`${name}: '([^']+)'`, 'g'))].map(([, value]) => value)
  const [names, logins, phrases] = [field('displayName'), field('login'), field('passphrase')]
  return names.map((name, index) => `  ${logins[index].padEnd(8)} ${phrases[index].padEnd(36)} ${name}`)
}

function run(command, words, env) {
  const { status, error } = spawnSync(command, words, { cwd: projectFolder, stdio: 'inherit', env })
  if (error) throw new SetUpProblem(`${command} could not be started: ${error.message}`)
  return status ?? 1
}

await runScript(async () => {
  await setUp({ forTests: false })
  say('Building')
  const built = spawnSync(
    process.execPath,
    ['build/run.mjs', 'node_modules/electron-vite/bin/electron-vite.js', 'build'],
    {
      cwd: projectFolder,
      encoding: 'utf8',
    },
  )
  if (built.status !== 0) throw new SetUpProblem(`The build failed:\n${built.stdout}${built.stderr}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  const env = { ...electronEnvironment(), FYRARUM_DATA: join(folder, 'data'), FYRARUM_DEMO: '1' }
  say(`\nThe demo house Barnahus Sjöberga lies in ${folder}. Its users:\n${demoUsers().join('\n')}\n`)
  if (hasScreen) {
    const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    return run(findElectron().binary, [projectFolder, '--lang=sv', ...forRoot], env)
  }
  say('No display: walking through the main job on a virtual one')
  const status = run('xvfb-run', ['-a', process.execPath, 'build/demo/walk.mjs', folder], env)
  if (status === 0) {
    say(`\nLeft in ${folder}:`)
    say('  protokoll.docx, protokoll.pdf   the signed minutes')
    say('  data/demohus/fyrarum.db         the encrypted database, with its key file beside it')
    say('  NN-*.png                        a picture of every step')
  }
  return status
})
