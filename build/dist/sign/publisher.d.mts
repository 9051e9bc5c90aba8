/** What verifies what a publisher signs. */
export interface Publisher {
  readonly subject: string
  readonly leaf: string
  readonly roots: string
  readonly gnupg: string
  readonly minisign: string
}
/** What is wrong with a signer that would sign a release. */
export function releaseProblem(publisher: Publisher, recorded: Publisher | undefined): string | undefined
/** A publisher as it stands in its file. */
export function asText(publisher: Publisher): string
