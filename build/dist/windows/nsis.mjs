import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run, SetUpProblem } from '../../setup/step.mjs'
import { nsisLines } from './nsis-lines.mjs'

const script = fileURLToPath(new URL('installer.nsi', import.meta.url))
const signOne = fileURLToPath(new URL('../sign/one.mjs', import.meta.url))

/** How hard the files are pressed together: what is released is made small, and takes minutes; a trial is made soon. */
const compressors = { release: 'lzma', trial: 'zlib' }

const pluginsFrom = '/usr/share/nsis/Plugins/x86-unicode'
const plugins = ['nsDialogs.dll', 'nsExec.dll', 'System.dll']

/** Makes the installer that IT pushes, with its uninstaller and its helpers signed within it when there is a signer. */
export async function makeNsis({ source, files, size, version, out, workshop, isRelease, signer, icon }) {
  const lines = join(workshop, 'lines.nsh')
  writeFileSync(lines, nsisLines(source, files))
  const defined = {
    VERSION: version,
    BUILD: `${version}.0`,
    OUT: out,
    LINES: lines,
    SIZE: String(Math.ceil(size / 1024)),
    COMPRESSOR: compressors[isRelease ? 'release' : 'trial'],
    ...(signer
      ? { SIGN: `"${process.execPath}" "${signOne}" "%1"`, PLUGINS: await signPlugins(workshop, signer) }
      : {}),
    ...(icon ? { ICON: icon } : {}),
  }
  const words = [
    '-V2',
    '-WX',
    '-INPUTCHARSET',
    'UTF8',
    ...Object.entries(defined).map(([name, value]) => `-D${name}=${value}`),
  ]
  const { ok, output } = await run('makensis', [...words, script], {
    env: { ...process.env, FYRARUM_SIGN_RELEASE: isRelease ? '1' : '' },
  })
  if (!ok) throw new SetUpProblem(`${output.trim()}\nThe installer could not be made`)
}

async function signPlugins(workshop, signer) {
  const folder = join(workshop, 'plugins')
  mkdirSync(folder, { recursive: true })
  for (const name of plugins) {
    cpSync(join(pluginsFrom, name), join(folder, name))
    await signer.sign(join(folder, name))
  }
  return folder
}
