/** The mark as a vector file. */
export function markAsSvg(): string
/** The mark as a PNG of so many points a side. */
export function markAsPng(points: number): Buffer
/** The mark as Windows keeps it. */
export function markAsIco(sizes?: readonly number[]): Buffer
