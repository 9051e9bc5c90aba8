import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn, layOver } from './bench/base'
import { type Bench, counting, type Fault, type Outcome } from './fault'
import type { Job } from './jobs/job'
import { lookAtOld, migrate, migrateInPlace, prepareOld, steps } from './jobs/migrate'
import { makeDisk } from './power/disk'
import { record } from './power/record'

/** Interrupts a migration from one earlier form at every call in turn: killed there, or the power gone. */
async function interrupt(
  job: Job,
  step: string,
  count: number,
  bench: Bench,
  tally: ReturnType<typeof counting>,
): Promise<void> {
  const [folder, after] = [join(bench.folder, 'recorded'), join(bench.folder, 'after')]
  for (const one of [folder, after]) mkdirSync(one, { recursive: true })
  layOver(new Map(), folder)
  const given = await prepareOld(folder, step)
  const files = filesIn(folder)
  const recording = await record({ deed: 'job', job: job.name, folder, given })
  const disk = makeDisk(recording, files)
  let turn = 0
  for (const [index, call] of recording.calls.entries()) {
    disk.play(call)
    for (const until = Math.floor(((index + 1) * count) / recording.calls.length); turn < until; turn += 1) {
      const isKill = turn % 2 === 0
      layOver(isKill ? disk.kill() : disk.cut(bench.random), after)
      const where = `from ${step}, ${isKill ? 'killed' : 'power gone'} after call ${index} of ${recording.calls.length}`
      tally.add(stateOf(after, given), where)
    }
  }
}

function stateOf(folder: string, given: Parameters<typeof lookAtOld>[1]): string[] {
  try {
    const state = lookAtOld(folder, given)
    return state === 'old' || state === 'new' ? [] : [`I2: ${state}`]
  } catch (error) {
    return [`I3: does not open: ${String(error)}`]
  }
}

async function run(count: number, bench: Bench): Promise<Outcome> {
  const tally = counting(bench)
  // Every earlier form, or as many as there are runs for.
  const forms = steps.filter((_, index) => index % bench.pieces === bench.piece)
  const each = Math.max(8, Math.ceil(count / forms.length))
  const stride = Math.max(1, Math.floor((forms.length * each) / count))
  const taken = forms.filter((_, index) => index % stride === 0)
  for (const step of taken) await interrupt(migrate, step, each, bench, tally)
  tally.sum('forms', taken.length)
  return tally.outcome()
}

/** The steps taken in the file itself, with nothing to go back by. */
async function control(bench: Bench): Promise<'red' | 'green'> {
  const tally = counting(bench)
  await interrupt(migrateInPlace, steps[Math.floor(steps.length / 2)] ?? '', 60, bench, tally)
  return tally.outcome().failed > 0 ? 'red' : 'green'
}

export const killedMigration: Fault = {
  id: 'F18',
  what: 'a migration is interrupted at every call, from every earlier form',
  needs: ['linux', 'strace'],
  counts: { pr: 32, nightly: 900, release: 4_000 },
  pieces: 2,
  run,
  control,
}
