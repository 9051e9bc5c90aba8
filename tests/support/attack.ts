import type { Connection } from '../../src/main/core/database/open'
import { decrypt, keyBytes, openSeal, unwrapKey } from '../../src/main/core/vault/primitives'
import type { Cell, Held } from './file'

interface LockRow {
  readonly id: string
  readonly scope: string
  readonly compartment: string
  readonly version: number
}

const attempt = <T>(call: () => T): T[] => {
  try {
    return [call()]
  } catch {
    return []
  }
}

/** Keys of locks that this user's private keys open, out of every box and every quick copy in the file, whoever it is addressed to. */
function lockKeys(connection: Connection, { keys }: Held): { readonly lockId: string; readonly key: Buffer }[] {
  const boxes = connection.prepare<[], { lock_id: string; box: Buffer }>('SELECT lock_id, box FROM lock_grant').all()
  const wraps = connection.prepare<[], { lock_id: string; wrap: Buffer }>('SELECT lock_id, wrap FROM lock_wrap').all()
  return [
    ...boxes.flatMap(({ lock_id, box }) =>
      attempt(() => ({ lockId: lock_id, key: openSeal(keys.box, box).subarray(0, keyBytes) })),
    ),
    ...wraps.flatMap(({ lock_id, wrap }) =>
      attempt(() => ({ lockId: lock_id, key: unwrapKey(keys.ringKey, wrap, `lock|${lock_id}`) })),
    ),
  ]
}

/** How a sealed column is bound to its place; written here again, so that the program's own check is not what is asked. */
const binding = (table: string, column: string, row: string, lock: LockRow) =>
  [1, table, column, row, lock.scope, lock.compartment, lock.version].join('|')

/**
 * Everything a person with the file, the database key, the tools and one user's whole key set can read:
 * each sealed value is tried with every key that opens, under every lock there is.
 */
export function everythingReadable(connection: Connection, held: Held): Cell[] {
  const locks = connection.prepare<[], LockRow>('SELECT id, scope, compartment, version FROM lock').all()
  const { keys, databaseKey } = held
  const own = [keys.ringKey, keys.draftKey, keys.box.privateKey, keys.box.publicKey, databaseKey]
  const opened = lockKeys(connection, held)
  const tries = locks.flatMap((lock) => [
    ...opened.filter((one) => one.lockId === lock.id).map(({ key }) => ({ lock, key })),
    ...own.map((key) => ({ lock, key })),
  ])
  const readable: Cell[] = []
  const tables = connection.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  for (const table of tables) {
    for (const row of connection.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all()) {
      const place = table === 'log_entry' ? `${String(row.entity)}:${String(row.row_id)}` : String(row.id)
      for (const [column, value] of Object.entries(row)) {
        if (!(value instanceof Uint8Array) || value.length < 31) continue
        const found = [
          ...tries.flatMap(({ lock, key }) =>
            attempt(() => decrypt(key, value.subarray(3), binding(table, column, place, lock))),
          ),
          ...attempt(() => openSeal(keys.box, value)),
          ...attempt(() =>
            decrypt(
              keys.draftKey,
              value,
              `own|${keys.userId}|draft|content|${String(row.form)}|${String(row.subject)}`,
            ),
          ),
        ]
        for (const bytes of found) readable.push({ table, column, bytes })
      }
    }
  }
  return readable
}
