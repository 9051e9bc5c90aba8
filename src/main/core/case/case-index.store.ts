import type { Memo, ReadContext } from '../context'
import { caseLock } from './case.store'

/** What search goes by: which cases there are and whose. No word, and nothing that tells whether I may open them. */
export interface IndexedCase {
  readonly id: string
  readonly number: string
  /** In small letters, as it is searched for. */
  readonly foldedNumber: string
  readonly childId: string
}

interface CaseIndex {
  rows: readonly IndexedCase[] | null
}

const read = (context: ReadContext): IndexedCase[] =>
  context.db
    .all((q) =>
      q
        .selectFrom('barnahus_case')
        .select(['id', 'number', 'child_id'])
        .orderBy('opened_on', 'desc')
        .orderBy('number', 'desc'),
    )
    .map((row) => ({
      id: row.id,
      number: row.number,
      foldedNumber: row.number.toLowerCase(),
      childId: row.child_id,
    }))

/** The newest cases I hold keys to of those that are asked for, at most so many. The rows are kept from one search to the next. */
export function searchableCases(
  context: ReadContext,
  isWanted: (row: IndexedCase) => boolean,
  most: number,
): IndexedCase[] {
  const index = context.memo('case.index', (): Memo<CaseIndex> => {
    const value: CaseIndex = { rows: null }
    return {
      value,
      onCommit(changes) {
        if (changes.some(({ table }) => table === 'barnahus_case')) value.rows = null
      },
    }
  })
  index.rows ??= read(context)
  const found: IndexedCase[] = []
  for (const row of index.rows) {
    if (!isWanted(row) || !context.holds(caseLock(row.id))) continue
    found.push(row)
    if (found.length === most) break
  }
  return found
}
