import { type Kysely, sql } from 'kysely'

/** The house, its nämnder and those who work in it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE house (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      profile_id TEXT NOT NULL,
      is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
      series TEXT NOT NULL,
      reviewer_public_key BLOB NOT NULL,
      recovery_public_key BLOB NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE namnd (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      municipalities TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE user (
      id TEXT PRIMARY KEY,
      display_name TEXT NOT NULL,
      title TEXT NOT NULL,
      roles TEXT NOT NULL,
      namnd_id TEXT REFERENCES namnd (id),
      has_socionom INTEGER NOT NULL CHECK (has_socionom IN (0, 1)),
      box_public_key BLOB NOT NULL,
      sign_public_key BLOB NOT NULL,
      created_at TEXT NOT NULL,
      left_at TEXT
    ) STRICT`.execute(db)
}
