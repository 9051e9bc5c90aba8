import { expect, test } from 'vitest'
import { requirementProblems } from '../../build/check/requirements.mjs'

const files: Readonly<Record<string, string>> = { 'tests/core/a.test.ts': "test('it holds', () => {})" }
const read = (file: string) => files[file]
const good = Array.from(
  { length: 57 },
  (_, index) => `| R${String(index + 1).padStart(2, '0')} | Asked for | met | \`tests/core/a.test.ts\`: it holds |`,
)
const rulesBroken = (change: (rows: string[]) => string[]) => [
  ...new Set(requirementProblems(change(good).join('\n'), read).map(({ rule }) => rule)),
]
const firstAs = (row: string) => (rows: string[]) => [row, ...rows.slice(1)]

test('control: a table in which every requirement is met by a test that is there has nothing wrong', () => {
  expect(rulesBroken((rows) => rows)).toEqual([])
})

test.each<[string, string, (rows: string[]) => string[]]>([
  ['each-once', 'one left out', (rows) => rows.slice(1)],
  ['each-once', 'one twice', (rows) => [...rows, rows[0] ?? '']],
  ['state', 'a state of its own', firstAs('| R01 | Asked for | almost | `tests/core/a.test.ts`: it holds |')],
  ['a-test', 'met by nothing', firstAs('| R01 | Asked for | met | we are sure |')],
  ['a-reason', 'not met without a word', firstAs('| R01 | Asked for | not met |  |')],
  ['is-there', 'a file that is not there', firstAs('| R01 | Asked for | met | `tests/core/b.test.ts`: it holds |')],
  ['is-there', 'a test that has been renamed', firstAs('| R01 | Asked for | met | `tests/core/a.test.ts`: it held |')],
])('%s: %s is caught', (rule, _what, change) => {
  expect(rulesBroken(change)).toEqual([rule])
})
