import { expect, test } from 'vitest'
import { namedProblems, policyProblems, userGuideProblems } from '../../build/check/guides.mjs'

const text = '# Guide\n\n## Lås, och Dölj\n\n![Låset](pictures/guide/last.png)\n\nSe [låset](#lås-och-dölj).\n'
const rulesBroken = (guide: string, pictures: readonly string[]) =>
  userGuideProblems(guide, pictures).map(({ rule }) => rule)

test('control: a guide whose pictures are there, are used and have words has nothing wrong', () => {
  expect(rulesBroken(text, ['last.png'])).toEqual([])
})

test.each<[string, string, string, readonly string[]]>([
  ['picture-is-there', 'a picture that has not been taken', text, []],
  ['picture-is-used', 'a picture that no chapter shows', text, ['gammal.png', 'last.png']],
  ['picture-has-words', 'a picture without words', text.replace('[Låset]', '[]'), ['last.png']],
  ['way-leads-somewhere', 'a chapter with another name', text.replace('(#lås-och-dölj)', '(#lås)'), ['last.png']],
])('%s: %s is caught', (rule, _what, guide, pictures) => {
  expect(rulesBroken(guide, pictures)).toEqual([rule])
})

const known = { scripts: ['verify'], isThere: (path: string) => ['docs/log.md', 'build/verify-log.mjs'].includes(path) }
const forIt =
  '# For IT\n\n## The log\n\n`npm run verify` and `build/verify-log.mjs`: [log](log.md#an-entry), [here](#the-log), [there](https://example.com/).\n'
const missing = (words: string) => namedProblems('docs/it-guide.md', words, known).map(({ rule }) => rule)

test('control: a text whose commands, files and chapters are there has nothing wrong', () => {
  expect(missing(forIt)).toEqual([])
})

test.each<[string, string, string]>([
  ['command-is-there', 'a command nobody has', forIt.replace('npm run verify', 'npm run check-it')],
  ['file-is-there', 'a link to a file that has moved', forIt.replace('(log.md', '(logs.md')],
  ['file-is-there', 'a file that is named and gone', forIt.replace('build/verify-log.mjs', 'build/verify.mjs')],
  ['way-leads-somewhere', 'a chapter with another name', forIt.replace('(#the-log)', '(#logs)')],
])('%s: %s is caught', (rule, _what, words) => {
  expect(missing(words)).toEqual([rule])
})

const policyWords = '## Policy\n\n`dataFolder` and `never`\n\n## Copies\n\n`PreserveJobFiles`\n'

test('every key of the policy is told of to IT, and no key that decides nothing', () => {
  const rules = (keys: readonly string[]) => policyProblems(policyWords, keys).map(({ rule }) => rule)

  expect(rules(['dataFolder'])).toEqual([])
  expect(rules(['dataFolder', 'backupFolder'])).toEqual(['policy-key-is-told'])
  expect(rules([])).toEqual(['policy-key-is-there'])
})
