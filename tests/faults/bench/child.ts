import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Order } from '../deeds'

const entry = fileURLToPath(new URL('./child.mjs', import.meta.url))

export interface Running {
  readonly child: ChildProcess
  /** Every word the child has said so far. */
  readonly words: readonly string[]
  /** Waits until it has said a word, or has ended. */
  until(isIt: (word: string) => boolean): Promise<void>
  /** Waits for its end and gives its status, or the signal that ended it. */
  readonly ended: Promise<number | string>
  readonly complaints: () => string
}

/** Starts a child process for a deed; `under` is what it is started by, such as strace and its words; `engineWords` are the engine's own. */
export function startChild(order: Order, under: readonly string[] = [], engineWords: readonly string[] = []): Running {
  const [command, ...rest] = [...under, process.execPath, ...engineWords, entry, JSON.stringify(order)]
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
  const words: string[] = []
  let unfinished = ''
  let said = ''
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const look of waiting) look()
  }
  child.stdout?.on('data', (bytes) => {
    const lines = `${unfinished}${bytes}`.split('\n')
    unfinished = lines.pop() ?? ''
    words.push(...lines)
    wake()
  })
  child.stderr?.on('data', (bytes) => {
    said = `${said}${bytes}`.slice(-4_000)
  })
  let isOver = false
  const ended = new Promise<number | string>((resolve) => {
    child.on('close', (status, signal) => {
      isOver = true
      wake()
      resolve(status ?? signal ?? 'gone')
    })
  })
  return {
    child,
    words,
    ended,
    complaints: () => said.trim(),
    until: (isIt) =>
      new Promise((resolve) => {
        const look = () => {
          if (!isOver && !words.some(isIt)) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
  }
}
