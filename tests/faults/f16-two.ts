import { join } from 'node:path'
import { AppError } from '../../src/shared/result'
import { layOut } from './bench/base'
import { startChild } from './bench/child'
import { makeGround } from './bench/ground'
import { lastSaved } from './bench/inject'
import { type Ground, judge } from './bench/judge'
import { sitDown } from './bench/seat'
import { momentOf } from './bench/work'
import { type Bench, counting, type Fault, type Outcome } from './fault'

/** Tries to open a house in which somebody sits, and gives the code of the refusal. */
async function codeOfSecond(folder: string, { base }: Ground): Promise<string> {
  try {
    const second = await sitDown(folder, base.held.keys, base.held.databaseKey, () => momentOf(0))
    second.lock()
    return 'opened'
  } catch (error) {
    return error instanceof AppError ? error.failure.code : String(error)
  }
}

async function run(count: number, bench: Bench): Promise<Outcome> {
  const tally = counting(bench)
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  for (let turn = 0; turn < count; turn += 1) {
    layOut(ground.base.files, folder)
    const running = startChild({ deed: 'write', folder, seat: ground.base.seat, from: 0, count: 100_000 })
    await running.until((word) => Number(word) >= 3)
    const start = performance.now()
    const code = await codeOfSecond(folder, ground)
    const waited = performance.now() - start
    const before = running.words.length
    await running.until((word) => Number(word) > Number(running.words[before - 1]))
    running.child.kill('SIGKILL')
    await running.ended
    const saved = lastSaved(running, 0)
    const verdict = await judge(folder, ground, saved, saved + 1)
    tally.add(
      [
        ...(code === 'in-use' ? [] : [`the second was told ${code}`]),
        ...(waited > 5_000 ? [`the second waited ${Math.round(waited)} ms`] : []),
        ...(verdict.opening > 2_000 ? [`after the kill it took ${Math.round(verdict.opening)} ms to open`] : []),
        ...verdict.problems,
      ],
      `turn ${turn}`,
    )
    tally.most('maxReopeningMs', Math.round(verdict.opening))
  }
  return tally.outcome()
}

/** Nobody sits there: the second is let in, and the look must tell that from a refusal. */
async function control(bench: Bench): Promise<'red' | 'green'> {
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  return (await codeOfSecond(folder, ground)) === 'in-use' ? 'green' : 'red'
}

export const secondInstance: Fault = {
  id: 'F16',
  what: 'a second program opens the same house, and what a killed one left locked',
  needs: ['linux'],
  counts: { pr: 2, nightly: 40, release: 100 },
  pieces: 2,
  run,
  control,
}
