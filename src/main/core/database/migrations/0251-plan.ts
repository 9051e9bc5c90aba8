import { type Kysely, sql } from 'kysely'

/** The samordnad plan: its lines, each with exactly one owner, and its versions, which once signed are never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE plan (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      state TEXT NOT NULL CHECK (state IN ('utkast', 'faststalld', 'avslutad')),
      main_id TEXT REFERENCES user (id),
      overall TEXT CHECK (overall IN ('kommunen', 'regionen')),
      consent_state TEXT NOT NULL CHECK (consent_state IN ('saknas', 'finns', 'behovs-inte')),
      consent_id TEXT,
      follow_up_on TEXT,
      is_sip INTEGER NOT NULL CHECK (is_sip IN (0, 1)),
      is_changed INTEGER NOT NULL CHECK (is_changed IN (0, 1)),
      text BLOB NOT NULL,
      end_reason BLOB,
      revision INTEGER NOT NULL,
      created_by TEXT NOT NULL REFERENCES user (id),
      created_at TEXT NOT NULL,
      CHECK (state <> 'faststalld' OR (main_id IS NOT NULL AND follow_up_on IS NOT NULL)),
      CHECK ((state = 'avslutad') = (end_reason IS NOT NULL))
    ) STRICT`.execute(db)
  await sql`CREATE UNIQUE INDEX plan_open ON plan (case_id) WHERE state <> 'avslutad'`.execute(db)
  await sql`CREATE INDEX plan_case ON plan (case_id)`.execute(db)
  await sql`
    CREATE TABLE plan_line (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      owner_user_id TEXT REFERENCES user (id),
      owner_body TEXT,
      person_id TEXT REFERENCES person (id),
      starts_on TEXT,
      due_on TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('planerad', 'pagar', 'klar', 'avbruten')),
      ground TEXT NOT NULL,
      weekday INTEGER CHECK (weekday BETWEEN 1 AND 7),
      starts_at TEXT,
      minutes INTEGER CHECK (minutes > 0),
      task_id TEXT REFERENCES task (id),
      removed_at TEXT,
      text BLOB NOT NULL,
      revision INTEGER NOT NULL,
      CHECK ((owner_user_id IS NULL) <> (owner_body IS NULL)),
      CHECK ((weekday IS NULL) = (starts_at IS NULL) AND (weekday IS NULL) = (minutes IS NULL))
    ) STRICT`.execute(db)
  await sql`CREATE INDEX plan_line_plan ON plan_line (plan_id)`.execute(db)
  await sql`
    CREATE TABLE plan_version (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      number INTEGER NOT NULL CHECK (number > 0),
      signed_by TEXT NOT NULL REFERENCES user (id),
      signed_at TEXT NOT NULL,
      follow_up_on TEXT NOT NULL,
      is_sip INTEGER NOT NULL CHECK (is_sip IN (0, 1)),
      content BLOB NOT NULL,
      signature BLOB NOT NULL,
      UNIQUE (plan_id, number)
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE plan_acknowledgement (
      id TEXT PRIMARY KEY,
      version_id TEXT NOT NULL REFERENCES plan_version (id),
      acknowledged_on TEXT NOT NULL,
      text BLOB NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES user (id)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX plan_acknowledgement_version ON plan_acknowledgement (version_id)`.execute(db)
  for (const table of ['plan_version', 'plan_acknowledgement'])
    for (const [name, event] of [
      ['changed', 'UPDATE'],
      ['removed', 'DELETE'],
    ] as const) {
      await sql`
        CREATE TRIGGER ${sql.raw(`${table}_is_never_${name}`)} BEFORE ${sql.raw(event)} ON ${sql.raw(table)}
        BEGIN SELECT RAISE(ABORT, 'what has been signed is never changed'); END`.execute(db)
    }
}
