import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Fault, Outcome, Profile } from '../fault'
import type { Order } from '../piece'

interface Wanted {
  readonly fault: Fault
  readonly count: number
}
interface Setting {
  readonly profile: Profile
  readonly seed: number
  readonly entry: URL
}
export interface Result extends Outcome {
  readonly control: 'red' | 'green'
  readonly seconds: number
}

const beside = Math.min(2, availableParallelism())
/** A piece that has said nothing new for so long hangs. */
const patience = 10 * 60_000

/** Splits each fault's runs into pieces and its control, runs two beside each other, and tells when a fault's last one has ended. */
export async function runPieces<W extends Wanted>(
  wanted: readonly W[],
  setting: Setting,
  onEnd: (one: W, result: Result) => void,
): Promise<void> {
  const total = wanted.reduce((sum, { count }) => sum + count, 0)
  const done = new Map<string, number>()
  const progress = () => {
    if (!process.stdout.isTTY) return
    const runs = [...done.values()].reduce((sum, one) => sum + one, 0)
    process.stdout.write(`\r\u001B[K${runs} of ${total} runs`)
  }
  const inOneGo = async (some: readonly W[], lanes: number) => {
    const queue = some.flatMap((one) => jobsOf(one, setting, onEnd))
    const lane = async () => {
      for (let job = queue.shift(); job; job = queue.shift())
        await job((name, runs) => {
          done.set(name, runs)
          progress()
        })
    }
    await Promise.all(Array.from({ length: lanes }, lane))
  }
  await inOneGo(
    wanted.filter(({ fault }) => !fault.isAlone),
    beside,
  )
  await inOneGo(
    wanted.filter(({ fault }) => fault.isAlone),
    1,
  )
}

type Job = (onDone: (name: string, runs: number) => void) => Promise<void>

function jobsOf<W extends Wanted>(one: W, setting: Setting, onEnd: (one: W, result: Result) => void): Job[] {
  const { fault, count } = one
  const pieces = Math.max(1, Math.min(fault.pieces ?? 1, count))
  const answers: Answer[] = []
  let seconds = 0
  const orders: Order[] = [
    { id: fault.id, ...setting, piece: 'control', pieces, count: 0 },
    ...Array.from({ length: pieces }, (_, piece) => ({
      id: fault.id,
      ...setting,
      piece,
      pieces,
      count: Math.floor(count / pieces) + (piece < count % pieces ? 1 : 0),
    })),
  ]
  return orders.map((order) => async (onDone) => {
    const start = performance.now()
    answers.push(await runPiece(order, setting.entry, (runs) => onDone(`${order.id}.${order.piece}`, runs)))
    seconds += (performance.now() - start) / 1000
    if (answers.length === orders.length) onEnd(one, { ...together(answers), seconds: Math.round(seconds) })
  })
}

interface Answer {
  readonly outcome?: Outcome
  readonly control?: 'red' | 'green'
}

/** Runs one piece in a process of its own. It cannot hang the whole: ended with all it started, it has failed. */
function runPiece(order: Order, entry: URL, onDone: (runs: number) => void): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [fileURLToPath(entry), JSON.stringify(order)], {
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
    })
    let said = ''
    let answer: Answer | undefined
    let late = setTimeout(() => end('hangs'), patience)
    const end = (why: string) => {
      said += `\n${why}`
      try {
        process.kill(process.platform === 'win32' ? (child.pid ?? 0) : -(child.pid ?? 0), 'SIGKILL')
      } catch {
        // It has ended by itself.
      }
    }
    const onSignal = () => end('ended')
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
    child.stderr?.on('data', (bytes) => {
      said = `${said}${bytes}`.slice(-4_000)
    })
    child.on('message', (message: Answer & { readonly done?: number }) => {
      if (message.done === undefined) {
        answer = message
        return
      }
      clearTimeout(late)
      late = setTimeout(() => end('hangs'), patience)
      onDone(message.done)
    })
    child.on('close', (status, signal) => {
      clearTimeout(late)
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
      if (order.piece !== 'control') onDone(answer?.outcome?.runs ?? 0)
      const why = `piece ${order.piece} ended with ${status ?? signal}: ${said.trim()}`
      resolve(
        answer ?? (order.piece === 'control' ? { control: 'green', outcome: broken(why) } : { outcome: broken(why) }),
      )
    })
  })
}

const broken = (why: string): Outcome => ({ runs: 0, failed: 1, details: [why] })

function together(answers: readonly Answer[]): Outcome & { readonly control: 'red' | 'green' } {
  const outcomes = answers.flatMap(({ outcome }) => outcome ?? [])
  const facts: Record<string, number> = {}
  for (const [name, value] of outcomes.flatMap((one) => Object.entries(one.facts ?? {})))
    facts[name] = name.startsWith('max') ? Math.max(facts[name] ?? 0, value) : (facts[name] ?? 0) + value
  const details = outcomes.flatMap((one) => one.details).slice(0, 20)
  return {
    runs: outcomes.reduce((sum, one) => sum + one.runs, 0),
    failed: outcomes.reduce((sum, one) => sum + one.failed, 0),
    control: answers.some(({ control }) => control === 'red') ? 'red' : 'green',
    details,
    facts,
  }
}
