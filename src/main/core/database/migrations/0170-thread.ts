import { type Kysely, sql } from 'kysely'

/** Barnets tråd: what the child said, wanted and was told. An entry once stored is never changed or removed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE thread_entry (
      id TEXT PRIMARY KEY,
      akt_id TEXT NOT NULL REFERENCES akt (id),
      kind TEXT NOT NULL CHECK (kind IN ('sagt', 'ville', 'fick-veta', 'ej-berattat')),
      day TEXT NOT NULL,
      compartment TEXT NOT NULL CHECK (compartment IN ('bas', 'skydd')),
      author_id TEXT NOT NULL REFERENCES user (id),
      written_at TEXT NOT NULL,
      note_id TEXT REFERENCES note (id),
      about_id TEXT REFERENCES thread_entry (id),
      words BLOB NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX thread_entry_akt ON thread_entry (akt_id, day)`.execute(db)
  await sql`
    CREATE TABLE thread_topic (
      id TEXT PRIMARY KEY,
      note_id TEXT NOT NULL REFERENCES note (id),
      passage_id TEXT NOT NULL,
      mark BLOB NOT NULL,
      UNIQUE (note_id, passage_id)
    ) STRICT`.execute(db)
  for (const [name, event] of [
    ['changed', 'UPDATE'],
    ['removed', 'DELETE'],
  ] as const) {
    await sql`
      CREATE TRIGGER ${sql.raw(`thread_entry_is_never_${name}`)} BEFORE ${sql.raw(event)} ON thread_entry
      BEGIN SELECT RAISE(ABORT, 'what a child has said is never changed'); END`.execute(db)
  }
}
