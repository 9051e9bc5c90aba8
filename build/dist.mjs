// Builds what IT installs: npm run dist -- --target linux|win [--release] [--version V] [--out DIR]; see docs/packaging.md
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { configuration, makeUnpacked } from './dist/builder.mjs'
import { ageProblem } from './dist/electron-age.mjs'
import { electronFor } from './dist/electron-for.mjs'
import { expectedFuses } from './dist/fuses.mjs'
import { inspectProgram } from './dist/inspect.mjs'
import { makeLinuxInstallers } from './dist/linux/installers.mjs'
import { makeMacInstallers } from './dist/mac/installers.mjs'
import { markAsIco, markAsPng } from './dist/mark.mjs'
import { argon2For } from './dist/native.mjs'
import { hindrances, readOrder } from './dist/order.mjs'
import { missingKeys } from './dist/sign/signer.mjs'
import { readSource } from './dist/source.mjs'
import { layOutProgram, programManifest } from './dist/stage.mjs'
import { makeWindowsInstallers } from './dist/windows/installers.mjs'
import { projectFolder } from './electron.mjs'
import { officialVersion } from './setup/official-electron.mjs'
import { cacheFolder, run, runScript, SetUpProblem, say } from './setup/step.mjs'

/** What makes of an unpacked program what a platform installs. */
const makeInstallers = { linux: makeLinuxInstallers, win: makeWindowsInstallers, mac: makeMacInstallers }

await runScript(async () => {
  const { version: ownVersion } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
  const order = readOrder(process.argv.slice(2), { ownVersion })
  const out = resolve(projectFolder, order.out)
  const electron = await electronFor(order.target, order)
  say(`Electron ${electron.version}, ${electron.source}${electron.why ? ` for trials only, as ${electron.why}` : ''}`)
  const released = JSON.parse(readFileSync(join(projectFolder, 'build/dist/electron-released.json'), 'utf8'))
  const electronAge = ageProblem(released, { packaged: officialVersion(), now: Date.now() })
  if (electronAge && !order.isRelease) say(`No release could be made today: ${electronAge}`)
  const source = await readSource()
  const inTheWay = hindrances(order, {
    electronSource: electron.source,
    electronAge,
    changedFiles: source.changedFiles,
    missingKeys: missingKeys(process.env),
  })
  if (inTheWay.length > 0) throw new SetUpProblem(`No release can be made of this:\n${inTheWay.join('\n')}`)

  // Whatever writes the time into what it makes writes the commit's, so that the same source gives the same bytes.
  process.env.SOURCE_DATE_EPOCH = source.epoch
  if (!order.isBuilt)
    await done('Building', ['build/run.mjs', 'node_modules/electron-vite/bin/electron-vite.js', 'build'])
  await done('Bill of materials', ['build/sbom.mjs', order.version])

  const stage = join(cacheFolder, 'dist', order.target)
  const fuses = { ...expectedFuses(), ...(order.isTwin ? { nodeCliInspect: true } : {}) }
  layOutProgram(stage, {
    target: order.target,
    argon2Folder: await argon2For(order.target),
    manifest: programManifest(order.version),
    origin: {
      version: order.version,
      commit: source.commit,
      at: new Date(Number(source.epoch) * 1000).toISOString(),
      isRelease: order.isRelease,
      electron: { version: electron.version, source: electron.source },
    },
  })
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  say('Packing')
  const bill = join(projectFolder, 'out/sbom')
  const config = configuration({
    stage,
    output: out,
    electron,
    fuses,
    icons: drawIcons(stage),
    isRelease: order.isRelease,
    extraResources: ['fyrarum.cdx.json', 'THIRD-PARTY.txt'].map((file) => ({ from: join(bill, file), to: file })),
  })
  const unpacked = await makeUnpacked(order.target, config)
  const figures = inspectProgram(unpacked, { target: order.target, fuses })
  rmSync(join(out, 'builder-debug.yml'), { force: true })
  say(`Fuses ${figures.fuses}, archive ${figures.archive.sha256}, ${Math.round(figures.bytes / 1e6)} MB`)
  writeFileSync(join(out, 'program.json'), `${JSON.stringify(figures, undefined, 2)}\n`)
  if (order.isUnpackedOnly) return 0
  await makeInstallers[order.target]({ ...order, out, unpacked, epoch: source.epoch, figures, config })
  return 0
})

/** The mark in the forms the binaries bear it in, beside the stage. */
function drawIcons(stage) {
  const files = { linux: `${stage}-icon.png`, win: `${stage}-icon.ico`, mac: `${stage}-icon.png` }
  writeFileSync(files.win, markAsIco())
  writeFileSync(files.linux, markAsPng(512))
  return files
}

/** Runs a script of ours and says that it does; throws with all it said when it failed. */
async function done(what, words) {
  say(what)
  const { ok, output } = await run(process.execPath, words, { cwd: projectFolder })
  if (!ok) throw new SetUpProblem(`${output.trim()}\n${what}: failed`)
}
