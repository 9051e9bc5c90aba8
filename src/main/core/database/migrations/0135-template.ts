import { type Kysely, sql } from 'kysely'

/** Word templates a team has edited, and which version is in use. Version 1 is built in and stands nowhere here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE template_version (
      id TEXT PRIMARY KEY,
      template TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 1),
      blob_id TEXT NOT NULL REFERENCES blob (id),
      note BLOB NOT NULL,
      taken_by TEXT NOT NULL REFERENCES user (id),
      taken_at TEXT NOT NULL,
      UNIQUE (template, version)
    ) STRICT`.execute(db)
  await sql`
    CREATE TRIGGER template_version_is_never_changed BEFORE UPDATE ON template_version
    BEGIN SELECT RAISE(ABORT, 'a version is never changed'); END`.execute(db)
  await sql`
    CREATE TABLE template_choice (
      id TEXT PRIMARY KEY,
      template TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      chosen_by TEXT NOT NULL REFERENCES user (id),
      chosen_at TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX template_choice_template ON template_choice (template)`.execute(db)
}
