import { type Kysely, sql } from 'kysely'

/** Tasks: one owner, one day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE task (
      id TEXT PRIMARY KEY,
      case_id TEXT REFERENCES barnahus_case (id),
      samrad_id TEXT REFERENCES samrad (id),
      item_key TEXT,
      owner_user_id TEXT REFERENCES user (id),
      owner_agency_id TEXT,
      due_on TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('oppen', 'klar')),
      done_on TEXT,
      created_on TEXT NOT NULL,
      text BLOB NOT NULL,
      CHECK (case_id IS NOT NULL OR samrad_id IS NOT NULL),
      CHECK ((owner_user_id IS NULL) <> (owner_agency_id IS NULL))
    ) STRICT`.execute(db)
  await sql`CREATE INDEX task_case ON task (case_id, state)`.execute(db)
  await sql`CREATE INDEX task_samrad ON task (samrad_id, state)`.execute(db)
  await sql`CREATE INDEX task_due ON task (state, due_on)`.execute(db)
}
