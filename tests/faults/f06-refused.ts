import { join } from 'node:path'
import { layOut } from './bench/base'
import { makeGround } from './bench/ground'
import { type Injection, lastSaved, startInjected } from './bench/inject'
import { type Ground, judge } from './bench/judge'
import type { WriteOrder } from './deeds/write'
import { type Bench, counting, type Fault, type Outcome } from './fault'

/** Each kind of refusal, with about how many such calls the work makes; the k-th is refused. */
const refusals = [
  ['pwrite64', 'ENOSPC', 240],
  ['pwrite64', 'EIO', 240],
  ['pwrite64', 'EDQUOT', 240],
  ['fsync,fdatasync', 'EIO', 60],
  ['fsync,fdatasync', 'ENOSPC', 60],
  ['ftruncate', 'EIO', 6],
  ['write', 'ENOSPC', 40],
  ['rename', 'EIO', 8],
  ['unlink', 'EIO', 6],
] as const

const isSync = (calls: string) => calls.startsWith('fsync')

/** Every k of every kind once, in an order in which a beginning is a fair sample of the whole. */
function injections(): Injection[] {
  const all = refusals.flatMap(([calls, error, most]) =>
    Array.from({ length: most }, (_, k): Injection & { readonly part: number } => ({
      calls,
      answer: `error=${error}`,
      // Once and for good in turn: a moment's trouble, and a disk that has had enough.
      when: `${k + 1}${k % 2 === 0 ? '' : '+'}`,
      part: ((k * 37) % most) / most,
    })),
  )
  return all.sort((a, b) => a.part - b.part)
}

async function refuseOnce(folder: string, ground: Ground, injection: Injection, more: Partial<WriteOrder> = {}) {
  layOut(ground.base.files, folder)
  const order = { folder, seat: ground.base.seat, from: 0, count: 24, lockEvery: 9, isPatient: true, ...more }
  const running = startInjected({ deed: 'write', ...order }, injection)
  const end = await running.ended
  const saved = lastSaved(running, 0)
  const { problems } = await judge(folder, ground, saved, saved + 1)
  const failedAt = running.words.findIndex((word) => word.startsWith('failed'))
  const hasGoneOn = running.words.slice(failedAt + 1).some((word) => /^\d+$/.test(word))
  // A word that could not be said ends the child; the page would have lost its core.
  const isMute = injection.calls === 'write'
  const isFelt = end !== 0 || running.words.some((word) => /^(failed|closed|head-lost)/.test(word))
  const all = [
    ...problems,
    ...(end === 0 || isMute ? [] : [`ended with ${end}: ${running.complaints().split('\n').slice(-12).join(' ')}`]),
    ...(isSync(injection.calls) && failedAt >= 0 && hasGoneOn ? ['went on writing after a failed fsync'] : []),
    ...(running.words.some((word) => word === 'failed internal') ? ['I4: an error without a name'] : []),
  ]
  return { problems: all, isFelt }
}

async function run(count: number, bench: Bench): Promise<Outcome> {
  const tally = counting(bench)
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  const all = injections()
  const from = bench.piece * count
  for (const injection of all.slice(from, from + count)) {
    const { problems, isFelt } = await refuseOnce(folder, ground, injection)
    tally.add(problems, `${injection.calls} ${injection.answer} at ${injection.when}`)
    if (isFelt) tally.sum('felt', 1)
  }
  return tally.outcome()
}

/** A program that calls saved what the disk has refused. */
async function control(bench: Bench): Promise<'red' | 'green'> {
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  const injection: Injection = { calls: 'pwrite64', answer: 'error=ENOSPC', when: '40+' }
  const { problems } = await refuseOnce(folder, ground, injection, { saysAnyway: true })
  return problems.some((problem) => problem.startsWith('I1')) ? 'red' : 'green'
}

export const refusedCalls: Fault = {
  id: 'F06',
  what: 'the disk refuses the k-th call: full, quota, error, failing fsync',
  needs: ['linux', 'strace'],
  counts: { pr: 30, nightly: injections().length, release: injections().length },
  pieces: 2,
  run,
  control,
}
