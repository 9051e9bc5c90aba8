import { type Kysely, sql } from 'kysely'

/** What lets a day's questions be answered without going through all that has been; and how far quick copies of keys and the akter's nödnycklar have been seen to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE lock_wrap_mark (
      user_id TEXT PRIMARY KEY,
      grant_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db)
  await sql`
    CREATE TABLE settled_mark (
      id TEXT PRIMARY KEY,
      seq INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db)
  await sql`CREATE INDEX log_entry_event ON log_entry (action, seq) WHERE op = 'event'`.execute(db)
  await sql`CREATE INDEX akt_officer ON akt (responsible_id, state)`.execute(db)
  await sql`CREATE INDEX barnahus_case_opened ON barnahus_case (opened_on, number)`.execute(db)
  await sql`CREATE INDEX samrad_request_received ON samrad_request (received_on, id)`.execute(db)
  await sql`CREATE INDEX samrad_state ON samrad (state, held_on)`.execute(db)
  await sql`CREATE INDEX samrad_party_supplement ON samrad_party (samrad_id) WHERE supplement_by IS NOT NULL`.execute(
    db,
  )
  await sql`CREATE INDEX note_unsigned ON note (author_id, akt_id) WHERE signed_at IS NULL`.execute(db)
  await sql`CREATE INDEX protection_entry_recorder ON protection_entry (recorded_by, akt_id)`.execute(db)
  await sql`CREATE INDEX disclosure_state ON disclosure (state, akt_id)`.execute(db)
}
