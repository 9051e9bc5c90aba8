import { expect, test } from 'vitest'
import type { LogLine } from '../../../shared/about/technical-log'
import { compose, type Support, supportText } from './support.rules'

const at = '2026-03-02T08:00:00.000Z'
const line = (event: LogLine['event'], facts: LogLine['facts']): LogLine => ({ at, event, facts })
const endpoints = new Set(['note.save'])
const textOf = (value: unknown) => supportText(value as Support, endpoints)
const support: Support = {
  madeAt: at,
  build: {
    version: '0.1.0',
    builtAt: at,
    ageDays: 3,
    isOld: false,
    isRelease: true,
    commit: '0123abcd0123abcd0123abcd0123abcd0123abcd',
    electron: '42.0.0',
    electronSource: 'official',
    chrome: '148.0.7778.5',
    node: '24.4.1',
    platform: 'linux',
    system: '6.1.0',
    arch: 'x64',
    canSpell: true,
  },
  fuses: { state: 'differ', differing: [{ name: 'runAsNode', found: 'on', expected: 'off' }], unknown: 1 },
  signature: 'package-unchanged',
  selfTest: {
    engine: { sqlite: '3.53.4', cipher: '2.4.0' },
    knownAnswers: { asked: 10, wrong: 0 },
    keyFile: 'whole',
    house: 'open',
    keystore: { isAsked: true, standing: 'no-keystore', bound: 'some', isElsewhere: true },
    isDemo: false,
    form: '0310-shred',
    lastLook: { at, state: 'whole' },
    lastWholeLook: { at, state: 'log' },
    lastCopy: { at },
    copyFault: 'disk-full',
    log: { at, state: 'whole' },
  },
  policy: {
    source: 'file',
    decided: ['dataFolder', 'maxIdleMinutes', 'screenCapture', 'allowedExports'],
    maxIdleMinutes: 4,
    screenCapture: 'never',
    allowedExports: ['samrad'],
  },
  lines: [
    line('started', { version: '0.1.0', electron: '42.0.0', ms: 900 }),
    line('unexpected', { endpoint: 'note.save', kind: 'TypeError', reference: '00ff00ff' }),
    line('step', { job: 'backup', step: 'copied' }),
  ],
}

type Path = readonly (string | number)[]
/** Every place in a value where something stands that is not itself made of parts. */
const leaves = (value: unknown, path: Path = []): Path[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, part]) => leaves(part, [...path, name]))
    : [path]
/** The same value with something else at one place. */
function put(value: unknown, [first, ...rest]: Path, word: unknown): unknown {
  if (first === undefined) return word
  const parts = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>
  parts[first] = put(parts[first], rest, word)
  return parts
}

const places = leaves(support)
const canaries = [
  'Elsa Öberg',
  'elsa',
  'note.elsa',
  '/home/karin.prov/akt.pdf',
  'C:\\Users\\karin',
  '20150312-2384',
  'BH-2026-0007',
  'x\nelsa',
]

test('everything that is asked for stands in the text', () => {
  const text = textOf(support)

  for (const said of ['0.1.0', '42.0.0, den officiella utgåvan', 'runAsNode är på, ska vara av', '10 av 10 stämmer'])
    expect(text).toContain(said)
  expect(text).toContain('2026-03-02T08:00:00.000Z unexpected endpoint=note.save kind=TypeError reference=00ff00ff')
})

test('a word put anywhere in it, in whatever field, stops it from being made', () => {
  expect(places.length).toBeGreaterThan(40)
  const passed = places.flatMap((path) =>
    canaries
      .filter((word) => {
        try {
          return textOf(put(support, path, word)).includes(word)
        } catch {
          return false
        }
      })
      .map((word) => `${path.join('.')}: ${word}`),
  )

  expect(passed).toEqual([])
})

test('a field more than there may be stops it too', () => {
  for (const path of [
    [],
    ['build'],
    ['selfTest'],
    ['selfTest', 'engine'],
    ['policy'],
    ['fuses'],
    ['lines', 0, 'facts'],
  ])
    expect(() => textOf(put(support, [...path, 'note'], 'elsa'))).toThrow(
      /Unrecognized key|none of the technical log’s/,
    )
})

test('the control: without the schema the words would have stood there', () => {
  const told = places.filter((path) => {
    try {
      return compose(put(support, path, 'Elsa Öberg') as Support).includes('Elsa Öberg')
    } catch {
      return false
    }
  })

  expect(told.length).toBeGreaterThan(20)
})
