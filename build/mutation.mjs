// Changes the code that keeps the secrets, one place at a time, and asks whether a test notices: npm run mutation [-- PACK|FILE ...]
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asNode, findElectron, projectFolder } from './electron.mjs'
import { filesOf, memoryOf, packNames, reportName } from './mutation/packs.mjs'
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

/** Runs one file's changes, those whose result may be another than last time. Writes beside the results which day it was and, of a whole run, how long a change takes. Gives the status it ended with. */
async function mutate(file, folder) {
  const env = { ...asNode(), TMPDIR: folder, FYRARUM_MUTATION: file, CI: '' }
  const path = join(results, reportName(file))
  const memory = join(projectFolder, memoryOf(file))
  const isWhole = !existsSync(memory)
  forgetLate(memory)
  const before = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).ran : undefined
  const start = performance.now()
  const status = await watched({ command: findElectron().binary, words: stryker, env, minutes: 180 })
  if (status !== 0) return status
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const { killed, of } = tallyOf(report)
  const seconds = (performance.now() - start) / 1000
  const each = isWhole && of > 0 ? seconds / of : before?.each
  writeFileSync(path, JSON.stringify({ ...report, ran: { on: new Date().toISOString().slice(0, 10), each } }))
  say(`${file}: ${killed} of ${of} changes noticed, in ${seconds.toFixed(0)} s, ${each?.toFixed(1)} s each`)
  return 0
}

await runScript(async () => {
  const asked = process.argv.slice(2)
  const files = (asked.length > 0 ? asked : packNames).flatMap(filesOf)
  const folder = whereHousesLie()
  mkdirSync(results, { recursive: true })
  try {
    for (const file of files) {
      const status = await mutate(file, folder)
      if (status !== 0) return status
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return 0
})
