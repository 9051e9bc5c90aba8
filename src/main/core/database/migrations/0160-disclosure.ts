import { type Kysely, sql } from 'kysely'

/** The register of what has been given out of an akt. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE disclosure (
      id TEXT PRIMARY KEY,
      akt_id TEXT NOT NULL REFERENCES akt (id),
      kind TEXT NOT NULL CHECK (kind IN ('provning', 'annat')),
      state TEXT NOT NULL CHECK (state IN ('vantar', 'klar', 'ater')),
      decided_by TEXT NOT NULL REFERENCES user (id),
      decided_at TEXT NOT NULL,
      signature BLOB NOT NULL,
      approved_by TEXT REFERENCES user (id),
      approved_at TEXT,
      approval BLOB,
      answer BLOB,
      produced_at TEXT,
      CHECK ((approved_by IS NULL) = (approval IS NULL)),
      CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
      CHECK (approved_by IS NULL OR approved_by <> decided_by)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX disclosure_akt ON disclosure (akt_id, decided_at)`.execute(db)
  await sql`
    CREATE TABLE disclosure_part (
      id TEXT PRIMARY KEY,
      disclosure_id TEXT NOT NULL REFERENCES disclosure (id),
      compartment TEXT NOT NULL CHECK (compartment IN ('bas', 'skydd', 'anmalare')),
      content BLOB NOT NULL,
      UNIQUE (disclosure_id, compartment)
    ) STRICT`.execute(db)
  for (const [table, event] of [
    ['disclosure', 'UPDATE OF id, akt_id, kind, decided_by, decided_at, signature'],
    ['disclosure', 'DELETE'],
    ['disclosure_part', 'UPDATE'],
    ['disclosure_part', 'DELETE'],
  ] as const) {
    const name = `${table}_never_${event.split(' ')[0]?.toLowerCase()}`
    await sql`
      CREATE TRIGGER ${sql.raw(name)} BEFORE ${sql.raw(event)} ON ${sql.raw(table)}
      BEGIN SELECT RAISE(ABORT, 'what has been decided and given is never changed'); END`.execute(db)
  }
}
