import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0130-document'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['blob', 'document', 'produced_document'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a document lies in one of the four compartments of an akt that is there, and its bytes with it', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  const put = (more: object) => () => insert(connection, 'document', rowOf('document', { id: freeId(1), ...more }))
  expect(put({ compartment: 'uppgift' })).toThrow('CHECK')
  expect(put({ akt_id: freeId(2) })).toThrow('FOREIGN KEY')
  expect(put({ blob_id: 'b'.repeat(64) })).toThrow('FOREIGN KEY')
  expect(put({ compartment: 'skydd' })).not.toThrow()
})

test('stored bytes are never changed, and stand under a whole hash', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() => connection.prepare("UPDATE blob SET bytes = x'00'").run()).toThrow('never changed')
  expect(() => insert(connection, 'blob', { id: 'kort', bytes: Buffer.of(1) })).toThrow('CHECK')
})
