import { type Kysely, sql } from 'kysely'

/** Files taken in, and what has been taken out. A file's bytes lie sealed beside the rows, under the hash of what is stored. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE blob (
      id TEXT PRIMARY KEY CHECK (length(id) = 64),
      bytes BLOB NOT NULL
    ) STRICT`.execute(db)
  await sql`
    CREATE TRIGGER blob_is_never_changed BEFORE UPDATE ON blob
    BEGIN SELECT RAISE(ABORT, 'a blob is never changed'); END`.execute(db)
  await sql`
    CREATE TABLE document (
      id TEXT PRIMARY KEY,
      akt_id TEXT NOT NULL REFERENCES akt (id),
      compartment TEXT NOT NULL CHECK (compartment IN ('bas', 'skydd', 'anmalare', 'dokument')),
      blob_id TEXT NOT NULL REFERENCES blob (id),
      facts BLOB NOT NULL,
      taken_by TEXT NOT NULL REFERENCES user (id),
      taken_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX document_akt ON document (akt_id)`.execute(db)
  await sql`
    CREATE TABLE produced_document (
      id TEXT PRIMARY KEY,
      scope TEXT NOT NULL,
      compartment TEXT NOT NULL,
      facts BLOB NOT NULL,
      made_by TEXT NOT NULL REFERENCES user (id),
      made_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX produced_document_scope ON produced_document (scope)`.execute(db)
}
