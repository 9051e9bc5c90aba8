import type { EventName, FactsOf } from '../shared/about/technical-log'
import type { KeystoreStanding } from '../shared/policy/keystore'
import type { Result } from '../shared/result'

/** The key file and its earlier generation. Where either lies there is a house; the shell looks for no more than that. */
export const keyFileNames = ['fyrarum.nycklar', 'fyrarum.nycklar.1'] as const

/** How a house that stands open wants to be guarded: numbers and nothing else. */
export interface Guarding {
  readonly lockMinutes: number
  /** How much longer the screen may be seen, in milliseconds. */
  readonly screenMs: number
}

/** What the shell has found of the secrets of this computer's account. */
export interface DeviceKeys {
  readonly standing: KeystoreStanding
  /** Every one that can be used, newest first; a passphrase is bound with the first, and only when the standing is `at-hand`. */
  readonly keys: readonly Buffer[]
}

/** What the shell says to the core's process. */
export type ToCore =
  /** Said first of all: the secrets of this computer's account. They come as bytes and are never written in a command line. */
  | { readonly kind: 'device-keys'; readonly standing: KeystoreStanding; readonly keys: readonly Uint8Array[] }
  | { readonly kind: 'port' }
  | { readonly kind: 'save'; readonly id: number; readonly ticket: string; readonly path: string }
  | { readonly kind: 'offer'; readonly id: number; readonly path: string }
  /** With a viewer's port: the document behind the ticket goes there. */
  | { readonly kind: 'show'; readonly ticket: string }
  /** With a port to a reader that has just been started for the core. */
  | { readonly kind: 'reader'; readonly id: number }
  | { readonly kind: 'close' }

/** What the core's process says to the shell; never case data. */
export type FromCore =
  | { readonly kind: 'answered'; readonly id: number; readonly result: Result<never> }
  | { readonly kind: 'guarding'; readonly guarding: Guarding }
  | { readonly kind: 'reader-wanted'; readonly id: number }
  /** Somebody has come in by sheets or by a colleague where the secret that lies here does not open. */
  | { readonly kind: 'device-key-wanted' }
  /** Every name a page may ask the core by; told once, at its start. */
  | { readonly kind: 'endpoints'; readonly names: readonly string[] }
  | { readonly kind: 'report'; readonly event: EventName; readonly facts: FactsOf<EventName> }

/** One request over a window's port. */
export interface Message {
  readonly id: number
  readonly name: string
  readonly input: unknown
}

/** True when something that came over a port has the form of a request. */
export function isMessage(data: unknown): data is Message {
  return (
    typeof data === 'object' &&
    data !== null &&
    'id' in data &&
    typeof data.id === 'number' &&
    'name' in data &&
    typeof data.name === 'string' &&
    'input' in data
  )
}

/** What a test may have otherwise than at a desk: how far ahead the core's clock is, in milliseconds, how many times as fast it goes, and that new passphrases cost as little to try as they ever may. */
export interface Trial {
  readonly clock: { readonly shift: number; readonly rate: number }
  readonly hasCheapPassphrases: boolean
}
