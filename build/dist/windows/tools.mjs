import { run, SetUpProblem } from '../../setup/step.mjs'
import { hasApt, installPackages } from '../../setup/system-packages.mjs'

/** What makes, signs and opens installers for Windows on Debian or Ubuntu. */
const needs = [
  ['nsis'],
  ['wixl'],
  ['msitools'],
  ['faketime'],
  ['osslsigncode'],
  ['openssl'],
  ['gpg'],
  ['gpg-agent'],
  ['gpgv'],
  ['minisign'],
  ['7zip', 'p7zip-full'],
]

/** Sees to it that the tools are here; gives a sentence about it. */
export async function installWindowsTools() {
  if (!hasApt()) throw new SetUpProblem('Installers for Windows are made on Debian or Ubuntu')
  const { said, left } = await installPackages(needs)
  if (left.length > 0) throw new SetUpProblem(said)
  return said
}

const asked = {
  osslsigncode: ['--version'],
  makensis: ['-VERSION'],
  wixl: ['--version'],
  openssl: ['version'],
  gpg: ['--version'],
  minisign: ['-v'],
}

/** Which version of each tool has been used. */
export async function toolVersions() {
  const versions = {}
  for (const [tool, words] of Object.entries(asked))
    versions[tool] = (await run(tool, words)).output
      .trim()
      .split('\n')[0]
      .replace(/, using:$/, '')
  return versions
}
