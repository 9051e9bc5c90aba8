import { join } from 'node:path'
import { layOut } from './bench/base'
import { startChild } from './bench/child'
import { makeGround } from './bench/ground'
import { lastSaved, startInjected } from './bench/inject'
import { type Ground, judge } from './bench/judge'
import { type Bench, counting, type Fault, type Outcome } from './fault'

/** Lets a writer run out of memory, in its own heap or at the computer's k-th refusal, and gives how it ended. */
async function starve(folder: string, ground: Ground, bench: Bench, turn: number, saysBefore = false) {
  layOut(ground.base.files, folder)
  const order = {
    deed: 'write',
    folder,
    seat: ground.base.seat,
    from: 0,
    count: 400,
    isHungry: true,
    saysBefore,
  } as const
  const running =
    turn % 2 === 0
      ? startChild(order, [], [`--max-old-space-size=${48 + bench.random.below(24)}`])
      : startInjected(
          { ...order, isHungry: false },
          { calls: 'mmap,brk', answer: 'error=ENOMEM', when: `${120 + bench.random.below(900)}+` },
        )
  const end = await running.ended
  const saved = lastSaved(running, 0)
  return { end, saved, verdict: await judge(folder, ground, saved, saved + 1) }
}

async function run(count: number, bench: Bench): Promise<Outcome> {
  const tally = counting(bench)
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  for (let turn = 0; turn < count; turn += 1) {
    const { end, saved, verdict } = await starve(folder, ground, bench, turn)
    tally.add(verdict.problems, `turn ${turn}`)
    if (end !== 0) tally.sum('died', 1)
    tally.sum('saves', saved + 1)
  }
  return tally.outcome()
}

/** A program that says saved before the file has it, and dies of hunger in between. */
async function control(bench: Bench): Promise<'red' | 'green'> {
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  for (let turn = 0; turn < 40; turn += 1) {
    const { verdict } = await starve(folder, ground, bench, 0, true)
    if (verdict.problems.some((problem) => problem.startsWith('I1'))) return 'red'
  }
  return 'green'
}

export const outOfMemory: Fault = {
  id: 'F32',
  what: 'the core runs out of memory while it writes',
  needs: ['linux', 'strace'],
  counts: { pr: 4, nightly: 40, release: 80 },
  pieces: 2,
  run,
  control,
}
