import { type Kysely, sql } from 'kysely'

/** Samtycken: who was asked, for which receiver and matter, until when; every answer is an entry, and none is ever changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE consent (
      id TEXT PRIMARY KEY,
      case_id TEXT REFERENCES barnahus_case (id),
      akt_id TEXT REFERENCES akt (id),
      service TEXT NOT NULL,
      matter TEXT NOT NULL CHECK (matter IN ('remiss', 'insats', 'plan', 'skola', 'mote', 'annat')),
      until TEXT NOT NULL,
      asked INTEGER NOT NULL CHECK (asked > 0),
      recorded_by TEXT NOT NULL REFERENCES user (id),
      recorded_at TEXT NOT NULL,
      text BLOB NOT NULL,
      CHECK ((case_id IS NULL) <> (akt_id IS NULL))
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE consent_entry (
      id TEXT PRIMARY KEY,
      consent_id TEXT NOT NULL REFERENCES consent (id),
      giver INTEGER NOT NULL CHECK (giver >= 0),
      answer TEXT NOT NULL CHECK (answer IN ('ja', 'nej', 'aterkallat')),
      day TEXT NOT NULL,
      way TEXT NOT NULL CHECK (way IN ('muntligt', 'skriftligt')),
      recorded_by TEXT NOT NULL REFERENCES user (id),
      recorded_at TEXT NOT NULL,
      how BLOB NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX consent_case ON consent (case_id)`.execute(db)
  await sql`CREATE INDEX consent_akt ON consent (akt_id)`.execute(db)
  await sql`CREATE INDEX consent_entry_consent ON consent_entry (consent_id)`.execute(db)
  for (const table of ['consent', 'consent_entry']) {
    for (const [name, event] of [
      ['changed', 'UPDATE'],
      ['removed', 'DELETE'],
    ] as const) {
      await sql`
        CREATE TRIGGER ${sql.raw(`${table}_is_never_${name}`)} BEFORE ${sql.raw(event)} ON ${sql.raw(table)}
        BEGIN SELECT RAISE(ABORT, 'a consent is never changed'); END`.execute(db)
    }
  }
}
