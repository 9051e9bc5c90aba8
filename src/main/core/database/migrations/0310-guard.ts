import { type Kysely, sql } from 'kysely'

/** After how long the house locks itself, each time it was set; and each time a screen was shown for help from afar. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE lock_setting (
      id TEXT PRIMARY KEY,
      minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 15),
      set_by TEXT NOT NULL REFERENCES user (id),
      set_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE screen_help (
      id TEXT PRIMARY KEY,
      user_id TEXT NOT NULL REFERENCES user (id),
      opened_at TEXT NOT NULL,
      ends_at TEXT NOT NULL,
      CHECK (ends_at >= opened_at)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX screen_help_user ON screen_help (user_id, ends_at)`.execute(db)
}
