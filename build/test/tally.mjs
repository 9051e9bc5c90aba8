import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectFolder } from '../electron.mjs'

/** The file that a runner leaves its tally in; two runs beside each other have each their own. */
export const tallyFile = (runner) => join(projectFolder, `out/test/${runner}-${process.pid}.json`)

/** Called by a runner's reporter: leaves the tally where npm test said. */
export function writeTally(tests) {
  const path = process.env.FYRARUM_TALLY
  if (!path) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(tests, undefined, 2))
}

/** What a runner left. A runner that ended badly without naming a failed test, or left nothing, has failed itself. */
export function readTally(runner, status) {
  const left = readLeft(runner)
  const tests = left ?? []
  const isExplained = status === 0 ? left !== undefined : tests.some(({ state }) => state === 'failed')
  return isExplained
    ? tests
    : [...tests, { name: `${runner}: it ended with ${status} and told no more`, state: 'failed' }]
}

export const forgetTally = (runner) => rmSync(tallyFile(runner), { force: true })

function readLeft(runner) {
  try {
    return JSON.parse(readFileSync(tallyFile(runner), 'utf8'))
  } catch {
    return undefined
  }
}

/** The failed, the skipped and those that passed only when tried again, by name; then one line with the numbers. */
export function summary(tests) {
  const again = tests.filter((test) => test.isAgain).map(({ name }) => `passed at the second try: ${name}`)
  const of = (state) => tests.filter((test) => test.state === state)
  const named = (state) => of(state).map(({ name, why }) => `${state}: ${name}${why ? ` (${why})` : ''}`)
  const numbers = ['passed', 'failed', 'skipped'].map((state) => `${of(state).length} ${state}`).join(', ')
  return [...again, ...named('skipped'), ...named('failed'), numbers].join('\n')
}
