import { sql } from 'kysely'
import type { ReadableDb } from '../database/handle'
import type { RecordedTables } from '../database/schema'
import { sha256 } from '../vault/primitives'
import { belongsTo, byScope, type Root, roots, scopeOfRoot } from './belongings.rules'

type Table = keyof RecordedTables
/** Every recorded table has a text id; one stands for all where the builder wants a single name. */
type AnyTable = 'lock'

export interface RootRow {
  readonly table: Root
  readonly id: string
}

/** Rows by table: all that goes with one or more roots. */
export type Closure = ReadonlyMap<Table, ReadonlySet<string>>

const listed = (ids: Iterable<string>) => sql<string>`(SELECT value FROM json_each(${JSON.stringify([...ids])}))`

const idsWhere = (db: ReadableDb, table: Table, column: string, values: Iterable<string>): string[] =>
  db
    .all((q) =>
      q
        .selectFrom(table as AnyTable)
        .select('id')
        .where(sql.ref<string>(column), 'in', listed(values)),
    )
    .map(({ id }) => id)

const ownedBy = new Map<Table, { readonly table: Table; readonly column: string }[]>()
for (const [table, owners] of Object.entries(belongsTo))
  for (const [column, owner] of owners)
    ownedBy.set(owner, [...(ownedBy.get(owner) ?? []), { table: table as Table, column }])

/** The scopes whose locks and produced documents go with these rows. */
export const scopesOf = (closure: Closure): string[] => [
  ...roots.flatMap((table) => [...(closure.get(table) ?? [])].map((id) => `${scopeOfRoot[table]}:${id}`)),
  ...[...(closure.get('handover') ?? [])].map((id) => `handover:${id}`),
]

/** Every row that goes with these roots, the roots themselves among them. */
export function closureOf(db: ReadableDb, rootRows: readonly RootRow[]): Closure {
  const closure = new Map<Table, Set<string>>()
  const add = (table: Table, ids: readonly string[]) => {
    const known = closure.get(table) ?? new Set<string>()
    closure.set(table, known)
    const fresh = ids.filter((id) => !known.has(id))
    if (fresh.length === 0) return
    for (const id of fresh) known.add(id)
    for (const child of ownedBy.get(table) ?? []) add(child.table, idsWhere(db, child.table, child.column, fresh))
  }
  for (const table of roots) {
    const ids = rootRows.filter((one) => one.table === table).map(({ id }) => id)
    if (ids.length > 0) add(table, ids)
  }
  const scopes = scopesOf(closure)
  add('produced_document', idsWhere(db, 'produced_document', 'scope', scopes))
  add('lock', idsWhere(db, 'lock', 'scope', scopes))
  add('lock_grant', idsWhere(db, 'lock_grant', 'lock_id', closure.get('lock') ?? []))
  return closure
}

const references = (db: ReadableDb) =>
  db.all((q) =>
    q
      .selectFrom(
        sql<{ from_table: string; column: string; to_table: string }>`(
        SELECT s.name AS from_table, f."from" AS "column", f."table" AS to_table
        FROM sqlite_schema AS s, pragma_foreign_key_list(s.name) AS f WHERE s.type = 'table'
      )`.as('reference'),
      )
      .selectAll(),
  )

/** Rows of a closure that something outside it points at. What is pointed at cannot go. */
export function pointedAt(db: ReadableDb, closure: Closure): { readonly table: Table; readonly id: string }[] {
  return references(db).flatMap(({ from_table, column, to_table }) => {
    const targets = closure.get(to_table as Table)
    if (!targets || targets.size === 0 || !(from_table in belongsTo)) return []
    const inside = closure.get(from_table as Table) ?? new Set<string>()
    return db
      .all((q) =>
        q
          .selectFrom(from_table as AnyTable)
          .select(['id', sql.ref<string>(column).as('target')])
          .where(sql.ref<string>(column), 'in', listed(targets)),
      )
      .filter(({ id }) => !inside.has(id))
      .map(({ target }) => ({ table: to_table as Table, id: target }))
  })
}

const plain = (value: unknown): unknown =>
  value instanceof Uint8Array ? sha256(Buffer.from(value)).toString('hex') : value

/** A digest of every row that goes with a root, its keys left out: they come and go with people, the file does not. */
export function digestOf(db: ReadableDb, root: RootRow): string {
  const closure = closureOf(db, [root])
  const rows = [...closure]
    .filter(([table]) => table !== 'lock' && table !== 'lock_grant')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([table, ids]) =>
      db
        .all((q) =>
          q
            .selectFrom(table as AnyTable)
            .selectAll()
            .where('id', 'in', listed(ids))
            .orderBy('id'),
        )
        .map((row) => [table, Object.entries(row).map(([column, value]) => [column, plain(value)])]),
    )
  return sha256(Buffer.from(JSON.stringify(rows), 'utf8')).toString('hex')
}

/** How many rows of each table, keys left out. */
export const countsOf = (closure: Closure): { table: string; count: number }[] =>
  [...closure]
    .filter(([table, ids]) => ids.size > 0 && !(byScope as readonly string[]).slice(1).includes(table))
    .map(([table, ids]) => ({ table, count: ids.size }))
    .sort((one, other) => other.count - one.count)
