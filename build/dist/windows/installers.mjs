import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { SetUpProblem, say } from '../../setup/step.mjs'
import { layBeside } from '../beside.mjs'
import { withSigner } from '../sign/signer.mjs'
import { sha256, writeSums } from '../sign/sums.mjs'
import { filesUnder } from '../stage.mjs'
import { verifyRelease } from '../verify/release.mjs'
import { isMicrosofts, isSignable } from '../verify/signatures.mjs'
import { makeMsi } from './msi.mjs'
import { makeNsis } from './nsis.mjs'
import { installWindowsTools, toolVersions } from './tools.mjs'

/**
 * Makes of an unpacked program for Windows what IT installs, in `release` of the output's folder: the installer, the Windows
 * Installer package, the bills and the signed sums; and verifies all of it as IT would.
 */
export async function makeWindowsInstallers({ out, unpacked, version, epoch, isRelease, config }) {
  say(await installWindowsTools())
  const release = join(out, 'release')
  mkdirSync(release, { recursive: true })
  const workshop = mkdtempSync(join(tmpdir(), 'windows-'))
  try {
    const figures = await withSigner(
      async (signer) => {
        const signed = await signPrograms(unpacked, signer)
        const files = filesUnder(unpacked)
        for (const file of files) utimesSync(join(unpacked, file), Number(epoch), Number(epoch))
        const size = files.reduce((sum, file) => sum + statSync(join(unpacked, file)).size, 0)
        const made = {
          source: unpacked,
          files,
          size,
          version,
          epoch,
          workshop,
          isRelease,
          signer,
          icon: config.win.icon,
        }
        const installers = await makeInstallers(release, made)
        layBeside(release, join(unpacked, 'resources'))
        await signer.signDetached(await writeSums(release), `Fyra rum ${version}`)
        say('Verifying')
        const { looks, notLooked } = await verifyRelease(release, signer.publisher)
        const wrong = looks.filter(({ why }) => why).map(({ file, why }) => `${file}: ${why}`)
        if (wrong.length > 0 || notLooked.length > 0)
          throw new SetUpProblem(['The release is not what it should be:', ...wrong, ...notLooked].join('\n'))
        const { kind, publisher } = signer
        return {
          version,
          signer: { kind, subject: publisher.subject, leaf: publisher.leaf },
          signed,
          installedBytes: size,
          installers,
          verified: looks.length,
        }
      },
      { isRelease },
    )
    writeFileSync(
      join(out, 'windows.json'),
      `${JSON.stringify({ ...figures, tools: await toolVersions() }, undefined, 2)}\n`,
    )
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/** Signs every program and library of an unpacked program, but those that bear Microsoft's signature. Gives which. */
async function signPrograms(folder, signer) {
  const programs = filesUnder(folder).filter((file) => isSignable(join(folder, file)))
  const ours = programs.filter((file) => !isMicrosofts(file))
  say(`Signing ${ours.length} programs and libraries with the ${signer.kind} signer`)
  for (const file of ours) await signer.sign(join(folder, file))
  return { ours, microsofts: programs.filter(isMicrosofts) }
}

async function makeInstallers(release, made) {
  const makers = { exe: makeNsis, msi: makeMsi }
  const figures = []
  for (const [end, make] of Object.entries(makers)) {
    const start = performance.now()
    const out = join(release, `fyra-rum-${made.version}-x64.${end}`)
    say(`Making ${basename(out)}`)
    await make({ ...made, out })
    await made.signer.sign(out)
    const seconds = Math.round((performance.now() - start) / 1000)
    figures.push({ file: basename(out), bytes: statSync(out).size, sha256: await sha256(out), seconds })
  }
  return figures
}
