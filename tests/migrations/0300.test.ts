import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0300-gallring'
const tables = [
  'gallring_decision',
  'gallring_item',
  'gallring_keep',
  'gallring_key',
  'gallring_mark',
  'gallring_trace',
]

test('what was there before the step is there after it', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(tables)
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection } = await takeStep(step)

  expect(looseColumns(connection, ['gallring_decision', ...tables.slice(1)])).toEqual([])
})

test('a decision has two people, rests out its time before it begins, and is never changed once it has ended', async () => {
  const { connection } = await takeStep(step)
  const decision = (more: object) =>
    insert(connection, 'gallring_decision', rowOf('gallring_decision', { id: freeId(1), ...more }))
  const set = (fields: string) => connection.exec(`UPDATE gallring_decision SET ${fields}`)

  expect(() => decision({ second_by: rowOf('gallring_decision', {})['decided_by'] })).toThrow('CHECK')
  decision({})
  expect(() => set("state = 'forstors', begun_on = '2026-03-31'")).toThrow('CHECK')
  expect(() => set("state = 'forstort', begun_on = '2026-04-01', ended_at = 'x'")).toThrow('never changed')
  expect(() => set("rests_until = '2026-03-02'")).toThrow('never changed')
  expect(() => connection.exec('DELETE FROM gallring_decision')).toThrow('never removed')
  set("state = 'forstors', begun_on = '2026-04-01'")
  set("state = 'forstort', ended_at = 'x'")
  expect(() => set("ended_by = NULL, ended_at = 'y'")).toThrow('never changed')
})

test('what is never removed is removed by a decision that is being carried out, and by nothing else', async () => {
  const { connection } = await takeStep(step)
  insertAll(connection, ['gallring_decision', 'gallring_item', 'gallring_key', 'gallring_keep', 'gallring_mark'])
  const guarded = ['promise_step', 'need_step', 'disclosure_part', 'thread_entry', 'child_log_handover', 'follow_up']
  connection.exec('PRAGMA foreign_keys = OFF')

  const refused = (asked: readonly string[]) =>
    asked.filter((table) => {
      try {
        connection.exec(`DELETE FROM ${table}`)
        return false
      } catch {
        return true
      }
    })

  expect(refused(guarded)).toEqual(guarded)
  connection.exec("UPDATE gallring_decision SET state = 'forstors', begun_on = '2026-04-01'")

  expect(refused(guarded)).toEqual([])
  expect(refused(['log_entry', 'agreement_version'])).toEqual(['log_entry', 'agreement_version'])
})
