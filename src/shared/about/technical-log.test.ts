import { expect, test } from 'vitest'
import { kindOf } from './error-kind'
import { type EventName, events, lineOf, readLine, writeLine } from './technical-log'

const at = '2026-03-02T08:00:00.000Z'
const endpoints = new Set(['note.save', 'samrad.hold', 'idle'])
const line = (event: string, facts: object) => lineOf(at, event, facts, endpoints)
const names = Object.keys(events) as EventName[]

/** Words that look most like codes, and words that do not. */
const canaries = [
  'elsa',
  'elsa-oberg',
  'note.elsa',
  'Elsa Öberg',
  '20150312-2384',
  '/home/elsa/akt.pdf',
  'elsa.akt',
  'ELSA',
  'elsa@x.se',
]

test('of no event is a word written down, whichever of its facts it stands in and whatever it is called', () => {
  const written = names.flatMap((event) =>
    [...Object.keys(events[event].shape), 'detail', 'message', 'name'].flatMap((fact) =>
      canaries.filter((word) => JSON.stringify(line(event, { [fact]: word })).includes(word)),
    ),
  )

  expect(written).toEqual([])
})

test('an event that is not on the list is not written, whatever it is called', () => {
  for (const event of ['elsa', 'Elsa Öberg', 'toString', '__proto__', ''])
    expect(line(event, { ms: 1 })).toBeUndefined()
})

test('an error’s own name for itself is not written unless it is one of the kinds there are', () => {
  const named = Object.assign(new Error('Elsa bor på Storgatan'), { name: 'Elsa' })

  expect([kindOf(named), kindOf('Elsa'), kindOf(new TypeError('Elsa'))]).toEqual(['other', 'other', 'TypeError'])
})

test('what looks like an endpoint but is none is left out, and what is one is kept', () => {
  expect(line('slow', { endpoint: 'elsa.akt', ms: 41 })?.facts).toEqual({ ms: 41 })
  expect(line('slow', { endpoint: 'samrad.hold', ms: 41 })?.facts).toEqual({ endpoint: 'samrad.hold', ms: 41 })
})

test('what is written is read back the same', () => {
  const told = [
    line('unexpected', { endpoint: 'note.save', kind: 'SqliteError', reference: '0a1b2c3d' }),
    line('step', { job: 'backup', step: 'copied' }),
    line('started', { version: '0.1.0', electron: '42.0.0', ms: 812 }),
    line('core-gone', {}),
  ]

  expect(told.map((one) => one && readLine(writeLine(one), endpoints))).toEqual(told)
})

test('what somebody has put into the file by hand is not read', () => {
  const put = [
    'Elsa Öberg',
    '{"at":"2026-03-02T08:00:00.000Z","event":"elsa"}',
    '{"at":"elsa","event":"lock","cause":"asked"}',
    'null',
    '[]',
  ]

  expect(put.map((text) => readLine(text, endpoints))).toEqual(put.map(() => undefined))
  expect(readLine(`{"at":"${at}","event":"lock","cause":"elsa","note":"elsa"}`, endpoints)?.facts).toEqual({})
})

test('the control: written as it comes, every word would stand there', () => {
  const written = canaries.filter((word) => JSON.stringify({ at, event: 'lock', cause: word }).includes(word))

  expect(written).toEqual(canaries)
})
