import { type Kysely, sql } from 'kysely'

/** Where a user's standing keys are found without reading the grants, and what keeps a day's questions from all that has ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX lock_grant_standing ON lock_grant (user_id, lock_id, revoked_at) WHERE revoked_at IS NULL`.execute(
    db,
  )
  await sql`CREATE INDEX barnahus_case_open ON barnahus_case (opened_on, number) WHERE state <> 'avslutat'`.execute(db)
  await sql`CREATE INDEX nod_opening_running ON nod_opening (until) WHERE ended_at IS NULL`.execute(db)
  await sql`CREATE INDEX follow_up_case ON follow_up (case_id, held_on)`.execute(db)
  await sql`CREATE INDEX promise_watcher ON promise (watcher_id, due_on)`.execute(db)
  await sql`CREATE INDEX plan_state ON plan (state, follow_up_on)`.execute(db)
  await sql`CREATE INDEX consent_until ON consent (until)`.execute(db)
  await sql`CREATE INDEX co_meeting_state ON co_meeting (state, planned_on)`.execute(db)
  await sql`CREATE INDEX interview_day_state ON interview_day (state, day)`.execute(db)
  await sql`CREATE INDEX transfer_state ON transfer (state)`.execute(db)
}
