/** The time it is in the house while its history is being made. */
export interface HouseClock {
  now(): string
  /** Moves on to a moment; a moment already past changes nothing. */
  reach(instant: string): void
  pass(seconds: number): void
}

export function clockAt(start: string): HouseClock {
  let ms = Date.parse(start)
  return {
    now: () => new Date(ms).toISOString(),
    reach(instant) {
      ms = Math.max(ms, Date.parse(instant))
    },
    pass(seconds) {
      ms += seconds * 1_000
    },
  }
}
