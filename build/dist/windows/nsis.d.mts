import type { Signer } from '../sign/signer.mjs'

/** What an installer is made of. */
export interface Made {
  readonly source: string
  readonly files: readonly string[]
  readonly size: number
  readonly version: string
  readonly epoch: string
  readonly out: string
  readonly workshop: string
  readonly isRelease: boolean
  readonly signer?: Signer
  readonly icon?: string
}
/** Makes the installer that IT pushes. */
export function makeNsis(made: Made): Promise<void>
