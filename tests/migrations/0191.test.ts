import { expect, test } from 'vitest'
import { heldNow, insert, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0191-milestone-correction'
const old = rowOf('milestone', {}) as { id: string }

test('what was there before the step is there after it, and nobody is said to have noted an old event', async () => {
  const { connection, held, made } = await takeStep(step)

  const now = heldNow(connection, held)
  const unsaid = { noted_at: null, noted_by: null, corrects_id: null }
  expect({ ...now, milestone: [] }).toEqual({ ...held, milestone: [] })
  expect(now['milestone']).toEqual(held['milestone']?.map((row) => ({ ...(row as object), ...unsaid })))
  expect(held['milestone']).not.toEqual([])
  expect(made).toEqual([])
})

test('an event without a day is only ever a correction, and each event is corrected once', async () => {
  const { connection } = await takeStep(step)
  const event = (nth: number, more: object) =>
    insert(connection, 'milestone', rowOf('milestone', { ...more, id: freeId(nth) }))
  const without = { planned_for: null, happened_on: null }

  expect(() => event(1, without)).toThrow('CHECK')
  expect(() => event(1, { ...without, corrects_id: freeId(9) })).toThrow('FOREIGN KEY')
  expect(() => event(1, { noted_by: freeId(9) })).toThrow('FOREIGN KEY')
  expect(() => event(1, { ...without, corrects_id: old.id })).not.toThrow()
  expect(() => event(2, { corrects_id: old.id })).toThrow('UNIQUE')
})

test('what was planned is noted as happened once, and nothing noted is changed or removed, whoever asks the file', async () => {
  const { connection } = await takeStep(step)

  expect(() => connection.exec("UPDATE milestone SET kind = 'dom', happened_on = '2026-03-01'")).toThrow(
    'never changed',
  )
  expect(() => connection.exec("UPDATE milestone SET planned_for = '2026-03-09'")).toThrow('never changed')
  connection.exec("UPDATE milestone SET happened_on = '2026-03-01', clock = '10:00'")
  expect(() => connection.exec("UPDATE milestone SET happened_on = '2026-03-02'")).toThrow('never changed')
  expect(() => connection.exec("UPDATE milestone SET note = x'00'")).toThrow('never changed')
  expect(() => connection.exec('DELETE FROM milestone')).toThrow('never removed')
})
