import { type Kysely, sql } from 'kysely'

/** What a writer has looked at and let stand before a note in a barnakt is signed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE leak_tick (
      id TEXT PRIMARY KEY,
      note_id TEXT NOT NULL UNIQUE REFERENCES note (id) ON DELETE CASCADE,
      ticks BLOB NOT NULL
    ) STRICT`.execute(db)
}
