import { type Kysely, sql } from 'kysely'

/** The public keys a user had before getting new ones, and when recovery sheets were made and tried. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE user_key (
      id TEXT PRIMARY KEY,
      user_id TEXT NOT NULL REFERENCES user (id),
      box_public_key BLOB NOT NULL,
      sign_public_key BLOB NOT NULL,
      last_seq INTEGER NOT NULL CHECK (last_seq >= 0),
      retired_at TEXT NOT NULL,
      way TEXT NOT NULL CHECK (way IN ('ark', 'kollega')),
      renewed_by TEXT NOT NULL REFERENCES user (id),
      witness_id TEXT REFERENCES user (id),
      CHECK ((way = 'kollega') = (witness_id IS NOT NULL))
    ) STRICT`.execute(db)
  await sql`CREATE INDEX user_key_of_user ON user_key (user_id, last_seq)`.execute(db)
  await sql`
    CREATE TABLE recovery_event (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('ark', 'prov')),
      at TEXT NOT NULL,
      user_id TEXT NOT NULL REFERENCES user (id)
    ) STRICT`.execute(db)
}
