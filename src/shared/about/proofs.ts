import { z } from 'zod'

/** Electron’s fuses, in the order they stand in its binary. */
export const fuseNames = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserV8Snapshot',
  'fileProtocolExtraPrivileges',
  'wasmTrapHandlers',
] as const
export type FuseName = (typeof fuseNames)[number]

/** How one fuse stands. `removed`: this Electron has had it and has it no more; `absent`: it has never heard of it. */
export const FuseState = z.enum(['on', 'off', 'removed', 'absent'])
export type FuseState = z.output<typeof FuseState>

/** What the program reads of its own binary. */
export const Fuses = z.strictObject({
  /** `unreadable`: there is no place in the binary, or more than one, that fuses stand in. */
  state: z.enum(['as-expected', 'differ', 'unreadable']),
  differing: z.array(z.strictObject({ name: z.enum(fuseNames), found: FuseState, expected: FuseState })),
  /** Fuses this Electron has that the program knows nothing of. */
  unknown: z.number().int().nonnegative(),
})
export type Fuses = z.output<typeof Fuses>

/** Whether what is installed is what was delivered, as far as this system can tell. */
export const signatureStates = [
  /** Linux: installed as a package, and every file has the checksum the package says. */
  'package-unchanged',
  'package-changed',
  /** Linux: no package the system knows of holds the program. */
  'no-package',
  /** Windows and macOS: the system has verified the program’s signature. */
  'signed',
  'unsigned',
  /** The bytes are not those that were signed. */
  'altered',
  'not-trusted',
  'cannot-tell',
] as const
export const Signature = z.enum(signatureStates)
export type Signature = z.output<typeof Signature>

/** Where the program’s Electron came from. */
export const ElectronSource = z.enum(['official', 'pinned', 'development', 'unknown'])
export type ElectronSource = z.output<typeof ElectronSource>
