import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, SetUpProblem } from '../../setup/step.mjs'

/** Makes a key pair without a passphrase, for tests; minisign.key beside minisign.pub. */
export async function makeMinisignKey(folder) {
  const [secret, open] = [join(folder, 'minisign.key'), join(folder, 'minisign.pub')]
  await minisign('-G', '-W', '-f', '-s', secret, '-p', open)
}

/** The public key in the text of a minisign.pub, or that line itself. */
export const readMinisignKey = (text) => text.trim().split('\n').at(-1).trim()

/** Signs a file beside itself, as FILE.minisig. */
export async function signMinisign(file, { secretKey, comment }) {
  await minisign('-S', '-s', secretKey, '-t', comment, '-m', file)
}

async function minisign(...words) {
  const { ok, output } = await run('minisign', words)
  if (!ok) throw new SetUpProblem(`${output.trim()}\nminisign could not do its part`)
}

const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex')
const bytes = (text) => Buffer.from(text ?? '', 'base64')

/** True when FILE.minisig was made over those very bytes with the key whose public half is given. Needs nothing but Node. */
export function isMinisigned(file, publicKey) {
  const key = bytes(readMinisignKey(publicKey))
  if (key.length !== 42 || key.toString('latin1', 0, 2) !== 'Ed') return false
  const [, line, trusted, line2] = readOrNothing(`${file}.minisig`).split('\n')
  const signature = bytes(line)
  const algorithm = signature.toString('latin1', 0, 2)
  if (signature.length !== 74 || !signature.subarray(2, 10).equals(key.subarray(2, 10))) return false
  const content = readFileSync(file)
  const signed = algorithm === 'ED' ? createHash('blake2b512').update(content).digest() : content
  if (algorithm !== 'ED' && algorithm !== 'Ed') return false
  const comment = Buffer.from(trusted?.replace(/^trusted comment: /, '') ?? '')
  const by = createPublicKey({ key: Buffer.concat([ed25519Prefix, key.subarray(10)]), format: 'der', type: 'spki' })
  return (
    verify(undefined, signed, by, signature.subarray(10)) &&
    verify(undefined, Buffer.concat([signature.subarray(10), comment]), by, bytes(line2))
  )
}

function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
