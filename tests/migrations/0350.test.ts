import { expect, test } from 'vitest'
import { heldNow, takeStep } from '../support/migration'

const step = '0350-statistics'

test('what was there before the step is there after it, and the step makes no tables', async () => {
  const { connection, held, made } = await takeStep(step)

  expect(heldNow(connection, held)).toEqual(held)
  expect([...made]).toEqual([])
})

test.each([
  ["SELECT count(*) FROM barnahus_case WHERE opened_on <= 'x' AND closed_on > 'x'", 'barnahus_case_span'],
  ["SELECT count(*) FROM case_closing WHERE closed_on BETWEEN 'x' AND 'y'", 'case_closing_day'],
  [
    "SELECT count(DISTINCT case_id) FROM milestone WHERE kind = 'barnforhor' AND happened_on BETWEEN 'x' AND 'y'",
    'milestone_day',
  ],
  ["SELECT min(happened_on) FROM milestone WHERE case_id = 'x' AND kind = 'polisanmalan'", 'milestone_course'],
  ["SELECT received_on FROM samrad_request WHERE samrad_id = 'x'", 'samrad_request_samrad'],
  ["SELECT id FROM interview_day WHERE day BETWEEN 'x' AND 'y'", 'interview_day_day'],
  ["SELECT id FROM medical_exam WHERE done_on BETWEEN 'x' AND 'y'", 'medical_exam_done'],
  ["SELECT id FROM referral WHERE sent_on BETWEEN 'x' AND 'y'", 'referral_sent'],
  ["SELECT id FROM co_meeting WHERE held_on BETWEEN 'x' AND 'y'", 'co_meeting_held'],
  ["SELECT id FROM talk WHERE planned_on BETWEEN 'x' AND 'y'", 'talk_planned'],
])('a year is counted by its index: %s', async (query, index) => {
  const { connection } = await takeStep(step)
  const plan = connection.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`).all()

  expect(plan.map(({ detail }) => detail).join('\n')).toContain(index)
})
