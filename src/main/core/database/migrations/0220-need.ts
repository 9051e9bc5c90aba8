import { type Kysely, sql } from 'kysely'

/** What a child needs after the interview, and every step a need has taken from hand to hand. Nothing here is ever changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE need (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      kind TEXT NOT NULL CHECK (kind IN ('stod', 'behandling', 'skola', 'boende', 'information', 'foralder', 'halsa', 'annat')),
      created_by TEXT NOT NULL REFERENCES user (id),
      created_on TEXT NOT NULL,
      words BLOB NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX need_case ON need (case_id)`.execute(db)
  await sql`
    CREATE TABLE need_step (
      id TEXT PRIMARY KEY,
      need_id TEXT NOT NULL REFERENCES need (id),
      no INTEGER NOT NULL CHECK (no > 0),
      kind TEXT NOT NULL CHECK (kind IN ('skapat', 'erbjudet', 'accepterat', 'avbojt', 'aterlamnat', 'overtaget', 'forsta-besok', 'uppfyllt', 'inte-aktuellt', 'angrat')),
      day TEXT NOT NULL,
      made_by TEXT NOT NULL REFERENCES user (id),
      made_at TEXT NOT NULL,
      hand_user_id TEXT REFERENCES user (id),
      hand_service TEXT,
      undoes_no INTEGER,
      words BLOB NOT NULL,
      UNIQUE (need_id, no),
      CHECK ((kind IN ('skapat', 'erbjudet', 'overtaget')) = (hand_user_id IS NOT NULL)),
      CHECK (hand_service IS NULL OR hand_user_id IS NOT NULL),
      CHECK ((kind = 'angrat') = (undoes_no IS NOT NULL)),
      CHECK (undoes_no IS NULL OR undoes_no < no),
      CHECK ((kind = 'skapat') = (no = 1))
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE need_bridge (
      id TEXT PRIMARY KEY,
      need_id TEXT NOT NULL REFERENCES need (id),
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      made_by TEXT NOT NULL REFERENCES user (id),
      made_at TEXT NOT NULL,
      words BLOB NOT NULL,
      CHECK (to_day >= from_day)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX need_bridge_need ON need_bridge (need_id)`.execute(db)
  await sql`
    CREATE TABLE service_notice (
      id TEXT PRIMARY KEY,
      service TEXT NOT NULL,
      no INTEGER NOT NULL CHECK (no > 0),
      is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1)),
      noted_by TEXT NOT NULL REFERENCES user (id),
      noted_at TEXT NOT NULL,
      words BLOB NOT NULL,
      UNIQUE (service, no)
    ) STRICT`.execute(db)
  for (const table of ['need', 'need_step', 'need_bridge', 'service_notice'])
    for (const [name, event] of [
      ['changed', 'UPDATE'],
      ['removed', 'DELETE'],
    ] as const) {
      await sql`
        CREATE TRIGGER ${sql.raw(`${table}_is_never_${name}`)} BEFORE ${sql.raw(event)} ON ${sql.raw(table)}
        BEGIN SELECT RAISE(ABORT, 'what has happened to a need is never changed'); END`.execute(db)
    }
}
