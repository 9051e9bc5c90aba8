import { job } from './job'
import { write } from './write'

/** What a child process can be asked to do. */
export const deeds = { job, write } as const

type Deeds = typeof deeds
export type Order = { [N in keyof Deeds]: { readonly deed: N } & Parameters<Deeds[N]>[0] }[keyof Deeds]
