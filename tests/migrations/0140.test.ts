import { expect, test } from 'vitest'
import { heldNow, insert, insertAll, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0140-block'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect(made).toEqual(['information_block', 'information_block_receiver', 'note_withholding'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('a block is lifted by somebody, who says who was told; once it is, it is never changed', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  const standing = rowOf('information_block')
  const lifted = rowOf('information_block', {}, 1)
  const change = (set: string, id: unknown) =>
    connection.prepare(`UPDATE information_block SET ${set} WHERE id = ?`).run(id)

  expect(() => change("lifted_on = '2026-03-03'", standing.id)).toThrow('CHECK')
  expect(() => change('lifted_on = NULL, lifted_by = NULL, informed = NULL', lifted.id)).toThrow('never changed')
  expect(change("until_day = '2026-04-01'", standing.id).changes).toBe(1)
})

test('a block names a person once, and is about a child and a case that are there', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])

  expect(() =>
    insert(connection, 'information_block_receiver', rowOf('information_block_receiver', { id: freeId(1) })),
  ).toThrow('UNIQUE')
  for (const column of ['child_id', 'case_id'])
    expect(() =>
      insert(connection, 'information_block', rowOf('information_block', { id: freeId(2), [column]: freeId(3) })),
    ).toThrow('FOREIGN KEY')
})

test('one mark at a time stands on a note; a new one may follow when it has been lifted', async () => {
  const { connection, made } = await takeStep(step)
  insertAll(connection, [...made])
  const again = rowOf('note_withholding', { id: freeId(1) })

  expect(() => insert(connection, 'note_withholding', again)).toThrow('UNIQUE')
  connection.prepare("UPDATE note_withholding SET lifted_at = 'nu', lifted_by = set_by, lift_reason = x'01'").run()
  expect(() => insert(connection, 'note_withholding', again)).not.toThrow()
})
