// What a tool can see without starting anything: npm run check
import { join } from 'node:path'
import { checkGuides } from './check/guides.mjs'
import { checkPackages } from './check/packages.mjs'
import { checkRequirements } from './check/requirements.mjs'
import { checkText } from './check/text.mjs'
import { findElectron, projectFolder } from './electron.mjs'
import { isStarted, run, runScript, SetUpProblem, say } from './setup/step.mjs'

const build = join(projectFolder, 'build')
const node = (script, ...args) => [process.execPath, join(projectFolder, script), ...args]

/** What a tool said when it was not content, line by line. */
async function complaints(root, [command, ...args]) {
  const { ok, output } = await run(command, args, { cwd: root })
  if (ok) return []
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 0 ? lines : ['it failed and said nothing']
}

/** Every check is given the folder it looks at, and gives its problems, one a line. */
export const checks = {
  async format(root) {
    const config = `--config-path=${join(build, 'format.json')}`
    const style = ['--reporter=concise', '--max-diagnostics=none', '--colors=off']
    const where = ['src', 'tests', 'build', 'electron.vite.config.ts']
    const said = await complaints(
      root,
      node('node_modules/@biomejs/biome/bin/biome', 'check', config, ...style, ...where),
    )
    const named = said.filter((line) => line.startsWith('×'))
    return named.length > 0 ? [...named, 'npm run format puts it right'] : said
  },
  lint(root) {
    const config = `--config=${join(build, 'oxlint.json')}`
    const words = ['--type-aware', '--format=unix', 'src', 'tests', 'build']
    return complaints(root, node('node_modules/oxlint/bin/oxlint', config, ...words))
  },
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
  async packages(root) {
    return checkPackages(root).map(({ rule, at, why }) => `${at} (${rule}: ${why})`)
  },
  async requirements(root) {
    return checkRequirements(root).map(({ rule, at, why }) => `${at} (${rule}: ${why})`)
  },
  async guides(root) {
    return checkGuides(root).map(({ rule, at, why }) => `${at} (${rule}: ${why})`)
  },
  unused(root) {
    const config = `--config=${join(build, 'knip.json')}`
    return complaints(root, node('node_modules/knip/bin/knip.js', config, '--no-progress', '--reporter=compact'))
  },
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
  await runScript(async () => {
    if (!findElectron()) throw new SetUpProblem('Nothing is installed yet: npm run setup')
    const results = await runChecks()
    return results.every(({ problems }) => problems.length === 0) ? 0 : 1
  })
}
