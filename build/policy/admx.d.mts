/** A key of the policy as a form has it. */
export interface PolicyKeyForm {
  readonly name: string
  readonly kind: 'text' | 'number' | 'choice' | 'list'
  /** For a number its bounds; for a text its length; for a list how many lines. */
  readonly least?: number
  readonly most: number
  readonly choices?: readonly string[]
}
export interface KeyWords {
  readonly label: string
  readonly help: string
  readonly choices?: Readonly<Record<string, string>>
}
export interface Language {
  readonly category: string
  readonly supported: string
  readonly words: Readonly<Record<string, KeyWords>>
}
export function admx(keys: readonly PolicyKeyForm[]): string
export function adml(keys: readonly PolicyKeyForm[], language: Language): string
