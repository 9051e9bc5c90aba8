const one = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 })

/** A file's size as people say it. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${one.format(Math.max(1, Math.round(bytes / 1_000)))} kB` : `${one.format(bytes / 1_000_000)} MB`
