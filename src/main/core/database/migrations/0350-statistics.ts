import { type Kysely, sql } from 'kysely'

/** What lets a year be counted without going through all the years before it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX barnahus_case_span ON barnahus_case (opened_on, closed_on, namnd_id, municipality)`.execute(db)
  await sql`CREATE INDEX case_closing_day ON case_closing (closed_on)`.execute(db)
  // The id is in both: whether a later entry stands instead of this one is asked of each.
  await sql`CREATE INDEX milestone_day ON milestone (kind, happened_on, case_id, id)`.execute(db)
  await sql`CREATE INDEX milestone_course ON milestone (case_id, kind, happened_on, id)`.execute(db)
  await sql`CREATE INDEX samrad_request_samrad ON samrad_request (samrad_id)`.execute(db)
  await sql`CREATE INDEX interview_day_day ON interview_day (day, state)`.execute(db)
  await sql`CREATE INDEX medical_exam_done ON medical_exam (done_on)`.execute(db)
  await sql`CREATE INDEX referral_sent ON referral (sent_on)`.execute(db)
  await sql`CREATE INDEX co_meeting_held ON co_meeting (held_on)`.execute(db)
  await sql`CREATE INDEX talk_planned ON talk (planned_on)`.execute(db)
}
