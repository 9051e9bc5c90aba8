/** Charts as small SVG files: drawn by hand, so that a page needs nothing to show them. */

const ink = '#22303a'
const kept = '#2f7d6b'
const short = '#b7791f'
const line = '#c8d2d8'
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const svg = (width: number, height: number, title: string, inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="sans-serif" font-size="12" fill="${ink}"><title>${escape(title)}</title><rect width="${width}" height="${height}" fill="#fff"/>${inner}</svg>\n`

export interface Bar {
  readonly label: string
  readonly value: number
  readonly goal: number | null
  readonly isKept: boolean | null
}

/** Bars on a logarithmic scale, each with the mark it is to keep within. */
export function bars(title: string, unit: string, all: readonly Bar[]): string {
  const [left, width, row, top] = [270, 420, 22, 40]
  const values = all.flatMap(({ value, goal }) => [value, goal ?? value]).filter((value) => value > 0)
  const low = Math.min(1, ...values) / 1.2
  const high = Math.max(...values) * 1.3
  const x = (value: number) => left + (width * Math.log(Math.max(value, low) / low)) / Math.log(high / low)
  const drawn = all.map(({ label, value, goal, isKept }, index) => {
    const y = top + index * row
    const mark = goal === null ? '' : `<path d="M${x(goal).toFixed(1)} ${y - 2}v18" stroke="${ink}" stroke-width="2"/>`
    return `<text x="${left - 8}" y="${y + 12}" text-anchor="end">${escape(label)}</text><rect x="${left}" y="${y + 1}" width="${Math.max(1, x(value) - left).toFixed(1)}" height="13" fill="${isKept === false ? short : kept}"/>${mark}<text x="${(Math.max(x(value), goal ? x(goal) : 0) + 6).toFixed(1)}" y="${y + 12}">${value < 10 ? value.toFixed(2) : Math.round(value)} ${unit}</text>`
  })
  return svg(
    left + width + 90,
    top + all.length * row + 10,
    title,
    `<text x="10" y="22" font-size="14" font-weight="bold">${escape(title)}</text>${drawn.join('')}`,
  )
}

export interface Line {
  readonly label: string
  readonly points: readonly (readonly [number, number])[]
}

/** How times grow with the house: both axes logarithmic, so that a power is a straight line. */
export function lines(title: string, all: readonly Line[]): string {
  const [left, top, width, height] = [60, 40, 420, 360]
  const points = all.flatMap((one) => one.points)
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys) / 1.3, Math.max(...ys) * 1.3]
  const px = (x: number) => left + (width * Math.log(x / x0)) / Math.log(x1 / x0 || 2)
  const py = (y: number) => top + height - (height * Math.log(y / y0)) / Math.log(y1 / y0)
  const ticks = [0.1, 1, 10, 100, 1_000, 10_000, 100_000].filter((tick) => tick > y0 && tick < y1)
  const axes = [
    ...ticks.map(
      (tick) =>
        `<path d="M${left} ${py(tick).toFixed(1)}h${width}" stroke="${line}"/><text x="${left - 6}" y="${(py(tick) + 4).toFixed(1)}" text-anchor="end">${tick} ms</text>`,
    ),
    ...[...new Set(xs)].map(
      (x) =>
        `<text x="${px(x).toFixed(1)}" y="${top + height + 18}" text-anchor="middle">${x} ${x === 1 ? 'year' : 'years'}</text>`,
    ),
  ]
  let lastY = -Infinity
  const ends = all
    .map((one) => ({ one, y: py(one.points.at(-1)?.[1] ?? y0) }))
    .sort((a, b) => a.y - b.y)
    .map(({ one, y }) => {
      lastY = Math.max(y, lastY + 14)
      return `<text x="${left + width + 8}" y="${(lastY + 4).toFixed(1)}">${escape(one.label)}</text>`
    })
  const drawn = all.map(
    ({ points: own }) =>
      `<polyline fill="none" stroke="${kept}" stroke-width="1.5" points="${own.map(([x, y]) => `${px(x).toFixed(1)},${py(y).toFixed(1)}`).join(' ')}"/>`,
  )
  return svg(
    left + width + 330,
    Math.max(top + height + 30, lastY + 20),
    title,
    `<text x="10" y="22" font-size="14" font-weight="bold">${escape(title)}</text>${axes.join('')}${drawn.join('')}${ends.join('')}`,
  )
}
