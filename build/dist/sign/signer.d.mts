import type { Publisher } from './publisher.mjs'

/** Signs files where they lie, and looks at each afterwards. */
export interface Signer {
  readonly kind: 'test' | 'pkcs11' | 'command'
  readonly publisher: Publisher
  problem(file: string): Promise<string | undefined>
  sign(file: string): Promise<void>
  signDetached(file: string, comment: string): Promise<void>
  signInline(file: string, signed: string): Promise<void>
}
type Environment = Readonly<Record<string, string | undefined>>

/** What a release lacks to be signed with, by the names in the environment. */
export function missingKeys(env: Environment): string[]
/** Which signer the environment asks for, and what it says of it. */
export function readSigner(env: Environment, wish?: { readonly isRelease?: boolean }): { kind: string; said: object }
/** Lends the signer that the environment asks for. */
export function withSigner<T>(
  use: (signer: Signer) => Promise<T>,
  wish?: { readonly env?: Environment; readonly isRelease?: boolean; readonly authority?: string },
): Promise<T>
