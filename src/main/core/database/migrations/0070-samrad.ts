import { type Kysely, sql } from 'kysely'

/** Samråd: the chairs, the agenda's outcomes, the decisions and the signed minutes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE samrad (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      type TEXT NOT NULL,
      state TEXT NOT NULL,
      held_on TEXT NOT NULL,
      starts_at TEXT NOT NULL,
      minutes INTEGER NOT NULL,
      place TEXT NOT NULL,
      link BLOB NOT NULL,
      coordinator_id TEXT NOT NULL REFERENCES user (id),
      joint_note INTEGER NOT NULL CHECK (joint_note IN (0, 1)),
      started_at TEXT,
      ended_at TEXT,
      revision INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX samrad_day ON samrad (held_on, starts_at)`.execute(db)
  await sql`
    CREATE TABLE samrad_case (
      id TEXT PRIMARY KEY,
      samrad_id TEXT NOT NULL REFERENCES samrad (id),
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      UNIQUE (samrad_id, case_id)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX samrad_case_case ON samrad_case (case_id)`.execute(db)
  await sql`
    CREATE TABLE samrad_party (
      id TEXT PRIMARY KEY,
      samrad_id TEXT NOT NULL REFERENCES samrad (id),
      agency_id TEXT NOT NULL,
      is_required INTEGER NOT NULL CHECK (is_required IN (0, 1)),
      is_called INTEGER NOT NULL CHECK (is_called IN (0, 1)),
      called_at TEXT,
      answer TEXT NOT NULL,
      attendance TEXT,
      supplement_by TEXT,
      text BLOB NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX samrad_party_samrad ON samrad_party (samrad_id)`.execute(db)
  await sql`
    CREATE TABLE samrad_item (
      id TEXT PRIMARY KEY,
      samrad_id TEXT NOT NULL REFERENCES samrad (id),
      item_key TEXT NOT NULL,
      case_id TEXT REFERENCES barnahus_case (id),
      outcome TEXT,
      return_on TEXT,
      text BLOB NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE UNIQUE INDEX samrad_item_once ON samrad_item (samrad_id, item_key, ifnull(case_id, ''))`.execute(db)
  await sql`
    CREATE TABLE samrad_decision (
      id TEXT PRIMARY KEY,
      samrad_id TEXT NOT NULL REFERENCES samrad (id),
      item_key TEXT NOT NULL,
      case_id TEXT REFERENCES barnahus_case (id),
      owner_user_id TEXT REFERENCES user (id),
      owner_agency_id TEXT,
      due_on TEXT,
      text BLOB NOT NULL,
      revision INTEGER NOT NULL,
      CHECK (owner_user_id IS NULL OR owner_agency_id IS NULL)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX samrad_decision_samrad ON samrad_decision (samrad_id)`.execute(db)
  await sql`
    CREATE TABLE samrad_minutes (
      id TEXT PRIMARY KEY,
      samrad_id TEXT NOT NULL REFERENCES samrad (id),
      kind TEXT NOT NULL CHECK (kind IN ('protokoll', 'rattelse')),
      content BLOB NOT NULL,
      template_version TEXT NOT NULL,
      signed_at TEXT NOT NULL,
      signed_by TEXT NOT NULL REFERENCES user (id),
      signature BLOB NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE UNIQUE INDEX samrad_minutes_once ON samrad_minutes (samrad_id) WHERE kind = 'protokoll'`.execute(db)
  await sql`
    CREATE TRIGGER samrad_minutes_are_never_changed BEFORE UPDATE ON samrad_minutes
    BEGIN SELECT RAISE(ABORT, 'signed minutes are never changed'); END`.execute(db)
}
