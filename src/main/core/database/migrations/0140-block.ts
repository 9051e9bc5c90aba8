import { type Kysely, sql } from 'kysely'

/** Informationsspärrar, and notes that may not be revealed to a guardian. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE information_block (
      id TEXT PRIMARY KEY,
      child_id TEXT NOT NULL REFERENCES person (id),
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      samrad_id TEXT REFERENCES samrad (id),
      covers_all INTEGER NOT NULL CHECK (covers_all IN (0, 1)),
      set_on TEXT NOT NULL,
      set_by TEXT NOT NULL REFERENCES user (id),
      until_day TEXT,
      words BLOB NOT NULL,
      lifted_on TEXT,
      lifted_by TEXT REFERENCES user (id),
      informed BLOB,
      CHECK ((lifted_on IS NULL) = (informed IS NULL) AND (lifted_on IS NULL) = (lifted_by IS NULL))
    ) STRICT`.execute(db)
  await sql`CREATE INDEX information_block_child ON information_block (child_id, lifted_on)`.execute(db)
  await sql`
    CREATE TABLE information_block_receiver (
      id TEXT PRIMARY KEY,
      block_id TEXT NOT NULL REFERENCES information_block (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      UNIQUE (block_id, person_id)
    ) STRICT`.execute(db)
  await sql`
    CREATE TRIGGER lifted_block_is_never_changed BEFORE UPDATE ON information_block WHEN OLD.lifted_on IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a lifted block is never changed'); END`.execute(db)
  await sql`
    CREATE TABLE note_withholding (
      id TEXT PRIMARY KEY,
      note_id TEXT NOT NULL REFERENCES note (id),
      set_at TEXT NOT NULL,
      set_by TEXT NOT NULL REFERENCES user (id),
      reason BLOB NOT NULL,
      lifted_at TEXT,
      lifted_by TEXT REFERENCES user (id),
      lift_reason BLOB,
      CHECK ((lifted_at IS NULL) = (lift_reason IS NULL) AND (lifted_at IS NULL) = (lifted_by IS NULL))
    ) STRICT`.execute(db)
  await sql`CREATE UNIQUE INDEX note_withholding_standing ON note_withholding (note_id) WHERE lifted_at IS NULL`.execute(
    db,
  )
}
