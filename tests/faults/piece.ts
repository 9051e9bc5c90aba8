import { rmSync } from 'node:fs'
import { newFolder } from './bench/place'
import { seeded } from './bench/random'
import type { Bench, Profile } from './fault'
import { faults } from './index'

/** What the runner asks of a piece's process, in its last argument. */
export interface Order {
  readonly id: string
  readonly profile: Profile
  readonly seed: number
  /** Which piece; `control` is the proof that harm would be seen. */
  readonly piece: number | 'control'
  readonly pieces: number
  readonly count: number
}

/** One piece of a fault's runs, or its control, in a process of its own: what it breaks breaks nothing else. */
const order = JSON.parse(process.argv.at(-1) ?? '{}') as Order
const fault = faults.find(({ id }) => id === order.id)
if (!fault) throw new Error(`no fault ${order.id}`)

const folder = newFolder(`fault-${order.id}`)
let toldAt = 0
const bench: Bench = {
  folder,
  profile: order.profile,
  piece: order.piece === 'control' ? 0 : order.piece,
  pieces: order.pieces,
  random: seeded(order.seed * 1_000 + (order.piece === 'control' ? 999 : order.piece)),
  done(runs) {
    if (Date.now() - toldAt < 500) return
    toldAt = Date.now()
    process.send?.({ done: runs })
  },
}
try {
  const answer =
    order.piece === 'control'
      ? { control: await fault.control(bench) }
      : { outcome: await fault.run(order.count, bench) }
  if (process.send) await new Promise((resolve) => process.send?.(answer, resolve))
  else process.stdout.write(`${JSON.stringify(answer)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
