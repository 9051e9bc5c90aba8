import { join } from 'node:path'
import { layOut } from './bench/base'
import { startChild } from './bench/child'
import { makeGround } from './bench/ground'
import { judge } from './bench/judge'
import type { Random } from './bench/random'
import type { WriteOrder } from './deeds/write'
import { type Bench, counting, type Fault, type Outcome } from './fault'

/** A house is killed so often before a fresh one is laid out. */
const lives = 25

/** Starts a writer and kills it at some moment: while it opens, or in the middle of its work. Gives the last piece of work it called saved. */
async function killOnce(order: WriteOrder, random: Random): Promise<number> {
  const running = startChild({ deed: 'write', ...order })
  if (random.chance(0.1)) await new Promise((resolve) => setTimeout(resolve, random.below(400)))
  else {
    const target = order.from + random.below(24)
    await running.until((word) => Number(word) >= target)
    await new Promise((resolve) => setTimeout(resolve, random.below(6)))
  }
  running.child.kill('SIGKILL')
  const end = await running.ended
  if (end !== 'SIGKILL') throw new Error(`the writer ended by itself with ${end}: ${running.complaints()}`)
  const saved = running.words.map(Number).filter(Number.isInteger)
  return saved.at(-1) ?? order.from - 1
}

async function run(count: number, bench: Bench): Promise<Outcome> {
  const tally = counting(bench)
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  let next = 0
  for (let turn = 0; turn < count; turn += 1) {
    if (turn % lives === 0) {
      layOut(ground.base.files, folder)
      next = 0
    }
    const order = { folder, seat: ground.base.seat, from: next, count: 100_000, lockEvery: 40 }
    const saved = await killOnce(order, bench.random)
    const verdict = await judge(folder, ground, saved, saved + 1)
    tally.add(verdict.problems, `kill ${turn}`)
    tally.sum('saves', saved - next + 1)
    tally.most('maxOpeningMs', Math.round(verdict.opening))
    next = (verdict.done ?? -1) + 1
    if (verdict.problems.length === 0) continue
    layOut(ground.base.files, folder)
    next = 0
  }
  return tally.outcome()
}

/** A program that says saved before the file has it: killed often enough, it is seen to have lost something. */
async function control(bench: Bench): Promise<'red' | 'green'> {
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  for (let turn = 0; turn < 60; turn += 1) {
    layOut(ground.base.files, folder)
    const order = { folder, seat: ground.base.seat, from: 0, count: 100_000, saysBefore: true }
    const saved = await killOnce(order, bench.random)
    const { problems } = await judge(folder, ground, saved, saved + 1)
    if (problems.some((problem) => problem.startsWith('I1'))) return 'red'
  }
  return 'green'
}

export const killWhileWriting: Fault = {
  id: 'F01',
  what: 'the core is killed while it writes',
  needs: ['linux'],
  counts: { pr: 60, nightly: 1_000, release: 5_000 },
  pieces: 2,
  run,
  control,
}
