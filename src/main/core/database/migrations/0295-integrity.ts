import { type Kysely, sql } from 'kysely'

/** When the file was last looked through and found whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE integrity_check (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL UNIQUE CHECK (kind IN ('pages', 'whole')),
      checked_at TEXT NOT NULL,
      pages INTEGER NOT NULL CHECK (pages > 0),
      checked_by TEXT NOT NULL REFERENCES user (id)
    ) STRICT`.execute(db)
}
