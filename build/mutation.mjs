// Changes the code that keeps the secrets, one place at a time, and asks whether a test notices: npm run mutation [-- PACK ...]
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asNode, findElectron, projectFolder } from './electron.mjs'
import { packNames } from './mutation/packs.mjs'
import { tallyOf } from './mutation/tally.mjs'
import { runScript, say } from './setup/step.mjs'
import { watched } from './test/watched.mjs'

const results = join(projectFolder, 'out/mutation')
const stryker = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'build/mutation/stryker.config.mjs']

/** Houses are founded by the thousand: in memory where there is room for them. */
const whereHousesLie = () => mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'fyrarum-mutation-'))

await runScript(async () => {
  const asked = process.argv.slice(2)
  const folder = whereHousesLie()
  const reports = []
  mkdirSync(results, { recursive: true })
  try {
    for (const pack of asked.length > 0 ? asked : packNames) {
      const env = { ...asNode(), TMPDIR: folder, FYRARUM_MUTATION: pack, CI: '' }
      const status = await watched({ command: findElectron().binary, words: stryker, env, minutes: 180 })
      if (status !== 0) return status
      reports.push(JSON.parse(readFileSync(join(results, `${pack}.json`), 'utf8')))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const tally = tallyOf(reports)
  writeFileSync(join(results, 'tally.json'), `${JSON.stringify(tally, undefined, 1)}\n`)
  for (const { file, killed, of } of tally.files)
    say(`${String(killed).padStart(5)} of ${String(of).padStart(5)}  ${file}`)
  say(
    `${tally.killed} of ${tally.of} changes noticed: ${(tally.score * 100).toFixed(1)} %; the rest in out/mutation/tally.json`,
  )
  return 0
})
