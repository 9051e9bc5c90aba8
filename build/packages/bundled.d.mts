import type { Plugin } from 'vite'

/** Writes down, for each bundle of a build, which packages have bytes in it. */
export function tellBundled(): Plugin

/** Those of the bundled packages that have no line in the table. */
export function unlisted(names: readonly string[], table: readonly { name: string; version: string }[]): string[]
