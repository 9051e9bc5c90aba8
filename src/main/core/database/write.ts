import type { Insertable, Updateable } from 'kysely'
import { AppError } from '../../../shared/result'
import type { Ring } from '../vault/ring'
import { type LockName, sealValue } from '../vault/sealing'
import type { WritableDb } from './handle'
import type { Log } from './log'
import type { RecordedTables } from './schema'

type Table = keyof RecordedTables
/** Every recorded table has a text id; one of them stands for all where the builder wants a single name. */
type AnyTable = 'lock'

/** The only way a row is written: the row and the record of its change, in the same transaction. */
export interface Writer {
  insert<T extends Table>(table: T, row: Insertable<RecordedTables[T]> & { id: string }, lock: LockName): void
  update<T extends Table>(table: T, id: string, changes: Updateable<RecordedTables[T]>, lock: LockName): void
  remove<T extends Table>(table: T, id: string, lock: LockName): void
}

/** The changed columns as a record that can be replayed elsewhere; bytes are written as base64 with a mark. */
const forRecord = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([column, value]: [string, unknown]) => [
      column,
      value instanceof Uint8Array ? { $bytes: Buffer.from(value).toString('base64') } : value,
    ]),
  )

export function makeWriter(db: WritableDb, ring: Ring, log: Log, action: string): Writer {
  const record = (op: 'insert' | 'update' | 'remove', table: Table, id: string, fields: object, lock: LockName) => {
    log.append({
      action,
      op,
      scope: `${lock.scope}#${lock.compartment}`,
      entity: table,
      rowId: id,
      fields: sealValue(
        forRecord(fields),
        { table: 'log_entry', column: 'fields', row: `${table}:${id}` },
        lock,
        ring.newest(lock),
      ),
    })
  }
  return {
    insert(table, row, lock) {
      db.put(table, row)
      record('insert', table, row.id, row, lock)
    },
    update(table, id, changes, lock) {
      if (db.change(table, id, changes) !== 1) throw new AppError({ code: 'not-found' })
      record('update', table, id, changes, lock)
    },
    remove(table, id, lock) {
      const removed = db.run((q) => q.deleteFrom(table as AnyTable).where('id', '=', id))
      if (removed !== 1) throw new AppError({ code: 'not-found' })
      record('remove', table, id, {}, lock)
    },
  }
}
