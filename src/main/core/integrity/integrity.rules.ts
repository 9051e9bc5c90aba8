import type { Check, CheckKind } from '../../../shared/integrity/integrity.contract'

const day = 86_400_000
const wholeAfterDays = 7

interface Known {
  /** Whether the pages have been walked since the house was opened. */
  readonly isWalked: boolean
  readonly lastWhole: Pick<Check, 'checkedAt'> | undefined
  readonly now: string
  /** A table is looked through in one breath, which a large house notices: that waits until nobody works. */
  readonly isIdle: boolean
}

/** What is due: the pages at each start, and everything once a week, or when the last time is dated ahead of the clock. */
export function dueCheck({ isWalked, lastWhole, now, isIdle }: Known): CheckKind | undefined {
  const age = lastWhole ? Date.parse(now) - Date.parse(lastWhole.checkedAt) : undefined
  const isWholeDue = age === undefined || age >= wholeAfterDays * day || age < -day
  if (isIdle && isWholeDue) return 'whole'
  return isWalked ? undefined : 'pages'
}

const isAhead = (one: Check, other: Check) => Date.parse(one.checkedAt) >= Date.parse(other.checkedAt)

/** The newest of some checks. */
export const newest = (...checks: readonly (Check | undefined)[]): Check | null =>
  checks
    .filter((one) => one !== undefined)
    .reduce<Check | null>((best, one) => (best && isAhead(best, one) ? best : one), null)
