/** A line of docs/packages.md. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly published: string
  readonly taken: string
  readonly places: string
  readonly reason: string
  readonly touches: string
}
export interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly allowScripts?: Readonly<Record<string, unknown>>
  readonly pnpm?: unknown
}

/** At most this many packages have bytes in what ships. */
export const mostPackages: number

/** What breaks a rule about what we take from others. */
export function packageProblems(tree: {
  readonly manifest: Manifest
  readonly lockText: string
  readonly settings: Readonly<Record<string, unknown>>
  readonly table: readonly ShippedPackage[]
}): { rule: string; at: string; why: string }[]
