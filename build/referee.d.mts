/** Where the built referee lies; its lib/sqlite3.js is the way in. */
export const refereeFolder: string
/** Why there is no referee here; undefined when there is one. */
export function refereeIsMissing(): string | undefined
