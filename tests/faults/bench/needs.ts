import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Need } from '../fault'

const works = (command: string, ...words: readonly string[]) => spawnSync(command, words).status === 0

const has: Readonly<Record<Need, readonly [() => boolean, string]>> = {
  linux: [() => process.platform === 'linux', 'only on Linux'],
  strace: [() => works('strace', '-f', '-o', '/dev/null', 'true'), 'strace is missing or may not follow a process'],
  root: [() => process.getuid?.() === 0 && works('unshare', '-m', 'true'), 'only root may mount'],
  loop: [() => existsSync('/dev/loop-control') && works('mkfs.ext4', '-V'), 'no loop device or no mkfs.ext4'],
  electron: [() => existsSync('out/main/index.js'), 'the program is not built: npm run build'],
  screen: [
    () => Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) || works('which', 'xvfb-run'),
    'no screen, and no xvfb-run to make one',
  ],
}

/** Why a fault cannot be tried here; nothing when it can. */
export const missing = (needs: readonly Need[]): string | undefined =>
  needs
    .map((need) => has[need])
    .filter(([isHere]) => !isHere())
    .map(([, why]) => why)[0]
