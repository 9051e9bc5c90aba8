import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** The text an archive begins with, which tells of its files, and where they begin. */
function opened(path) {
  const bytes = readFileSync(path)
  const length = bytes.readUInt32LE(12)
  return { bytes, text: bytes.toString('utf8', 16, 16 + length), from: 8 + bytes.readUInt32LE(4) }
}

/** The files an asar archive tells of, each by its path, and the hash of what it tells: that one is what a binary can be bound to. */
export function readArchive(path) {
  const { bytes, text } = opened(path)
  return {
    bytes: bytes.length,
    sha256: sha256(bytes),
    headerSha256: sha256(text),
    files: listed(JSON.parse(text).files, '').map(({ entry, ...file }) => ({
      ...file,
      bytes: entry.size,
      isUnpacked: entry.unpacked === true,
      isProved: entry.integrity !== undefined,
    })),
  }
}

/** The files inside an archive whose bytes are not those it tells of. What lies unpacked beside it is signed after it was packed. */
export function changedFiles(path) {
  const { bytes, text, from } = opened(path)
  return listed(JSON.parse(text).files, '')
    .filter(({ entry }) => !entry.unpacked)
    .filter(({ entry: { offset, size, integrity } }) => {
      const at = from + Number(offset)
      return sha256(bytes.subarray(at, at + size)) !== integrity?.hash
    })
    .map((file) => file.path)
}

const listed = (entries, folder) =>
  Object.entries(entries).flatMap(([name, entry]) => {
    const path = `${folder}${name}`
    return entry.files ? listed(entry.files, `${path}/`) : [{ path, entry }]
  })
