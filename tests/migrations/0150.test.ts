import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, readAll, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0150-talk'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual({
    ...held,
    note: held.note?.map((row) => ({ ...(row as object), talk_id: null })),
  })
  expect(made).toEqual(['child_safety', 'handover', 'talk', 'talk_case', 'talk_part'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a talk is held by somebody, has at least one part, and one that is held has a time', async () => {
  const { connection } = await takeStep(step)

  for (const wrong of [
    { barnhandlaggare_id: null },
    { expected: 0 },
    { started_at: null },
    { state: 'planerat' },
    { informed: 'ja' },
    { mode: 'bada-foraldrarna' },
  ])
    expect(() => insert(connection, 'talk', rowOf('talk', wrong))).toThrow('CHECK')
})

test('a child has one part in a talk', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() => insert(connection, 'talk_part', rowOf('talk_part', { id: freeId(1) }))).toThrow('UNIQUE')
  expect(readAll(connection, 'talk_part')).toHaveLength(2)
})
