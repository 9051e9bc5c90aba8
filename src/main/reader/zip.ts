import { inflateRawSync } from 'node:zlib'
import { refuse } from '../../shared/result'

/** What a zip may hold at most; a Word document comes nowhere near. */
const most = { entries: 3_000, entry: 64 * 1024 * 1024, total: 128 * 1024 * 1024, ratio: 200 }
/** Below this size, in bytes, no ratio is asked about: small XML packs well. */
const smallEntry = 1024 * 1024

const damaged = (): never => refuse(['file'], 'file-damaged')
const bomb = (): never => refuse(['file'], 'file-bomb')

/** A name that stays inside the package. */
const isSafeName = (name: string) =>
  name !== '' && !/[\\:\0]|^\/|(^|\/)\.\.?(\/|$)/.test(name) && name.normalize() === name && name.length < 240

/** Where the list of entries begins and how many there are. */
function directory(bytes: Buffer): { at: number; count: number } {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 22 > bytes.length || bytes.length - end > 22 + 65_535) return damaged()
  const count = bytes.readUInt16LE(end + 10)
  const at = bytes.readUInt32LE(end + 16)
  // Packages with more entries or bytes than the old form can say are none of Word's.
  if (count === 0xffff || at === 0xffffffff || count > most.entries) return bomb()
  return { at, count }
}

/** Unpacks a zip within bounds. What it says of itself is believed only where it makes the package smaller. Throws `file-bomb`, `file-damaged`, `file-locked`. */
export function unzip(given: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const parts = new Map<string, Buffer>()
  const taken = new Set<string>()
  let { at, count } = directory(bytes)
  let total = 0
  try {
    for (; count > 0; count -= 1) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) return damaged()
      const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)]
      const [packed, unpacked] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
        number,
        number,
        number,
      ]
      const mode = bytes.readUInt16LE(at + 40)
      const header = bytes.readUInt32LE(at + 42)
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
      at += 46 + nameLength + extra + comment
      if ((flags & 1) !== 0) refuse(['file'], 'file-locked')
      if (!isSafeName(name) || (mode & 0o170000) === 0o120000) return damaged()
      if (taken.has(name.toLowerCase())) return damaged()
      taken.add(name.toLowerCase())
      if (name.endsWith('/')) continue
      if (unpacked > most.entry || (unpacked > smallEntry && unpacked > packed * most.ratio)) return bomb()
      if (bytes.readUInt32LE(header) !== 0x04034b50) return damaged()
      const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
      if (start + packed > bytes.length) return damaged()
      const content = unpack(bytes.subarray(start, start + packed), method, unpacked)
      total += content.length
      if (total > most.total) return bomb()
      parts.set(name, content)
    }
  } catch (error) {
    if (error instanceof RangeError) return damaged()
    throw error
  }
  return parts
}

function unpack(packed: Buffer, method: number, expected: number): Buffer {
  if (method !== 0 && method !== 8) return damaged()
  let content: Buffer
  try {
    content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, expected) })
  } catch (error) {
    // More than it said it would be: what unpacks beyond its own word is meant to.
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : damaged()
  }
  return content.length === expected ? content : damaged()
}
