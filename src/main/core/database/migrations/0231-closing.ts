import { type Kysely, sql } from 'kysely'

/** How a case was closed and what was left open then, the child's own paper about it, and the case that follows another. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE barnahus_case ADD COLUMN follows_id TEXT REFERENCES barnahus_case (id)`.execute(db)
  await sql`
    CREATE TABLE closing_reason (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      point TEXT NOT NULL,
      reason BLOB NOT NULL,
      written_by TEXT NOT NULL REFERENCES user (id),
      written_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX closing_reason_case ON closing_reason (case_id)`.execute(db)
  await sql`
    CREATE TABLE case_closing (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL UNIQUE REFERENCES barnahus_case (id),
      closed_on TEXT NOT NULL,
      closed_by TEXT NOT NULL REFERENCES user (id),
      gallring TEXT NOT NULL,
      told_on TEXT NOT NULL,
      note_on TEXT,
      log_handed INTEGER NOT NULL CHECK (log_handed IN (0, 1)),
      left_open INTEGER NOT NULL CHECK (left_open >= 0),
      rooms_left INTEGER NOT NULL CHECK (rooms_left BETWEEN 0 AND 4),
      missing_statistics TEXT NOT NULL,
      words BLOB NOT NULL,
      CHECK (told_on <= closed_on)
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE child_log (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      version INTEGER NOT NULL CHECK (version > 0),
      band TEXT NOT NULL CHECK (band IN ('4-7', '8-12', '13-17')),
      content BLOB NOT NULL,
      approved_by TEXT NOT NULL REFERENCES user (id),
      approved_at TEXT NOT NULL,
      UNIQUE (case_id, version)
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE child_log_handover (
      id TEXT PRIMARY KEY,
      log_id TEXT NOT NULL REFERENCES child_log (id),
      handed_on TEXT NOT NULL,
      words BLOB NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES user (id),
      recorded_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX child_log_handover_log ON child_log_handover (log_id)`.execute(db)
  for (const table of ['closing_reason', 'case_closing', 'child_log', 'child_log_handover']) {
    for (const [name, event] of [
      ['changed', 'UPDATE'],
      ['removed', 'DELETE'],
    ] as const) {
      await sql`
        CREATE TRIGGER ${sql.raw(`${table}_is_never_${name}`)} BEFORE ${sql.raw(event)} ON ${sql.raw(table)}
        BEGIN SELECT RAISE(ABORT, 'what was written when a case ended is never changed'); END`.execute(db)
    }
  }
}
