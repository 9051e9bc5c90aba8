import { expect, test } from 'vitest'
import { heldNow, insert, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0280-user-key'

test('what was there before the step is there after it, users with their keys among it', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(held['user']).not.toEqual([])
  expect(made).toEqual(['recovery_event', 'user_key'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('keys renewed with a colleague name the colleague, keys renewed with sheets nobody', async () => {
  const { connection } = await takeStep(step)
  const witness = rowOf('user_key')['user_id']

  for (const wrong of [
    { way: 'kollega', witness_id: null },
    { way: 'ark', witness_id: witness },
    { way: 'annat' },
    { last_seq: -1 },
  ])
    expect(() => insert(connection, 'user_key', rowOf('user_key', { id: freeId(1), ...wrong }))).toThrow('CHECK')
  insert(connection, 'user_key', rowOf('user_key', { id: freeId(2), way: 'kollega', witness_id: witness }))
  expect(() => insert(connection, 'recovery_event', rowOf('recovery_event', { kind: 'annat' }))).toThrow('CHECK')
})
