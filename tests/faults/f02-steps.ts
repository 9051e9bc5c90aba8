import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn, layOut } from './bench/base'
import { startChild } from './bench/child'
import { makeGround } from './bench/ground'
import { type Injection, lastSaved, startInjected } from './bench/inject'
import { judge, leaksIn } from './bench/judge'
import { type Bench, counting, type Fault, type Outcome } from './fault'
import { jobs } from './jobs'
import type { Job } from './jobs/job'

/** A job's house, laid out anew for each death. */
interface Ready {
  readonly job: Job
  readonly files: ReadonlyMap<string, Buffer>
  readonly given: object
  /** Its steps, in order, as they were told of when nothing went wrong. */
  readonly steps: readonly string[]
}

async function ready(job: Job, bench: Bench): Promise<Ready> {
  const folder = join(bench.folder, job.name)
  mkdirSync(folder, { recursive: true })
  const given = await job.prepare(folder)
  const files = filesIn(folder)
  const running = startChild({ deed: 'job', job: job.name, folder, given })
  const end = await running.ended
  if (end !== 0) throw new Error(`${job.name} ended with ${end}: ${running.complaints()}`)
  const state = await job.look(folder, given as never)
  if (state !== 'new') throw new Error(`${job.name}: after it was done the house stood as ${state}`)
  const steps = running.words.filter((word) => word.startsWith(`step ${job.stepsAs ?? job.name} `))
  return { job, files, given, steps }
}

/** Lays the house out, has the job die, and says how the house stands at the next start. */
async function dieOnce({ job, files, given }: Ready, bench: Bench, death: number | Injection): Promise<string[]> {
  const folder = join(bench.folder, job.name)
  layOut(files, folder)
  // Not by the job itself: it could die at that, and what an earlier one had written would be taken for its own.
  if (job.fills) rmSync(job.fills(folder), { recursive: true, force: true })
  const order = { deed: 'job', job: job.name, folder, given } as const
  const running = typeof death === 'number' ? startChild({ ...order, dieAt: death }) : startInjected(order, death)
  const end = await running.ended
  if (typeof death === 'number' && end !== 'SIGKILL') return [`lived on past its step, and ended with ${end}`]
  const start = performance.now()
  try {
    const state = await job.look(folder, given as never)
    const opening = performance.now() - start
    return [
      ...(state === 'old' || state === 'new' ? [] : [`I2: a third state: ${state}`]),
      ...(running.words.includes('done') && state === 'old' ? ['I1: what was called done is undone'] : []),
      ...(opening > 5_000 ? [`I6: took ${Math.round(opening)} ms to open`] : []),
      ...(leaksIn(folder) ? ['I5: what was written stands readable in the folder'] : []),
    ]
  } catch (error) {
    return [`I3: does not open: ${String(error)}`]
  }
}

/** Calls that change what lies in the folder; a death at each of them, wherever no step has a name. */
const changing = [
  ['fsync,fdatasync', 40],
  ['rename,renameat2', 8],
  ['unlink,unlinkat', 8],
  ['pwrite64', 60],
  ['ftruncate', 6],
] as const

const deaths = (most: number): Injection[] =>
  changing.flatMap(([calls, count]) =>
    Array.from({ length: Math.min(count, most) }, (_, k) => ({
      calls,
      answer: 'signal=KILL' as const,
      when: String(k + 1),
    })),
  )

async function run(count: number, bench: Bench): Promise<Outcome> {
  const tally = counting(bench)
  await killSaves(bench.profile === 'pr' ? 3 : 60, bench, tally)
  // Each piece takes its own jobs.
  const mine = jobs.filter((_, index) => index % bench.pieces === bench.piece)
  for (const job of mine) {
    const house = await ready(job, bench)
    for (let turn = 0; turn < count; turn += 1)
      for (const [step, name] of house.steps.entries())
        tally.add(await dieOnce(house, bench, step), `${name}, turn ${turn}`)
    for (const death of deaths(bench.profile === 'pr' ? 1 : 6))
      tally.add(await dieOnce(house, bench, death), `${job.name}, ${death.calls} ${death.when}`)
    tally.sum('jobs', 1)
    tally.sum('steps', house.steps.length)
    rmSync(join(bench.folder, job.name), { recursive: true, force: true })
  }
  return tally.outcome()
}

/** An ordinary save has no named steps: it dies at its calls. */
async function killSaves(most: number, bench: Bench, tally: ReturnType<typeof counting>): Promise<void> {
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  for (const death of deaths(most).filter((_, index) => index % bench.pieces === bench.piece)) {
    layOut(ground.base.files, folder)
    const order = { folder, seat: ground.base.seat, from: 0, count: 20, lockEvery: 7 }
    const running = startInjected({ deed: 'write', ...order }, death)
    const end = await running.ended
    const saved = lastSaved(running, 0)
    tally.add((await judge(folder, ground, saved, saved + 1)).problems, `save, ${death.calls} ${death.when}`)
    if (end !== 0) tally.sum('savesKilled', 1)
  }
}

/** Half a key file, and half of each job that can be halved: what no death may leave, the look must see. */
async function control(bench: Bench): Promise<'red' | 'green'> {
  for (const job of jobs)
    if (job.halve && !(await isSeenHalved(job, bench))) throw new Error(`half of ${job.name} is not seen`)
  return (await isHalfKeyFileSeen(bench)) ? 'red' : 'green'
}

async function isSeenHalved(job: Job, bench: Bench): Promise<boolean> {
  const folder = join(bench.folder, job.name)
  mkdirSync(folder, { recursive: true })
  const given = (await job.prepare(folder)) as never
  const files = filesIn(folder)
  if ((await job.look(folder, given)) !== 'old') throw new Error(`${job.name}: the house does not stand as before`)
  layOut(files, folder)
  await job.halve?.(folder, given)
  const state = await job.look(folder, given).catch(String)
  return state !== 'old' && state !== 'new'
}

/** A key file written in place instead of beside and renamed: a death in the middle of it leaves neither old nor new. */
async function isHalfKeyFileSeen(bench: Bench): Promise<boolean> {
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  const half = new Map(
    [...ground.base.files]
      .filter(([name]) => name !== 'fyrarum.nycklar.1')
      .map(([name, bytes]) => [name, name === 'fyrarum.nycklar' ? bytes.subarray(0, bytes.length / 2) : bytes]),
  )
  layOut(half, folder)
  const { problems } = await judge(folder, ground, -1, 0)
  return problems.some((problem) => problem.startsWith('I3'))
}

export const killAtSteps: Fault = {
  id: 'F02',
  what: 'the core is killed at every named step of every job, and at the calls that change the folder',
  needs: ['linux', 'strace'],
  // Each piece takes its own jobs, so every step is died at half as often.
  counts: { pr: 2, nightly: 6, release: 10 },
  pieces: 2,
  run,
  control,
}
