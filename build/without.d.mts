import type { Removal } from './items/table.mjs'

/** Throws when a removal's words stand nowhere in its file or folder of the built program. */
export function requireThere(removal: Removal): void

/** Copies the built program to a folder and takes a removal's words out. Throws when they stand nowhere in its file or folder. */
export function layOutWithout(removal: Removal, folder: string): void
