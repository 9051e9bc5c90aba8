import { type Kysely, sql } from 'kysely'

/** Talks with one adult, the parts that are written from them, and what a colleague hands over to be worded. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE talk (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('planerat', 'hallet', 'installt')),
      mode TEXT NOT NULL CHECK (mode IN ('pa-plats', 'hembesok', 'telefon', 'lank')),
      planned_on TEXT NOT NULL,
      starts_at TEXT NOT NULL,
      barnhandlaggare_id TEXT REFERENCES user (id),
      vuxenhandlaggare_id TEXT REFERENCES user (id),
      expected INTEGER NOT NULL CHECK (expected > 0),
      started_at TEXT,
      ended_at TEXT,
      informed TEXT CHECK (informed IN ('muntligt', 'skriftligt', 'bade', 'nej')),
      text BLOB NOT NULL,
      revision INTEGER NOT NULL,
      created_by TEXT NOT NULL REFERENCES user (id),
      created_at TEXT NOT NULL,
      CHECK (barnhandlaggare_id IS NOT NULL OR vuxenhandlaggare_id IS NOT NULL),
      CHECK ((state = 'hallet') = (started_at IS NOT NULL))
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE talk_case (
      id TEXT PRIMARY KEY,
      talk_id TEXT NOT NULL REFERENCES talk (id),
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      UNIQUE (talk_id, case_id)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX talk_case_case ON talk_case (case_id)`.execute(db)
  await sql`
    CREATE TABLE talk_part (
      id TEXT PRIMARY KEY,
      talk_id TEXT NOT NULL REFERENCES talk (id),
      owner_id TEXT NOT NULL REFERENCES user (id),
      case_id TEXT REFERENCES barnahus_case (id),
      is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
      offer TEXT CHECK (offer IN ('tackade-ja', 'tackade-nej', 'inte-fragad')),
      UNIQUE (talk_id, case_id)
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE handover (
      id TEXT PRIMARY KEY,
      talk_id TEXT NOT NULL REFERENCES talk (id),
      from_id TEXT NOT NULL REFERENCES user (id),
      to_id TEXT NOT NULL REFERENCES user (id),
      text BLOB NOT NULL,
      given_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX handover_talk ON handover (talk_id, to_id)`.execute(db)
  await sql`
    CREATE TABLE child_safety (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      is_secured INTEGER NOT NULL CHECK (is_secured IN (0, 1)),
      decided_on TEXT NOT NULL,
      text BLOB NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES user (id),
      recorded_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX child_safety_case ON child_safety (case_id)`.execute(db)
  await sql`ALTER TABLE note ADD COLUMN talk_id TEXT REFERENCES talk (id)`.execute(db)
  await sql`CREATE INDEX note_talk ON note (talk_id) WHERE talk_id IS NOT NULL`.execute(db)
}
