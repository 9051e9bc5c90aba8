import { expect, test } from 'vitest'
import { heldNow, insert, looseColumns, takeStep } from '../support/migration'
import { freeId, rowOf } from '../support/rows'

const step = '0310-guard'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect([...made].sort()).toEqual(['lock_setting', 'screen_help'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test('the lock cannot be off nor late, and help cannot end before it begins', async () => {
  const { connection } = await takeStep(step)
  const lock = (minutes: number) =>
    insert(connection, 'lock_setting', rowOf('lock_setting', { id: freeId(minutes + 1), minutes }))
  const help = rowOf('screen_help', { opened_at: '2026-03-02T08:00:00.000Z', ends_at: '2026-03-02T07:00:00.000Z' })

  expect(() => lock(0)).toThrow('CHECK')
  expect(() => lock(16)).toThrow('CHECK')
  expect(() => lock(1)).not.toThrow()
  expect(() => insert(connection, 'screen_help', help)).toThrow('CHECK')
})
