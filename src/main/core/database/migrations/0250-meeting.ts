import { type Kysely, sql } from 'kysely'

/** Meetings with the family, that the child was told and heard, what the child lets be told on, and how the family came. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE co_meeting (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      form TEXT NOT NULL CHECK (form IN ('samverkansmote', 'gemensamt-hembesok')),
      state TEXT NOT NULL CHECK (state IN ('planerat', 'kallat', 'hallet', 'avslutat', 'installt')),
      mode TEXT NOT NULL CHECK (mode IN ('pa-plats', 'hembesok', 'telefon', 'lank')),
      planned_on TEXT NOT NULL,
      starts_at TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      held_on TEXT,
      plan_id TEXT,
      ends_without_plan INTEGER NOT NULL CHECK (ends_without_plan IN (0, 1)),
      text BLOB NOT NULL,
      revision INTEGER NOT NULL,
      created_by TEXT NOT NULL REFERENCES user (id),
      created_at TEXT NOT NULL,
      CHECK ((state IN ('hallet', 'avslutat')) = (held_on IS NOT NULL)),
      CHECK (state <> 'avslutat' OR plan_id IS NOT NULL OR ends_without_plan = 1)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX co_meeting_case ON co_meeting (case_id, planned_on)`.execute(db)
  await sql`
    CREATE TABLE co_meeting_party (
      id TEXT PRIMARY KEY,
      meeting_id TEXT NOT NULL REFERENCES co_meeting (id),
      kind TEXT NOT NULL CHECK (kind IN ('barn', 'vardnadshavare', 'kollega', 'verksamhet', 'tolk', 'kulturtolk', 'annan')),
      person_id TEXT REFERENCES person (id),
      user_id TEXT REFERENCES user (id),
      is_called INTEGER NOT NULL CHECK (is_called IN (0, 1)),
      presence TEXT CHECK (presence IN ('plats', 'lank', 'telefon', 'ej')),
      secrecy_noted INTEGER NOT NULL CHECK (secrecy_noted IN (0, 1)),
      has_own_record INTEGER NOT NULL CHECK (has_own_record IN (0, 1)),
      text BLOB NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX co_meeting_party_meeting ON co_meeting_party (meeting_id)`.execute(db)
  await sql`
    CREATE TABLE child_part (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      meeting_id TEXT REFERENCES co_meeting (id),
      informed_on TEXT,
      heard_on TEXT,
      has_reason INTEGER NOT NULL CHECK (has_reason IN (0, 1)),
      text BLOB NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES user (id),
      recorded_at TEXT NOT NULL,
      CHECK ((informed_on IS NOT NULL AND heard_on IS NOT NULL) OR has_reason = 1)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX child_part_case ON child_part (case_id)`.execute(db)
  for (const [name, event] of [
    ['changed', 'UPDATE'],
    ['removed', 'DELETE'],
  ] as const) {
    await sql`
      CREATE TRIGGER ${sql.raw(`child_part_is_never_${name}`)} BEFORE ${sql.raw(event)} ON child_part
      BEGIN SELECT RAISE(ABORT, 'that a child was heard is never changed'); END`.execute(db)
  }
  await sql`
    CREATE TABLE child_word (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      kind TEXT NOT NULL CHECK (kind IN ('lage', 'onskemal')),
      may_pass INTEGER NOT NULL CHECK (may_pass IN (0, 1)),
      agreed_on TEXT,
      text BLOB NOT NULL,
      created_by TEXT NOT NULL REFERENCES user (id),
      created_at TEXT NOT NULL,
      CHECK ((may_pass = 1) = (agreed_on IS NOT NULL))
    ) STRICT`.execute(db)
  await sql`CREATE INDEX child_word_case ON child_word (case_id)`.execute(db)
  await sql`
    CREATE TABLE intake (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      channel TEXT NOT NULL CHECK (channel IN (
        'socialtjanst', 'skola', 'forskola', 'barnhalsovard', 'halso-och-sjukvard', 'polis', 'familjeratt', 'kvinnojour',
        'foralder', 'barnet', 'annan'
      )),
      found_on TEXT NOT NULL,
      text BLOB NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES user (id),
      recorded_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX intake_case ON intake (case_id)`.execute(db)
}
