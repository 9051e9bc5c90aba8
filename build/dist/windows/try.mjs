// Installs and takes away a release as IT does, silently: npm run try-windows -- RELEASE [NEWER_RELEASE] [--json FILE]
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { runScript, SetUpProblem, say } from '../../setup/step.mjs'
import { filesToSum, sha256 } from '../sign/sums.mjs'
import { openInstaller } from '../verify/inside.mjs'
import { asWindows, fromWindows, machineValue, onWindows, roamingFolder, windowsHere } from './system.mjs'

const ownKey = 'Software\\Fyra rum'
const uninstallKey = 'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\se.fyrarum.fyrarum'
const programFolder = 'C:\\Program Files\\Fyra rum'
const inMenu = 'Microsoft\\Windows\\Start Menu\\Programs\\Fyra rum.lnk'

const kinds = {
  exe: {
    install: (file) => onWindows(asWindows(file), ['/S']),
    // It goes on in a copy of itself; where it lies is waited for.
    uninstall: () => onWindows(`${programFolder}\\Avinstallera Fyra rum.exe`, ['/S']),
    version: () => machineValue(uninstallKey, 'DisplayVersion'),
    inside: (folder) => folder,
  },
  msi: {
    install: (file) => onWindows('msiexec', ['/i', asWindows(file), '/qn', '/norestart']),
    uninstall: (file) => onWindows('msiexec', ['/x', asWindows(file), '/qn', '/norestart']),
    version: () => machineValue(ownKey, 'Version'),
    inside: (folder) => join(folder, 'Fyra rum'),
  },
}

/** Wine has Windows Installer put into the user's own menu what Windows puts into everybody's. */
function isInStartMenu() {
  const everybodys = existsSync(fromWindows(`C:\\ProgramData\\${inMenu}`))
  return everybodys || (windowsHere() === 'Wine' && existsSync(join(roamingFolder(), inMenu.replaceAll('\\', '/'))))
}

const looks = []
const look = (what, isRight, but = '') => {
  looks.push({ what, isRight })
  say(`${isRight ? 'right' : 'WRONG'}  ${what}${isRight ? '' : ` ${but}`}`)
}

const found = (release, end) => {
  const name = readdirSync(release).find((one) => one.endsWith(`-x64.${end}`))
  if (!name) throw new SetUpProblem(`${release} has no installer that ends with -x64.${end}`)
  return { file: join(release, name), version: name.split('-')[2] }
}

/** Every file of a folder with its sum, so that two can be compared. */
async function sumsOf(folder, without) {
  const sums = {}
  for (const name of filesToSum(folder)) if (!without.test(name)) sums[name] = await sha256(join(folder, name))
  return JSON.stringify(sums)
}

async function gone(path) {
  for (let second = 0; second < 60 && existsSync(path); second += 1) await wait(1_000)
  return !existsSync(path)
}

async function tryKind(kind, [release, newer], workshop) {
  const { install, uninstall, version, inside } = kinds[kind]
  const [ours, later] = [found(release, kind), newer && found(newer, kind)]
  const [folder, own] = [fromWindows(programFolder), join(roamingFolder(), 'Fyra rum')]
  const isOwnNew = !existsSync(own)
  mkdirSync(own, { recursive: true })
  writeFileSync(join(own, 'try.txt'), 'stays')

  const first = await install(ours.file)
  look(`${kind}: installed silently`, first.ok && existsSync(join(folder, 'Fyra rum.exe')), first.output.trim())
  look(`${kind}: the registry says ${ours.version}`, (await version()) === ours.version, await version())
  look(`${kind}: the registry says how it came`, (await machineValue(ownKey, 'Installer')) === kind)
  look(`${kind}: it is in the start menu`, isInStartMenu())
  const opened = join(workshop, kind)
  await openInstaller(ours.file, opened)
  const notLaidOut = /^(Avinstallera Fyra rum\.exe|\$PLUGINSDIR\/.*)$/
  const isSame = existsSync(folder) && (await sumsOf(inside(opened), notLaidOut)) === (await sumsOf(folder, notLaidOut))
  look(`${kind}: every file is the one in the installer, and no other is there`, isSame)

  if (later) {
    const up = await install(later.file)
    look(`${kind}: ${later.version} installs over it`, up.ok && (await version()) === later.version, up.output.trim())
    const down = await install(ours.file)
    look(`${kind}: ${ours.version} is refused over ${later.version}`, !down.ok && (await version()) === later.version)
  }

  const last = later ?? ours
  const other = kind === 'exe' ? 'msi' : 'exe'
  const beside = await kinds[other].install(found(release, other).file)
  look(
    `${kind}: the other kind of installer is refused beside it`,
    !beside.ok && (await machineValue(ownKey, 'Installer')) === kind,
  )

  const away = await uninstall(last.file)
  look(`${kind}: taken away silently`, away.ok && (await gone(folder)), away.output.trim())
  look(`${kind}: the registry knows nothing of it`, (await version()) === undefined)
  look(`${kind}: it is not in the start menu`, !isInStartMenu())
  look(`${kind}: what people have written is there`, existsSync(join(own, 'try.txt')))
  rmSync(isOwnNew ? own : join(own, 'try.txt'), { recursive: true })
}

await runScript(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
  const releases = positionals.map((path) => resolve(path))
  if (!windowsHere()) throw new SetUpProblem('There is no Windows here, and FYRARUM_WINE and WINEPREFIX name no Wine')
  if (existsSync(fromWindows(programFolder))) throw new SetUpProblem('Fyra rum is already installed here')
  const workshop = mkdtempSync(join(tmpdir(), 'try-'))
  say(`On ${windowsHere()}`)
  try {
    for (const kind of Object.keys(kinds)) await tryKind(kind, releases, workshop)
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
  const wrong = looks.filter(({ isRight }) => !isRight).length
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ on: windowsHere(), looks }, undefined, 2)}\n`)
  say(`${looks.length - wrong} right, ${wrong} wrong`)
  return wrong === 0 ? 0 : 1
})
