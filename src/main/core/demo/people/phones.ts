/** Numbers that PTS keeps for fiction; nobody can have them. */
const series = [
  { prefix: '070-174 06 ', from: 5, to: 99 },
  { prefix: '08-465 004 ', from: 0, to: 99 },
  { prefix: '031-390 06 ', from: 0, to: 99 },
  { prefix: '040-628 04 ', from: 0, to: 99 },
] as const

const all: readonly string[] = series.flatMap(({ prefix, from, to }) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${String(from + index).padStart(2, '0')}`),
)

/** Gives out the numbers in turn; a house larger than they suffice for shares them. */
export function phoneSeries(): () => string {
  let next = 0
  return () => {
    const phone = all[next % all.length] ?? ''
    next += 1
    return phone
  }
}
