export const upgradeCode: string
/** A stable number for a name. */
export function guid(name: string): string
/** The product code of a version. */
export function productCode(version: string): string
/** The description of the Windows Installer package. */
export function wxs(made: {
  readonly version: string
  readonly files: readonly string[]
  readonly program: string
}): string
