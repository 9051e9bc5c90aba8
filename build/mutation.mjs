// Changes the code that keeps the secrets, one place at a time, and asks whether a test notices: npm run mutation [-- PACK|FILE ...]
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asNode, findElectron, projectFolder } from './electron.mjs'
import { alikeOf, filesOf, memoryOf, packNames, placeOf, reportName } from './mutation/packs.mjs'
import { isLate, tallyOf } from './mutation/tally.mjs'
import { runScript, say } from './setup/step.mjs'
import { watched } from './test/watched.mjs'

const results = join(projectFolder, 'out/mutation')
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

/** How long a change of a file took when all of them were run. */
function eachBefore(file) {
  const path = join(results, reportName(file))
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).ran?.each : undefined
}

/** What was found of each file of a run, told and kept beside the others: which day it was and, of a whole run, how long a change takes. */
function keepResults(files, earlier, isWhole, seconds) {
  const report = JSON.parse(readFileSync(join(results, reportName(files[0])), 'utf8'))
  const on = new Date().toISOString().slice(0, 10)
  const changes = Object.values(report.files).flatMap(({ mutants }) => mutants).length
  for (const [at, file] of files.entries()) {
    const { path } = placeOf(file)
    if (!report.files[path]) continue
    const each = isWhole && changes > 0 ? seconds / changes : earlier[at]
    const kept = { ...report, files: { [path]: report.files[path] }, ran: { on, each } }
    writeFileSync(join(results, reportName(file)), JSON.stringify(kept))
    const { killed, of } = tallyOf(kept)
    say(`${file}: ${killed} of ${of} changes noticed`)
  }
  say(`${changes} changes in ${seconds.toFixed(0)} s`)
}

/** Runs the changes of files that are asked of the same tests, those whose result may be another than last time. Gives the status it ended with. */
async function mutate(files, folder) {
  const asked = { FYRARUM_MUTATION: files.join(), FYRARUM_KEY_HOUSE: join(folder, 'nyckelhus.json') }
  const env = { ...asNode(), ...asked, TMPDIR: folder, CI: '' }
  const memory = join(projectFolder, memoryOf(files[0]))
  const isWhole = !existsSync(memory)
  forgetLate(memory)
  const earlier = files.map(eachBefore)
  const start = performance.now()
  const status = await watched({ command: findElectron().binary, words: stryker, env, minutes: 180 })
  if (status === 0) keepResults(files, earlier, isWhole, (performance.now() - start) / 1000)
  return status
}

await runScript(async () => {
  const asked = process.argv.slice(2)
  const runs = new Set((asked.length > 0 ? asked : packNames).flatMap(filesOf).map(alikeOf))
  const folder = whereHousesLie()
  mkdirSync(results, { recursive: true })
  try {
    for (const files of runs) {
      const status = await mutate(files, folder)
      if (status !== 0) return status
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return 0
})
