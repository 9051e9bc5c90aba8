import { type Kysely, sql } from 'kysely'

/** Remisser: to which kind of service, where each is, and the days between which people wait. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE referral (
      id TEXT PRIMARY KEY,
      case_id TEXT REFERENCES barnahus_case (id),
      akt_id TEXT REFERENCES akt (id),
      need_id TEXT,
      service TEXT NOT NULL,
      urgency TEXT NOT NULL CHECK (urgency IN ('akut', 'skyndsamt', 'vanlig')),
      contact TEXT NOT NULL CHECK (contact IN ('oss', 'barnet', 'vardnadshavare', 'den-vuxne')),
      ground TEXT NOT NULL,
      consent_id TEXT REFERENCES consent (id),
      state TEXT NOT NULL
        CHECK (state IN ('utkast', 'skickad', 'mottagen', 'avbojd', 'forsta-besok', 'avslutad')),
      owner_id TEXT NOT NULL REFERENCES user (id),
      sent_on TEXT,
      watch_until TEXT NOT NULL,
      answered_on TEXT,
      first_visit_on TEXT,
      closed_on TEXT,
      next_way TEXT CHECK (next_way IN ('ny-remiss', 'omprovning', 'annan-vag')),
      created_at TEXT NOT NULL,
      revision INTEGER NOT NULL,
      text BLOB NOT NULL,
      CHECK ((case_id IS NULL) <> (akt_id IS NULL)),
      CHECK (state = 'utkast' OR sent_on IS NOT NULL OR closed_on IS NOT NULL),
      CHECK (state NOT IN ('mottagen', 'avbojd') OR answered_on IS NOT NULL),
      CHECK (state <> 'forsta-besok' OR first_visit_on IS NOT NULL),
      CHECK (state <> 'avslutad' OR closed_on IS NOT NULL),
      CHECK (answered_on IS NULL OR answered_on >= sent_on),
      CHECK (first_visit_on IS NULL OR first_visit_on >= sent_on),
      CHECK (consent_id IS NULL OR ground = 'samtycke'),
      CHECK (next_way IS NULL OR state = 'avbojd')
    ) STRICT`.execute(db)
  await sql`CREATE INDEX referral_case ON referral (case_id)`.execute(db)
  await sql`CREATE INDEX referral_akt ON referral (akt_id)`.execute(db)
}
