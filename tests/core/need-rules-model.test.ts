import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RuleHand } from '../../src/main/core/need/hand.rules'
import { type Act, isOpen, ownerOf, type Step, stateOf, stepFor, type World } from '../../src/main/core/need/need.rules'
import { AppError } from '../../src/shared/result'
import { type Deed, ModelHouse, ModelNeed } from '../support/need-model'

const people = ['karin', 'rut', 'anna', 'bo']
const hands = ['karin', 'rut', 'anna', 'bo', 'bup@anna', 'bup@karin', 'skola@bo']

type Event =
  | { readonly what: 'deed'; readonly deed: Deed }
  | { readonly what: 'leaves' | 'returns'; readonly who: string }
  | { readonly what: 'closes' | 'opens'; readonly service: string }
  | { readonly what: 'night' | 'restart' }

const deedKinds: readonly Deed['kind'][] = [
  'erbjud',
  'ja',
  'nej',
  'aterlamna',
  'ta-over',
  'besok',
  'uppfyllt',
  'inte-aktuellt',
  'angra',
]
const deed = fc.record<Deed>({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Deed['kind']>('erbjud', 'ja', 'nej') },
    { weight: 5, arbitrary: fc.constantFrom(...deedKinds) },
  ),
  by: fc.constantFrom(...people),
  to: fc.constantFrom(...hands),
  reason: fc.constantFrom('', 'skäl'),
})
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 12, arbitrary: deed.map((one) => ({ what: 'deed', deed: one }) as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom<'leaves' | 'returns'>('leaves', 'returns'),
      who: fc.constantFrom(...people),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constantFrom<'closes' | 'opens'>('closes', 'opens'),
      service: fc.constantFrom('bup', 'skola'),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Event>({ what: 'night' }, { what: 'restart' }) },
)
const story = fc.record({ maker: fc.constantFrom(...people), events: fc.array(event, { maxLength: 24 }) })
type Story = { readonly maker: string; readonly events: readonly Event[] }

const toHand = (name: string): RuleHand => {
  const [service, watcher] = name.split('@')
  return watcher === undefined
    ? { userId: name, service: null, person: '' }
    : { userId: watcher, service: service ?? '', person: 'Någon' }
}
const toName = (hand: RuleHand | null) =>
  hand && (hand.service === null ? hand.userId : `${hand.service}@${hand.userId}`)

const dayOf = (no: number) => `2026-03-${String(no + 1).padStart(2, '0')}`

function toAct({ kind, to, reason }: Deed, day: string): Act {
  switch (kind) {
    case 'erbjud':
      return { kind, to: toHand(to), reason }
    case 'ja':
    case 'nej':
      return { kind: 'svara', answer: kind, on: day, reason }
    case 'uppfyllt':
    case 'inte-aktuellt':
      return { kind: 'avsluta', outcome: kind, on: day, reason }
    case 'besok':
      return { kind, on: day }
    default:
      return { kind }
  }
}

/** Plays a story against the model and the rules; tells the first place where they part. `blind` takes a check out of the rules. */
function firstDifference({ maker, events }: Story, blind: (world: World) => World = (world) => world): string | null {
  const house = new ModelHouse()
  for (const one of people) house.here.add(one)
  house.coordinators.add('karin')
  house.together.add('karin').add('rut')
  const model = new ModelNeed(house, maker)
  const world = blind({
    isHere: (userId) => house.here.has(userId),
    isClosed: (service) => house.closed.has(service),
  })
  let steps: Step[] = [
    { no: 1, kind: 'skapat', day: dayOf(0), by: maker, madeOn: dayOf(0), hand: toHand(maker), undoes: null },
  ]
  for (const [index, happening] of events.entries()) {
    if (happening.what === 'deed') {
      // Whoever has left does nothing: there is no way in.
      if (!house.here.has(happening.deed.by)) continue
      const was = doIt(happening.deed)
      if (was !== null) return `${index}: ${happening.deed.kind} by ${happening.deed.by}: ${was}`
    } else if (happening.what === 'leaves') house.here.delete(happening.who)
    else if (happening.what === 'returns') house.here.add(happening.who)
    else if (happening.what === 'closes') house.closed.add(happening.service)
    else if (happening.what === 'opens') house.closed.delete(happening.service)
    else if (happening.what === 'night') house.day += 1
    else steps = JSON.parse(JSON.stringify(steps)) as Step[]
    const difference = standsAsTold()
    if (difference) return `${index}: ${happening.what}: ${difference}`
  }
  return null

  function doIt(one: Deed): string | null {
    const day = dayOf(house.day)
    const who = { id: one.by, holdsTogether: house.together.has(one.by), isCoordinator: house.coordinators.has(one.by) }
    const expected = model.attempt(one)
    try {
      const made = stepFor(steps, toAct(one, day), who, world, day)
      steps = [...steps, { ...made, no: steps.length + 1, by: one.by, madeOn: day }]
      return expected ? null : 'done, and should have been refused'
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return expected ? `refused (${error.message}), and should have been done` : null
    }
  }

  function standsAsTold(): string | null {
    const state = stateOf(steps)
    const { owner, red } = ownerOf(state, world)
    const told = { owner: toName(owner), isRed: red !== null, isOpen: isOpen(state) }
    // The promise itself, whatever the model says: an open need has exactly one hand that is here, or stands red.
    if (told.isOpen && !told.isRed && (owner === null || house.gone(told.owner ?? '')))
      return 'open, unowned, and not red'
    return JSON.stringify(told) === JSON.stringify(model.tell())
      ? null
      : `${JSON.stringify(told)} instead of ${JSON.stringify(model.tell())}`
  }
}

test('in ten thousand stories by lot every open need has one hand or stands red, and nothing happens outside the model', () => {
  fc.assert(
    fc.property(story, (one) => {
      expect(firstDifference(one)).toBeNull()
    }),
    { numRuns: 10_000 },
  )
})

test.each<[string, (world: World) => World]>([
  ['who has left', (world) => ({ ...world, isHere: () => true })],
  ['which services have closed', (world) => ({ ...world, isClosed: () => false })],
])('rules that do not ask %s are found out', (_what, blind) => {
  const found = fc.check(
    fc.property(story, (one) => firstDifference(one, blind) === null),
    { numRuns: 10_000 },
  )

  expect(found.failed).toBe(true)
})

test('the stories reach every kind of step and every way of standing red', () => {
  const reached = new Set<string>()
  for (const { maker, events } of fc.sample(story, { numRuns: 3_000, seed: 4 })) {
    const house = new ModelHouse()
    for (const one of people) house.here.add(one)
    house.coordinators.add('karin')
    house.together.add('karin').add('rut')
    const need = new ModelNeed(house, maker)
    for (const one of events) {
      if (one.what === 'deed' && house.here.has(one.deed.by) && need.attempt(one.deed)) reached.add(one.deed.kind)
      if (one.what === 'leaves') house.here.delete(one.who)
      if (one.what === 'closes') house.closed.add(one.service)
      const { owner, isRed, isOpen: open } = need.tell()
      if (open && isRed) reached.add(owner ? 'red with a hand' : 'red without a hand')
    }
  }

  expect([...reached].sort()).toEqual([...deedKinds, 'red with a hand', 'red without a hand'].sort())
})
