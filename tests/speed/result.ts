import { execFileSync } from 'node:child_process'
import { arch, cpus, release, totalmem } from 'node:os'

import type { Made } from './make'
import type { Measures } from './measures'

/** One operation as it was measured. A goal is times the floor, milliseconds, or times a blank window's. */
export interface Measured {
  readonly operation: string
  readonly set: string
  readonly median_ms: number
  readonly p95_ms: number
  readonly floor_ms: number | null
  readonly ratio: number | null
  readonly rounds: number
  readonly goal: { readonly ratio: number } | { readonly ms: number; readonly of?: 'median' | 'p95' } | null
  /** Megabytes, tasks: what is not a time says so. */
  readonly unit?: string
  /** How many processes wanted the processor when it had been measured, a minute’s mean. */
  readonly load?: number
}

/** What a run was made with, and what the machine was doing otherwise. */
export interface Run {
  readonly at: string
  readonly machine: {
    readonly processor: string
    readonly cores: number
    readonly memoryGiB: number
    readonly system: string
    /** How many processes wanted the processor besides, a minute's mean, before and after. */
    readonly load: readonly number[]
  }
  readonly versions: Readonly<Record<string, string>>
  readonly commit: string
  readonly set: Made & { readonly name: string; readonly measures: Measures | 'demo' }
  readonly operations: readonly Measured[]
}

const sorted = (times: readonly number[]) => [...times].sort((a, b) => a - b)
const at = (times: readonly number[], share: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
export const round = (value: number) => Math.round(value * 1_000) / 1_000
export const medianOf = (times: readonly number[]) => round(at(sorted(times), 0.5))
export const p95Of = (times: readonly number[]) => round(at(sorted(times), 0.95))

/** An operation's times and its floor's as one result. */
export function resultOf(
  operation: string,
  set: string,
  times: readonly number[],
  floors: readonly number[] | null,
  goal: Measured['goal'] = null,
  unit?: string,
): Measured {
  const floor = floors && medianOf(floors)
  return {
    operation,
    set,
    median_ms: medianOf(times),
    p95_ms: p95Of(times),
    floor_ms: floor,
    ratio: floor ? round(medianOf(times) / floor) : null,
    rounds: times.length,
    goal,
    ...(unit ? { unit } : {}),
  }
}

/** Whether an operation is where it is to be; null where nothing has been asked of it. */
export function isKept({ goal, median_ms, p95_ms, ratio }: Measured): boolean | null {
  if (!goal) return null
  if ('ratio' in goal) return ratio !== null && ratio <= goal.ratio
  return (goal.of === 'median' ? median_ms : p95_ms) <= goal.ms
}

export const machine = (load: readonly number[]): Run['machine'] => ({
  processor: cpus()[0]?.model ?? '',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${release()} ${arch()}`,
  load: load.map((one) => Math.round(one * 10) / 10),
})

export const commit = (): string => execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
