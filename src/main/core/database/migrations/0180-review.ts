import { type Kysely, sql } from 'kysely'

/** What log reviewers have examined, sealed to them; and ways into the log by time and by door. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE log_review (
      id TEXT PRIMARY KEY,
      reviewer_id TEXT NOT NULL REFERENCES user (id),
      reviewed_at TEXT NOT NULL,
      content BLOB NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db)
  await sql`CREATE INDEX log_review_at ON log_review (reviewed_at)`.execute(db)
  await sql`CREATE INDEX log_entry_at ON log_entry (at)`.execute(db)
  await sql`CREATE INDEX log_entry_scope ON log_entry (scope, seq)`.execute(db)
}
