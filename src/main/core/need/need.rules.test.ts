import { expect, test } from 'vitest'
import type { RuleHand } from './hand.rules'
import { type Act, type Actor, ownerOf, type Step, stateOf, stepFor, type World } from './need.rules'

const user = (userId: string): RuleHand => ({ userId, service: null, person: '' })
const bup: RuleHand = { userId: 'sara', service: 'bup', person: 'Doktor Prov' }
const everyone: World = { isHere: () => true, isClosed: () => false }
const karin: Actor = { id: 'karin', holdsTogether: true, isCoordinator: true }
const sara: Actor = { id: 'sara', holdsTogether: false, isCoordinator: false }
const bo: Actor = { id: 'bo', holdsTogether: false, isCoordinator: false }
const today = '2026-03-02'

/** The steps of a need that begins in Sara's hand and is acted on in turn. */
function story(...acts: readonly (readonly [Actor, Act, string?])[]): Step[] {
  const steps: Step[] = [
    { no: 1, kind: 'skapat', day: today, by: 'sara', madeOn: today, hand: user('sara'), undoes: null },
  ]
  for (const [who, act, day = today] of acts)
    steps.push({ ...stepFor(steps, act, who, everyone, day), no: steps.length + 1, by: who.id, madeOn: day })
  return steps
}
const offer = (to: RuleHand, reason = ''): Act => ({ kind: 'erbjud', to, reason })
const yes = (on = today): Act => ({ kind: 'svara', answer: 'ja', on, reason: '' })
const no = (reason = 'Full kö'): Act => ({ kind: 'svara', answer: 'nej', on: today, reason })
const refusal = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    const { failure } = error as { failure: { code: string; fields?: { code: string }[] } }
    return failure.fields?.[0]?.code ?? failure.code
  }
  return 'done'
}

test('a need that is offered stays with the giver until the receiver says yes', () => {
  const offered = story([sara, offer(user('bo'))])
  expect(ownerOf(stateOf(offered), everyone)).toEqual({ owner: user('sara'), red: null })

  const taken = story([sara, offer(user('bo'))], [bo, yes()])
  expect(ownerOf(stateOf(taken), everyone)).toEqual({ owner: user('bo'), red: null })
})

test('a declined need is the giver’s still, and stands red at the coordinator until it is offered anew or taken', () => {
  const declined = story([sara, offer(user('bo'))], [bo, no()])
  expect(ownerOf(stateOf(declined), everyone)).toEqual({ owner: user('sara'), red: 'avbojt' })

  expect(
    ownerOf(stateOf(story([sara, offer(user('bo'))], [bo, no()], [karin, { kind: 'ta-over' }])), everyone),
  ).toEqual({ owner: user('karin'), red: null })
})

test.each<[string, World, string]>([
  ['the hand has left', { ...everyone, isHere: (userId) => userId !== 'sara' }, 'hand-borta'],
  ['the one who was asked has left', { ...everyone, isHere: (userId) => userId !== 'bo' }, 'mottagare-borta'],
])('a need turns red when %s, and nobody has to say so', (_what, world, red) => {
  expect(ownerOf(stateOf(story([sara, offer(user('bo'))])), world).red).toBe(red)
})

test('a need at a service turns red when the service closes, or when the one here who watches over it has left', () => {
  const state = stateOf(story([sara, offer(bup)], [sara, yes()]))

  expect(ownerOf(state, everyone)).toEqual({ owner: bup, red: null })
  expect(ownerOf(state, { ...everyone, isClosed: (service) => service === 'bup' })).toEqual({
    owner: null,
    red: 'hand-upphord',
  })
  expect(ownerOf(state, { ...everyone, isHere: () => false }).red).toBe('hand-borta')
})

test('what is handed back is nobody’s and red, and stays so while another is asked', () => {
  const back = story([sara, { kind: 'aterlamna' }])
  const asked = story([sara, { kind: 'aterlamna' }], [karin, offer(user('bo'))])

  expect(ownerOf(stateOf(back), everyone)).toEqual({ owner: null, red: 'aterlamnat' })
  expect(ownerOf(stateOf(asked), everyone)).toEqual({ owner: null, red: 'aterlamnat' })
})

test('a receiver who has said no twice is asked a third time only with a reason', () => {
  const twice = story([sara, offer(user('bo'))], [bo, no()], [sara, offer(user('bo'))], [bo, no()])
  const ask = (act: Act) => refusal(() => stepFor(twice, act, sara, everyone, today))

  expect(ask(offer(user('bo')))).toBe('declined-twice')
  expect(ask(offer(user('bo'), 'Har fått plats'))).toBe('done')
  expect(ask(offer(user('eva')))).toBe('done')
})

test('a service that has said no twice has done so, whoever was asked there', () => {
  const other = { ...bup, person: 'Kurator Prov', userId: 'bo' }
  const twice = story([sara, offer(bup)], [sara, no()], [sara, offer(other)], [karin, no()])

  expect(refusal(() => stepFor(twice, offer(bup), sara, everyone, today))).toBe('declined-twice')
})

test('only the one who was asked answers; for a service the one who watches over it, or a coordinator', () => {
  const toBo = story([sara, offer(user('bo'))])
  const toBup = story([sara, offer(bup)])

  expect(refusal(() => stepFor(toBo, yes(), karin, everyone, today))).toBe('not-allowed')
  expect(refusal(() => stepFor(toBo, yes(), sara, everyone, today))).toBe('not-allowed')
  expect(refusal(() => stepFor(toBup, yes(), bo, everyone, today))).toBe('not-allowed')
  expect(refusal(() => stepFor(toBup, yes(), karin, everyone, today))).toBe('done')
})

test('the latest step is taken back by its maker the same day, and only then', () => {
  const declined = story([sara, offer(user('bo'))], [bo, no()])

  expect(refusal(() => stepFor(declined, { kind: 'angra' }, sara, everyone, today))).toBe('not-allowed')
  expect(refusal(() => stepFor(declined, { kind: 'angra' }, bo, everyone, '2026-03-03'))).toBe('not-allowed')
  const undone = story([sara, offer(user('bo'))], [bo, no()], [bo, { kind: 'angra' }])
  expect(stateOf(undone)).toEqual(stateOf(story([sara, offer(user('bo'))])))
  expect(undone).toHaveLength(4)
})

test('the need itself is never taken back; it ends with a reason', () => {
  expect(refusal(() => stepFor(story(), { kind: 'angra' }, sara, everyone, today))).toBe('not-allowed')
  const drop = (reason: string): Act => ({ kind: 'avsluta', outcome: 'inte-aktuellt', on: today, reason })
  expect(refusal(() => stepFor(story(), drop(''), sara, everyone, today))).toBe('required')
  expect(refusal(() => stepFor(story(), drop('Flyttat'), sara, everyone, today))).toBe('done')
})

test('days out of order are refused', () => {
  const offered = story([sara, offer(bup)])
  const taken = story([sara, offer(bup)], [sara, yes()])
  const visit = (on: string): Act => ({ kind: 'besok', on })

  expect(refusal(() => stepFor(offered, yes('2026-03-01'), sara, everyone, today))).toBe('before-offered')
  expect(refusal(() => stepFor(offered, yes('2026-03-03'), sara, everyone, today))).toBe('day-ahead')
  expect(refusal(() => stepFor(taken, visit('2026-03-01'), sara, everyone, today))).toBe('before-accepted')
  expect(refusal(() => stepFor(taken, visit('2026-03-03'), sara, everyone, today))).toBe('day-ahead')
})

test('nothing more happens to a need that has been met', () => {
  const met = story([sara, { kind: 'avsluta', outcome: 'uppfyllt', on: today, reason: '' }])

  expect(ownerOf(stateOf(met), everyone)).toEqual({ owner: null, red: null })
  expect(refusal(() => stepFor(met, offer(user('bo')), sara, everyone, today))).toBe('conflict')
})

test('a hand is offered what it does not hold, and only a hand that can hold it', () => {
  const none = { isHere: (userId: string) => userId !== 'bo', isClosed: () => true }

  expect(refusal(() => stepFor(story(), offer(user('sara')), sara, everyone, today))).toBe('same-hand')
  expect(refusal(() => stepFor(story(), offer(user('bo')), sara, none, today))).toBe('not-here')
  expect(refusal(() => stepFor(story(), offer(bup), sara, none, today))).toBe('service-closed')
  expect(refusal(() => stepFor(story(), offer(user('eva')), bo, everyone, today))).toBe('not-allowed')
})
