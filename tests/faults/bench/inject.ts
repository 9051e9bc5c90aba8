import type { Order } from '../deeds'
import { type Running, startChild } from './child'

/** What the kernel is made to answer, and at which of the calls: `5` the fifth, `5+` the fifth and all that follow. */
export interface Injection {
  readonly calls: string
  readonly answer: `error=${string}` | 'signal=KILL'
  readonly when: string
}

/** Starts a child for whom the k-th call of a kind goes wrong. */
export const startInjected = (order: Order, { calls, answer, when }: Injection): Running =>
  startChild(order, [
    'strace',
    // Following only the calls in question is quicker, but then strace 6.1 sends no signals.
    ...(answer === 'signal=KILL' ? [] : ['--seccomp-bpf']),
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    `trace=${calls}`,
    '-e',
    'signal=none',
    '-e',
    `inject=${calls}:${answer}:when=${when}`,
  ])

/** The last piece of work a child called saved; the one before its first when none. */
export const lastSaved = (running: Pick<Running, 'words'>, from: number): number =>
  Number(running.words.findLast((word) => /^\d+$/.test(word)) ?? from - 1)
