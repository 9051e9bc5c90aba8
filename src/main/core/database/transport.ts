/** A sealed, signed change record as it would leave this desk; the carrier can read nothing of it but its size. */
export interface Envelope {
  readonly id: string
  readonly device: string
  readonly clock: string
  readonly bytes: Uint8Array
}

/** How several desks of one Barnahus exchange change records: a file drop, a blind store, a sync engine. */
export interface Transport {
  push(envelopes: readonly Envelope[]): Promise<void>
  pull(cursor: string): Promise<{ readonly envelopes: readonly Envelope[]; readonly cursor: string }>
}

/** One desk alone: nothing leaves, nothing comes. */
export const nullTransport: Transport = {
  push: async () => {},
  pull: async (cursor) => ({ envelopes: [], cursor }),
}
