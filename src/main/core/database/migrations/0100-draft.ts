import { type Kysely, sql } from 'kysely'

/** Each user's unfinished text. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE draft (
      user_id TEXT NOT NULL REFERENCES user (id),
      form TEXT NOT NULL,
      subject TEXT NOT NULL,
      content BLOB NOT NULL,
      saved_at TEXT NOT NULL,
      PRIMARY KEY (user_id, form, subject)
    ) STRICT, WITHOUT ROWID`.execute(db)
}
