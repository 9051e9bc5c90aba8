import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { authenticodeProblem, signAuthenticode } from '../../build/dist/sign/osslsigncode.mjs'
import { asText, type Publisher, releaseProblem } from '../../build/dist/sign/publisher.mjs'
import { readSigner, withSigner } from '../../build/dist/sign/signer.mjs'
import { writeSums } from '../../build/dist/sign/sums.mjs'
import { serveTestTimestamps } from '../../build/dist/sign/test-timestamps.mjs'
import { judgeWindows } from '../../build/dist/verify/windows-tool.mjs'
import { headerHash, tinyArchive, tinyProgram } from './tiny-program'

// Electron, whose Node runs the tests, would look into archives by itself.
process.noAsar = true

const missing = ['osslsigncode', 'minisign', 'gpg', 'openssl'].filter(
  (tool) => spawnSync(tool, ['--version']).error !== undefined,
)

const folder = mkdtempSync(join(tmpdir(), 'signing-'))
const authority = join(folder, 'authority')
const whole = join(folder, 'whole')
const pins = join(folder, 'publisher.json')
const root = join(authority, 'root.pem')
const program = 'win-unpacked/Fyra rum.exe'
const archive = 'win-unpacked/resources/app.asar'
const files = { 'out/main/index.js': 'start()', 'package.json': '{}' }
let publisher: Publisher

/** Signs a file as somebody else does, who has a certificate under the same root. */
async function signByAnother(file: string) {
  const timestamps = await serveTestTimestamps(authority)
  const key = { certificate: join(authority, 'other.pem'), key: join(authority, 'other.key') }
  await signAuthenticode(file, { ...key, timestamps: timestamps.address })
  await timestamps.close()
}

/** What anybody does who looks only for a trusted root. */
const withoutPin = (file: string) =>
  spawnSync('osslsigncode', ['verify', '-CAfile', root, '-TSA-CAfile', root, '-in', file]).status

/** As IT does it: with Node alone, and the publisher's file in hand. */
function verify(release: string) {
  const { status, stdout } = spawnSync('node', ['build/dist/verify.mjs', release, '--publisher', pins], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '' },
  })
  return { status, wrong: stdout.split('\n').filter((line) => line.startsWith('WRONG')) }
}

function copyOfRelease() {
  const copy = mkdtempSync(join(folder, 'copy-'))
  cpSync(whole, copy, { recursive: true })
  return copy
}

function flip(file: string, at: number) {
  const bytes = readFileSync(file)
  bytes[at]! ^= 1
  writeFileSync(file, bytes)
}

beforeAll(async () => {
  if (missing.length > 0) return
  mkdirSync(join(whole, 'win-unpacked/resources'), { recursive: true })
  const packed = tinyArchive(files)
  writeFileSync(join(whole, archive), packed)
  writeFileSync(join(whole, program), tinyProgram(headerHash(packed)))
  writeFileSync(join(whole, 'bill.json'), '{}')
  await withSigner(
    async (signer) => {
      publisher = signer.publisher
      await signer.sign(join(whole, program))
      await signer.signDetached(await writeSums(whole), 'Fyra rum 0.1.0')
    },
    { env: {}, authority },
  )
  writeFileSync(pins, asText(publisher))
})
beforeEach(({ skip }) => skip(missing.length > 0, `without ${missing.join(', ')}`))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a release as its publisher made it is verified', () => {
  expect(verify(whole)).toEqual({ status: 0, wrong: [] })
})

const attacks: [string, (release: string) => void | Promise<void>, string][] = [
  [
    'a byte of the program changed',
    (at) => flip(join(at, program), 0x300),
    `${program}, its signature: its bytes are not`,
  ],
  [
    'a program signed again by another publisher under the same root',
    (at) => signByAnother(join(at, program)),
    `${program}, its signature: it is signed by another publisher`,
  ],
  [
    'a program without a signature',
    (at) => writeFileSync(join(at, program), tinyProgram('0')),
    `${program}, its signature: it has no signature`,
  ],
  [
    'bytes added behind the program',
    (at) => appendFileSync(join(at, program), 'more'),
    // The tool has said it in other words in other versions.
    `${program}, its signature: `,
  ],
  [
    'a file inside the archive changed',
    (at) => flip(join(at, archive), readFileSync(join(at, archive)).length - 1),
    `${program}, its archive: in the archive these have been changed: package.json`,
  ],
  [
    'another archive, right in itself',
    (at) => writeFileSync(join(at, archive), tinyArchive({ ...files, 'out/main/index.js': 'steal()' })),
    `${program}, its archive: the archive is not the one the program was made for`,
  ],
  [
    'a byte of any other file changed',
    (at) => flip(join(at, 'bill.json'), 0),
    'bill.json: it is not the file SHA256SUMS names',
  ],
  ['a file taken away', (at) => rmSync(join(at, 'bill.json')), 'bill.json: it stands in SHA256SUMS and is not here'],
  ['a file put in', (at) => writeFileSync(join(at, 'more.txt'), ''), 'more.txt: SHA256SUMS does not name it'],
  [
    'a file changed and the sums made anew, without the key',
    async (at) => {
      flip(join(at, 'bill.json'), 0)
      await writeSums(at)
    },
    'SHA256SUMS.minisig: it does not vouch for SHA256SUMS',
  ],
  ['no sums at all', (at) => rmSync(join(at, 'SHA256SUMS')), 'SHA256SUMS: it is missing'],
]

test.each(attacks)('refused: %s', async (_, attack, why) => {
  const release = copyOfRelease()

  await attack(release)
  const { status, wrong } = verify(release)

  expect(status).toBe(1)
  expect(wrong).toContainEqual(expect.stringContaining(why))
})

test('a look that asks only for the root is deceived by another publisher, so the certificate itself is pinned', async () => {
  const file = join(copyOfRelease(), program)

  await signByAnother(file)

  expect(withoutPin(file)).toBe(0)
  expect(await authenticodeProblem(file, { rootFile: root, leaf: publisher.leaf })).toBe(
    'it is signed by another publisher',
  )
})

test('a signature holds when its certificate has run out, for its time is vouched for', async () => {
  const file = join(whole, program)
  const late = new Date(Date.now() + 5 * 365 * 86_400_000)
  const bare = join(copyOfRelease(), 'bare.exe')
  writeFileSync(bare, tinyProgram('0'))
  const words = ['-certs', join(authority, 'publisher.pem'), '-key', join(authority, 'publisher.key')]
  spawnSync('osslsigncode', ['sign', '-h', 'sha256', ...words, '-in', bare, '-out', `${bare}.exe`])
  const look = (path: string, at?: Date) =>
    authenticodeProblem(path, { rootFile: root, leaf: publisher.leaf, ...(at && { at }) })

  expect(await look(file, late)).toBeUndefined()
  expect(await look(`${bare}.exe`)).toBe('it has no timestamp')
  expect(await look(`${bare}.exe`, late)).toMatch(/does not hold/)
})

test('somebody’s own signing command is asked, and what it signs is looked at', async () => {
  const file = join(copyOfRelease(), program)
  writeFileSync(file, tinyProgram('0'))
  const timestamps = await serveTestTimestamps(authority)
  const script = `osslsigncode sign -h sha256 -certs "$2" -key "$3" -ts ${timestamps.address} -in "$1" -out "$1.new" && mv "$1.new" "$1"`
  const by = (name: string) => ({
    FYRARUM_SIGNER: 'command',
    FYRARUM_SIGN_COMMAND: JSON.stringify([
      'sh',
      '-c',
      script,
      'sh',
      '{file}',
      ...['pem', 'key'].map((end) => join(authority, `${name}.${end}`)),
    ]),
    FYRARUM_SIGN_CERTIFICATE: join(authority, 'publisher.pem'),
    FYRARUM_SIGN_ROOTS: root,
    FYRARUM_SIGN_GNUPG_KEY: 'not used here',
    FYRARUM_SIGN_GNUPG_PUBLIC: join(authority, 'gnupg.asc'),
    FYRARUM_SIGN_MINISIGN_KEY: join(authority, 'minisign.key'),
    FYRARUM_SIGN_MINISIGN_PUBLIC: join(authority, 'minisign.pub'),
  })

  await withSigner((signer) => signer.sign(file), { env: by('publisher') })

  expect(await authenticodeProblem(file, { rootFile: root, leaf: publisher.leaf })).toBeUndefined()
  await expect(withSigner((signer) => signer.sign(file), { env: by('other') })).rejects.toThrow('another publisher')
  await timestamps.close()
})

test('a release is not signed by the test certificate, nor with half the keys, nor by a publisher nobody reviewed', () => {
  const someone = { subject: 'CN=A', leaf: 'AA', roots: '', gnupg: '', minisign: '' }

  expect(() => readSigner({}, { isRelease: true })).toThrow('not signed with a test certificate')
  expect(() => readSigner({ FYRARUM_SIGNER: 'pkcs11' }, { isRelease: true })).toThrow('FYRARUM_SIGN_PKCS11_MODULE')
  expect(() => readSigner({ FYRARUM_SIGNER: 'none' })).toThrow('one of test, pkcs11, command')
  expect(releaseProblem(someone, undefined)).toContain('has to name the publisher')
  expect(releaseProblem(someone, { ...someone, leaf: 'BB' })).toContain('leaf differ')
  expect(releaseProblem(someone, someone)).toBeUndefined()
})

test('what Windows says of a signature is judged as strictly', () => {
  const der = (name: string) =>
    readFileSync(join(authority, `${name}.pem`), 'utf8').replaceAll(/-----[^-]+-----|\n/g, '')
  const said = { status: 'Valid', certificate: der('publisher'), hasTimestamp: true }

  expect(judgeWindows(said, publisher.leaf)).toBeUndefined()
  expect(judgeWindows({ ...said, certificate: der('other') }, publisher.leaf)).toBe('it is signed by another publisher')
  expect(judgeWindows({ ...said, hasTimestamp: false }, publisher.leaf)).toBe('it has no timestamp')
  expect(judgeWindows({ ...said, status: 'HashMismatch' }, publisher.leaf)).toBe(
    'its bytes are not those that were signed',
  )
  expect(judgeWindows({ ...said, status: 'UnknownError' }, publisher.leaf)).toMatch(/does not hold/)
  expect(judgeWindows({ status: 'NotSigned', certificate: '', hasTimestamp: false }, publisher.leaf)).toBe(
    'it has no signature',
  )
})
