export interface Order {
  readonly target: 'linux' | 'win' | 'mac'
  readonly version: string
  readonly out: string
  readonly isRelease: boolean
  readonly isTwin: boolean
  readonly isUnpackedOnly: boolean
  readonly isQuick: boolean
  readonly isBuilt: boolean
}
/** What is to be built. Throws on anything it does not know. */
export function readOrder(words: readonly string[], here: { readonly ownVersion: string }): Order
/** What stands in the way of a release, one sentence each. */
export function hindrances(
  order: { readonly isRelease: boolean },
  found: {
    readonly electronSource: string
    /** What is wrong with its age. */
    readonly electronAge?: string | undefined
    readonly changedFiles: readonly string[]
    readonly missingKeys: readonly string[]
  },
): string[]
