import { join } from 'node:path'
import { SetUpProblem, say } from '../../setup/step.mjs'
import { layBeside } from '../beside.mjs'
import { withSigner } from '../sign/signer.mjs'
import { writeSums } from '../sign/sums.mjs'
import { verifyRelease } from '../verify/release.mjs'
import { makeDeb } from './deb.mjs'
import { makeRepository } from './repository.mjs'

/** Makes what a Linux computer installs, in the folder `release`: the package, a signed repository that holds it, and the signed sums of both. */
export async function makeLinuxInstallers({ unpacked, out, version, epoch, isRelease, isQuick }) {
  const folder = join(out, 'release')
  say('Debian package')
  const deb = await makeDeb(unpacked, { out: folder, version, epoch, isQuick: isQuick && !isRelease })
  await withSigner(
    async (signer) => {
      say(`Signing (${signer.kind})`)
      await makeRepository(join(folder, 'apt'), [deb], { epoch, signer })
      layBeside(folder, join(unpacked, 'resources'))
      await signer.signDetached(await writeSums(folder), `Fyra rum ${version}`)
      say('Verifying')
      const { looks, notLooked } = await verifyRelease(folder, signer.publisher)
      const wrong = looks.filter(({ why }) => why).map(({ file, why }) => `${file}: ${why}`)
      if (wrong.length > 0 || notLooked.length > 0)
        throw new SetUpProblem(['The release is not what it should be:', ...wrong, ...notLooked].join('\n'))
    },
    { isRelease },
  )
}
