import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, readAll, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0070-samrad'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['samrad', 'samrad_case', 'samrad_decision', 'samrad_item', 'samrad_minutes', 'samrad_party'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

const write = async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  return connection
}

test('signed minutes are never changed, by no column', async () => {
  const connection = await write()

  for (const change of [
    "content = x'00'",
    "signed_at = 'då'",
    "kind = 'rattelse'",
    "signature = x'00'",
    'signed_by = signed_by',
  ])
    expect(() => connection.prepare(`UPDATE samrad_minutes SET ${change}`).run()).toThrow('never changed')
  expect(readAll(connection, 'samrad_minutes')).toEqual([rowOf('samrad_minutes')])
})

test('a samråd is signed once; corrections may stand beside the minutes, as many as are needed', async () => {
  const connection = await write()

  expect(() => insert(connection, 'samrad_minutes', rowOf('samrad_minutes', { id: freeId(1) }))).toThrow('UNIQUE')
  for (const no of [1, 2])
    insert(connection, 'samrad_minutes', rowOf('samrad_minutes', { id: freeId(no), kind: 'rattelse' }))
  expect(readAll(connection, 'samrad_minutes')).toHaveLength(3)
})

test('an item has one outcome for all children, and one for each child', async () => {
  const connection = await write()

  expect(() => insert(connection, 'samrad_item', rowOf('samrad_item', { id: freeId(1) }))).toThrow('UNIQUE')
  const forOne = rowOf('samrad_item', { id: freeId(1), case_id: rowOf('barnahus_case').id })
  insert(connection, 'samrad_item', forOne)
  expect(() => insert(connection, 'samrad_item', { ...forOne, id: freeId(2) })).toThrow('UNIQUE')
})

test('a decision has one owner: a user or an agency, not both', async () => {
  const connection = await write()
  const both = rowOf('samrad_decision', { id: freeId(1), owner_agency_id: 'polis' })

  expect(() => insert(connection, 'samrad_decision', both)).toThrow('CHECK')
})

test('a samråd number is given once, and a case stands once in a samråd', async () => {
  const connection = await write()

  expect(() => insert(connection, 'samrad', rowOf('samrad', { id: freeId(1) }))).toThrow('UNIQUE')
  expect(() => insert(connection, 'samrad_case', rowOf('samrad_case', { id: freeId(1) }))).toThrow('UNIQUE')
})
