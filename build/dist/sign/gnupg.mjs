import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, SetUpProblem } from '../../setup/step.mjs'

/**
 * Lends a keyring of its own in a short path, as GnuPG's sockets need, and ends what GnuPG started there. With a secret key's
 * file it holds that key.
 */
export async function withKeyring(secretKeyFile, work) {
  const home = mkdtempSync(join(tmpdir(), 'gpg-'))
  const gpg = async (...words) => {
    const { ok, stdout, output } = await run('gpg', ['--homedir', home, '--batch', '--yes', '--no-tty', ...words])
    if (!ok) throw new SetUpProblem(`${output.trim()}\ngpg could not do its part`)
    return stdout
  }
  try {
    if (secretKeyFile) await gpg('--import', secretKeyFile)
    return await work(gpg, home)
  } finally {
    await run('gpgconf', ['--homedir', home, '--kill', 'all'])
    rmSync(home, { recursive: true, force: true })
  }
}

/** Makes a signing key without a passphrase, for tests: gnupg.key beside gnupg.asc in a folder. */
export const makeGnupgKey = (folder, name) =>
  withKeyring(undefined, async (gpg) => {
    await gpg('--passphrase', '', '--quick-generate-key', name, 'ed25519', 'sign', '5y')
    writeFileSync(join(folder, 'gnupg.key'), await gpg('--armor', '--export-secret-keys'), { mode: 0o600 })
    writeFileSync(join(folder, 'gnupg.asc'), await gpg('--armor', '--export'))
  })

/** Signs a file beside itself, as FILE.asc, with the key in a file, or with one that the person's own GnuPG holds (a card, an HSM). */
export const signGnupg = (file, key) => sign(['--armor', '--detach-sign', '--output', `${file}.asc`, file], key)

/** Writes a text once more with its signature around it, as apt reads it. */
export const signGnupgInline = (file, signed, key) => sign(['--clearsign', '--output', signed, file], key)

async function sign(words, { secretKeyFile, keyId }) {
  if (secretKeyFile) return void (await withKeyring(secretKeyFile, (gpg) => gpg(...words)))
  const { ok, output } = await run('gpg', ['--batch', '--yes', '--local-user', keyId, ...words])
  if (!ok) throw new SetUpProblem(`${output.trim()}\n${words.at(-1)} could not be signed`)
}

/** True when FILE.asc was made over those very bytes with one of the keys in that armoured text. Starts nothing but gpgv. */
export async function isGnupgSigned(file, publicKeys) {
  const folder = mkdtempSync(join(tmpdir(), 'gpgv-'))
  try {
    const ring = join(folder, 'keys.gpg')
    writeFileSync(ring, withoutArmour(publicKeys))
    return (await run('gpgv', ['--homedir', folder, '--keyring', ring, `${file}.asc`, file])).ok
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The bytes in an armoured text; the checksum after `=` is not looked at, for the signature says more. */
function withoutArmour(text) {
  const [, body] = /-----BEGIN [^\n]+-----\r?\n(?:[^\n]*: [^\n]*\r?\n)*\r?\n([\s\S]*?)\r?\n=/.exec(text) ?? []
  return Buffer.from(body ?? '', 'base64')
}
