/** Writes SHA256SUMS in a folder; gives its path. */
export function writeSums(folder: string): Promise<string>
