interface Key {
  readonly certificate: string
  readonly key: string
  readonly pkcs11?: { readonly engine: string; readonly module: string; readonly pinFile?: string }
}
/** Signs a program, library or installer where it lies, with a timestamp. */
export function signAuthenticode(file: string, by: Key & { readonly timestamps: string }): Promise<void>
/** What is wrong with a file's signature. */
export function authenticodeProblem(
  file: string,
  pins: { readonly rootFile: string; readonly leaf: string; readonly at?: Date },
): Promise<string | undefined>
