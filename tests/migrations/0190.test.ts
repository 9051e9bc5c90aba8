import { expect, test } from 'vitest'
import { heldNow, insert, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0190-milestone-clock'

test('what was there before the step is there after it, and an old event has no clock', async () => {
  const { connection, held, made } = await takeStep(step)

  const now = heldNow(connection, held)
  expect({ ...now, milestone: [] }).toEqual({ ...held, milestone: [] })
  expect(now['milestone']).toEqual(held['milestone']?.map((row) => ({ ...(row as object), clock: null })))
  expect(held['milestone']).not.toEqual([])
  expect(made).toEqual([])
})

test('the clock takes text and nothing else', async () => {
  const { connection } = await takeStep(step)
  const event = (clock: unknown) =>
    insert(connection, 'milestone', rowOf('milestone', { id: freeId(1), clock, corrects_id: null }))

  expect(() => event(Buffer.from('x'))).toThrow('cannot store')
  expect(() => event('22:40')).not.toThrow()
})
