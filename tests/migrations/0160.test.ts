import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, readAll, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0160-disclosure'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['disclosure', 'disclosure_part'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('what was decided and given is never changed or taken away; only what came after it is added', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  const run = (sql: string) => connection.prepare(sql).run()

  for (const change of ["decided_at = 'nu'", "kind = 'annat'", "signature = x'02'"])
    expect(() => run(`UPDATE disclosure SET ${change}`)).toThrow('never changed')
  expect(() => run('DELETE FROM disclosure_part')).toThrow('never changed')
  expect(() => run("UPDATE disclosure_part SET content = x'02'")).toThrow('never changed')
  expect(() => run('DELETE FROM disclosure')).toThrow('never changed')
  run("UPDATE disclosure SET state = 'klar', produced_at = 'nu'")
  expect(readAll(connection, 'disclosure')).toMatchObject([{ state: 'klar', produced_at: 'nu' }])
})

test('nobody approves what that person has decided', async () => {
  const { connection } = await takeStep(step)
  const row = rowOf('disclosure', { id: freeId(1) })

  expect(() =>
    insert(connection, 'disclosure', {
      ...row,
      approved_by: row.decided_by,
      approved_at: row.decided_at,
      approval: Buffer.from([1]),
    }),
  ).toThrow('CHECK')
})
