import type { Result } from '../shared/result'

/** What the shell says to the core's process. */
export type ToCore =
  | { readonly kind: 'port' }
  | { readonly kind: 'save'; readonly id: number; readonly ticket: string; readonly path: string }
  | { readonly kind: 'close' }

/** What the core's process says to the shell; never case data. */
export type FromCore =
  | { readonly kind: 'saved'; readonly id: number; readonly result: Result<null> }
  | { readonly kind: 'report'; readonly event: string; readonly facts: Record<string, string | number> }

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
