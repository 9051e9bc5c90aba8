import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, readAll, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0090-akt'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['akt', 'note', 'note_part'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('an akt is a barnakt or a vuxenakt, never a family’s', async () => {
  const { connection } = await takeStep(step)

  expect(() => insert(connection, 'akt', rowOf('akt', { kind: 'familjeakt' }))).toThrow('CHECK')
})

test('a signed note is never changed; an unsigned one is, and can be signed', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  const signed = rowOf('note')
  const open = rowOf('note', {}, 1)

  for (const change of ['signed_at = NULL, signature = NULL', "form = 'rattelse'", 'revision = 3'])
    expect(() => connection.prepare(`UPDATE note SET ${change} WHERE id = ?`).run(signed.id)).toThrow('never changed')
  connection.prepare("UPDATE note SET signed_at = 'nu', signature = x'02' WHERE id = ?").run(open.id)
  const now = readAll(connection, 'note') as { id: string; signed_at: string; revision: number }[]
  expect(now.map((row) => [row.id, row.signed_at, row.revision])).toEqual([
    [signed.id, signed['signed_at'], signed['revision']],
    [open.id, 'nu', open['revision']],
  ])
})

test('what a signed note says is neither added to, changed nor taken away; what an unsigned one says is', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  const part = rowOf('note_part')
  const change = (id: unknown) => connection.prepare("UPDATE note_part SET content = x'01' WHERE id = ?").run(id)
  const remove = (id: unknown) => connection.prepare('DELETE FROM note_part WHERE id = ?').run(id)

  expect(change(part.id).changes).toBe(1)
  connection.prepare("UPDATE note SET signed_at = 'nu', signature = x'02' WHERE id = ?").run(part.note_id)

  expect(() => change(part.id)).toThrow('never changed')
  expect(() => remove(part.id)).toThrow('never changed')
  expect(() => insert(connection, 'note_part', rowOf('note_part', { id: freeId(1), compartment: 'anmalare' }))).toThrow(
    'never changed',
  )
})

test('a note is not signed without a signature, nor has one without being signed', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() => insert(connection, 'note', rowOf('note', { id: freeId(1), signature: null }))).toThrow('CHECK')
  expect(() => insert(connection, 'note', rowOf('note', { id: freeId(1), signed_at: null }))).toThrow('CHECK')
})

test('a note stands in an akt that is there', async () => {
  const { connection } = await takeStep(step)

  expect(() => insert(connection, 'note', rowOf('note'))).toThrow('FOREIGN KEY')
})
