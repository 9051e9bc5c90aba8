import { type Kysely, sql } from 'kysely'

/** The chain: links are added and never touched again; only the sealed part of a link may be destroyed (gallring). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE log_entry (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      clock TEXT NOT NULL,
      at TEXT NOT NULL,
      device TEXT NOT NULL,
      session TEXT NOT NULL,
      user_id TEXT NOT NULL,
      action TEXT NOT NULL,
      scope TEXT NOT NULL,
      entity TEXT NOT NULL,
      row_id TEXT NOT NULL,
      op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'remove', 'read', 'event')),
      fields BLOB,
      fields_hash BLOB NOT NULL,
      details BLOB,
      details_hash BLOB NOT NULL,
      prev BLOB NOT NULL,
      hash BLOB NOT NULL,
      signature BLOB NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX log_entry_user ON log_entry (user_id, seq)`.execute(db)
  await sql`CREATE INDEX log_entry_row ON log_entry (entity, row_id)`.execute(db)
  await sql`
    CREATE TRIGGER log_entry_is_never_removed BEFORE DELETE ON log_entry
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`.execute(db)
  await sql`
    CREATE TRIGGER log_entry_is_never_changed BEFORE UPDATE ON log_entry
    WHEN NOT (NEW.fields IS NULL AND (NEW.details IS NULL OR NEW.details IS OLD.details)
      AND (NEW.seq, NEW.id, NEW.clock, NEW.at, NEW.device, NEW.session, NEW.user_id, NEW.action, NEW.scope, NEW.entity,
        NEW.row_id, NEW.op, NEW.fields_hash, NEW.details_hash, NEW.prev, NEW.hash, NEW.signature)
      IS (OLD.seq, OLD.id, OLD.clock, OLD.at, OLD.device, OLD.session, OLD.user_id, OLD.action, OLD.scope, OLD.entity,
        OLD.row_id, OLD.op, OLD.fields_hash, OLD.details_hash, OLD.prev, OLD.hash, OLD.signature))
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`.execute(db)
  await sql`
    CREATE TRIGGER log_entry_is_never_replaced BEFORE INSERT ON log_entry
    WHEN EXISTS (SELECT 1 FROM log_entry WHERE seq = NEW.seq OR id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`.execute(db)
  await sql`
    CREATE TABLE log_session (
      id TEXT PRIMARY KEY,
      user_id TEXT NOT NULL,
      device TEXT NOT NULL,
      started_at TEXT NOT NULL,
      app_version TEXT NOT NULL,
      box BLOB NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db)
}
