import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { run } from '../../setup/step.mjs'

const isWindows = process.platform === 'win32'

/** What opens an installer without installing it. */
const openers = {
  exe: (file, folder) => ['7z', ['x', '-y', '-bd', `-o${folder}`, file]],
  msi: (file, folder) =>
    isWindows ? ['msiexec', ['/a', file, '/qn', `TARGETDIR=${folder}`]] : ['msiextract', ['--directory', folder, file]],
}

/** Lays out the files of an installer in a folder; gives why not, and whether it was only that the tool is missing here. */
export async function openInstaller(file, folder) {
  const opener = openers[/\.(exe|msi)$/i.exec(file)?.[1].toLowerCase()]
  mkdirSync(folder, { recursive: true })
  const [command, words] = opener(file, folder)
  const { ok, output } = await run(command, words)
  if (ok) return {}
  return /ENOENT/.test(output)
    ? { isMissing: true, why: `${command} is not here` }
    : { why: `${command} could not open it` }
}

/** True for an installer of ours, by its name. */
export const isInstaller = (file) => /^fyra-rum-.*\.(exe|msi)$/i.test(basename(file))

/** A folder for what lay in an installer. */
export const folderFor = (workshop, file) => join(workshop, basename(file).replaceAll('.', '-'))
