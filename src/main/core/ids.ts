import { randomFillSync } from 'node:crypto'

/** Random bytes are fetched by the page: fetching sixteen at a time costs more than all else here. */
const pool = Buffer.alloc(4096)
let taken = pool.length

/** A buffer for an id: its last ten bytes random and used once, the first six to be filled in. */
function tenRandom(): Buffer {
  if (taken + 10 > pool.length) {
    randomFillSync(pool)
    taken = 0
  }
  const bytes = Buffer.alloc(16)
  pool.copy(bytes, 6, taken, taken + 10)
  taken += 10
  return bytes
}

/** Makes UUIDs of version 7 (RFC 9562): ordered by time, and within a millisecond by a counter. */
export function idMaker(now: () => number = Date.now): () => string {
  let lastMs = 0
  let count = 0
  return () => {
    let ms = Math.max(now(), lastMs)
    count = ms === lastMs ? count + 1 : 0
    // The counter is full: the next millisecond is borrowed, so that ids still come in order.
    if (count > 0x0fff) {
      ms += 1
      count = 0
    }
    lastMs = ms
    const bytes = tenRandom()
    bytes.writeUIntBE(ms, 0, 6)
    bytes.writeUInt16BE(0x7000 | (count & 0x0fff), 6)
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
    const hex = bytes.toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
}
