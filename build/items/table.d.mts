/** What is taken out of the built program for one item: the words that stand for it, and what stands there instead. */
export interface Removal {
  readonly item: string
  readonly what: string
  /** Words of the test's title, where the item's number is not enough. */
  readonly test?: string
  /** A file, or a folder whose scripts are looked through. */
  readonly file: string
  readonly from: string
  readonly to: string
}
export const removals: readonly Removal[]
