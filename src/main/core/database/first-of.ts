/**
 * The first rows of a long list that pass: read a piece at a time, each piece after the last row of the one before, until
 * there are enough. All that pass, when no number is given.
 */
export function firstOf<Row>(
  most: number | null,
  read: (last: Row | undefined, limit: number | null) => Row[],
  passes: (row: Row) => boolean,
): Row[] {
  if (most === null) return read(undefined, null).filter(passes)
  const found: Row[] = []
  const limit = most + 20
  for (let last: Row | undefined; ; ) {
    const rows = read(last, limit)
    found.push(...rows.filter(passes))
    if (found.length >= most || rows.length < limit) return found.slice(0, most)
    last = rows.at(-1)
  }
}
