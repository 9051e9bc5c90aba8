import { type Kysely, sql } from 'kysely'

/** Promises to children. What was promised and what became of it is never changed or removed; only who is to keep it may change hands. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE promise (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      made_on TEXT NOT NULL,
      due_on TEXT NOT NULL,
      made_by TEXT NOT NULL REFERENCES user (id),
      made_at TEXT NOT NULL,
      owner_user_id TEXT REFERENCES user (id),
      owner_agency_id TEXT,
      owner_person BLOB NOT NULL,
      watcher_id TEXT NOT NULL REFERENCES user (id),
      words BLOB NOT NULL,
      CHECK ((owner_user_id IS NULL) <> (owner_agency_id IS NULL)),
      CHECK (owner_user_id IS NULL OR owner_user_id = watcher_id),
      CHECK (due_on >= made_on)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX promise_case ON promise (case_id)`.execute(db)
  await sql`
    CREATE TABLE promise_step (
      id TEXT PRIMARY KEY,
      promise_id TEXT NOT NULL REFERENCES promise (id),
      kind TEXT NOT NULL CHECK (kind IN ('hallet', 'ny-dag', 'lagat', 'aterkallat', 'berattat', 'ny-ansvarig')),
      happened_on TEXT NOT NULL,
      due_on TEXT,
      told INTEGER NOT NULL CHECK (told IN (0, 1)),
      words BLOB NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES user (id),
      recorded_at TEXT NOT NULL,
      CHECK ((due_on IS NOT NULL) = (kind = 'ny-dag'))
    ) STRICT`.execute(db)
  await sql`CREATE INDEX promise_step_promise ON promise_step (promise_id)`.execute(db)
  for (const [name, event] of [
    ['promise_is_never_changed', 'UPDATE OF id, case_id, made_on, due_on, made_by, made_at, words ON promise'],
    ['promise_is_never_removed', 'DELETE ON promise'],
    ['promise_step_is_never_changed', 'UPDATE ON promise_step'],
    ['promise_step_is_never_removed', 'DELETE ON promise_step'],
  ] as const) {
    await sql`
      CREATE TRIGGER ${sql.raw(name)} BEFORE ${sql.raw(event)}
      BEGIN SELECT RAISE(ABORT, 'what a child was promised is never changed'); END`.execute(db)
  }
}
