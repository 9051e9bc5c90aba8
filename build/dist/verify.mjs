// Is this the release its publisher made? npm run verify -- FOLDER [--publisher FILE | --test]
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { runScript, SetUpProblem, say } from '../setup/step.mjs'
import { publisherFile, readPublisher, testPublisher } from './sign/publisher.mjs'
import { verifyRelease } from './verify/release.mjs'

const usage = 'npm run verify -- FOLDER [--publisher FILE | --test]'

function pinsFor({ publisher, test }) {
  if (test) return testPublisher()
  if (publisher) return readPublisher(publisher)
  if (existsSync(publisherFile)) return readPublisher(publisherFile)
  throw new SetUpProblem(`Who the publisher is has to be known from elsewhere than the release: ${usage}`)
}

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { publisher: { type: 'string' }, test: { type: 'boolean', default: false } },
  })
  const [folder] = positionals
  if (!folder || !existsSync(folder)) throw new SetUpProblem(usage)
  const publisher = pinsFor(values)
  say(`Publisher: ${publisher.subject}`)
  const { looks, notLooked } = await verifyRelease(folder, publisher)
  const wrong = looks.filter(({ why }) => why)
  for (const { file, why } of looks) say(why ? `WRONG  ${file}: ${why}` : `right  ${file}`)
  for (const what of notLooked) say(`not looked at  ${what}`)
  say(`${looks.length - wrong.length} right, ${wrong.length} wrong, ${notLooked.length} not looked at`)
  if (values.test) say('These are the certificates of a trial build: nothing here is for use.')
  return wrong.length === 0 ? 0 : 1
})
