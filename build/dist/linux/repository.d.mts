interface Listed {
  readonly path: string
  readonly bytes: Uint8Array
}
/** What a list says of a package. */
export function packageEntry(control: string, file: Listed): string
/** What a repository says of its lists. */
export function releaseFile(files: readonly Listed[], when: { readonly epoch: string }): string
