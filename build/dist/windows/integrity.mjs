import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { changedFiles, readArchive } from '../archive.mjs'
import { resource } from './pe.mjs'

/** The archives whose hashes Electron finds in a Windows program and compares before it starts them. */
function hashesInside(program) {
  const bytes = resource(program, 'INTEGRITY', 'ELECTRONASAR')
  return bytes ? JSON.parse(bytes.toString('utf8')) : []
}

/** What is wrong between a program and the archive beside it in an unpacked folder; nothing when Electron would start it. */
export function integrityProblem(folder, programName) {
  try {
    return compare(join(folder, 'resources', 'app.asar'), readFileSync(join(folder, programName)))
  } catch (error) {
    return `the archive or what the program says of it cannot be read (${error.message.split('\n')[0]})`
  }
}

function compare(archive, program) {
  const ours = hashesInside(program).find(({ file }) => /^resources[\\/]app\.asar$/i.test(file))
  if (!ours) return 'the program does not say what its archive is to be'
  if (ours.alg.toLowerCase() !== 'sha256' || ours.value !== readArchive(archive).headerSha256)
    return 'the archive is not the one the program was made for'
  const changed = changedFiles(archive)
  return changed.length > 0 ? `in the archive these have been changed: ${changed.join(', ')}` : undefined
}
