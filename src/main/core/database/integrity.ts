import type { DamageKind } from '../../../shared/integrity/integrity.contract'
import { explainSqlite } from './explain'
import { type Connection, fileOf } from './open'
import { isWhole, type PageReport, type WalkProgress, walkHandle } from './pages'
import { emptyJournal } from './still'

export interface Damage {
  readonly what: DamageKind
  readonly count: number
  readonly first: readonly number[]
}

/** Pages in one slice: some milliseconds on a slow computer. */
const slice = 32

/** Walks the pages of an open database between its writes. Gives how many there are, and the damage if there is any. */
export function* checkPages(
  connection: Connection,
  key: Buffer,
): Generator<WalkProgress, { pages: number; damage: Damage | null }> {
  // What has been written since the last time is brought into the file first: a page torn by a power cut is mended by this.
  emptyJournal(connection)
  const report = yield* walkHandle(fileOf(connection), key, { slice })
  return { pages: report.found, damage: isWhole(report) ? null : damageIn(report) }
}

const damageIn = ({ damagedCount, damaged }: PageReport): Damage => ({
  what: damagedCount > 0 ? 'pages' : 'cut',
  count: damagedCount,
  first: damaged,
})

/** Looks through one table after another with its indexes, and for rows that point to nothing. */
export function* checkTables(connection: Connection): Generator<WalkProgress, Damage | null> {
  try {
    const tables = connection
      .prepare<[], string>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .pluck()
      .all()
    for (const [done, table] of tables.entries()) {
      if (connection.pragma(`integrity_check("${table}")`, { simple: true }) !== 'ok') return damage('tree')
      yield { done, total: tables.length }
      if ((connection.pragma(`foreign_key_check("${table}")`) as unknown[]).length > 0) return damage('references')
    }
    return null
  } catch (error) {
    const explained = explainSqlite(error)
    if (explained instanceof Error && explained.message === 'corrupt') return damage('tree')
    throw explained
  }
}

export const damage = (what: DamageKind): Damage => ({ what, count: 0, first: [] })
