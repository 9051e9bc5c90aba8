// What a tool can see without starting anything: npm run check
import { join } from 'node:path'
import { checkText } from './check/text.mjs'
import { projectFolder } from './electron.mjs'
import { isStarted, run, runScript, say } from './setup/step.mjs'

const build = join(projectFolder, 'build')
const modules = join(projectFolder, 'node_modules')
const node = (script, ...args) => [process.execPath, join(projectFolder, script), ...args]

/** What a tool said when it was not content, line by line. */
async function complaints(root, [command, ...args]) {
  const { ok, output } = await run(command, args, { cwd: root })
  if (ok) return []
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 0 ? lines : [`${command} failed and said nothing`]
}

/** Every check is given the folder it looks at, and gives its problems, one a line. */
export const checks = {
  format: (root) =>
    complaints(root, [
      join(modules, '.bin/biome'),
      'check',
      `--config-path=${join(build, 'format.json')}`,
      '--reporter=concise',
      '--max-diagnostics=none',
      '--colors=off',
      'src',
      'tests',
      'build',
      'electron.vite.config.ts',
    ]),
  lint: (root) =>
    complaints(root, [
      join(modules, '.bin/oxlint'),
      '--type-aware',
      `--config=${join(build, 'oxlint.json')}`,
      '--format=unix',
      'src',
      'tests',
      'build',
    ]),
  types: (root) => complaints(root, node('node_modules/typescript-native/bin/tsc', '--build', '--pretty', 'false')),
  async structure(root) {
    const [command, ...args] = node('build/run.mjs', join(build, 'check/structure.mjs'), root)
    const { ok, stdout, output } = await run(command, args)
    if (!ok) return [output.trim()]
    return JSON.parse(stdout).problems.map(({ rule, from, to }) => `${from} -> ${to} (${rule})`)
  },
  async words(root) {
    return checkText(root).map(({ rule, at, why }) => `${at} (${rule}: ${why})`)
  },
  unused: (root) =>
    complaints(root, [
      join(modules, '.bin/knip'),
      `--config=${join(build, 'knip.json')}`,
      '--no-progress',
      '--reporter=compact',
    ]),
}

/** Runs every check beside the others and tells of each as it ends: its name, its time, and its problems beneath. */
export function runChecks(root = projectFolder) {
  const runOne = async ([name, check]) => {
    const start = performance.now()
    const problems = await check(root)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    say(`${name.padEnd(10)} ${seconds.padStart(5)} s  ${problems.length === 0 ? 'passed' : 'FAILED'}`)
    for (const problem of problems) say(problem.replaceAll(/^/gm, '    '))
    return { name: `check: ${name}`, problems }
  }
  return Promise.all(Object.entries(checks).map(runOne))
}

if (isStarted(import.meta.url)) {
  await runScript(async () => ((await runChecks()).every(({ problems }) => problems.length === 0) ? 0 : 1))
}
