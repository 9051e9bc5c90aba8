import { type Kysely, sql } from 'kysely'

/** Överlämningar: from whom, to whom, and whether somebody has accepted by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE transfer (
      id TEXT PRIMARY KEY,
      case_id TEXT REFERENCES barnahus_case (id),
      akt_id TEXT REFERENCES akt (id),
      scope TEXT NOT NULL CHECK (scope IN ('hela-ansvaret', 'del')),
      from_id TEXT NOT NULL REFERENCES user (id),
      to_id TEXT REFERENCES user (id),
      service TEXT,
      state TEXT NOT NULL CHECK (state IN ('vantar', 'mottagen', 'avbojd', 'atertagen')),
      given_on TEXT NOT NULL,
      answer_by TEXT NOT NULL,
      answered_on TEXT,
      created_at TEXT NOT NULL,
      revision INTEGER NOT NULL,
      text BLOB NOT NULL,
      CHECK ((case_id IS NULL) <> (akt_id IS NULL)),
      CHECK ((to_id IS NULL) <> (service IS NULL)),
      CHECK (to_id IS NULL OR to_id <> from_id OR state <> 'vantar'),
      CHECK ((state = 'vantar') = (answered_on IS NULL)),
      CHECK (answer_by >= given_on),
      CHECK (answered_on IS NULL OR answered_on >= given_on)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX transfer_case ON transfer (case_id)`.execute(db)
  await sql`CREATE INDEX transfer_akt ON transfer (akt_id)`.execute(db)
}
