import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asUser, endAllOfUser } from './desk.mjs'

/** Switches that would open a running program to somebody else. */
const switches = [
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--inspect=0',
  '--inspect-brk=0',
  '--js-flags=--expose-gc',
  '--no-sandbox',
  '--user-data-dir=/tmp/annan-profil',
]
const refused = 78

/** Runs a program as the user for so long at most; gives its exit code, or that it went on, and all it said. */
async function runFor(seconds, display, command, environment = []) {
  const [runner, words] = asUser(display, ...environment, ...command)
  const child = spawn(runner, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (said += bytes))
  const over = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)))
  const late = new Promise((resolve) => setTimeout(resolve, seconds * 1000, 'went on').unref())
  const code = await Promise.race([over, late])
  child.kill('SIGKILL')
  await endAllOfUser()
  return { code, said }
}

/** What came of starting the installed program with each switch; all but 78 is an opening. */
export async function trySwitches(display, program) {
  const answers = {}
  for (const one of switches) {
    const { code, said } = await runFor(60, display, [program, one])
    answers[one] = /listening on/i.test(said) ? 'listens' : code
  }
  return { answers, ok: Object.values(answers).every((code) => code === refused) }
}

/**
 * Whether a program can be made to run foreign code by the environment: as Node, and by what Node is told to load. The stock
 * Electron is the control: it does both.
 */
export async function tryEnvironment(display, program, stock) {
  const folder = mkdtempSync(join(tmpdir(), 'fyrarum-prov-'))
  chmodSync(folder, 0o777)
  const [mark, script] = [join(folder, 'mark'), join(folder, 'mark.cjs')]
  writeFileSync(script, `require('fs').writeFileSync(${JSON.stringify(mark)}, '')`, { mode: 0o644 })
  const left = () => {
    const isThere = existsSync(mark)
    rmSync(mark, { force: true })
    return isThere
  }
  try {
    const results = {}
    for (const [name, binary] of [
      ['shipped', program],
      ['control', stock],
    ]) {
      const asNode = await runFor(15, display, [binary, '-p', '6*7000'], ['ELECTRON_RUN_AS_NODE=1'])
      await runFor(15, display, [binary], [`NODE_OPTIONS=--require=${script}`])
      results[name] = { runsAsNode: /^42000$/m.test(asNode.said), loadsWhatNodeOptionsSays: left() }
    }
    const { shipped, control } = results
    return {
      ...results,
      ok:
        !shipped.runsAsNode &&
        !shipped.loadsWhatNodeOptionsSays &&
        control.runsAsNode &&
        control.loadsWhatNodeOptionsSays,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const status = (pid, name) =>
  new RegExp(`^${name}:\\s+(.+)$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]

/** How each process that draws a page of the installed program is shut in, as the kernel says. */
export function readSandbox(folder) {
  const drawing = readdirSync('/proc').filter((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      return words.startsWith(`${folder}/`) && words.includes('--type=renderer')
    } catch {
      return false
    }
  })
  const own = readlinkSync('/proc/self/ns/user')
  const processes = drawing.map((pid) => ({
    seccomp: Number(status(pid, 'Seccomp')),
    noNewPrivileges: Number(status(pid, 'NoNewPrivs')),
    capabilities: status(pid, 'CapEff'),
    hasOwnUserNamespace: readlinkSync(`/proc/${pid}/ns/user`) !== own,
    isRoot: status(pid, 'Uid').startsWith('0'),
  }))
  return {
    processes,
    ok:
      processes.length > 0 &&
      processes.every(({ seccomp, noNewPrivileges, isRoot }) => seccomp === 2 && noNewPrivileges === 1 && !isRoot),
  }
}
