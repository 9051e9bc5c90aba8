import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { run } from '../setup/step.mjs'

/** The ordinary user the program is started by; made for the occasion and taken away again. */
export const user = 'fyrarum-prov'
const hand = fileURLToPath(new URL('hand.py', import.meta.url))

/** The words that run a command as that user, with a desktop's environment and nothing of ours. */
export const asUser = (display, ...command) => [
  'runuser',
  ['-u', user, '--', 'env', '-i', ...environment(display), ...command],
]
const environment = (display) => [
  `HOME=/home/${user}`,
  'PATH=/usr/local/bin:/usr/bin:/bin',
  'LANG=C.UTF-8',
  // As a desktop sets it for somebody who uses a screen reader.
  'ACCESSIBILITY_ENABLED=1',
  `DISPLAY=${display}`,
]

/** Ends whatever that user still runs, and waits until it is gone. */
export const endAllOfUser = () => run('sh', ['-c', `while pkill -KILL -u ${user}; do sleep 0.1; done`])

/** A screen of its own, which stays as it is when its last window is closed: a program that starts meanwhile would find none. */
export async function openScreen() {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp', '-ac', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  )
  const number = await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('no screen could be made')))
    child.stdio[3].once('data', (bytes) => resolve(String(bytes).trim()))
  })
  const display = `:${number}`
  // A Swedish keyboard, so that every letter has a key of its own.
  await run('setxkbmap', ['-layout', 'se'], { env: { ...process.env, DISPLAY: display } })
  return { display, close: () => child.kill() }
}

/** Sits the ordinary user down at a desktop: what `order` gives is what the hand answered; an order it could not carry out throws. */
export function sitDown(display) {
  const [command, words] = asUser(display, 'dbus-run-session', '--', '/usr/bin/python3', hand)
  const child = spawn(command, words, { stdio: ['pipe', 'pipe', 'ignore'] })
  const waiting = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('{')) waiting.shift()?.(JSON.parse(line))
  })
  child.once('exit', () => {
    for (const answer of waiting) answer({ ok: false, why: 'the hand is gone' })
  })
  const ask = (order) =>
    new Promise((resolve) => {
      waiting.push(resolve)
      child.stdin.write(`${JSON.stringify(order)}\n`)
    })
  return {
    async order(what) {
      const answer = await ask(what)
      if (answer.ok) return answer
      const { texts } = await ask({ do: 'shown' })
      throw new Error(`${JSON.stringify(what)}: ${answer.why}\n${(texts ?? []).join('\n')}`)
    },
    leave: () =>
      new Promise((resolve) => {
        child.once('exit', resolve)
        child.stdin.end()
      }),
  }
}
