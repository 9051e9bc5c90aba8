import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CaseState, caseStates, type MilestoneKind, milestoneKinds } from '../../../shared/case/case.contract'
import { municipalStates } from '../../../shared/case/course.contract'
import { barnahusState, furthest, mayEnd, moves, municipalMoves, municipalState, type Standing } from './lanes.rules'
import { leansOn, type Order, problemOf } from './order.rules'

const today = '2026-03-20'
const around = { openedOn: '2026-03-05', today, clock: '12:00' }

type Step =
  | { readonly do: 'note'; readonly order: Order }
  | { readonly do: 'complete'; readonly at: number; readonly day: string }
  | { readonly do: 'correct'; readonly at: number; readonly day: string }
  | { readonly do: 'withdraw'; readonly at: number }
  | { readonly do: 'call' | 'hold' | 'end' }

const day = fc.integer({ min: 1, max: 24 }).map((no) => `2026-03-${String(no).padStart(2, '0')}`)
const order = fc
  .record({
    kind: fc.constantFrom(...milestoneKinds),
    isPlan: fc.boolean(),
    day,
    note: fc.constantFrom('', 'Syskonet hördes'),
  })
  .map(
    ({ kind, isPlan, day: on, note }): Order => ({
      kind,
      plannedFor: isPlan ? on : null,
      happenedOn: isPlan ? null : on,
      clock: null,
      note,
    }),
  )
const at = fc.nat(30)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: order.map((one) => ({ do: 'note' as const, order: one })) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('complete' as const), at, day }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('correct' as const), at, day }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), at }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('call' as const, 'hold' as const, 'end' as const).map((one) => ({ do: one })),
  },
)

interface House {
  readonly state: CaseState
  readonly isClosed: boolean
  readonly standing: readonly Standing[]
  /** Everything ever noted, the corrected with the rest. */
  readonly noted: readonly Standing[]
  readonly samrad: { readonly isCalled: boolean; readonly isHeld: boolean }
}

const start: House = {
  state: 'samrad-begart',
  isClosed: false,
  standing: [],
  noted: [],
  samrad: { isCalled: false, isHeld: false },
}

/** What the house does with one wish: refuses it and stands as it stood, or takes it. */
function take(house: House, wish: Step, nth: number): House {
  const { standing, samrad } = house
  const put = (entry: Order, rest: readonly Standing[], isCorrection: boolean): House => {
    if (problemOf(entry, rest, around)) return house
    const one: Standing = { ...entry, id: String(nth) }
    const now = [...rest, one]
    const reached = barnahusState(now, samrad)
    const state = house.isClosed ? house.state : isCorrection ? reached : furthest(house.state, reached)
    return { ...house, state, standing: now, noted: [...house.noted, one] }
  }
  switch (wish.do) {
    case 'note':
      return house.isClosed ? house : put(wish.order, standing, false)
    case 'complete': {
      const one = standing[wish.at]
      if (!one || one.happenedOn || house.isClosed) return house
      return put({ ...one, happenedOn: wish.day }, standing.toSpliced(wish.at, 1), false)
    }
    case 'correct': {
      const one = standing[wish.at]
      if (!one) return house
      const instead = one.happenedOn ? { ...one, happenedOn: wish.day } : { ...one, plannedFor: wish.day }
      const rest = standing.toSpliced(wish.at, 1)
      return leansOn(one, instead, rest) ? house : put(instead, rest, true)
    }
    case 'withdraw': {
      const one = standing[wish.at]
      const rest = standing.toSpliced(wish.at, 1)
      if (!one || leansOn(one, undefined, rest)) return house
      return { ...house, standing: rest, state: house.isClosed ? house.state : barnahusState(rest, samrad) }
    }
    case 'call':
      return house.isClosed
        ? house
        : { ...house, samrad: { ...samrad, isCalled: true }, state: furthest(house.state, 'kallat') }
    case 'hold':
      return house.isClosed
        ? house
        : { ...house, samrad: { ...samrad, isHeld: true }, state: furthest(house.state, 'samrad-hallet') }
    case 'end':
      return house.isClosed || !mayEnd(house.state, standing) ? house : { ...house, isClosed: true, state: 'avslutat' }
  }
}

test('over 10 000 courses: no move outside the table, none backwards but a correction’s, and a closed förundersökning ends no case', () => {
  const seen = { moves: new Set<string>(), corrections: 0, refused: 0, ended: 0, dropped: 0 }
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 24 }), (wishes) => {
      let house = start
      const faults: string[] = []
      const must = (holds: boolean, what: string) => holds || faults.push(what)
      wishes.forEach((wish, nth) => {
        const before = house
        house = take(house, wish, nth)
        const move = `${before.state} → ${house.state}`
        if (house === before) seen.refused++
        const isCorrection = wish.do === 'correct' || wish.do === 'withdraw'
        if (isCorrection && house !== before) {
          seen.corrections++
          // A correction puts the case where it would have stood had the fault never been written.
          must(house.isClosed || house.state === barnahusState(house.standing, house.samrad), `corrected: ${move}`)
        } else if (house.state !== before.state) {
          must(moves[before.state].includes(house.state), `not in the table: ${move}`)
          must(caseStates.indexOf(house.state) > caseStates.indexOf(before.state), `backwards: ${move}`)
          seen.moves.add(move)
        }
        const [was, is] = [municipalState(before.standing), municipalState(house.standing)]
        if (!isCorrection && was !== is && is) {
          must(municipalMoves[was ?? 'inget'].includes(is), `not in the table: ${was} → ${is}`)
          must(was === null || municipalStates.indexOf(is) > municipalStates.indexOf(was), `backwards: ${was} → ${is}`)
        }
        must(house.noted.length >= before.noted.length, 'something noted was lost')
        must(
          house.standing.every(({ happenedOn }) => happenedOn === null || happenedOn <= today),
          'something has happened tomorrow',
        )
        if (wish.do === 'note' && wish.order.kind === 'forundersokning-nedlagd' && house !== before) {
          seen.dropped++
          must(!house.isClosed, 'a closed förundersökning ended the case')
        }
        if (house.isClosed && !before.isClosed) {
          seen.ended++
          const has = (kind: MilestoneKind) => house.standing.some((one) => one.kind === kind && one.happenedOn)
          // Where the police have been told, the child has been followed up before the case ends.
          must(!has('polisanmalan') || before.state === 'uppfoljning', 'ended without uppföljning')
        }
      })
      expect(faults).toEqual([])
    }),
    { numRuns: 10_000 },
  )

  // The courses have been worth looking at.
  expect(seen.moves.size).toBeGreaterThan(20)
  for (const count of [seen.corrections, seen.refused, seen.ended, seen.dropped]) expect(count).toBeGreaterThan(200)
}, 60_000)
