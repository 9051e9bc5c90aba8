import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { withSigner } from '../../build/dist/sign/signer.mjs'
import { serveTestTimestamps } from '../../build/dist/sign/test-timestamps.mjs'
import { tinyProgram } from './tiny-program'

// A hardware security module in software: the key lies in it, and is used through the same interface as a real one's.
const [module] = globSync('/usr/lib/**/softhsm/libsofthsm2.so')
const [engine] = globSync('/usr/lib/*/engines-3/pkcs11.so')
// Debian 12's own, 2.5, does not load the engine.
const [, version] =
  /osslsigncode (\d+\.\d+)/.exec(spawnSync('osslsigncode', ['--version']).stdout?.toString() ?? '') ?? []
const isHere = module !== undefined && engine !== undefined && Number(version) >= 2.9

const folder = mkdtempSync(join(tmpdir(), 'hsm-'))
const authority = join(folder, 'authority')
const program = join(folder, 'program.exe')
const pin = '4711'

/** Everything the signer is told; the PIN as a pipeline hands over a secret. */
const told = (timestamps: string, pinText = pin) => ({
  FYRARUM_SIGNER: 'pkcs11',
  FYRARUM_SIGN_CERTIFICATE: join(authority, 'publisher.pem'),
  FYRARUM_SIGN_ROOTS: join(authority, 'root.pem'),
  FYRARUM_SIGN_KEY: 'pkcs11:token=trial;object=publisher;type=private',
  FYRARUM_SIGN_PKCS11_ENGINE: engine ?? '',
  FYRARUM_SIGN_PKCS11_MODULE: module ?? '',
  FYRARUM_SIGN_PIN_FILE_TEXT: pinText,
  FYRARUM_SIGN_TIMESTAMPS: timestamps,
  FYRARUM_SIGN_GNUPG_KEY: join(authority, 'gnupg.key'),
  FYRARUM_SIGN_GNUPG_PUBLIC: join(authority, 'gnupg.asc'),
  FYRARUM_SIGN_MINISIGN_KEY: join(authority, 'minisign.key'),
  FYRARUM_SIGN_MINISIGN_PUBLIC: join(authority, 'minisign.pub'),
})

beforeAll(async () => {
  if (!isHere) return
  const settings = join(folder, 'softhsm.conf')
  mkdirSync(join(folder, 'tokens'))
  writeFileSync(settings, `directories.tokendir = ${join(folder, 'tokens')}\n`)
  process.env['SOFTHSM2_CONF'] = settings
  await withSigner(async () => {}, { env: {}, authority })
  const key = join(authority, 'publisher.key')
  for (const words of [
    ['--init-token', '--free', '--label', 'trial', '--pin', pin, '--so-pin', pin],
    ['--import', key, '--token', 'trial', '--label', 'publisher', '--id', '01', '--pin', pin],
  ])
    if (spawnSync('softhsm2-util', words).status !== 0) throw new Error(`softhsm2-util ${words[0]} failed`)
  // From here on the key is nowhere but in the module.
  rmSync(key)
})
beforeEach(({ skip }) => skip(!isHere, 'without SoftHSM, OpenSSL’s engine for it and osslsigncode 2.9'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a key that never leaves its security module signs, and only with its PIN', async () => {
  const timestamps = await serveTestTimestamps(authority)
  const sign = (pinText?: string) =>
    withSigner((signer) => signer.sign(program).then(() => signer.problem(program)), {
      env: told(timestamps.address, pinText),
    })
  writeFileSync(program, tinyProgram('0'))

  await expect(sign('0000')).rejects.toThrow('could not be signed')
  expect(await sign()).toBeUndefined()
  expect(existsSync(join(authority, 'publisher.key'))).toBe(false)
  await timestamps.close()
})
