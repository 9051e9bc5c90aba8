import type { Random } from './bench/random'

export const profiles = ['pr', 'nightly', 'release'] as const
export type Profile = (typeof profiles)[number]

/** What a fault cannot do without; where it is missing the fault is skipped, and says why. */
export type Need = 'linux' | 'strace' | 'root' | 'loop' | 'electron' | 'screen'

/** What one piece of a fault's runs works with. */
export interface Bench {
  /** An empty folder of this piece's own, in memory where the machine has such a place; taken away afterwards. */
  readonly folder: string
  readonly profile: Profile
  /** Which of the fault's pieces this is, from 0. */
  readonly piece: number
  /** How many pieces there are. */
  readonly pieces: number
  /** The same numbers for the same seed and piece. */
  readonly random: Random
  /** Tells how many runs are done. */
  done(runs: number): void
}

export interface Outcome {
  readonly runs: number
  readonly failed: number
  /** What went wrong, a sentence each; the first few are kept. */
  readonly details: readonly string[]
  /** Figures worth keeping: counts are added up over the pieces, those that begin with `max` are the largest. */
  readonly facts?: Readonly<Record<string, number>>
}

/** One kind of fault: what is done to the program, how often, and the proof that the look afterwards would have seen harm. */
export interface Fault {
  readonly id: string
  readonly what: string
  readonly needs?: readonly Need[]
  readonly counts: Readonly<Record<Profile, number>>
  /** How many pieces the runs may be cut into, two of them beside each other; one when left out. */
  readonly pieces?: number
  /** Measures, or fills the machine: nothing else runs beside it. */
  readonly isAlone?: boolean
  run(count: number, bench: Bench): Promise<Outcome>
  /** Does the same where the protection is taken away; `red` when the harm was seen, as it must be. */
  control(bench: Bench): Promise<'red' | 'green'>
}

/** Counts runs and keeps what went wrong. */
export function counting(bench: Pick<Bench, 'done'>) {
  const facts: Record<string, number> = {}
  const details: string[] = []
  let runs = 0
  let failed = 0
  return {
    /** One more run, with its problems; none when all is well. */
    add(problems: readonly string[], where: string) {
      runs += 1
      if (problems.length > 0) {
        failed += 1
        details.push(`${where}: ${problems.join('; ')}`)
      }
      bench.done(runs)
    },
    sum(name: string, value: number) {
      facts[name] = (facts[name] ?? 0) + value
    },
    /** `name` begins with max. */
    most(name: string, value: number) {
      facts[name] = Math.max(facts[name] ?? 0, value)
    },
    outcome: (): Outcome => ({ runs, failed, details: details.slice(0, 20), facts }),
  }
}
