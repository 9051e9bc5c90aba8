import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseStates, milestoneKinds } from '../../../shared/case/case.contract'
import { furthest, stateAfter } from './lanes.rules'

test('a case never goes backwards, whatever it is told', () => {
  const state = fc.constantFrom(...caseStates)

  fc.assert(
    fc.property(state, fc.array(state), (first, reached) => {
      let now = first
      for (const next of reached) {
        const moved = furthest(now, next)
        expect(caseStates.indexOf(moved)).toBe(Math.max(caseStates.indexOf(now), caseStates.indexOf(next)))
        now = moved
      }
    }),
  )
})

test('a barnförhör that is planned and one that has been held bring a case to different places', () => {
  expect(stateAfter('barnforhor', false)).toBe('forhor-planerat')
  expect(stateAfter('barnforhor', true)).toBe('forhor-genomfort')
})

test.each([
  ['eftermote', 'eftermote'],
  ['formote', 'formote'],
  ['hembesok', 'hembesok'],
  ['krisstod', 'stod-pagar'],
  ['uppfoljning', 'uppfoljning'],
] as const)('%s moves a case when it has happened, not when it is planned', (kind, state) => {
  expect(stateAfter(kind, true)).toBe(state)
  expect(stateAfter(kind, false)).toBeUndefined()
})

test('what the police and the prosecutor do says nothing of where the case is at the Barnahus', () => {
  const theirs = ['polisanmalan', 'forundersokning-inledd', 'forundersokning-nedlagd', 'atal', 'dom'] as const

  for (const kind of theirs) expect(stateAfter(kind, true)).toBeUndefined()
  for (const kind of milestoneKinds) expect([undefined, ...caseStates]).toContain(stateAfter(kind, true))
})
