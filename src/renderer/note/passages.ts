/** An id for a new passage, its own within its note for life. */
export const newPassageId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte % 36).toString(36)).join('')
