// Takes each item of the hardening out of the built program and sees to it that its tests turn red: npm run items [E06 ...] [--json FILE]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { electronEnvironment, projectFolder } from './electron.mjs'
import { removals } from './items/table.mjs'
import { run, runScript, say } from './setup/step.mjs'
import { layOutWithout } from './without.mjs'

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true })

/** Runs the tests whose title has some words against a program; gives whether they passed. */
async function passes(words, program) {
  const runner = [
    process.execPath,
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config=build/playwright.config.ts',
    '--project=beside',
    '--project=alone',
    '--retries=0',
    '--reporter=line',
    '--grep',
    words,
    'hardening.spec',
    'leave.spec',
  ]
  const command = process.env.DISPLAY ? runner : ['xvfb-run', '-a', ...runner]
  const env = { ...electronEnvironment(), ...(program ? { FYRARUM_PROGRAM: program } : {}) }
  const { ok, output } = await run(command[0], command.slice(1), { cwd: projectFolder, env })
  if (/No tests found/.test(output)) throw new Error(`no test bears ${words}`)
  return ok
}

await runScript(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fyrarum-items-'))
  const chosen = removals.filter(({ item }) => positionals.length === 0 || positionals.includes(item))
  const results = []
  const whole = new Map()
  try {
    for (const removal of chosen) {
      const words = removal.test ?? `${removal.item} `
      if (!whole.has(words)) whole.set(words, await passes(words))
      const program = join(folder, 'program')
      layOutWithout(removal, program)
      const redWithout = !(await passes(words, program))
      const isGreenWith = whole.get(words)
      results.push({ item: removal.item, what: removal.what, test: words.trim(), greenWith: isGreenWith, redWithout })
      say(
        `${removal.item}  ${isGreenWith ? 'green' : 'RED'} with, ${redWithout ? 'red' : 'GREEN'} without ${removal.what}`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`)
  return results.every(({ greenWith, redWithout }) => greenWith && redWithout) ? 0 : 1
})
