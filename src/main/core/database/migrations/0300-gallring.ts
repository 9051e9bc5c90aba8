import { type Kysely, sql } from 'kysely'

/** Tables whose rows are kept for good whatever is gallrat. */
const keptForGood = new Set(['log_entry', 'agreement_version'])

/** Gallring: decisions, what they take with them, keys put away while they rest. What is never removed may be removed by a decision that is being carried out, and by nothing else. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE gallring_decision (
      id TEXT PRIMARY KEY,
      namnd_id TEXT NOT NULL REFERENCES namnd (id),
      state TEXT NOT NULL CHECK (state IN ('vilar', 'atertaget', 'fallet', 'forstors', 'forstort')),
      decided_at TEXT NOT NULL,
      decided_by TEXT NOT NULL REFERENCES user (id),
      second_by TEXT NOT NULL REFERENCES user (id) CHECK (second_by <> decided_by),
      signature BLOB NOT NULL,
      second_signature BLOB NOT NULL,
      rests_until TEXT NOT NULL,
      ended_at TEXT,
      ended_by TEXT REFERENCES user (id),
      begun_on TEXT CHECK (begun_on IS NULL OR begun_on >= rests_until),
      CHECK ((state IN ('vilar', 'forstors')) = (ended_at IS NULL)),
      CHECK ((state IN ('forstors', 'forstort')) = (begun_on IS NOT NULL))
    ) STRICT`.execute(db)
  await sql`
    CREATE TRIGGER gallring_decision_is_never_reopened BEFORE UPDATE ON gallring_decision
    WHEN OLD.ended_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.decided_at <> OLD.decided_at
      OR NEW.decided_by <> OLD.decided_by OR NEW.second_by <> OLD.second_by OR NEW.rests_until <> OLD.rests_until
      OR (NEW.state = 'forstort' AND OLD.state <> 'forstors') OR (NEW.state = 'forstors' AND OLD.state <> 'vilar')
    BEGIN SELECT RAISE(ABORT, 'a decision on gallring is never changed'); END`.execute(db)
  await sql`
    CREATE TRIGGER gallring_decision_is_never_removed BEFORE DELETE ON gallring_decision
    BEGIN SELECT RAISE(ABORT, 'a decision on gallring is never removed'); END`.execute(db)
  await sql`
    CREATE TABLE gallring_item (
      id TEXT PRIMARY KEY,
      decision_id TEXT NOT NULL REFERENCES gallring_decision (id),
      thing TEXT NOT NULL CHECK (thing IN ('akt', 'arende', 'samrad', 'begaran', 'samtal', 'person')),
      target_id TEXT NOT NULL,
      gallring TEXT,
      last_on TEXT NOT NULL,
      due_on TEXT NOT NULL,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      facts BLOB
    ) STRICT`.execute(db)
  await sql`CREATE INDEX gallring_item_decision ON gallring_item (decision_id)`.execute(db)
  await sql`CREATE INDEX gallring_item_target ON gallring_item (target_id)`.execute(db)
  await sql`
    CREATE TABLE gallring_key (
      id TEXT PRIMARY KEY,
      decision_id TEXT NOT NULL REFERENCES gallring_decision (id),
      content BLOB NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX gallring_key_decision ON gallring_key (decision_id)`.execute(db)
  await sql`
    CREATE TABLE gallring_keep (
      id TEXT PRIMARY KEY,
      akt_id TEXT REFERENCES akt (id),
      case_id TEXT REFERENCES barnahus_case (id),
      until_year INTEGER NOT NULL,
      reason BLOB NOT NULL,
      decided_by TEXT NOT NULL REFERENCES user (id),
      decided_on TEXT NOT NULL,
      CHECK ((akt_id IS NULL) <> (case_id IS NULL))
    ) STRICT`.execute(db)
  await sql`CREATE INDEX gallring_keep_akt ON gallring_keep (akt_id)`.execute(db)
  await sql`CREATE INDEX gallring_keep_case ON gallring_keep (case_id)`.execute(db)
  await sql`
    CREATE TABLE gallring_mark (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('lista', 'klocka')),
      namnd_id TEXT REFERENCES namnd (id),
      marked_at TEXT NOT NULL,
      marked_by TEXT NOT NULL REFERENCES user (id),
      log_seq INTEGER NOT NULL
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE gallring_trace (
      id TEXT PRIMARY KEY,
      thing TEXT NOT NULL CHECK (thing IN ('samrad', 'begaran', 'samtal', 'person'))
    ) STRICT`.execute(db)
  await letGallringRemove(db)
}

async function letGallringRemove(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string; tbl_name: string; sql: string }>`
    SELECT name, tbl_name, sql FROM sqlite_schema
    WHERE type = 'trigger' AND sql LIKE '%BEFORE DELETE ON%' AND name NOT LIKE 'gallring%' ORDER BY name`.execute(db)
  for (const row of rows) {
    if (keptForGood.has(row.tbl_name)) continue
    const parts = /^(CREATE TRIGGER \S+ BEFORE DELETE ON \S+)\s+(?:WHEN ([\s\S]+?)\s+)?(BEGIN[\s\S]+)$/.exec(
      row.sql.trim(),
    )
    if (!parts) throw new Error(`cannot read ${row.name}`)
    const [, head = '', when, body = ''] = parts
    const guard = `${when ? `(${when}) AND ` : ''}NOT EXISTS (SELECT 1 FROM gallring_decision WHERE state = 'forstors')`
    await sql`DROP TRIGGER ${sql.id(row.name)}`.execute(db)
    await sql.raw(`${head} WHEN ${guard} ${body}`).execute(db)
  }
}
