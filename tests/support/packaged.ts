import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
// @ts-expect-error -- the build's own script has no types
import { findElectron, projectFolder } from '../../build/electron.mjs'

/** Root cannot have Chromium's sandbox: a packaged program is started by somebody who can. */
const nobody = 65_534
const isRoot = process.getuid?.() === 0

/** The program as it lies when it has been installed: under its own name, for whom Electron is a packaged program. Without fuses and signature. */
export interface Packaged {
  readonly folder: string
  /** Starts it, as somebody without rights, with files in a folder of its own. */
  start(args: readonly string[], display: string, more?: Readonly<Record<string, string>>): ChildProcess
  remove(): void
}

/** Lays the program that is tested out as an installed one. */
export function layOut(): Packaged {
  const { folder: electron, binary } = findElectron() as { folder: string; binary: string }
  const program = process.env['FYRARUM_PROGRAM'] ?? (projectFolder as string)
  const folder = mkdtempSync(join(tmpdir(), 'fyrarum-packaged-'))
  const [resources, home] = [join(folder, 'resources', 'app'), join(folder, 'home')]
  cpSync(electron, folder, { recursive: true })
  rmSync(join(folder, 'resources'), { recursive: true, force: true })
  renameSync(join(folder, basename(binary)), join(folder, 'fyrarum'))
  mkdirSync(resources, { recursive: true })
  cpSync(join(program, 'out'), join(resources, 'out'), {
    recursive: true,
    filter: (path) => !path.includes('/out/pictures'),
  })
  cpSync(join(program, 'package.json'), join(resources, 'package.json'))
  symlinkSync(realpathSync(join(program, 'node_modules')), join(resources, 'node_modules'))
  mkdirSync(home)
  if (isRoot) chownSync(home, nobody, nobody)
  chmodSync(folder, 0o755)
  return {
    folder,
    start: (args, display, more = {}) =>
      spawn(join(folder, 'fyrarum'), [...args], {
        cwd: home,
        env: { PATH: process.env['PATH'], HOME: home, XDG_DATA_HOME: home, TMPDIR: home, DISPLAY: display, ...more },
        stdio: 'ignore',
        ...(isRoot ? { uid: nobody, gid: nobody } : {}),
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
