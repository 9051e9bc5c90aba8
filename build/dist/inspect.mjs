import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readArchive } from './archive.mjs'
import { contentProblems, kindOfMachineCode } from './contents.mjs'
import { fuseProblems, fuseWire } from './fuses.mjs'
import { filesUnder } from './stage.mjs'

/** Where the parts of an unpacked program lie. */
export const places = {
  linux: { binary: 'fyrarum', resources: 'resources' },
  win: { binary: 'Fyra rum.exe', resources: 'resources' },
  mac: {
    binary: 'Contents/Frameworks/Electron Framework.framework/Versions/A/Electron Framework',
    resources: 'Contents/Resources',
  },
}

/** What may lie beside the archive. */
const besideArchive = new Set(['app.asar', 'fyrarum.cdx.json', 'THIRD-PARTY.txt', 'icon.icns'])

/**
 * Reads back from the program as it was made what it must be: its fuses, what the archive holds, one file of machine code
 * of the right kind for each native package, and that Windows' binary is bound to this archive. Gives the figures; throws
 * when something is otherwise.
 */
export function inspectProgram(folder, { target, fuses }) {
  const { binary, resources } = places[target]
  const code = readFileSync(join(folder, binary))
  const archive = readArchive(join(folder, resources, 'app.asar'))
  const unpacked = join(folder, resources, 'app.asar.unpacked')
  const files = archive.files.map((file) => ({
    ...file,
    kind: file.isUnpacked ? kindOfMachineCode(readFileSync(join(unpacked, file.path))) : undefined,
  }))
  const told = new Set(archive.files.filter(({ isUnpacked }) => isUnpacked).map(({ path }) => path))
  const wire = fuseWire(code)

  const problems = [
    ...fuseProblems(wire, fuses),
    ...contentProblems(files, target),
    ...archive.files.filter(({ isProved }) => !isProved).map(({ path }) => `${path} has no hash in the archive`),
    ...filesUnder(unpacked)
      .filter((path) => !told.has(path))
      .map((path) => `${path} lies beside the archive, which does not tell of it`),
    ...filesUnder(join(folder, resources))
      .filter((path) => !path.startsWith('app.asar.unpacked/') && !path.endsWith('.lproj') && !besideArchive.has(path))
      .map((path) => `resources/${path} does not belong in the program`),
    ...(target === 'win' && !code.includes(archive.headerSha256) ? ['the binary is not bound to this archive'] : []),
    ...(existsSync(join(folder, 'version')) ? ['a stamp of the development Electron is left'] : []),
  ]
  if (problems.length > 0) throw new Error(`The program is not what it should be:\n${problems.join('\n')}`)

  const sizes = filesUnder(folder).map((path) => ({ path, bytes: statSync(join(folder, path)).size }))
  return {
    fuses: wire,
    archive: { bytes: archive.bytes, sha256: archive.sha256, headerSha256: archive.headerSha256, files: files.length },
    machineCode: files.filter(({ kind }) => kind).map(({ path, kind }) => ({ path, kind })),
    bytes: sizes.reduce((sum, one) => sum + one.bytes, 0),
    biggest: sizes.sort((one, other) => other.bytes - one.bytes).slice(0, 12),
  }
}
