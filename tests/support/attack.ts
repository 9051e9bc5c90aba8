import type { Connection } from '../../src/main/core/database/open'
import { decrypt, keyBytes, openSeal, unwrapKey } from '../../src/main/core/vault/primitives'
import type { Cell, Held } from './file'

interface LockRow {
  readonly id: string
  readonly scope: string
  readonly compartment: string
  readonly version: number
}

/** Most of a million tries fail, and none of them needs to say where. */
function attempt<T>(call: () => T): T[] {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return [call()]
  } catch {
    return []
  } finally {
    Error.stackTraceLimit = stackTraceLimit
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

/** A sealed column says its layout in its first byte, and is padded to a power of two. */
const mayBeColumn = (bytes: Uint8Array): boolean =>
  bytes[0] === 1 && bytes.length > 3 + 12 + 16 && Number.isInteger(Math.log2(bytes.length - 3 - 12 - 16))

/** Sealed columns inside a record of the log that has been opened: what a row held before it was changed or taken away. */
function bytesIn(record: Buffer): [string, Buffer][] {
  const [fields = {}] = attempt(
    () => JSON.parse(record.subarray(4, 4 + record.readUInt32BE(0)).toString('utf8')) as Record<string, unknown>,
  )
  return Object.entries(fields).flatMap(([name, value]): [string, Buffer][] =>
    value !== null && typeof value === 'object' && '$bytes' in value
      ? [[name, Buffer.from(String(value.$bytes), 'base64')]]
      : [],
  )
}

/** Hashes, signatures and bare keys have these lengths; no box and no draft is so short. */
const isBare = (bytes: Uint8Array): boolean => bytes.length === 32 || bytes.length === 64

/**
 * Everything a person with the file, the database key, the tools and one user's whole key set can read: each sealed value
 * is tried with every key that opens, under every lock it can have been sealed under. Where it is done again and again the
 * log's entries are believed in what they say of their scope, and the user's own keys are not tried as lock keys.
 */
export function everythingReadable(
  connection: Connection,
  held: Held,
  how: 'thoroughly' | 'quickly' = 'thoroughly',
): Cell[] {
  const locks = connection.prepare<[], LockRow>('SELECT id, scope, compartment, version FROM lock').all()
  const { keys, databaseKey } = held
  const own =
    how === 'thoroughly' ? [keys.ringKey, keys.draftKey, keys.box.privateKey, keys.box.publicKey, databaseKey] : []
  const lockOf = new Map(locks.map((lock) => [lock.id, lock]))
  const opened = lockKeys(connection, held).flatMap(({ lockId, key }) => {
    const lock = lockOf.get(lockId)
    return lock ? [{ lock, key }] : []
  })
  const tries = [...opened, ...locks.flatMap((lock) => own.map((key) => ({ lock, key })))]
  const readable: Cell[] = []
  const tables = connection.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  for (const table of tables) {
    for (const row of connection.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all()) {
      const place = table === 'log_entry' ? `${String(row.entity)}:${String(row.row_id)}` : String(row.id)
      const [scope] = String(row['scope']).split('#')
      const here = how === 'quickly' && table === 'log_entry' ? tries.filter((one) => one.lock.scope === scope) : tries
      /** One sealed column, with every key that may fit. */
      const open = (sealed: Uint8Array, of: string, column: string, at: string): Buffer[] => {
        if (!mayBeColumn(sealed)) return []
        const version = Buffer.from(sealed).readUInt16BE(1)
        return here
          .filter(({ lock }) => lock.version === version)
          .flatMap(({ lock, key }) => attempt(() => decrypt(key, sealed.subarray(3), binding(of, column, at, lock))))
      }
      for (const [column, value] of Object.entries(row)) {
        if (!(value instanceof Uint8Array) || value.length < 31 || isBare(value)) continue
        const found = open(value, table, column, place)
        if (table === 'log_entry') {
          for (const record of found) {
            for (const [name, sealed] of bytesIn(record)) {
              for (const bytes of open(sealed, String(row['entity']), name, String(row['row_id'])))
                readable.push({ table, column, bytes })
            }
          }
        }
        if (!mayBeColumn(value)) {
          found.push(
            ...attempt(() => openSeal(keys.box, value)),
            ...attempt(() =>
              decrypt(
                keys.draftKey,
                value,
                `own|${keys.userId}|draft|content|${String(row['form'])}|${String(row['subject'])}`,
              ),
            ),
          )
        }
        for (const bytes of found) readable.push({ table, column, bytes })
      }
    }
  }
  return readable
}
