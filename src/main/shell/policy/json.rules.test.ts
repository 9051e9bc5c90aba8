import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from './json.rules'

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value as Record<string, unknown>).map(depthOf))
    : 0

test('any JSON of a moderate depth is read as the language itself reads it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 1, 2), (text, indent) => {
      const value: unknown = JSON.parse(text)
      fc.pre(depthOf(value) <= 6)

      expect(readJson(JSON.stringify(value, null, indent))).toMatchObject({ value })
    }),
  )
})

test('any text is taken or refused as the language itself does, a key that stands twice aside', () => {
  const signs = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b"',
    '1',
    '-',
    '01',
    'true',
    ' ',
    '\n',
    '\\',
    '"',
  )

  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      const isJson = (() => {
        try {
          JSON.parse(text)
          return true
        } catch {
          return false
        }
      })()
      const read = readJson(text)

      expect('fault' in read && read.fault !== 'key-twice').toBe(
        !isJson && !('fault' in read && read.fault === 'key-twice'),
      )
    }),
    { numRuns: 3_000 },
  )
})

test('each key is told with the line it stands on', () => {
  const read = readJson('\uFEFF{\r\n  "one": 1,\r\n\r\n  "two": [\r\n    2\r\n  ], "three": {"inner": 1}\r\n}')

  expect('lines' in read && [...read.lines]).toEqual([
    ['one', 2],
    ['two', 4],
    ['three', 6],
  ])
})

test.each([
  ['', 1],
  ['{', 1],
  ['{\n "a": 1,\n}', 3],
  ['{\n "a": 1\n "b": 2 }', 3],
  ['{"a": 1}\n\nx', 3],
  ["{\n'a': 1}", 2],
  ['{"a": 1 // not here\n}', 1],
  ['{\n\n"a": "open\n}', 3],
  ['['.repeat(100_000), 1],
])('what is no JSON is refused with the line of the fault: %j', (text, line) => {
  expect(readJson(text)).toEqual({ fault: 'not-json', line })
})

test('a key that stands twice is refused: which one counts would be anybody’s guess', () => {
  expect(readJson('{"a": 1,\n"a": 2}')).toEqual({ fault: 'key-twice', line: 2, key: 'a' })
  expect(readJson('{"x": {"a": 1, "a": 2}}')).toMatchObject({ fault: 'key-twice', key: 'a' })
})

test('a key named as the language’s own is a key as any other', () => {
  const read = readJson('{"__proto__": 1, "constructor": 2}')

  expect('value' in read && Object.keys(read.value as object)).toEqual(['__proto__', 'constructor'])
})
