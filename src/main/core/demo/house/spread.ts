/** Says yes to a share of what it is asked, evenly, so that a small house keeps the share too. */
export interface Spread {
  next(): boolean
  /** Takes account of an answer given elsewhere. */
  given(answer: boolean): void
}

/** Error diffusion: no chance in it, and the count is never more than one off. */
export function spread(share: number, start = 0.5): Spread {
  let held = start
  return {
    next() {
      held += share
      if (held < 1) return false
      held -= 1
      return true
    },
    given(answer) {
      held += share - (answer ? 1 : 0)
    },
  }
}
