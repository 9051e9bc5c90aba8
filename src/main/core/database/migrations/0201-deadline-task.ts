import { type Kysely, sql } from 'kysely'

/** The one task a deadline becomes when it is time for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE deadline_task (
      id TEXT PRIMARY KEY,
      milestone_id TEXT NOT NULL REFERENCES milestone (id),
      rule TEXT NOT NULL,
      task_id TEXT NOT NULL UNIQUE REFERENCES task (id),
      UNIQUE (milestone_id, rule)
    ) STRICT`.execute(db)
}
