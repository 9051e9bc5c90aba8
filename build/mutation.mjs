// Changes the code that keeps the secrets, one place at a time, and asks whether a test notices: npm run mutation [-- [--open] PACK|FILE ...]
// With --open only what no test noticed and nobody has explained is tried again, after tests have been added.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { asNode, findElectron, projectFolder } from './electron.mjs'
import { afterTryingAgain, openIn, placesOf } from './mutation/again.mjs'
import { alikeOf, filesOf, memoryOf, packNames, placeOf, reportName } from './mutation/packs.mjs'
import { keepResult, knownResults } from './mutation/results.mjs'
import { isLate, noticedIn, tallyOf } from './mutation/tally.mjs'
import { runScript, say } from './setup/step.mjs'
import { watched } from './test/watched.mjs'

const stryker = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'build/mutation/stryker.config.mjs']

/** Houses are founded by the thousand: in memory where there is room for them. */
const whereHousesLie = () => mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'fyrarum-mutation-'))

/** Lets the changes whose tests did not end in time last time be tried again. */
function forgetLate(memory) {
  if (!existsSync(memory)) return
  const report = JSON.parse(readFileSync(memory, 'utf8'))
  for (const file of Object.values(report.files)) file.mutants = file.mutants.filter((mutant) => !isLate(mutant))
  writeFileSync(memory, JSON.stringify(report))
}

const reportOf = (file) => JSON.parse(readFileSync(join(projectFolder, 'out/mutation', reportName(file)), 'utf8'))

/** What was found of each file of a run, told and kept with the day it was and, of a whole run, how long a change takes. */
function keepResults(files, isWhole, seconds) {
  const report = reportOf(files[0])
  const on = new Date().toISOString().slice(0, 10)
  const changes = Object.values(report.files).flatMap(({ mutants }) => mutants).length
  for (const file of files) {
    const { path } = placeOf(file)
    if (!report.files[path]) continue
    const each = isWhole && changes > 0 ? Math.round((seconds / changes) * 10) / 10 : knownResults()[file]?.ran.each
    const tally = tallyOf({ ...report, files: { [path]: report.files[path] } })
    keepResult(file, { ...tally, ran: { on, each } })
    say(`${file}: ${tally.killed} of ${tally.of} changes noticed`)
  }
  say(`${changes} changes in ${seconds.toFixed(0)} s`)
}

/** Runs the tool with what it is told in the environment. Gives the status it ended with. */
function runTool(files, folder, more = {}) {
  const asked = { FYRARUM_MUTATION: files.join(), FYRARUM_KEY_HOUSE: join(folder, 'nyckelhus.json'), ...more }
  const env = { ...asNode(), ...asked, TMPDIR: folder, CI: '' }
  return watched({ command: findElectron().binary, words: stryker, env, minutes: 180 })
}

/** Runs the changes of files that are asked of the same tests, those whose result may be another than last time. Gives the status it ended with. */
async function mutate(files, folder) {
  const memory = join(projectFolder, memoryOf(files[0]))
  const isWhole = !existsSync(memory)
  forgetLate(memory)
  const start = performance.now()
  const status = await runTool(files, folder)
  if (status === 0) keepResults(files, isWhole, (performance.now() - start) / 1000)
  return status
}

/** Tries again what is open in one file. Gives the status it ended with. */
async function tryAgain(file, folder) {
  const known = knownResults()[file]
  const open = known ? openIn(file, known) : []
  if (open.length === 0) return 0
  const places = placesOf(file, open)
  const status = await runTool([file], folder, { FYRARUM_MUTATION_PLACES: JSON.stringify(places) })
  if (status !== 0) return status
  const tried = reportOf(file).files[placeOf(file).path]
  const after = afterTryingAgain(known, tried ? noticedIn(tried) : [])
  keepResult(file, after)
  say(`${file}: ${open.length} were open, ${after.killed - known.killed} of them are noticed now`)
  return 0
}

await runScript(async () => {
  const { values, positionals } = parseArgs({ options: { open: { type: 'boolean' } }, allowPositionals: true })
  const files = (positionals.length > 0 ? positionals : packNames).flatMap(filesOf)
  const runs = values.open ? new Set(files) : new Set(files.map(alikeOf))
  const folder = whereHousesLie()
  try {
    for (const run of runs) {
      const status = await (values.open ? tryAgain : mutate)(run, folder)
      if (status !== 0) return status
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  await import('./mutation/tell.mjs')
  return 0
})
