import { type Kysely, sql } from 'kysely'

/** Locks and whom their keys are sealed to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE lock (
      id TEXT PRIMARY KEY,
      scope TEXT NOT NULL,
      compartment TEXT NOT NULL CHECK (compartment IN ('bas', 'skydd', 'anmalare', 'dokument', 'uppgift')),
      version INTEGER NOT NULL CHECK (version BETWEEN 1 AND 65535),
      proof BLOB,
      created_at TEXT NOT NULL,
      CHECK ((version = 1) = (proof IS NULL)),
      UNIQUE (scope, compartment, version)
    ) STRICT, WITHOUT ROWID`.execute(db)
  await sql`
    CREATE TABLE lock_grant (
      id TEXT PRIMARY KEY,
      lock_id TEXT NOT NULL REFERENCES lock (id) ON DELETE CASCADE,
      user_id TEXT NOT NULL,
      box BLOB NOT NULL,
      reason TEXT NOT NULL,
      granted_by TEXT NOT NULL,
      granted_at TEXT NOT NULL,
      signature BLOB NOT NULL,
      revoked_at TEXT
    ) STRICT, WITHOUT ROWID`.execute(db)
  await sql`CREATE INDEX lock_grant_lock ON lock_grant (lock_id, user_id)`.execute(db)
  await sql`CREATE INDEX lock_grant_user ON lock_grant (user_id, revoked_at)`.execute(db)
  await sql`
    CREATE TABLE lock_wrap (
      lock_id TEXT NOT NULL REFERENCES lock (id) ON DELETE CASCADE,
      user_id TEXT NOT NULL,
      wrap BLOB NOT NULL,
      PRIMARY KEY (lock_id, user_id)
    ) STRICT, WITHOUT ROWID`.execute(db)
}
