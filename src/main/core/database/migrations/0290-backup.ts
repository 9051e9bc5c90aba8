import { type Kysely, sql } from 'kysely'

/** Where copies of the house are laid, how many are kept, and what became of each try. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE backup_setting (
      id TEXT PRIMARY KEY REFERENCES house (id),
      folder TEXT,
      generations INTEGER NOT NULL CHECK (generations BETWEEN 14 AND 365),
      changed_by TEXT NOT NULL REFERENCES user (id),
      changed_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE backup_run (
      id TEXT PRIMARY KEY,
      occasion TEXT NOT NULL CHECK (occasion IN ('asked', 'daily', 'migration', 'restore')),
      outcome TEXT NOT NULL CHECK (outcome IN ('verified', 'failed', 'cancelled')),
      fault TEXT,
      set_name TEXT,
      bytes INTEGER,
      ended_at TEXT NOT NULL,
      made_by TEXT NOT NULL REFERENCES user (id),
      CHECK ((outcome = 'verified') = (set_name IS NOT NULL)),
      CHECK ((outcome = 'failed') = (fault IS NOT NULL))
    ) STRICT`.execute(db)
  await sql`CREATE INDEX backup_run_ended ON backup_run (ended_at)`.execute(db)
}
