import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { projectFolder } from '../../electron.mjs'
import { run, SetUpProblem, say } from '../../setup/step.mjs'
import { layBeside } from '../beside.mjs'
import { withSigner } from '../sign/signer.mjs'
import { writeSums } from '../sign/sums.mjs'

/** Makes a disk image of a signed program for macOS, in `release` of the output's folder, with the bills and the signed sums. Only a Mac can. */
export async function makeMacInstallers({ out, unpacked, version, isRelease, config }) {
  if (process.platform !== 'darwin')
    throw new SetUpProblem('A program for macOS is signed, notarized and packed on a Mac')
  await installMacTools()
  const release = join(out, 'release')
  mkdirSync(release, { recursive: true })
  say('Making the disk image')
  await build({
    projectDir: projectFolder,
    prepackaged: unpacked,
    targets: Platform.MAC.createTarget('dmg'),
    config: { ...config, artifactName: `fyra-rum-${version}-x64.\${ext}` },
    publish: 'never',
  })
  for (const name of readdirSync(out).filter((one) => one.endsWith('.dmg')))
    cpSync(join(out, name), join(release, name))
  layBeside(release, join(unpacked, 'Contents/Resources'))
  await withSigner(async (signer) => signer.signDetached(await writeSums(release), `Fyra rum ${version}`), {
    isRelease,
  })
}

/** What signs the sums. The rest a Mac has. */
async function installMacTools() {
  const { ok, output } = await run('brew', ['install', 'minisign', 'gnupg'])
  if (!ok) throw new SetUpProblem(`${output.trim()}\nminisign and GnuPG could not be installed`)
}
