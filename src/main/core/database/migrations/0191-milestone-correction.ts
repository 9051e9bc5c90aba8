import { type Kysely, sql } from 'kysely'

/** Who noted a milestone, and the older one it stands instead of: what has been noted is corrected by a new entry, never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE milestone ADD COLUMN noted_at TEXT`.execute(db)
  await sql`ALTER TABLE milestone ADD COLUMN noted_by TEXT REFERENCES user (id)`.execute(db)
  // Only a correction may be without a day: it says that the older one did not happen.
  await sql`
    ALTER TABLE milestone ADD COLUMN corrects_id TEXT REFERENCES milestone (id)
      CHECK (corrects_id IS NOT NULL OR planned_for IS NOT NULL OR happened_on IS NOT NULL)`.execute(db)
  await sql`CREATE UNIQUE INDEX milestone_corrects ON milestone (corrects_id) WHERE corrects_id IS NOT NULL`.execute(db)
  // What was planned may be noted as happened, once; nothing else of an entry is ever changed.
  await sql`
    CREATE TRIGGER milestone_is_never_changed BEFORE UPDATE ON milestone
    WHEN OLD.happened_on IS NOT NULL OR NEW.happened_on IS NULL OR NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id
      OR NEW.kind <> OLD.kind OR NEW.planned_for IS NOT OLD.planned_for OR NEW.corrects_id IS NOT OLD.corrects_id
    BEGIN SELECT RAISE(ABORT, 'what has been noted is never changed'); END`.execute(db)
  await sql`
    CREATE TRIGGER milestone_is_never_removed BEFORE DELETE ON milestone
    BEGIN SELECT RAISE(ABORT, 'what has been noted is never removed'); END`.execute(db)
}
