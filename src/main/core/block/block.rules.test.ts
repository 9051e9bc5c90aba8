import { expect, test } from 'vitest'
import type { PersonId } from '../../../shared/ids'
import type { Kinship } from '../../../shared/person/person.contract'
import { blockAgainst, guardiansAmong, requireBlock, requireLift, type Standing } from './block.rules'

const against = (...receiverIds: string[]): Standing => ({ setOn: '2026-03-02', coversAll: false, receiverIds })
const all: Standing = { setOn: '2026-03-01', coversAll: true, receiverIds: [] }

test('a block stands in the way of those it names, and of nobody else', () => {
  expect(blockAgainst([against('far')], ['far'])).toEqual(against('far'))
  expect(blockAgainst([against('far')], ['mor', 'far'])).toEqual(against('far'))
  expect(blockAgainst([against('far')], ['mor'])).toBeUndefined()
})

test('a block against all stands in everybody’s way, and of somebody unknown every block does', () => {
  expect(blockAgainst([all], ['mor'])).toEqual(all)
  expect(blockAgainst([against('far')], [])).toEqual(against('far'))
  expect(blockAgainst([], [])).toBeUndefined()
})

test('whoever may have custody counts as a guardian: unknown custody too, siblings never', () => {
  const relative = (personId: string, relation: Kinship['relation'], custody: Kinship['custody']) => ({
    personId: personId as PersonId,
    kinship: { relation, custody, livesWithChild: 'okant' as const, isSuspect: false },
  })

  expect(
    guardiansAmong([
      relative('mor', 'mor', 'gemensam'),
      relative('far', 'far', 'okand'),
      relative('styv', 'styvforalder', 'ingen'),
      relative('syskon', 'syskon', 'okand'),
    ]),
  ).toEqual(['mor', 'far'])
})

const order = { coversAll: false, receivers: ['far'], untilDay: null, words: { untilEvent: 'förhöret är hållet' } }
const refusal = (path: string[], code: string) =>
  expect.objectContaining({
    failure: { code: 'invalid-input', fields: [expect.objectContaining({ path, code }) as object] },
  }) as Error

test('a block says until when, and names guardians of the child', () => {
  expect(() => requireBlock(order, ['mor', 'far'], '2026-03-02')).not.toThrow()
  expect(() => requireBlock({ ...order, receivers: [] }, ['far'], '2026-03-02')).toThrow(
    refusal(['receivers'], 'too-few'),
  )
  expect(() => requireBlock(order, ['mor'], '2026-03-02')).toThrow(refusal(['receivers'], 'not-a-choice'))
  expect(() => requireBlock({ ...order, words: { untilEvent: '' } }, ['far'], '2026-03-02')).toThrow(
    refusal(['words', 'untilEvent'], 'until-missing'),
  )
  expect(() => requireBlock({ ...order, untilDay: '2026-03-01' }, ['far'], '2026-03-02')).toThrow(
    refusal(['untilDay'], 'day-past'),
  )
})

test('a block is lifted on a day that has come and not before it was set', () => {
  expect(() => requireLift('2026-03-02', '2026-03-02', '2026-03-02')).not.toThrow()
  expect(() => requireLift('2026-03-02', '2026-03-03', '2026-03-02')).toThrow(refusal(['liftedOn'], 'day-ahead'))
  expect(() => requireLift('2026-03-02', '2026-03-01', '2026-03-02')).toThrow(refusal(['liftedOn'], 'before-block'))
})
