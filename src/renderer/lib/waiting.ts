import type { ReactNode } from 'react'

/** One waiting thing in words, and the place where it is answered. */
export interface WaitingLine {
  readonly key: string
  readonly to: string
  readonly title: string
  readonly detail: ReactNode
  readonly mark?: ReactNode
}

/** How each kind of a domain's waiting things is told; a kind without its words does not compile. */
export type WaitingLines<W extends { readonly kind: string }> = {
  readonly [K in W['kind']]: (one: Extract<W, { readonly kind: K }>) => WaitingLine
}
