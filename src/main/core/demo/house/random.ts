/** A seeded source of chance: the same seed gives the same house. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  pick<T>(from: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
  /** A source of its own for a named part, so that a new part does not shift the others. */
  fork(name: string): Random
}

/** FNV-1a, 32 bits: a seed out of a name. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const byte of Buffer.from(text, 'utf8')) value = Math.imul(value ^ byte, 0x01000193)
  return value >>> 0
}

/** Mulberry32 (Tommy Ettinger, public domain): small, fast, and even enough for invented people; not for keys. */
export function seeded(seed: string): Random {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    whole,
    pick<T>(from: readonly T[]): T {
      const one = from[whole(0, from.length - 1)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    shuffled<T>(list: readonly T[]): T[] {
      const rest = [...list]
      const out: T[] = []
      while (rest.length > 0) out.push(...rest.splice(whole(0, rest.length - 1), 1))
      return out
    },
    fork: (name) => seeded(`${seed}/${name}`),
  }
}
