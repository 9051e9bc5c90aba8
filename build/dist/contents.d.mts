type Target = 'linux' | 'win' | 'mac'

/** A file inside a packed program. */
export interface Packed {
  readonly path: string
  readonly isUnpacked: boolean
  readonly kind: string | undefined
}
/** The machine code that lies in the program. */
export function machineCode(target: Target): string[]
/** Whether a file of the project lies in the program for a platform. */
export function ships(path: string, target: Target): boolean
/** What kind of machine code a file begins as. */
export function kindOfMachineCode(bytes: Uint8Array): string | undefined
/** What is wrong with the files inside a packed program. */
export function contentProblems(packed: readonly Packed[], target: Target): string[]
