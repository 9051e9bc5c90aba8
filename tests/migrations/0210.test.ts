import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0210-interview-day'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['day_step', 'interview_day'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a day that does not come about has a cause and no other has one; the first interview is number one', async () => {
  const { connection } = await takeStep(step)

  for (const wrong of [
    { state: 'installd' },
    { cancel_cause: 'annat' },
    { order_no: 0 },
    { place: 'hemma' },
    { state: 'klar' },
  ])
    expect(() => insert(connection, 'interview_day', rowOf('interview_day', wrong))).toThrow('CHECK')
})

test('a step that is done has begun and ended, hangs on another than itself, and is of a known kind', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  for (const wrong of [
    { began_at: null },
    { ended_at: null },
    { state: 'planerad' },
    { minutes: 0 },
    { link: 'fore' },
    { kind: 'video' },
    { after_id: freeId(1) },
  ])
    expect(() => insert(connection, 'day_step', rowOf('day_step', { id: freeId(1), ...wrong }))).toThrow('CHECK')
})
