import { type Kysely, sql } from 'kysely'

/** Samarbetsgruppen: the series, its meetings, what each case came to there, and the sheets the teams bring. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE group_series (
      id TEXT PRIMARY KEY,
      namnd_id TEXT NOT NULL REFERENCES namnd (id),
      starts_on TEXT NOT NULL,
      starts_at TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      place TEXT NOT NULL,
      members TEXT NOT NULL CHECK (json_valid(members)),
      organiser_id TEXT NOT NULL REFERENCES user (id),
      created_at TEXT NOT NULL,
      ended_on TEXT
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE group_meeting (
      id TEXT PRIMARY KEY,
      series_id TEXT NOT NULL REFERENCES group_series (id),
      planned_on TEXT NOT NULL,
      held_on TEXT NOT NULL,
      starts_at TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      place TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('planerat', 'pagar', 'hallet', 'installt')),
      reason BLOB,
      started_at TEXT,
      ended_at TEXT,
      UNIQUE (series_id, planned_on),
      CHECK ((state IN ('pagar', 'hallet')) = (started_at IS NOT NULL)),
      CHECK ((state = 'hallet') = (ended_at IS NOT NULL)),
      CHECK (state <> 'installt' OR reason IS NOT NULL)
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE group_item (
      id TEXT PRIMARY KEY,
      meeting_id TEXT NOT NULL REFERENCES group_meeting (id),
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      no INTEGER CHECK (no > 0),
      state TEXT NOT NULL CHECK (state IN ('vantar', 'dragen', 'bordlagd')),
      outcome TEXT CHECK (outcome IN ('handledning', 'resurs', 'handledning-och-resurs', 'ingen-andring')),
      next_review_on TEXT,
      present TEXT NOT NULL CHECK (json_valid(present)),
      called_at TEXT,
      settled_at TEXT,
      task_id TEXT REFERENCES task (id),
      text BLOB NOT NULL,
      UNIQUE (meeting_id, case_id),
      CHECK ((state = 'dragen') = (outcome IS NOT NULL)),
      CHECK ((state = 'dragen') = (next_review_on IS NOT NULL)),
      CHECK ((state = 'vantar') = (settled_at IS NULL))
    ) STRICT`.execute(db)
  await sql`CREATE INDEX group_item_case ON group_item (case_id)`.execute(db)
  await sql`
    CREATE TABLE group_sheet (
      id TEXT PRIMARY KEY,
      meeting_id TEXT NOT NULL REFERENCES group_meeting (id),
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      text BLOB NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      saved_by TEXT NOT NULL REFERENCES user (id),
      saved_at TEXT NOT NULL,
      UNIQUE (meeting_id, case_id)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX group_sheet_case ON group_sheet (case_id)`.execute(db)
}
