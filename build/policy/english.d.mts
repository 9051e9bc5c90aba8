import type { KeyWords } from './admx.mjs'

export const english: Readonly<Record<string, KeyWords>>
