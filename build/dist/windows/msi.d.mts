import type { Made } from './nsis.mjs'

/** Makes the Windows Installer package of an unpacked program. */
export function makeMsi(made: Made): Promise<void>
