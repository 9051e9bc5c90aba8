import { hidden } from '../../../shared/statistics/hidden'
import type { DayCounts } from './counts'

/** The smallest figure of persons that is shown; none is shown that is 1–4. */
export const least = 5

export const isSmall = (count: number): boolean => count > 0 && count < least

/** A figure that stands by itself. */
export const shown = (count: number): string => (isSmall(count) ? hidden : String(count))

/** Two figures of which the second is part of the first, and the difference tells something too. */
export const shownWithin = (whole: number, part: number): [whole: string, part: string] => [
  shown(whole),
  isSmall(whole) || isSmall(whole - part) ? hidden : shown(part),
]

/**
 * Parts that exclude each other and make a total everybody may know. A part of 1–4 is hidden, and others with it until the
 * hidden ones cannot be told by taking the shown from the total: at least two, together five or more, and not all of them
 * one. Gives null when nothing would be left to show.
 */
export function hideParts(parts: readonly number[]): (number | null)[] | null {
  const total = parts.reduce((sum, part) => sum + part, 0)
  if (isSmall(total)) return null
  const isHidden = parts.map(isSmall)
  if (!isHidden.includes(true)) return [...parts]
  const ascending = parts.map((part, at) => ({ part, at })).sort((a, b) => a.part - b.part)
  for (;;) {
    const taken = parts.filter((_part, at) => isHidden[at])
    const sum = taken.reduce((all, part) => all + part, 0)
    if (taken.length > 1 && sum >= least && sum > taken.length) break
    const next = ascending.find(({ part, at }) => part > 0 && !isHidden[at])
    if (!next) return null
    isHidden[next.at] = true
  }
  const left = parts.map((part, at) => (isHidden[at] ? null : part))
  return left.some((part) => part !== null && part > 0) ? left : null
}

/** Figures that overlap: each is hidden when it, or what of the total is not in it, is 1–4. */
export const hideOverlapping = (counts: readonly number[], total: number): (number | null)[] | null =>
  isSmall(total) ? null : counts.map((count) => (isSmall(count) || isSmall(total - count) ? null : count))

const percent = (part: number, whole: number): number => Math.round((100 * part) / whole)

/** A share in whole percent. */
export const percentOf = (part: number, whole: number): string => `${percent(part, whole)} %`

/** What may be shown of a measure: the measure, what it was made of, and how many it lacks. */
export interface Shown {
  readonly value: string
  readonly of: string
  readonly missing: string
}

/** What a part may be, as far as may be known: itself, or anything from one to four. */
const possible = (part: number): readonly number[] =>
  isSmall(part) ? Array.from({ length: least - 1 }, (_, at) => at + 1) : [part]

/** The lowest and highest share that what may be known leaves open; the larger of the two takes what the others leave. */
function rangeOf(yes: number, no: number, missing: number): string {
  const whole = yes + no + missing
  const shares = possible(Math.min(yes, no)).flatMap((smaller) =>
    possible(missing).flatMap((lacking) => {
      const larger = whole - smaller - lacking
      return larger < smaller ? [] : [percent(yes < no ? smaller : larger, smaller + larger)]
    }),
  )
  const [low, high] = [Math.min(...shares), Math.max(...shares)]
  return low === high ? `${low} %` : `${low}–${high} %`
}

/**
 * What is shown of a share. Where the few on one side, or the few that lack the fact, are 1–4, the share is told as what that
 * leaves open, and no closer: the whole is often known from elsewhere.
 */
export function shareOf(yes: number, no: number, missing = 0): Shown {
  const counted = yes + no
  if (counted === 0) return { value: '–', of: 'Inga att räkna', missing: shown(missing) }
  if (isSmall(counted)) return { value: hidden, of: `${hidden} av ${hidden}`, missing: missing === 0 ? '0' : hidden }
  if (isSmall(missing)) return { value: rangeOf(yes, no, missing), of: `${hidden} av ${hidden}`, missing: hidden }
  if (isSmall(yes) || isSmall(no))
    return { value: rangeOf(yes, no, 0), of: `${hidden} av ${counted}`, missing: String(missing) }
  return { value: percentOf(yes, counted), of: `${yes} av ${counted}`, missing: String(missing) }
}

/** The fewest for which the ninetieth percentile is not one child's own figure. */
const fewestForTail = 10

/** The value below which a share of all lie, by nearest rank. */
export function percentile(counts: DayCounts, share: number): number | null {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const rank = Math.ceil(share * total)
  let passed = 0
  for (const { days, count } of [...counts].sort((a, b) => a.days - b.days)) {
    passed += count
    if (count > 0 && passed >= rank) return days
  }
  return null
}

const daysInWords = (days: number): string => (days === 1 ? '1 dag' : `${days} dagar`)

/** The median of some days, and the day within which nine of ten lie. Fewer than five are not told of. */
export function waitOf(counts: DayCounts, missing = 0): Shown {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return { value: '–', of: 'Inga att räkna', missing: shown(missing) }
  if (isSmall(total)) return { value: hidden, of: hidden, missing: missing === 0 ? '0' : hidden }
  const median = percentile(counts, 0.5) ?? 0
  const tail = total < fewestForTail ? null : percentile(counts, 0.9)
  return {
    value: `Median ${daysInWords(median)}${tail === null ? '' : `, nio av tio inom ${daysInWords(tail)}`}`,
    of: isSmall(missing) ? hidden : String(total),
    missing: shown(missing),
  }
}
