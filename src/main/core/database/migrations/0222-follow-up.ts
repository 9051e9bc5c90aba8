import { type Kysely, sql } from 'kysely'

/** Follow-ups that have been held, and days that have been moved. When one is due is worked out from what has happened, never stored. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE follow_up (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      step TEXT,
      held_on TEXT NOT NULL,
      is_safe TEXT NOT NULL CHECK (is_safe IN ('ja', 'nej', 'vet-ej')),
      knows_contact TEXT NOT NULL CHECK (knows_contact IN ('ja', 'nej', 'vet-ej')),
      support TEXT NOT NULL CHECK (support IN ('ja', 'delvis', 'nej')),
      new_violence INTEGER NOT NULL CHECK (new_violence IN (0, 1)),
      outcome_told TEXT NOT NULL CHECK (outcome_told IN ('ja', 'nej', 'inget-att-beratta')),
      told_on TEXT,
      made_by TEXT NOT NULL REFERENCES user (id),
      made_at TEXT NOT NULL,
      words BLOB NOT NULL,
      CHECK ((outcome_told = 'ja') = (told_on IS NOT NULL))
    ) STRICT`.execute(db)
  await sql`CREATE UNIQUE INDEX follow_up_step ON follow_up (case_id, step) WHERE step IS NOT NULL`.execute(db)
  await sql`
    CREATE TABLE follow_up_move (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      step TEXT NOT NULL,
      no INTEGER NOT NULL CHECK (no > 0),
      due_on TEXT NOT NULL,
      made_by TEXT NOT NULL REFERENCES user (id),
      made_at TEXT NOT NULL,
      words BLOB NOT NULL,
      UNIQUE (case_id, step, no)
    ) STRICT`.execute(db)
  for (const table of ['follow_up', 'follow_up_move'])
    for (const [name, event] of [
      ['changed', 'UPDATE'],
      ['removed', 'DELETE'],
    ] as const) {
      await sql`
        CREATE TRIGGER ${sql.raw(`${table}_is_never_${name}`)} BEFORE ${sql.raw(event)} ON ${sql.raw(table)}
        BEGIN SELECT RAISE(ABORT, 'a follow-up is never changed'); END`.execute(db)
    }
}
