import { z } from 'zod'
import type { Connection } from '../database/open'
import { houseLock } from '../vault/house-locks'
import type { ReadRing } from '../vault/ring'
import { type Compartment, type LockName, openBytes, openValue, type Scope, sealedVersion } from '../vault/sealing'

/** Keys, seals and other people's unfinished text: what nobody can read outside the program, or should. */
const leftOut: ReadonlySet<string> = new Set([
  'lock',
  'lock_grant',
  'lock_wrap',
  'lock_wrap_mark',
  'settled_mark',
  'nod_key',
  'draft',
  'log_session',
  'blob',
])

/** The smallest sealed value: shorter bytes are keys, hashes and signatures. */
const smallestSealed = 256 + 3 + 12 + 16

type Row = Readonly<Record<string, unknown>>

/** One row as it is written down, and the file that belongs to it. */
export interface OpenedRow {
  readonly fields: Record<string, unknown>
  readonly file: Buffer | undefined
  /** How many of its sealed columns no key opened. */
  readonly locked: number
}

export interface OpenedHouse {
  readonly tables: readonly string[]
  count(table: string): number
  /** The rows of a table, read a few at a time, so that others may write meanwhile. */
  rows(table: string): Generator<OpenedRow>
}

/** The locks of the house that a ring holds. */
export function heldLocks(connection: Connection, ring: ReadRing): LockName[] {
  return connection
    .prepare<[], LockName>('SELECT DISTINCT scope, compartment FROM lock ORDER BY scope, compartment')
    .all()
    .filter((lock) => ring.holds(lock))
}

/**
 * Every table with its sealed columns opened as far as a ring goes. It knows no domain: the lock of a row is looked for
 * among those the log says the row was written under, and those of what the row names; a wrong one opens nothing.
 */
export function openHouse(connection: Connection, ring: ReadRing): OpenedHouse {
  const locksOf = new Map<string, LockName[]>()
  for (const lock of heldLocks(connection, ring)) {
    const subject = lock.scope.slice(lock.scope.indexOf(':') + 1)
    locksOf.set(subject, [...(locksOf.get(subject) ?? []), lock])
  }
  const writtenUnder = connection
    .prepare<[string, string], string>(
      "SELECT DISTINCT scope FROM log_entry WHERE entity = ? AND row_id = ? AND scope <> ''",
    )
    .pluck()
  const bytesOf = connection.prepare<[unknown], Buffer>('SELECT bytes FROM blob WHERE id = ?').pluck()
  const tables = connection
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'kysely%' ORDER BY name",
    )
    .pluck()
    .all()
    .filter((table) => !leftOut.has(table))

  const candidates = (table: string, row: Row): LockName[] => {
    const id = typeof row.id === 'string' ? row.id : ''
    const recorded = writtenUnder.all(table, id).map(readName)
    const named = Object.values(row).filter((value) => typeof value === 'string')
    const subjects = [...recorded.map(({ scope }) => scope.slice(scope.indexOf(':') + 1)), ...named]
    return [
      ...recorded.filter((lock) => ring.holds(lock)),
      ...subjects.flatMap((one) => locksOf.get(one) ?? []),
      houseLock,
    ]
  }
  const tryAll = <T>(locks: readonly LockName[], open: (lock: LockName) => T): T | undefined => {
    for (const lock of locks) {
      try {
        return open(lock)
      } catch {
        // Another lock's.
      }
    }
    return undefined
  }

  const opened = (table: string, row: Row): OpenedRow => {
    const fields: Record<string, unknown> = {}
    let locked = 0
    let file: Buffer | undefined
    let locks: LockName[] | undefined
    const id = typeof row.id === 'string' ? row.id : ''
    for (const [column, value] of Object.entries(row)) {
      const place = { table, column, row: id }
      if (table === 'log_entry' && (column === 'fields' || column === 'details')) continue
      if (column === 'blob_id' && value !== null) {
        const sealed = bytesOf.get(value)
        locks ??= candidates(table, row)
        file = sealed && tryAll(locks, (lock) => openBytes(sealed, place, lock, ring.at(lock, sealedVersion(sealed))))
        if (sealed && !file) locked += 1
        continue
      }
      if (!Buffer.isBuffer(value)) {
        fields[column] = value
        continue
      }
      if (value.length < smallestSealed) {
        fields[column] = { base64: value.toString('base64') }
        continue
      }
      locks ??= candidates(table, row)
      const found = tryAll(locks, (lock) => ({
        value: openValue(z.unknown(), value, place, lock, ring.at(lock, sealedVersion(value))),
      }))
      fields[column] = found ? found.value : { locked: true }
      if (!found) locked += 1
    }
    return { fields, file, locked }
  }

  return {
    tables,
    count: (table) => connection.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0,
    *rows(table) {
      const read = connection.prepare<[number], Row>(`SELECT * FROM "${table}" ORDER BY 1 LIMIT ${perRead} OFFSET ?`)
      for (let from = 0; ; from += perRead) {
        const some = read.all(from)
        for (const row of some) yield opened(table, row)
        if (some.length < perRead) return
      }
    },
  }
}

const perRead = 200

const readName = (text: string): LockName => {
  const at = text.lastIndexOf('#')
  return { scope: text.slice(0, at) as Scope, compartment: text.slice(at + 1) as Compartment }
}
