import type { ClockFault } from '../../../shared/deadline/deadline.contract'
import { clockFault } from '../deadline/clock.rules'

/** When a session of the log began and when it ended, in the order of the chain. */
export interface Sitting {
  readonly first: string
  readonly last: string
}

/**
 * What is odd about the clock, now or at any time since somebody last said that it was right. One sitting at a wrong hour is
 * enough: what it stored makes the next look right, and nothing is destroyed on the word of such a clock.
 */
export function doubt(sittings: readonly Sitting[], now: string, builtAt: string | null): ClockFault | null {
  let before: string | null = null
  for (const { first, last } of sittings) {
    const fault = clockFault({ now: first, lastUse: before, builtAt })
    if (fault) return fault
    before = last
  }
  return clockFault({ now, lastUse: before, builtAt })
}
