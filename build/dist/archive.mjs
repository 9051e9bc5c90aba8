import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The files an asar archive tells of, each by its path, and the hash of what it tells: that one is what a binary can be bound to. */
export function readArchive(path) {
  const bytes = readFileSync(path)
  const length = bytes.readUInt32LE(12)
  const text = bytes.toString('utf8', 16, 16 + length)
  return {
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    headerSha256: createHash('sha256').update(text).digest('hex'),
    files: listed(JSON.parse(text).files, ''),
  }
}

const listed = (entries, folder) =>
  Object.entries(entries).flatMap(([name, entry]) => {
    const path = `${folder}${name}`
    if (entry.files) return listed(entry.files, `${path}/`)
    return [{ path, bytes: entry.size, isUnpacked: entry.unpacked === true, isProved: entry.integrity !== undefined }]
  })
