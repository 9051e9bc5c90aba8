import { type Kysely, sql } from 'kysely'

/** Who holds each child's support together: the latest line counts, and those before it stand. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE support_lead (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      no INTEGER NOT NULL CHECK (no > 0),
      user_id TEXT NOT NULL REFERENCES user (id),
      named_on TEXT NOT NULL,
      named_by TEXT NOT NULL REFERENCES user (id),
      named_at TEXT NOT NULL,
      words BLOB NOT NULL,
      UNIQUE (case_id, no)
    ) STRICT`.execute(db)
  for (const [name, event] of [
    ['changed', 'UPDATE'],
    ['removed', 'DELETE'],
  ] as const) {
    await sql`
      CREATE TRIGGER ${sql.raw(`support_lead_is_never_${name}`)} BEFORE ${sql.raw(event)} ON support_lead
      BEGIN SELECT RAISE(ABORT, 'who was named is never changed'); END`.execute(db)
  }
}
