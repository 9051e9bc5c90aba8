import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resource } from './pe.mjs'

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** The header of an asar archive as text, and where the files begin. */
function header(archive) {
  const length = archive.readUInt32LE(12)
  return { text: archive.toString('utf8', 16, 16 + length), from: 8 + archive.readUInt32LE(4) }
}

/** The hash that stands for a whole archive: of its header, which in its turn holds the hash of every file. */
export const asarHash = (archive) => sha256(header(archive).text)

/** The files of an archive that are not as its header says. */
export function changedFiles(archive) {
  const { text, from } = header(archive)
  const walk = (entries, folder) =>
    Object.entries(entries).flatMap(([name, entry]) => {
      const path = `${folder}${name}`
      if (entry.files) return walk(entry.files, `${path}/`)
      if (entry.unpacked || entry.link) return []
      const at = from + Number(entry.offset)
      const isSame = sha256(archive.subarray(at, at + entry.size)) === entry.integrity?.hash
      return isSame ? [] : [path]
    })
  return walk(JSON.parse(text).files, '')
}

/** The archives whose hashes Electron finds in a Windows program and compares before it starts them. */
export function hashesInside(program) {
  const bytes = resource(program, 'INTEGRITY', 'ELECTRONASAR')
  return bytes ? JSON.parse(bytes.toString('utf8')) : []
}

/** What is wrong between an unpacked program's folder and the archive beside it; nothing when Electron would start it. */
export function asarProblem(folder, programName) {
  try {
    return compare(readFileSync(join(folder, 'resources', 'app.asar')), readFileSync(join(folder, programName)))
  } catch (error) {
    return `the archive or what the program says of it cannot be read (${error.message.split('\n')[0]})`
  }
}

function compare(archive, program) {
  const ours = hashesInside(program).find(({ file }) => /^resources[\\/]app\.asar$/i.test(file))
  if (!ours) return 'the program does not say what its archive is to be'
  if (ours.alg.toLowerCase() !== 'sha256' || ours.value !== asarHash(archive))
    return 'the archive is not the one the program was made for'
  const changed = changedFiles(archive)
  return changed.length > 0 ? `in the archive these have been changed: ${changed.join(', ')}` : undefined
}
