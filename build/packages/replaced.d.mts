/** What jszip brings for runtimes older than ours, and what ours has in its place. */
export const replaced: Readonly<Record<string, string>>
