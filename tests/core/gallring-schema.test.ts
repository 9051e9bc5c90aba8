import { expect, test } from 'vitest'
import { makeHandle } from '../../src/main/core/database/handle'
import { migrateToLatest } from '../../src/main/core/database/migrate'
import { belongsTo, byScope, roots, staying } from '../../src/main/core/gallring/belongings.rules'
import { closureOf } from '../../src/main/core/gallring/closure.store'
import { emptyFile, insertAll, readAll, tablesOf } from '../support/migration'

/** Tables that nothing of the three lists names: a new domain has forgotten to say what becomes of its rows. */
const forgotten = (tables: readonly string[]): string[] =>
  tables.filter(
    (table) => !(table in belongsTo) && !(table in staying) && !(byScope as readonly string[]).includes(table),
  )

test('every table says what becomes of its rows when a file is destroyed', async () => {
  const { connection } = emptyFile()
  await migrateToLatest(connection)

  expect(forgotten(tablesOf(connection))).toEqual([])
})

test('control: a table that somebody adds is noticed', async () => {
  const { connection } = emptyFile()
  await migrateToLatest(connection)
  connection.exec('CREATE TABLE new_thing (id TEXT PRIMARY KEY, case_id TEXT REFERENCES barnahus_case (id)) STRICT')

  expect(forgotten(tablesOf(connection))).toEqual(['new_thing'])
})

test('every reference to what can be destroyed is either what a row goes with, or holds it back', async () => {
  const { connection } = emptyFile()
  await migrateToLatest(connection)
  const references = connection
    .prepare<[], { table: string; column: string; to: string }>(
      `SELECT s.name AS "table", f."from" AS "column", f."table" AS "to" FROM sqlite_schema s, pragma_foreign_key_list(s.name) f WHERE s.type = 'table'`,
    )
    .all()
    .filter(({ to }) => to in belongsTo)

  // A table that stays can never point at what goes: nothing would then hold it back or take it along.
  expect(
    references.filter(({ table }) => !(table in belongsTo)).map(({ table, column }) => `${table}.${column}`),
  ).toEqual([])
})

test('with every file destroyed there is no row left in any table that belongs to one', async () => {
  const { connection } = emptyFile()
  await migrateToLatest(connection)
  insertAll(connection)
  const db = makeHandle(connection)
  const all = roots.flatMap((table) =>
    connection
      .prepare<[], string>(`SELECT id FROM ${table}`)
      .pluck()
      .all()
      .map((id) => ({ table, id })),
  )

  const closure = closureOf(db, all)
  connection.exec("UPDATE gallring_decision SET state = 'forstors', begun_on = rests_until")
  connection.exec('BEGIN')
  connection.pragma('defer_foreign_keys = ON')
  for (const [table, ids] of closure)
    for (const id of ids) connection.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(id)
  connection.exec('COMMIT')

  const left = Object.keys(belongsTo).filter((table) => readAll(connection, table).length > 0)
  expect(left).toEqual([])
  expect(connection.pragma('foreign_key_check')).toEqual([])
})
