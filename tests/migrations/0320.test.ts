import { expect, test } from 'vitest'
import { heldNow, looseColumns, takeStep } from '../support/migration'

const step = '0320-by-the-thousand'

test('what was there before the step is there after it, and the step makes its own tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect([...made].sort()).toEqual(['lock_wrap_mark', 'settled_mark'])
})

test('every column of the new tables takes its own type and no other', async () => {
  const { connection, made } = await takeStep(step)

  expect(looseColumns(connection, made)).toEqual([])
})

test.each([
  ["SELECT * FROM akt WHERE responsible_id = 'x' AND state = 'oppen'", 'akt_officer'],
  ["SELECT * FROM samrad WHERE state IN ('kallat', 'hallet')", 'samrad_state'],
  ["SELECT at FROM log_entry WHERE op = 'event' AND action = 'x' ORDER BY seq DESC LIMIT 1", 'log_entry_event'],
  ["SELECT akt_id FROM note WHERE author_id = 'x' AND signed_at IS NULL", 'note_unsigned'],
  ['SELECT samrad_id FROM samrad_party WHERE supplement_by IS NOT NULL', 'samrad_party_supplement'],
  ["SELECT DISTINCT akt_id FROM disclosure WHERE state = 'vantar'", 'disclosure_state'],
])('a question of every day is answered by its index: %s', async (query, index) => {
  const { connection } = await takeStep(step)
  const plan = connection.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`).all()

  expect(plan.map(({ detail }) => detail).join('\n')).toContain(index)
})
