import { type Kysely, sql } from 'kysely'

/** Förhörsdagar and their steps in order of time. Dates, kinds and states stand plain; every word lies sealed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE interview_day (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES barnahus_case (id),
      day TEXT NOT NULL,
      order_no INTEGER NOT NULL CHECK (order_no > 0),
      place TEXT NOT NULL CHECK (place IN ('barnahus', 'annan')),
      state TEXT NOT NULL CHECK (state IN ('planerad', 'pagar', 'genomford', 'installd')),
      cancel_cause TEXT CHECK (
        cancel_cause IN ('barnet-vill-inte', 'barnet-sjukt', 'aklagaren', 'nagon-saknas', 'annat')
      ),
      text BLOB NOT NULL,
      revision INTEGER NOT NULL,
      created_by TEXT NOT NULL REFERENCES user (id),
      created_at TEXT NOT NULL,
      CHECK ((state = 'installd') = (cancel_cause IS NOT NULL))
    ) STRICT`.execute(db)
  await sql`CREATE INDEX interview_day_case ON interview_day (case_id, day)`.execute(db)
  await sql`
    CREATE TABLE day_step (
      id TEXT PRIMARY KEY,
      interview_day_id TEXT NOT NULL REFERENCES interview_day (id),
      kind TEXT NOT NULL CHECK (
        kind IN (
          'hamtning', 'ankomst', 'barnforhor', 'medhorning', 'lakarundersokning',
          'eftermote', 'formote', 'hembesok', 'hemfard', 'uppfoljande-samtal'
        )
      ),
      day TEXT NOT NULL,
      starts_at TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 600),
      after_id TEXT REFERENCES day_step (id) CHECK (after_id <> id),
      link TEXT NOT NULL CHECK (link IN ('efter', 'med')),
      is_fixed INTEGER NOT NULL CHECK (is_fixed IN (0, 1)),
      place TEXT NOT NULL CHECK (place IN ('barnahus', 'skola', 'hemmet', 'sjukhus', 'socialkontor', 'annan')),
      state TEXT NOT NULL CHECK (state IN ('planerad', 'pagar', 'klar', 'hoppad')),
      began_at TEXT,
      ended_at TEXT,
      milestone_id TEXT REFERENCES milestone (id),
      text BLOB NOT NULL,
      CHECK (state NOT IN ('pagar', 'klar') OR began_at IS NOT NULL),
      CHECK ((state = 'klar') = (ended_at IS NOT NULL))
    ) STRICT`.execute(db)
  await sql`CREATE INDEX day_step_day ON day_step (interview_day_id, day, starts_at)`.execute(db)
}
