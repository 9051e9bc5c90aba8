// Asks the registry which grave faults are known in what ships and in what it is made with: npm run advisories. Ends with 1 when there is one, or no answer.
import { graveIn } from './check/advisories.mjs'
import { pnpm } from './setup/npm-packages.mjs'
import { runScript, SetUpProblem, say } from './setup/step.mjs'

await runScript(async () => {
  const { stdout, output } = await pnpm('audit', '--json', ...process.argv.slice(2))
  let found
  try {
    found = graveIn(stdout)
  } catch (error) {
    throw new SetUpProblem(`advisories: the registry was asked and did not tell: ${error.message}\n${output.trim()}`)
  }
  for (const line of found) say(line)
  say(`advisories: ${found.length === 0 ? 'no grave fault is known' : `${found.length} grave`}`)
  return found.length === 0 ? 0 : 1
})
