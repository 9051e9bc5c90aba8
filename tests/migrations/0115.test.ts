import { expect, test } from 'vitest'
import { heldNow, insert, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0115-protection'

test('what was there before the step is there after it, and the step makes its own table', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['protection_entry'])
})

test('every column of the new table takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('an entry is of a known kind, in an akt that is there', async () => {
  const { connection } = await takeStep(step)

  expect(() => insert(connection, 'protection_entry', rowOf('protection_entry', { kind: 'annat' }))).toThrow('CHECK')
  expect(() => insert(connection, 'protection_entry', rowOf('protection_entry', { akt_id: freeId(1) }))).toThrow(
    'FOREIGN KEY',
  )
})
