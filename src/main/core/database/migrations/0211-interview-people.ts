import { type Kysely, sql } from 'kysely'

/** Who else comes to a förhörsdag, who speaks for the child in law, and that a doctor has seen the child. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE day_person (
      id TEXT PRIMARY KEY,
      interview_day_id TEXT NOT NULL REFERENCES interview_day (id),
      kind TEXT NOT NULL CHECK (kind IN ('trygghetsperson', 'tolk', 'kulturtolk', 'medhorare')),
      dropped_at TEXT,
      text BLOB NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX day_person_day ON day_person (interview_day_id)`.execute(db)
  await sql`
    CREATE TABLE child_counsel (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL UNIQUE REFERENCES barnahus_case (id),
      need TEXT NOT NULL CHECK (need IN ('ej-bedomt', 'behovs', 'behovs-inte')),
      applied_on TEXT,
      appointed_on TEXT,
      ended_on TEXT,
      text BLOB NOT NULL,
      CHECK (ended_on IS NULL OR appointed_on IS NOT NULL)
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE medical_exam (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL UNIQUE REFERENCES barnahus_case (id),
      need TEXT NOT NULL CHECK (need IN ('ej-bedomt', 'behovs', 'behovs-inte')),
      requested_by TEXT CHECK (requested_by IN ('polis', 'aklagare', 'socialtjanst', 'vard')),
      requested_on TEXT,
      place TEXT CHECK (place IN ('barnahus', 'barnklinik', 'kvinnoklinik', 'annan')),
      done_on TEXT,
      child_told_on TEXT,
      intyg_requested_on TEXT,
      intyg_received_on TEXT
    ) STRICT`.execute(db)
}
