import { errorCodes } from '@shared/result'
import { expect, test } from 'vitest'
import { fieldSentence, sentenceFor } from './messages'

const sources = import.meta.glob<string>('../../{main/core,shared}/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Words that only a programmer understands, and what a stack looks like. */
const foreign = /\b(error|undefined|null|exception|stack|invalid|failed|sqlite|core)\b|\bat .+:\d+|[{}<>]|\.tsx?\b/i

test.each(errorCodes)('%s says what has happened, and what is safe or what to do, in Swedish', (code) => {
  const { what, next } = sentenceFor({ code, reference: '0a1b2c3d', waitMs: 1_500 })

  for (const sentence of [what, next]) {
    expect(sentence).toMatch(/^[A-ZÅÄÖ].{10,}\.$/)
    expect(sentence).not.toMatch(foreign)
  }
})

test('no two codes say the same thing', () => {
  const all = errorCodes.map((code) => sentenceFor({ code }).what)

  expect(new Set(all).size).toBe(errorCodes.length)
})

test('what was unexpected is told with its reference and nothing else of it', () => {
  expect(sentenceFor({ code: 'internal', reference: '0a1b2c3d' }).next).toContain('Ange referens 0a1b2c3d.')
})

test('a newer program’s database tells which version opens it, where that is known', () => {
  expect(sentenceFor({ code: 'newer-database', version: '0.9.0' }).next).toContain(
    'installera version 0.9.0 eller senare',
  )
  expect(sentenceFor({ code: 'newer-database' }).next).toContain('installera den nyaste versionen')
})

test('every code a field can be refused with has a sentence of its own', () => {
  const code = /\brefuse\(\s*(?:\[[^\]]*\]|\w+),\s*'([a-z-]+)'/g
  const used = Object.entries(sources)
    .filter(([path]) => !path.endsWith('.test.ts'))
    .flatMap(([, text]) => [...text.matchAll(code)].map(([, one]) => one ?? ''))
  const nameless = [...new Set(used)].filter(
    (one) => fieldSentence({ code: one, value: 3 }) === fieldSentence({ code: 'x-y' }),
  )

  expect(used.length).toBeGreaterThan(50)
  expect(nameless).toEqual([])
})
