import { expect, test } from 'vitest'
import { ageBands } from '../../../shared/closing/child-log'
import type { EventKind, TimelineEvent } from '../../../shared/timeline/event'
import { bandFor, type LogFacts, proposeLog, requireTellable } from './child-log.rules'
import { childLogSheet } from './child-log-sheet.rules'
import { phrasesFor } from './phrases'
import { toldKinds } from './phrases/phrases'

const event = (kind: EventKind, more: Partial<TimelineEvent> = {}): TimelineEvent =>
  ({ key: kind, kind, day: '2026-03-03', state: 'hant', room: null, people: [], ...more }) as TimelineEvent
const facts = (more: Partial<LogFacts> = {}): LogFacts => ({
  events: [event('arende-oppnat'), event('barnforhor', { day: '2026-03-04', room: 'brottsutredning' })],
  promises: new Map(),
  wishes: ['Jag vill att lampan får vara tänd'],
  isBlocked: false,
  askWhom: 'Sara',
  ...more,
})
const content = (more: Partial<LogFacts> = {}) => ({ ...proposeLog(facts(more), '8-12').content, askHow: 'Ring.' })
const paper = (one = content()) =>
  childLogSheet({
    content: one,
    name: 'Elsa',
    approvedBy: 'Sara',
    approvedOn: '2026-03-09',
    houseName: 'Huset',
    isDemo: false,
  })
const words = (one = content()) =>
  paper(one).sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)])

test.each([
  [null, '8-12'],
  [3, '4-7'],
  [7, '4-7'],
  [8, '8-12'],
  [12, '8-12'],
  [13, '13-17'],
  [18, '13-17'],
])('a child of %s is written to as %s', (age, band) => {
  expect(bandFor(age)).toBe(band)
})

test('what is only planned, and what adults said among themselves, is not told', () => {
  const { lines } = content({ events: [event('hembesok', { state: 'planerat' }), event('formote'), event('samrad')] })

  expect(lines.map(({ key }) => key)).toEqual(['samrad'])
})

test('the story is told from its beginning: the worry, then what was done about it', () => {
  const { lines } = content({
    events: [event('samrad', { day: '2026-03-05' }), event('arende-oppnat'), event('anmalan')],
  })

  expect(lines.map(({ key }) => key)).toEqual(['anmalan', 'arende-oppnat', 'samrad'])
})

test('while an informationsspärr stands neither the förhör nor the child’s wishes are told', () => {
  const { content: told, leftOut } = proposeLog(facts({ isBlocked: true }), '8-12')

  expect({ ...told, leftOut }).toMatchObject({ lines: [], wanted: '', leftOut: 2 })
  expect(told.written).not.toMatch(/polis/i)
})

test('what the child wanted stands in its own words, under a heading only when there is any', () => {
  expect(words()).toContain('”Jag vill att lampan får vara tänd”')
  expect(words(content({ wishes: [] }))).not.toContain(phrasesFor['8-12'].headings.wanted)
})

test('whom the child met is named once in the line; a work the line already tells of is not said again', () => {
  expect(words().join(' ')).not.toContain('Du träffade')
  const named = content({ events: [event('barnforhor', { people: ['Eva Lind'] })] })

  expect(words(named)).toContainEqual(expect.stringContaining('Du träffade Eva Lind.'))
  expect(words(named)).toContain('Eva Lind, en polis som är van att prata med barn')
})

test('a line without an event behind it cannot be told', () => {
  const one = content()
  const proposal = proposeLog(facts({ events: [event('arende-oppnat')] }), '8-12').content

  expect(() => requireTellable(one, proposal)).toThrow('invalid-input')
  expect(() => requireTellable({ ...one, lines: one.lines.slice(0, 1) }, proposal)).not.toThrow()
})

const officeWords =
  /dokumenter|handlägg|insats|placering|biträde|anteckn|myndighet|sekretess|genomför|vidta|avseende|gällande|samtyck/i

test.each(ageBands)('for %s everything is said without the words of an office, and briefly', (band) => {
  const { events, headings, written, intro, closing } = phrasesFor[band]
  const all = [
    ...toldKinds.map((kind) => events[kind]),
    ...Object.values(headings),
    ...Object.values(written),
    intro,
    closing,
  ]

  expect(all.filter((text) => officeWords.test(text))).toEqual([])
  const longest = { '4-7': 16, '8-12': 24, '13-17': 30 }[band]
  const sentences = all.flatMap((text) => text.split(/(?<=[.!?:])\s/))
  expect(sentences.filter((one) => one.split(/\s+/).length > longest)).toEqual([])
})
