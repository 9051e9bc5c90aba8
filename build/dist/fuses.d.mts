type Fuses = Readonly<Record<string, boolean>>

/** Which fuses the program ships with, in the order Electron keeps them. */
export function expectedFuses(): Fuses
/** The fuses of a binary as text. */
export function fuseWire(binary: Uint8Array): string
/** A table of fuses as the text that stands in a binary. */
export function wireOf(fuses: Fuses): string
/** What differs between a binary's fuses and a table. */
export function fuseProblems(wire: string, expected: Fuses): string[]
