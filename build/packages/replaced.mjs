import { fileURLToPath } from 'node:url'

const nothing = fileURLToPath(new URL('nothing.mjs', import.meta.url))

/** What jszip brings for runtimes older than ours, and what ours has in its place: eleven packages that need not ship. */
export const replaced = { 'readable-stream': 'node:stream', lie: nothing, setimmediate: nothing }
