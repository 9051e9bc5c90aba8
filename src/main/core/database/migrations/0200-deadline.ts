import { type Kysely, sql } from 'kysely'

/** The codes as they stand when the step is taken; a step is never changed by what the program learns later. */
const rule = sql.raw(
  "CHECK (rule IN ('T1','T2','T3','T4','T5','T6','T7','T8','T9-eftermote','T9-formote','T9-hembesok','T10','T11','T12','T13','T14','T15'))",
)

/** Decisions to extend a deadline, and why one has passed. What is written stands. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE deadline_extension (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      milestone_id TEXT NOT NULL REFERENCES milestone (id),
      rule TEXT NOT NULL ${rule},
      ground TEXT NOT NULL CHECK (ground IN ('synnerliga-skal', 'sarskilda-skal', 'domstol', 'ny-dag')),
      from_due TEXT NOT NULL,
      to_due TEXT NOT NULL CHECK (to_due > from_due),
      decided_on TEXT NOT NULL CHECK (decided_on <= from_due),
      words BLOB NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES user (id),
      recorded_at TEXT NOT NULL,
      UNIQUE (milestone_id, rule, from_due)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX deadline_extension_case ON deadline_extension (case_id)`.execute(db)
  await sql`
    CREATE TABLE deadline_reason (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      milestone_id TEXT NOT NULL REFERENCES milestone (id),
      rule TEXT NOT NULL ${rule},
      due TEXT NOT NULL,
      words BLOB NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES user (id),
      recorded_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX deadline_reason_case ON deadline_reason (case_id)`.execute(db)
  for (const table of ['deadline_extension', 'deadline_reason']) {
    for (const [name, event] of [
      ['changed', 'UPDATE'],
      ['removed', 'DELETE'],
    ] as const) {
      await sql`
        CREATE TRIGGER ${sql.raw(`${table}_is_never_${name}`)} BEFORE ${sql.raw(event)} ON ${sql.raw(table)}
        BEGIN SELECT RAISE(ABORT, 'what is written about a deadline is never changed'); END`.execute(db)
    }
  }
}
