// Does with the package what IT and its first user do with it, on this computer: npm run acceptance -- [--json FILE] [--built] [--starts N]
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { addSource, install, installedVersion, purge, remove, update } from './acceptance/apt.mjs'
import { readSandbox, tryEnvironment, trySwitches } from './acceptance/attacks.mjs'
import { asUser, openScreen, sitDown } from './acceptance/desk.mjs'
import { standsPlain, sumOfHouse } from './acceptance/house.mjs'
import { tryKeyring, withPolicy } from './acceptance/keyring.mjs'
import { prepare } from './acceptance/machine.mjs'
import { compareStartUp, layOutBlank } from './acceptance/start-up.mjs'
import { findAgain, foundHouse, holdSamrad, lock, start, unlock } from './acceptance/work.mjs'
import { expectedFuses, fuseProblems, fuseWire } from './dist/fuses.mjs'
import { installFolder, packageName } from './dist/linux/control.mjs'
import { makeRepository } from './dist/linux/repository.mjs'
import { withSigner } from './dist/sign/signer.mjs'
import { findElectron, projectFolder } from './electron.mjs'
import { run, runScript, SetUpProblem, say } from './setup/step.mjs'

const versions = ['0.1.0', '0.2.0']
const program = `/usr/bin/${packageName}`
const archive = join(installFolder, 'resources/app.asar')
const outOf = (version) => join(projectFolder, 'out/acceptance', version)
const debOf = (version) => join(outOf(version), 'release', `${packageName}_${version}_amd64.deb`)
/** What would have the argon2 package load another file of machine code. */
const astray = 'NAPI_RS_NATIVE_LIBRARY_PATH=/finns/inte.node'
const epoch = () => String(Math.floor(Date.now() / 1000))

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    built: { type: 'boolean', default: false },
    starts: { type: 'string', default: '20' },
  },
})
const steps = []

/** Carries out a step and notes what came of it; what is not as it should be ends the run. */
async function step(name, act) {
  const begun = performance.now()
  const { ok = true, ...facts } = (await act()) ?? {}
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1))
  steps.push({ step: name, ok, seconds, ...facts })
  say(`${ok ? 'as it should be' : 'NOT SO'}  ${name} (${seconds} s)`)
  if (!ok) throw new SetUpProblem(`${name}: ${JSON.stringify(facts)}`)
}

const succeeds = ({ ok, output }) => (ok ? {} : { ok, output })
/** What apt said when it would not, in its own words. */
const refuses = ({ ok, output }, pattern) => ({
  ok: !ok && pattern.test(output),
  said: pattern.exec(output)?.[0] ?? output,
})

await runScript(async () => {
  if (!values.built) await build()
  const putBack = await prepare()
  const workshop = mkdtempSync(join(tmpdir(), 'fyrarum-prov-'))
  chmodSync(workshop, 0o755)
  const screen = await openScreen()
  let failure
  try {
    await accept(workshop, screen)
  } catch (error) {
    failure = error
  } finally {
    screen.close()
    rmSync(workshop, { recursive: true, force: true })
  }
  const isAsBefore = await putBack()
  steps.push({ step: 'the computer is as it was', ok: isAsBefore })
  if (values.json) writeFileSync(values.json, `${JSON.stringify(await report(), undefined, 2)}\n`)
  if (failure) throw failure
  return isAsBefore ? 0 : 1
})

/** Two versions of the program from one build, and the twin that tests can drive. */
async function build() {
  for (const [index, version] of versions.entries()) {
    say(`Building ${version}`)
    const words = ['--target', 'linux', '--version', version, '--out', outOf(version), '--quick']
    const { ok, output } = await run(
      process.execPath,
      ['build/dist.mjs', ...words, ...(index > 0 ? ['--built'] : [])],
      {
        cwd: projectFolder,
      },
    )
    if (!ok) throw new SetUpProblem(output)
  }
}

async function accept(workshop, { display }) {
  const folder = join(workshop, 'apt')
  const publish = (packages, wish) =>
    withSigner(async (signer) => {
      await makeRepository(folder, packages, { epoch: epoch(), signer })
      return signer.publisher.gnupg
    }, wish)
  const desk = async (work, environment) => {
    const one = sitDown(display)
    try {
      await start(one, program, environment)
      const facts = await work(one)
      await one.order({ do: 'stop' })
      return facts
    } finally {
      await one.leave()
    }
  }

  await step('the repository is made, signed, and told to apt with its key', async () => {
    addSource(folder, await publish([debOf(versions[0])]))
    return succeeds(await update())
  })
  await step('apt installs it', async () => succeeds(await install(packageName)))
  await step('what is installed is what was packed, belongs to root, and no user can write there', async () => {
    const [command, words] = asUser(display, 'find', installFolder, program, '-writable', '!', '-type', 'l')
    const { stdout } = await run(command, words)
    const verified = await run('dpkg', ['--verify', packageName])
    const helper = (statSync(join(installFolder, 'chrome-sandbox')).mode & 0o7777).toString(8)
    const version = await installedVersion(packageName)
    return { ok: stdout === '' && verified.stdout === '' && version === versions[0], version, helper }
  })
  await step('its fuses are those of the table', () => {
    const wire = fuseWire(readFileSync(join(installFolder, packageName)))
    const problems = fuseProblems(wire, expectedFuses())
    return { ok: problems.length === 0, wire, problems }
  })
  await step('an ordinary user founds a house, in the sandbox', () =>
    desk(async (one) => {
      await foundHouse(one)
      return readSandbox(installFolder)
    }),
  )
  await step(
    'the main job: a request, its samråd with seventeen items, minutes signed and locked; then locked and found again',
    () =>
      desk(async (one) => {
        await unlock(one)
        await holdSamrad(one)
        await lock(one)
        await findAgain(one)
        return { ok: !standsPlain(['Provberg', 'Provstad', 'pappa blev arg']) }
      }),
  )
  await step(
    'where IT asks for it a passphrase is bound to the account’s keyring: shut without it, and two sheets when it is emptied',
    () => withPolicy({ keystoreBinding: 'required' }, () => tryKeyring(display, program)),
  )
  await step('switches that would open it end the start with code 78', () => trySwitches(display, program))
  const stock = layOutBlank(join(workshop, 'blank'), findElectron().folder)
  await step('the environment makes neither Node of it nor has it load anything; the stock Electron does both', () =>
    tryEnvironment(display, program, stock),
  )
  await step('the environment does not choose its machine code: it still finds its own, and unlocks', () =>
    desk(
      async (one) => {
        await findAgain(one)
        return { ok: await isLedAstray() }
      },
      [astray],
    ),
  )
  await step('to the lock screen, against a blank window of the same Electron', async () => {
    const facts = await compareStartUp(display, { program, blank: stock, times: Number(values.starts) })
    return { ...facts, isWithinGoal: facts.ratio <= 1.25 }
  })

  const before = sumOfHouse()
  const isUntouched = () => ({ ok: before !== undefined && sumOfHouse() === before })
  await step('a newer version comes over the old one, the house untouched', async () => {
    await publish([debOf(versions[1])])
    const results = [await update(), await install('--only-upgrade', packageName)]
    const version = await installedVersion(packageName)
    return { ok: results.every(({ ok }) => ok) && version === versions[1] && isUntouched().ok, version }
  })
  await step('what was written before stands there in the newer one', () => desk((one) => findAgain(one)))
  await step('the older version is not taken unasked', async () =>
    refuses(await install(`${packageName}=${versions[0]}`), /Packages were downgraded and -y was used without[^\n]*/),
  )
  await step('an altered archive is found by dpkg, and put right by installing again', async () => {
    flip(archive)
    const { stdout } = await run('dpkg', ['--verify', packageName])
    const again = await install('--reinstall', packageName)
    const after = await run('dpkg', ['--verify', packageName])
    return { ok: stdout.includes(archive) && again.ok && after.stdout === '', said: stdout.trim() }
  })

  const kept = sumOfHouse()
  await step('removed and purged, the house stays', async () => {
    const results = [await remove(packageName), await purge(packageName)]
    const isGone = !(await run('test', ['-e', installFolder])).ok && !(await installedVersion(packageName))
    return { ok: results.every(({ ok }) => ok) && isGone && sumOfHouse() === kept }
  })
  await step('installed again, it finds the house', async () => {
    const installed = await install(packageName)
    if (!installed.ok) return installed
    return desk((one) => findAgain(one))
  })
  await purge(packageName)

  const deb = join(folder, 'pool/main/f', packageName, basename(debOf(versions[1])))
  await step('one bit turned in the package: apt does not install it', async () => {
    flip(deb)
    const answer = refuses(await install(packageName), /Hash Sum mismatch|unexpected size|corrupt[^\n]*/)
    flip(deb)
    return answer
  })
  const inRelease = join(folder, 'dists/stable/InRelease')
  await step('one bit turned in what is signed: apt does not read it', async () => {
    flip(inRelease, 200)
    const answer = refuses(await update(), /BADSIG[^\n]*|NODATA[^\n]*|not valid[^\n]*/)
    flip(inRelease, 200)
    return answer
  })
  await step('signed with another key: apt does not read it', async () => {
    await publish([], { authority: join(workshop, 'other') })
    return refuses(await update(), /NO_PUBKEY[^\n]*/)
  })
  await step('the control: as it was signed, apt reads it and installs', async () => {
    await publish([])
    const results = [await update(), await install(packageName)]
    return { ok: results.every(({ ok }) => ok) }
  })
}

/** The control: outside the program the package does as that says, and finds nothing. */
async function isLedAstray() {
  const words = ['-e', "require('@node-rs/argon2')"]
  const [name, value] = astray.split('=')
  const plain = await run(process.execPath, words, { cwd: projectFolder })
  const led = await run(process.execPath, words, { cwd: projectFolder, env: { ...process.env, [name]: value } })
  return plain.ok && !led.ok
}

/** Turns one bit of a file, in its middle unless said otherwise; turned again it is as before. */
function flip(file, at = Math.floor(statSync(file).size / 2)) {
  const bytes = readFileSync(file)
  bytes[at] ^= 1
  writeFileSync(file, bytes)
}

/** What is written down of a run. */
async function report() {
  const { stdout: commit } = await run('git', ['rev-parse', 'HEAD'], { cwd: projectFolder })
  const { stdout: system } = await run('sh', [
    '-c',
    '. /etc/os-release; echo "$PRETTY_NAME, $(uname -r), $(nproc) cores"',
  ])
  const made = JSON.parse(readFileSync(join(outOf(versions[1]), 'program.json'), 'utf8'))
  return {
    at: new Date().toISOString(),
    commit: commit.trim(),
    system: system.trim(),
    electron: findElectron().source,
    steps,
    installed: { bytes: made.bytes, archive: made.archive, biggest: made.biggest },
    package: { bytes: statSync(debOf(versions[1])).size, packing: 'gzip -1, for trials' },
  }
}
