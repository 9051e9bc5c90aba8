import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, readAll, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0260-group'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['group_item', 'group_meeting', 'group_series', 'group_sheet'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a meeting that is cancelled says why, and one that is held has begun and ended', async () => {
  const { connection } = await takeStep(step)
  insert(connection, 'group_series', rowOf('group_series'))

  for (const wrong of [
    { state: 'installt', reason: null, started_at: null, ended_at: null },
    { ended_at: null },
    { started_at: null },
    { state: 'planerat' },
    { minutes: 0 },
  ])
    expect(() => insert(connection, 'group_meeting', rowOf('group_meeting', wrong))).toThrow('CHECK')
})

test('an item that has been drawn has an outcome and a day for the next review, and a case stands once on a list', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  for (const wrong of [
    { outcome: null },
    { next_review_on: null },
    { settled_at: null },
    { state: 'bordlagd' },
    { outcome: 'beslut' },
    { present: '[' },
  ])
    expect(() =>
      insert(connection, 'group_item', rowOf('group_item', { id: freeId(1), meeting_id: freeId(2), ...wrong })),
    ).toThrow('CHECK')
  expect(() => insert(connection, 'group_item', rowOf('group_item', { id: freeId(1) }))).toThrow('UNIQUE')
  expect(() => insert(connection, 'group_sheet', rowOf('group_sheet', { id: freeId(3) }))).toThrow('UNIQUE')
  expect(readAll(connection, 'group_item')).toHaveLength(1)
})
