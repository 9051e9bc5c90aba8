import { type Kysely, sql } from 'kysely'

/** People; who they are and where they can be found lies sealed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE person (
      id TEXT PRIMARY KEY,
      identity BLOB NOT NULL,
      whereabouts BLOB NOT NULL,
      revision INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE kinship (
      id TEXT PRIMARY KEY,
      child_id TEXT NOT NULL REFERENCES person (id),
      other_id TEXT NOT NULL REFERENCES person (id),
      kinship BLOB NOT NULL,
      UNIQUE (child_id, other_id)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX kinship_other ON kinship (other_id)`.execute(db)
}
