import type { ShippedPackage } from '../check/package-rules.mjs'

/** The rows of the table of what ships. */
export function shippedPackages(root?: string): ShippedPackage[]
