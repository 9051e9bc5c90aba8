import type { Check, CheckKind } from '../../../shared/integrity/integrity.contract'
import type { WriteContext } from '../context'
import type { ReadableDb } from '../database/handle'
import { houseLock } from '../vault/house-locks'

const find = (db: ReadableDb, kind: CheckKind) =>
  db.first((q) => q.selectFrom('integrity_check').selectAll().where('kind', '=', kind))

/** The newest check of a kind that found the file whole. */
export function lastWholeCheck(db: ReadableDb, kind: CheckKind): Check | undefined {
  const row = find(db, kind)
  return row && { kind, checkedAt: row.checked_at, pages: row.pages, damage: null }
}

/** Writes down that the file was whole. */
export function recordCheck(context: WriteContext, check: Check): void {
  const fields = { checked_at: check.checkedAt, pages: check.pages, checked_by: context.me.id }
  const row = find(context.db, check.kind)
  if (row) return context.write.update('integrity_check', row.id, fields, houseLock)
  context.write.insert('integrity_check', { id: context.newId(), kind: check.kind, ...fields }, houseLock)
}
