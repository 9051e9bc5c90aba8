import { type Kysely, sql } from 'kysely'

/** Agreements between the bodies, version by version; a recorded version is never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE agreement_version (
      id TEXT PRIMARY KEY,
      agreement_id TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      valid_from TEXT NOT NULL,
      valid_until TEXT,
      text BLOB NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES user (id),
      recorded_at TEXT NOT NULL,
      UNIQUE (agreement_id, version),
      CHECK (valid_until IS NULL OR valid_until >= valid_from)
    ) STRICT`.execute(db)
  for (const [name, event] of [
    ['changed', 'UPDATE'],
    ['removed', 'DELETE'],
  ] as const) {
    await sql`
      CREATE TRIGGER ${sql.raw(`agreement_version_is_never_${name}`)} BEFORE ${sql.raw(event)} ON agreement_version
      BEGIN SELECT RAISE(ABORT, 'a recorded version is never changed'); END`.execute(db)
  }
}
