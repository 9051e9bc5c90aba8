import { type Kysely, sql } from 'kysely'

/** What is done for safety and for the adults' own way to help; every word and date of it lies sealed in its akt. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE protection_entry (
      id TEXT PRIMARY KEY,
      akt_id TEXT NOT NULL REFERENCES akt (id),
      kind TEXT NOT NULL CHECK (kind IN ('freda', 'lage', 'kontakt', 'skyddsatgard')),
      content BLOB NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES user (id),
      recorded_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX protection_entry_akt ON protection_entry (akt_id, kind)`.execute(db)
}
