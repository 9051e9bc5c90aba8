import { type Kysely, sql } from 'kysely'

/** Samrådsförfrågningar and the cases they opened. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE samrad_request (
      id TEXT PRIMARY KEY,
      type TEXT NOT NULL,
      received_on TEXT NOT NULL,
      agency_id TEXT NOT NULL,
      urgency TEXT NOT NULL,
      offences TEXT NOT NULL,
      suspect_relation TEXT NOT NULL,
      police_report TEXT NOT NULL,
      interpreter_language TEXT NOT NULL,
      sibling_count INTEGER NOT NULL,
      state TEXT NOT NULL,
      samrad_id TEXT,
      text BLOB NOT NULL,
      answer BLOB,
      answer_by TEXT NOT NULL,
      received_by TEXT NOT NULL REFERENCES user (id),
      recorded_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX samrad_request_state ON samrad_request (state, received_on)`.execute(db)
  await sql`
    CREATE TABLE request_child (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL REFERENCES samrad_request (id),
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      UNIQUE (request_id, case_id)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX request_child_case ON request_child (case_id)`.execute(db)
}
