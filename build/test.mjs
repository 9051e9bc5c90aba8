// The whole of it: set-up, rules, tests, build, end-to-end. npm test [-- check|unit|build|faults|e2e ...] [-- part of a file name]
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { runChecks } from './check.mjs'
import { asNode, electronEnvironment, findElectron, projectFolder } from './electron.mjs'
import { runScript, SetUpProblem, say } from './setup/step.mjs'
import { setUp } from './setup.mjs'
import { forgetTally, readTally, summary, tallyFile } from './test/tally.mjs'
import { temporaryFolder } from './test/temporary.mjs'
import { watched } from './test/watched.mjs'

/** Every part gives its tests: name, state, and why when it was skipped. */
const parts = {
  async check() {
    const checks = await runChecks()
    return checks.map(({ name, problems }) => ({ name, state: problems.length === 0 ? 'passed' : 'failed' }))
  },
  unit: (filters) => tallied('vitest', inElectronsNode('node_modules/vitest/vitest.mjs', ...vitestWords, ...filters)),
  async build() {
    const status = await watched({
      ...inElectronsNode('node_modules/electron-vite/bin/electron-vite.js', 'build'),
      minutes: 5,
    })
    return [{ name: 'build', state: status === 0 ? 'passed' : 'failed' }]
  },
  /** What machines and people do to the program, each kind a few times; and that each look would have seen harm. */
  async faults() {
    const json = join(projectFolder, 'out', 'faults.json')
    rmSync(json, { force: true })
    const status = await watched({
      ...inElectronsNode('build/faults.mjs', '--profile', 'pr', '--json', json),
      minutes: 20,
    })
    const told = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : []
    const tests = told.map(({ id, what, failed, control, skipped }) => ({
      name: `${id}: ${what}`,
      state: skipped ? 'skipped' : failed === 0 && control === 'red' ? 'passed' : 'failed',
      why: skipped,
    }))
    const isToldOf = tests.some(({ state }) => state === 'failed') === (status !== 0)
    return isToldOf ? tests : [...tests, { name: 'faults', state: 'failed' }]
  },
  async e2e(filters, before) {
    if (!existsSync(join(projectFolder, 'build/playwright.config.ts'))) return []
    if (before.some(({ name, state }) => name === 'build' && state === 'failed'))
      return [{ name: 'end-to-end', state: 'skipped', why: 'the build failed' }]
    const name = `${process.pid}-${Date.now()}`
    const tests = []
    for (const [project, workers] of turns) {
      const words = [...playwrightWords, `--project=${project}`, `--workers=${workers}`, ...filters]
      const runner = onSomeScreen('node_modules/@playwright/test/cli.js', ...words)
      // The first turn leaves its demo house to the second, which takes it away.
      const share = { FYRARUM_E2E_RUN: name, FYRARUM_E2E_LEAVE: project === turns.at(-1)[0] ? '' : '1' }
      const told = await tallied('playwright', { ...runner, env: { ...runner.env, ...share } })
      tests.push(...told)
    }
    return tests
  },
}

const vitestWords = [
  'run',
  '--config=build/vitest.config.ts',
  '--reporter=default',
  `--reporter=${join(projectFolder, 'build/test/vitest-tally.mjs')}`,
]
/** Specs that may run beside each other, each worker on a screen of its own: one for each of two cores, and one more since a spec often waits. Then those that measure, alone. */
const turns = [
  ['beside', Math.min(2, availableParallelism()) + 1],
  ['alone', 1],
]
const playwrightWords = [
  'test',
  '--pass-with-no-tests',
  '--config=build/playwright.config.ts',
  `--reporter=line,${join(projectFolder, 'build/test/playwright-tally.mjs')}`,
]

const inElectronsNode = (...words) => ({ command: findElectron().binary, words, env: asNode() })

/** System Node, with a screen of its own where there is none. */
function onSomeScreen(...words) {
  const env = electronEnvironment()
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  return hasScreen
    ? { command: process.execPath, words, env }
    : { command: 'xvfb-run', words: ['-a', process.execPath, ...words], env }
}

async function tallied(runner, { env, ...rest }) {
  forgetTally(runner)
  const tally = tallyFile(runner)
  const status = await watched({ ...rest, env: { ...env, FYRARUM_TALLY: tally }, minutes: 30, tally })
  const tests = readTally(runner, status)
  forgetTally(runner)
  return tests
}

/** The parts asked for by name; a word that names none is part of a file's name, and then only tests are run. */
function order(words) {
  const named = words.filter((word) => Object.hasOwn(parts, word))
  const filters = words.filter((word) => !Object.hasOwn(parts, word))
  return { names: named.length > 0 ? named : filters.length > 0 ? ['unit'] : Object.keys(parts), filters }
}

await runScript(async () => {
  const { names, filters } = order(process.argv.slice(2))
  const tests = []
  const { folder, remove } = temporaryFolder()
  process.env.TMPDIR = folder
  try {
    await setUp()
    for (const name of names) tests.push(...(await parts[name](filters, tests)))
  } catch (error) {
    say(error instanceof SetUpProblem ? error.message : String(error.stack))
    tests.push({ name: 'set-up', state: 'failed' })
  } finally {
    remove()
  }
  say(`\n${summary(tests)}`)
  return tests.some(({ state }) => state === 'failed') ? 1 : 0
})
