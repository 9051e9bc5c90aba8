import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, SetUpProblem } from '../../setup/step.mjs'
import { makeGnupgKey, signGnupg, signGnupgInline } from './gnupg.mjs'
import { makeMinisignKey, signMinisign } from './minisign.mjs'
import { authenticodeProblem, signAuthenticode } from './osslsigncode.mjs'
import { publisherFile, publisherOf, readPublisher, releaseProblem, testPublisher } from './publisher.mjs'
import { withSecretFiles } from './secrets.mjs'
import { makeTestAuthority, testName } from './test-authority.mjs'
import { serveTestTimestamps } from './test-timestamps.mjs'

/** What the environment has to name for each signer; docs/packaging.md says what the words mean. */
const needs = {
  test: [],
  pkcs11: ['CERTIFICATE', 'KEY', 'PKCS11_ENGINE', 'PKCS11_MODULE', 'PIN_FILE', 'ROOTS', 'TIMESTAMPS'],
  command: ['CERTIFICATE', 'COMMAND', 'ROOTS'],
}
const detachedNeeds = ['GNUPG_KEY', 'GNUPG_PUBLIC', 'MINISIGN_KEY', 'MINISIGN_PUBLIC']
const prefix = 'FYRARUM_SIGN_'

/** What a release lacks to be signed with, by the names in the environment. */
export function missingKeys(env) {
  const kind = env.FYRARUM_SIGNER ?? 'test'
  if (kind === 'test' || !Object.hasOwn(needs, kind)) return ['FYRARUM_SIGNER']
  return [...needs[kind], ...detachedNeeds]
    .map((name) => prefix + name)
    .filter((name) => !env[name] && !env[`${name}_TEXT`])
}

/**
 * Which signer the environment asks for, and what it says of it: `test` when nothing is said. Throws when something is missing,
 * or when a release would be signed with what is for tests.
 */
export function readSigner(env, { isRelease = false } = {}) {
  const kind = env.FYRARUM_SIGNER ?? 'test'
  if (!Object.hasOwn(needs, kind))
    throw new SetUpProblem(`FYRARUM_SIGNER is one of ${Object.keys(needs).join(', ')}; not ${kind}`)
  if (isRelease && kind === 'test')
    throw new SetUpProblem('A release is not signed with a test certificate: set FYRARUM_SIGNER; see docs/packaging.md')
  const missing = kind === 'test' ? [] : missingKeys(env)
  if (missing.length > 0) throw new SetUpProblem(`The signer ${kind} also needs ${missing.join(', ')}`)
  if (kind === 'command') readCommand(env[`${prefix}COMMAND`])
  const said = kind === 'test' ? [] : [...needs[kind], ...detachedNeeds]
  return { kind, said: Object.fromEntries(said.map((name) => [name, env[prefix + name]])) }
}

/** Lends the signer that the environment asks for: it signs files where they lie, and looks at each afterwards with its publisher's pins. */
export async function withSigner(work, { env = process.env, isRelease = false, authority } = {}) {
  return withSecretFiles(env, (whole) => {
    const { kind, said } = readSigner(whole, { isRelease })
    return kind === 'test' ? withTestSigner(work, authority) : withRealSigner(work, { kind, said, isRelease })
  })
}

async function withTestSigner(work, authority) {
  const folder = await makeTestAuthority(authority)
  if (!existsSync(join(folder, 'gnupg.asc'))) await makeGnupgKey(folder, `${testName} Fyra rum`)
  if (!existsSync(join(folder, 'minisign.pub'))) await makeMinisignKey(folder)
  const timestamps = await serveTestTimestamps(folder)
  const key = { certificate: join(folder, 'publisher.pem'), key: join(folder, 'publisher.key') }
  try {
    return await lend(work, {
      kind: 'test',
      publisher: testPublisher(folder),
      sign: (file) => signAuthenticode(file, { ...key, timestamps: timestamps.address }),
      detached: { secretKeyFile: join(folder, 'gnupg.key'), secretKey: join(folder, 'minisign.key') },
    })
  } finally {
    await timestamps.close()
  }
}

function withRealSigner(work, { kind, said, isRelease }) {
  const publisher = publisherOf({
    roots: readFileSync(said.ROOTS, 'utf8'),
    certificate: readFileSync(said.CERTIFICATE),
    gnupg: readFileSync(said.GNUPG_PUBLIC, 'utf8'),
    minisign: readFileSync(said.MINISIGN_PUBLIC, 'utf8'),
  })
  if (isRelease) {
    const why = releaseProblem(publisher, existsSync(publisherFile) ? readPublisher(publisherFile) : undefined)
    if (why) throw new SetUpProblem(why)
  }
  const signs = {
    pkcs11: (file) =>
      signAuthenticode(file, {
        certificate: said.CERTIFICATE,
        key: said.KEY,
        pkcs11: { engine: said.PKCS11_ENGINE, module: said.PKCS11_MODULE, pinFile: said.PIN_FILE },
        timestamps: said.TIMESTAMPS,
      }),
    command: (file) => signByCommand(file, said.COMMAND),
  }
  // A key's file, or the name of one that the person's own GnuPG holds.
  const gnupg = existsSync(said.GNUPG_KEY) ? { secretKeyFile: said.GNUPG_KEY } : { keyId: said.GNUPG_KEY }
  const detached = { ...gnupg, secretKey: said.MINISIGN_KEY }
  return lend(work, { kind, publisher, sign: signs[kind], detached })
}

/** Somebody's own signing tool: a list of words in JSON, where {file} stands for the file it signs in place. */
function readCommand(json) {
  try {
    const words = JSON.parse(json)
    if (words.some((word) => word.includes('{file}'))) return words
  } catch {
    // Told below.
  }
  throw new SetUpProblem(`${prefix}COMMAND is a list of words in JSON, one of which holds {file}`)
}

async function signByCommand(file, json) {
  const [command, ...words] = readCommand(json).map((word) => word.replaceAll('{file}', file))
  const { ok, output } = await run(command, words, { minutes: 10 })
  if (!ok) throw new SetUpProblem(`${output.trim()}\n${file} could not be signed by ${command}`)
}

async function lend(work, { kind, publisher, sign, detached }) {
  const folder = mkdtempSync(join(tmpdir(), 'sign-'))
  const rootFile = join(folder, 'roots.pem')
  writeFileSync(rootFile, publisher.roots)
  const problem = (file) => authenticodeProblem(file, { rootFile, leaf: publisher.leaf })
  try {
    return await work({
      kind,
      publisher,
      problem,
      async sign(file) {
        await sign(file)
        const why = await problem(file)
        if (why) throw new SetUpProblem(`${file} was signed by ${kind}, but ${why}`)
      },
      async signDetached(file, comment) {
        await signGnupg(file, detached)
        await signMinisign(file, { ...detached, comment })
      },
      signInline: (file, signed) => signGnupgInline(file, signed, detached),
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
