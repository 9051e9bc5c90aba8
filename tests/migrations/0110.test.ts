import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, readAll, takeStep } from '../support/migration'
import { freeId, rowOf, rows } from '../support/rows'

const step = '0110-team'

test('akter and grants have their new columns, empty; everything else is as it was', async () => {
  const { connection, held, made } = await takeStep(step)
  const now = heldNow(connection, held)

  for (const table of ['akt', 'lock_grant']) expect(now[table]).toEqual(rows[table])
  const { akt: _akt, lock_grant: _grant, ...others } = held
  expect(now).toMatchObject(others)
  expect(made).toEqual(['nod_key', 'nod_opening', 'team_member', 'violence_mark'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a case is marked once, for a case and by a user that are there', async () => {
  const { connection } = await takeStep(step)
  insertAll(connection, ['violence_mark'])

  expect(() => insert(connection, 'violence_mark', rowOf('violence_mark', { id: freeId(1) }))).toThrow('UNIQUE')
  expect(() => insert(connection, 'team_member', rowOf('team_member', { id: freeId(1), case_id: freeId(2) }))).toThrow(
    'FOREIGN KEY',
  )
  expect(readAll(connection, 'violence_mark')).toEqual(rows['violence_mark'])
})
