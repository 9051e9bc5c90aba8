import { type Kysely, sql } from 'kysely'

/** The akt's frame, the ärendeteam, and the nödnyckel of each nämnd. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE akt ADD COLUMN unit TEXT NOT NULL DEFAULT ''`.execute(db)
  await sql`ALTER TABLE akt ADD COLUMN closed_on TEXT`.execute(db)
  await sql`ALTER TABLE lock_grant ADD COLUMN revoked_for TEXT NOT NULL DEFAULT ''`.execute(db)
  await sql`CREATE INDEX lock_grant_revoked ON lock_grant (lock_id) WHERE revoked_at IS NOT NULL`.execute(db)
  await sql`
    CREATE TABLE violence_mark (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL UNIQUE REFERENCES barnahus_case (id),
      learned_on TEXT NOT NULL,
      source TEXT NOT NULL,
      text BLOB NOT NULL,
      marked_by TEXT NOT NULL REFERENCES user (id),
      marked_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE team_member (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      user_id TEXT NOT NULL REFERENCES user (id),
      role TEXT NOT NULL,
      adults TEXT NOT NULL,
      akter TEXT NOT NULL,
      joined_on TEXT NOT NULL,
      left_on TEXT,
      appointed_by TEXT NOT NULL REFERENCES user (id),
      signature BLOB NOT NULL,
      text BLOB NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX team_member_case ON team_member (case_id, left_on)`.execute(db)
  await sql`CREATE INDEX team_member_user ON team_member (user_id, left_on)`.execute(db)
  await sql`
    CREATE TABLE nod_key (
      id TEXT PRIMARY KEY REFERENCES namnd (id),
      public_key BLOB NOT NULL,
      made_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE nod_opening (
      id TEXT PRIMARY KEY,
      akt_id TEXT NOT NULL REFERENCES akt (id),
      asker_id TEXT NOT NULL REFERENCES user (id),
      witness_id TEXT NOT NULL REFERENCES user (id),
      opened_at TEXT NOT NULL,
      until TEXT NOT NULL,
      reason BLOB NOT NULL,
      ended_at TEXT,
      seen_at TEXT
    ) STRICT`.execute(db)
  await sql`CREATE INDEX nod_opening_akt ON nod_opening (akt_id)`.execute(db)
}
