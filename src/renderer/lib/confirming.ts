/** Waits for an answer to "confirm with your passphrase": true when it was given, false when the person let it be. */
export interface Asking {
  readonly answer: (isConfirmed: boolean) => void
}

let asking: Asking | null = null
let common: Promise<boolean> | null = null
const listeners = new Set<() => void>()

const tell = (next: Asking | null) => {
  asking = next
  for (const listen of listeners) listen()
}

/** Asks whoever sits here for the passphrase; several commands that wait are answered by one. False where there is no dialog to ask in. */
export function askToConfirm(): Promise<boolean> {
  if (listeners.size === 0) return Promise.resolve(false)
  common ??= new Promise<boolean>((resolve) => {
    tell({
      answer(isConfirmed) {
        common = null
        tell(null)
        resolve(isConfirmed)
      },
    })
  })
  return common
}

/** What is asked now; for useSyncExternalStore. */
export const askingNow = (): Asking | null => asking

export function followAsking(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}
