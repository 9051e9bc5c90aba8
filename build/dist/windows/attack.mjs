// Does to a trial release what an attacker would, and sees each refused: npm run attack-windows -- OUT [--json FILE]
import {
  appendFileSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { run, runScript, SetUpProblem, say } from '../../setup/step.mjs'
import { authenticodeProblem, signAuthenticode } from '../sign/osslsigncode.mjs'
import { testPublisher } from '../sign/publisher.mjs'
import { readSums, sha256, sumsName } from '../sign/sums.mjs'
import { testAuthorityFolder } from '../sign/test-authority.mjs'
import { serveTestTimestamps } from '../sign/test-timestamps.mjs'
import { verifyRelease } from '../verify/release.mjs'
import { integrityProblem } from './integrity.mjs'

const program = 'Fyra rum.exe'

/** One bit of a file, at a part of its length. */
function flip(file, part) {
  const descriptor = openSync(file, 'r+')
  const at = Math.floor(statSync(file).size * part)
  const byte = Buffer.alloc(1)
  readSync(descriptor, byte, 0, 1, at)
  byte[0] ^= 1
  writeSync(descriptor, byte, 0, 1, at)
  closeSync(descriptor)
}

async function removeSignature(file) {
  const bare = `${file}.bare`
  const { ok, output } = await run('osslsigncode', ['remove-signature', '-in', file, '-out', bare])
  if (!ok) throw new Error(output)
  cpSync(bare, file)
  rmSync(bare)
}

async function signByAnother(file) {
  const timestamps = await serveTestTimestamps(testAuthorityFolder)
  const key = { certificate: join(testAuthorityFolder, 'other.pem'), key: join(testAuthorityFolder, 'other.key') }
  await signAuthenticode(file, { ...key, timestamps: timestamps.address })
  await timestamps.close()
}

/** Attacks on one signed file, each with what has to be said of it. */
const onFile = {
  'one bit in the middle': [(file) => flip(file, 0.5), /not those that were signed/],
  'one bit near the beginning': [(file) => flip(file, 0.02), /./],
  'one bit near the end of what is signed': [(file) => flip(file, 0.98), /./],
  // What lies outside a package's streams is not signed, as Windows signs packages; there it is the sums that refuse.
  'bytes added behind': [(file) => appendFileSync(file, 'more'), /no signature|not the file SHA256SUMS names/],
  'the signature taken away': [removeSignature, /no signature/],
  'signed again by another publisher under the same root': [signByAnother, /another publisher/],
}

/** Attacks on the archive beside the program, which Windows does not look at and Electron does. */
const onArchive = {
  'one bit of the program’s own code': [(file) => flip(file, 0.9), /have been changed/],
  'one bit of what the archive tells of itself': [
    (file) => {
      const bytes = readFileSync(file)
      bytes[bytes.indexOf('"size":') + 7] ^= 1
      writeFileSync(file, bytes)
    },
    /not the one the program was made for/,
  ],
}

/** What the sums say of a file in another's place. */
async function sumsProblem(original, file) {
  const sums = readSums(readFileSync(join(dirname(original), sumsName), 'utf8'))
  const { sum } = sums.find(({ name }) => name === basename(original)) ?? {}
  return sum === (await sha256(file)) ? undefined : `its signature holds, but it is not the file ${sumsName} names`
}

async function attackFile(original, workshop, pins) {
  const results = []
  for (const [what, [attack, words]] of Object.entries(onFile)) {
    const file = join(workshop, 'attacked')
    cpSync(original, file)
    await attack(file)
    results.push(judged(what, (await authenticodeProblem(file, pins)) ?? (await sumsProblem(original, file)), words))
  }
  return results
}

function attackArchive(unpacked, workshop) {
  const folder = join(workshop, 'unpacked')
  mkdirSync(join(folder, 'resources'), { recursive: true })
  cpSync(join(unpacked, program), join(folder, program))
  return Object.entries(onArchive).map(([what, [attack, words]]) => {
    const file = join(folder, 'resources/app.asar')
    cpSync(join(unpacked, 'resources/app.asar'), file)
    attack(file)
    return judged(what, integrityProblem(folder, program), words)
  })
}

function judged(attack, said, words) {
  const isRefused = said !== undefined && words.test(said)
  say(`${isRefused ? 'refused' : 'LET IN '}  ${attack}: ${said ?? 'nothing was said'}`)
  return { attack, isRefused, said }
}

await runScript(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
  if (!positionals[0]) throw new SetUpProblem('npm run attack-windows -- OUT [--json FILE]')
  const out = resolve(positionals[0])
  const [release, unpacked] = [join(out, 'release'), join(out, 'win-unpacked')]
  const publisher = testPublisher()
  const workshop = mkdtempSync(join(tmpdir(), 'attack-'))
  try {
    const rootFile = join(workshop, 'roots.pem')
    writeFileSync(rootFile, publisher.roots)
    const pins = { rootFile, leaf: publisher.leaf }
    const { looks, notLooked } = await verifyRelease(release, publisher)
    const untouched = looks.filter(({ why }) => why)
    say(`untouched: ${looks.length} looked at, ${untouched.length} wrong, ${notLooked.length} not looked at`)
    const attacks = {}
    for (const name of readdirSync(release).filter((one) => /\.(exe|msi)$/.test(one))) {
      say(name)
      attacks[name] = await attackFile(join(release, name), workshop, pins)
    }
    say('resources/app.asar')
    attacks['resources/app.asar'] = [
      ...attackArchive(unpacked, workshop),
      { attack: 'none', isRefused: integrityProblem(unpacked, program) !== undefined },
    ]
    const [made, packed] = ['windows.json', 'program.json'].map((name) =>
      JSON.parse(readFileSync(join(out, name), 'utf8')),
    )
    const verified = { looks: looks.length, wrong: untouched.length, notLooked: notLooked.length }
    if (values.json)
      writeFileSync(values.json, `${JSON.stringify({ ...made, program: packed, verified, attacks }, undefined, 2)}\n`)
    const letIn = Object.values(attacks)
      .flat()
      .filter(({ attack, isRefused }) => isRefused === (attack === 'none'))
    return untouched.length + letIn.length === 0 ? 0 : 1
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
})
