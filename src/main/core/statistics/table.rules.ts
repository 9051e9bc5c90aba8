import { hidden } from '../../../shared/statistics/hidden'
import type { StatisticsTable } from '../../../shared/statistics/statistics.contract'
import { hideOverlapping, hideParts, isSmall, percentOf, shareOf } from './masking.rules'

export type Named = readonly [name: string, count: number]

interface Head {
  readonly key: string
  readonly title: string
  readonly about: string
  /** What the first column names. */
  readonly of: string
}

const tooFew = 'För få för att delas upp utan att någon enskild kan kännas igen.'

/** A table without rows says why. */
export const emptyTable = ({ key, title, about, of }: Head, note: string): StatisticsTable => ({
  key,
  title,
  about,
  columns: [of],
  rows: [],
  note,
})

const nothing = 'Inget under perioden.'
const allRow = 'Alla'
const total = (rows: readonly Named[]) => rows.reduce((sum, [, count]) => sum + count, 0)

/** All that may be told of parts of which none can be shown: of two, what is left open; of more, only how many there were. */
function roughTable(head: Head, rows: readonly Named[], all: number): StatisticsTable {
  const real = rows.filter(([, count]) => count > 0)
  if (real.length > 2) return emptyTable(head, `${tooFew} ${allRow}: ${all}.`)
  return {
    key: head.key,
    title: head.title,
    about: head.about,
    columns: [head.of, 'Antal', 'Andel'],
    rows: [
      ...real.map(([name, count]) => [name, hidden, shareOf(count, all - count).value]),
      [allRow, String(all), '100 %'],
    ],
    note: '',
  }
}

/** True when splitting tells more than how many there were. */
export const isTelling = (rows: readonly Named[]): boolean => hideParts(rows.map(([, count]) => count)) !== null

/** Parts that exclude each other, with their share of all. What adds up to fewer than five is not split. */
export function splitTable(head: Head, rows: readonly Named[]): StatisticsTable {
  const all = total(rows)
  if (all === 0) return emptyTable(head, nothing)
  const parts = hideParts(rows.map(([, count]) => count))
  if (!parts) return isSmall(all) ? emptyTable(head, `${tooFew} ${allRow}: ${hidden}.`) : roughTable(head, rows, all)
  return {
    key: head.key,
    title: head.title,
    about: head.about,
    columns: [head.of, 'Antal', 'Andel'],
    rows: [
      ...rows.map(([name], at) => {
        const part = parts[at] ?? null
        return part === null ? [name, hidden, hidden] : [name, String(part), percentOf(part, all)]
      }),
      [allRow, String(all), '100 %'],
    ],
    note: '',
  }
}

/** Things of which several can be true of the same case; they add up to more than all. */
export function overlapTable(head: Head, rows: readonly Named[], all: number): StatisticsTable {
  if (all === 0) return emptyTable(head, nothing)
  const counts = hideOverlapping(
    rows.map(([, count]) => count),
    all,
  )
  if (!counts) return emptyTable(head, tooFew)
  return {
    key: head.key,
    title: head.title,
    about: head.about,
    columns: [head.of, 'Antal', 'Andel av ärendena'],
    rows: rows.map(([name], at) => {
      const count = counts[at] ?? null
      return count === null ? [name, hidden, hidden] : [name, String(count), percentOf(count, all)]
    }),
    note: '',
  }
}

/** Figures that stand by themselves, already fit to be shown. */
export const plainTable = (
  head: Head,
  rows: readonly (readonly string[])[],
  columns: readonly string[],
  none = nothing,
): StatisticsTable => ({
  key: head.key,
  title: head.title,
  about: head.about,
  columns: [head.of, ...columns],
  rows: rows.map((row) => [...row]),
  note: rows.length === 0 ? none : '',
})
