/** The hash that stands for a whole archive. */
export function asarHash(archive: Buffer): string
