// Signs one file where it lies, for a tool that makes files of its own: node build/dist/sign/one.mjs FILE
import { runScript } from '../../setup/step.mjs'
import { withSigner } from './signer.mjs'

await runScript(async () => {
  const isRelease = process.env.FYRARUM_SIGN_RELEASE === '1'
  await withSigner((signer) => signer.sign(process.argv[2]), { isRelease })
})
