import { renameSync, rmSync } from 'node:fs'
import { run, SetUpProblem } from '../../setup/step.mjs'

const tool = 'osslsigncode'
const description = 'Fyra rum'

/** What tells osslsigncode which key to sign with: a file for tests, or one that never leaves its HSM. */
export function keyWords({ certificate, key, pkcs11 }) {
  const words = ['-certs', certificate, '-key', key]
  if (!pkcs11) return words
  const pin = pkcs11.pinFile ? ['-readpass', pkcs11.pinFile] : []
  return ['-pkcs11engine', pkcs11.engine, '-pkcs11module', pkcs11.module, ...words, ...pin]
}

/** Signs a program, library or installer (MSI) where it lies, with a timestamp. */
export async function signAuthenticode(file, { timestamps, ...key }) {
  const signed = `${file}.signed`
  const database = /\.msi$/i.test(file) ? ['-add-msi-dse'] : []
  const words = ['-h', 'sha256', '-n', description, '-ts', timestamps, ...database, '-in', file, '-out', signed]
  rmSync(signed, { force: true })
  const { ok, output } = await run(tool, ['sign', ...keyWords(key), ...words])
  if (!ok) {
    rmSync(signed, { force: true })
    throw new SetUpProblem(`${output.trim()}\n${file} could not be signed`)
  }
  renameSync(signed, file)
}

/**
 * What is wrong with a file's signature; nothing when it is whole, by that very publisher and timestamped. The root alone says
 * little: whoever else has a certificate under it signs as well.
 */
export async function authenticodeProblem(file, { rootFile, leaf, at }) {
  const time = at ? ['-time', String(Math.floor(at.getTime() / 1000))] : []
  const pins = ['-CAfile', rootFile, '-TSA-CAfile', rootFile, '-require-leaf-hash', `sha256:${leaf}`]
  const { ok, output } = await run(tool, ['verify', ...pins, ...time, '-in', file])
  return judge(ok, output)
}

/** What osslsigncode said, in one sentence. */
export function judge(ok, output) {
  if (/ENOENT/.test(output)) return 'osslsigncode is not here, so nothing could be verified'
  if (/No signature found|Unable to extract existing signature/i.test(output)) return 'it has no signature'
  if (/MISMATCH!/.test(output)) return 'its bytes are not those that were signed'
  if (/Leaf hash match: failed/i.test(output)) return 'it is signed by another publisher'
  if (!ok) return `its signature does not hold (${output.trim().split('\n').at(-1)})`
  if (!/Timestamp Server Signature verification: ok/.test(output)) return 'it has no timestamp'
  if (!/Leaf hash match: ok/i.test(output)) return 'who signed it could not be told'
  return undefined
}

/** The organisation a file says it is signed by, when the signed bytes are whole; who vouches for that is not asked. */
export async function namedPublisher(file) {
  const { output } = await run(tool, ['verify', '-in', file])
  if (/MISMATCH!|No signature found/.test(output)) return undefined
  const [, subject] = /Signer #0:\s+Subject: (.*)/.exec(output) ?? []
  return /\/O=([^/]+)/.exec(subject ?? '')?.[1]
}
