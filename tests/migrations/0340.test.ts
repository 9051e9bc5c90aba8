import { expect, test } from 'vitest'
import { heldNow, takeStep } from '../support/migration'

const step = '0340-standing-keys'

test('what was there before the step is there after it, and no table is new', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect([...made]).toEqual([])
})

test.each([
  ["SELECT * FROM barnahus_case WHERE state <> 'avslutat' ORDER BY opened_on DESC", 'INDEX barnahus_case_open'],
  [
    "SELECT id, lock_id FROM lock_grant WHERE lock_id = 'x' AND user_id = 'y' AND revoked_at IS NULL",
    'COVERING INDEX lock_grant_standing',
  ],
  ["SELECT * FROM nod_opening WHERE ended_at IS NULL AND until <= 'x'", 'nod_opening_running'],
  ["SELECT * FROM follow_up WHERE case_id = 'x' ORDER BY held_on", 'follow_up_case'],
  ["SELECT * FROM promise WHERE watcher_id = 'x' ORDER BY due_on", 'promise_watcher'],
  ["SELECT * FROM plan WHERE state = 'galler' ORDER BY follow_up_on", 'plan_state'],
  ["SELECT * FROM consent WHERE until >= 'x' AND until <= 'y'", 'consent_until'],
  ["SELECT * FROM co_meeting WHERE state IN ('x', 'y')", 'co_meeting_state'],
  ["SELECT * FROM interview_day WHERE state IN ('x', 'y') AND day >= 'z'", 'interview_day_state'],
  ["SELECT * FROM transfer WHERE state IN ('x', 'y')", 'transfer_state'],
])('a question of every day is answered by its index: %s', async (query, index) => {
  const { connection } = await takeStep(step)
  const plan = connection.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`).all()

  expect(plan.map(({ detail }) => detail).join('\n')).toContain(index)
})
