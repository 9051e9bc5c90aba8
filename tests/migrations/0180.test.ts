import { expect, test } from 'vitest'
import { heldNow, insert, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0180-review'

test('what was there before the step is there after it, and the step makes its own table', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['log_review'])
})

test('every column of the new table takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a review has a reviewer who works here', async () => {
  const { connection } = await takeStep(step)

  expect(() => insert(connection, 'log_review', rowOf('log_review', { reviewer_id: freeId(1) }))).toThrow('FOREIGN KEY')
})

test('the log is found by its time and by its door without being read through', async () => {
  const { connection } = await takeStep(step)
  const planOf = (where: string) =>
    connection
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT seq FROM log_entry WHERE ${where}`)
      .all()
      .map(({ detail }) => detail)
      .join()

  expect(planOf("at >= 'a' AND at < 'b'")).toContain('log_entry_at')
  expect(planOf("scope = 'akt:1#bas' ORDER BY seq DESC")).toContain('log_entry_scope')
})
