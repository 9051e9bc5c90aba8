import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../electron.mjs'

/** Which fuses the program ships with, in the order Electron keeps them: the table the program itself reads too. */
export const expectedFuses = () => JSON.parse(readFileSync(join(projectFolder, 'src/main/shell/fuses.json'), 'utf8'))

/** What stands before the fuses in Electron's binary. */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const states = { 0: false, 1: true, r: 'removed' }

/** Where the fuses stand in a binary. Throws unless there is exactly one such place, of the form we know. */
export function findFuses(binary) {
  const at = binary.indexOf(sentinel)
  if (at < 0 || binary.indexOf(sentinel, at + 1) >= 0) throw new Error('no place, or more than one, with fuses in it')
  const [version, length] = binary.subarray(at + sentinel.length)
  if (version !== 1) throw new Error(`fuses of form ${version}, not 1`)
  return { start: at + sentinel.length + 2, length }
}

/** The fuses of a binary as text, such as 010011001. */
export function fuseWire(binary) {
  const { start, length } = findFuses(binary)
  return binary.subarray(start, start + length).toString('latin1')
}

/** A table of fuses as the text that stands in a binary. */
export const wireOf = (fuses) =>
  Object.values(fuses)
    .map((isOn) => (isOn ? '1' : '0'))
    .join('')

/** What differs between a binary's fuses and a table, one sentence each. A fuse the table has no line for differs too. */
export function fuseProblems(wire, expected) {
  const names = Object.keys(expected)
  if (wire.length !== names.length) return [`${wire.length} fuses in the binary, ${names.length} in the table`]
  return names
    .filter((name, index) => states[wire[index]] !== expected[name])
    .map((name) => `${name} is ${wire[names.indexOf(name)]}, not ${expected[name] ? 1 : 0}`)
}

/** The table in the words of the tool that sets them. It does not know the last one, which Electron has as we want it. */
export const asBuilderSays = (fuses) => ({
  runAsNode: fuses.runAsNode,
  enableCookieEncryption: fuses.cookieEncryption,
  enableNodeOptionsEnvironmentVariable: fuses.nodeOptions,
  enableNodeCliInspectArguments: fuses.nodeCliInspect,
  enableEmbeddedAsarIntegrityValidation: fuses.asarIntegrity,
  onlyLoadAppFromAsar: fuses.onlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: fuses.browserV8Snapshot,
  grantFileProtocolExtraPrivileges: fuses.fileProtocolExtraPrivileges,
})
