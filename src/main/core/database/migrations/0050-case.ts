import { type Kysely, sql } from 'kysely'

/** Barnahusärenden, the four rooms' states through time, and what has happened on the way. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE barnahus_case (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      child_id TEXT NOT NULL REFERENCES person (id),
      namnd_id TEXT NOT NULL REFERENCES namnd (id),
      municipality TEXT NOT NULL,
      state TEXT NOT NULL,
      opened_on TEXT NOT NULL,
      closed_on TEXT,
      birth_year INTEGER,
      sex TEXT NOT NULL,
      offences TEXT NOT NULL,
      suspect_relation TEXT NOT NULL,
      needs_interpreter INTEGER NOT NULL CHECK (needs_interpreter IN (0, 1)),
      coordinator_id TEXT NOT NULL REFERENCES user (id),
      responsible_id TEXT REFERENCES user (id),
      text BLOB NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX barnahus_case_child ON barnahus_case (child_id)`.execute(db)
  await sql`CREATE INDEX barnahus_case_state ON barnahus_case (state, opened_on)`.execute(db)
  await sql`
    CREATE TABLE room_state (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      room TEXT NOT NULL,
      state TEXT NOT NULL,
      reason BLOB NOT NULL,
      changed_at TEXT NOT NULL,
      changed_by TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX room_state_case ON room_state (case_id, room, id)`.execute(db)
  await sql`
    CREATE TABLE milestone (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      kind TEXT NOT NULL,
      planned_for TEXT,
      happened_on TEXT,
      note BLOB NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX milestone_case ON milestone (case_id)`.execute(db)
}
