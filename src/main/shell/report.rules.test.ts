import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { isEvent, tellable } from './report.rules'

const canary = () => `Kanarie${randomBytes(6).toString('hex')}`
const kinds = [Error, TypeError, RangeError, SyntaxError] as const

/** An error that carries a canary wherever an error can carry something. */
function carrier(word: string, index: number): Error {
  const Kind = kinds[index % kinds.length] ?? Error
  const error = new Kind(`${word} bor på ${word}gatan`, { cause: new Error(word) })
  if (index % 3 === 0) error.name = word
  if (index % 5 === 0) Object.defineProperty(error, 'name', { value: `${word}Error` })
  return Object.assign(error, { code: word, path: `/hem/${word}/akt.pdf` })
}

/** What the program tells of an error, and what a careless hand might tell beside it. */
const told = (error: Error, word: string, index: number) => ({
  endpoint: index % 2 === 0 ? 'note.save' : `note.${word}`,
  kind: error.name,
  reference: index % 7 === 0 ? word : '00ff00ff',
  detail: error.stack ?? '',
  message: error.message,
  reason: word.toLowerCase(),
  step: index % 2 === 0 ? 'copied' : `${word} copied`,
  [word]: 1,
  ms: index,
})

const lines = (keep: (facts: ReturnType<typeof told>) => object) =>
  Array.from({ length: 10_000 }, (_one, index) => {
    const word = canary()
    return { word, line: JSON.stringify(keep(told(carrier(word, index), word, index))) }
  })

test('of ten thousand exceptions with words in them, none of the words is written down', () => {
  const found = lines(tellable).filter(({ word, line }) => line.toLowerCase().includes(word.toLowerCase()))

  expect(found).toEqual([])
})

test('the control: without the rule every one of them would have been', () => {
  const found = lines((facts) => facts).filter(({ word, line }) => line.includes(word))

  expect(found).toHaveLength(10_000)
})

test('what the program tells of is kept', () => {
  const facts = {
    endpoint: 'samrad.hold',
    kind: 'SqliteError',
    reference: '0a1b2c3d',
    ms: 41,
    job: 'backup',
    step: 'copied',
  }

  expect(tellable(facts)).toEqual(facts)
  expect(tellable({ kind: 'Elsa Persson' })).toEqual({ kind: 'other' })
  expect(['unexpected', 'core-gone', 'step'].every(isEvent)).toBe(true)
  expect(isEvent('Elsa Persson')).toBe(false)
})
