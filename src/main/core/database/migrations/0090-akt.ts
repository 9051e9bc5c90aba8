import { type Kysely, sql } from 'kysely'

/** Akter and their notes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE akt (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('barnakt', 'vuxenakt')),
      person_id TEXT NOT NULL REFERENCES person (id),
      namnd_id TEXT NOT NULL REFERENCES namnd (id),
      responsible_id TEXT NOT NULL REFERENCES user (id),
      state TEXT NOT NULL CHECK (state IN ('oppen', 'avslutad')),
      gallring TEXT NOT NULL,
      opened_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX akt_person ON akt (person_id)`.execute(db)
  await sql`
    CREATE TABLE note (
      id TEXT PRIMARY KEY,
      akt_id TEXT NOT NULL REFERENCES akt (id),
      form TEXT NOT NULL,
      form_version INTEGER NOT NULL,
      event_at TEXT NOT NULL,
      written_at TEXT NOT NULL,
      author_id TEXT NOT NULL REFERENCES user (id),
      signed_at TEXT,
      signature BLOB,
      about_id TEXT REFERENCES note (id),
      samrad_id TEXT REFERENCES samrad (id),
      revision INTEGER NOT NULL,
      CHECK ((signed_at IS NULL) = (signature IS NULL))
    ) STRICT`.execute(db)
  await sql`CREATE INDEX note_akt ON note (akt_id, event_at)`.execute(db)
  await sql`
    CREATE TABLE note_part (
      id TEXT PRIMARY KEY,
      note_id TEXT NOT NULL REFERENCES note (id),
      compartment TEXT NOT NULL CHECK (compartment IN ('bas', 'skydd', 'anmalare')),
      content BLOB NOT NULL,
      UNIQUE (note_id, compartment)
    ) STRICT`.execute(db)
  await sql`
    CREATE TRIGGER signed_note_is_never_changed BEFORE UPDATE ON note WHEN OLD.signed_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a signed note is never changed'); END`.execute(db)
  for (const [name, event, row] of [
    ['added_to', 'INSERT', 'NEW'],
    ['changed', 'UPDATE', 'OLD'],
    ['removed', 'DELETE', 'OLD'],
  ] as const) {
    await sql`
      CREATE TRIGGER ${sql.raw(`signed_note_part_is_never_${name}`)} BEFORE ${sql.raw(event)} ON note_part
      WHEN (SELECT signed_at FROM note WHERE id = ${sql.raw(row)}.note_id) IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a signed note is never changed'); END`.execute(db)
  }
}
