/** What a JSON text holds, and on which line each of the outermost keys stands. */
export type ReadJson =
  | { readonly value: unknown; readonly lines: ReadonlyMap<string, number> }
  | { readonly fault: 'not-json' | 'key-twice'; readonly line: number; readonly key?: string }

class Fault extends Error {
  readonly at: number
  readonly twice: string | undefined
  constructor(at: number, twice?: string) {
    super('fault')
    this.at = at
    this.twice = twice
  }
}

const blank = /[ \t\r\n]*/y
const word = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/y
/** What a word stands for. Throws when it only looks like one. */
function meaning(found: string, at: number): unknown {
  try {
    return JSON.parse(found)
  } catch {
    throw new Fault(at)
  }
}
/** A policy is flat; what goes deeper than this is none, and must not use up the stack. */
const deepest = 8

/** Reads JSON as `JSON.parse` does, but knows the line of each key, says where a fault is, and takes no key twice. */
export function readJson(text: string): ReadJson {
  const lineAt = (at: number) => text.slice(0, at).split('\n').length
  const lines = new Map<string, number>()
  let at = text.startsWith('\uFEFF') ? 1 : 0
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    at += found.length
    return found
  }
  const skip = () => void match(blank)
  const take = (sign: string): boolean => {
    skip()
    if (text[at] !== sign) return false
    at += 1
    return true
  }
  const expect = (sign: string) => {
    if (!take(sign)) throw new Fault(at)
  }
  /** What stands between two brackets, with commas between. */
  const each = (end: string, one: () => void) => {
    if (take(end)) return
    do one()
    while (take(','))
    expect(end)
  }
  const value = (depth: number): unknown => {
    if (depth > deepest) throw new Fault(at)
    if (take('[')) {
      const list: unknown[] = []
      each(']', () => list.push(value(depth + 1)))
      return list
    }
    if (take('{')) {
      const entries = new Map<string, unknown>()
      each('}', () => {
        skip()
        const start = at
        if (text[at] !== '"') throw new Fault(at)
        const key = String(meaning(match(word), start))
        if (entries.has(key)) throw new Fault(start, key)
        if (depth === 0) lines.set(key, lineAt(start))
        expect(':')
        entries.set(key, value(depth + 1))
      })
      return Object.fromEntries(entries)
    }
    const start = at
    return meaning(match(word), start)
  }
  try {
    const whole = value(0)
    skip()
    if (at < text.length) throw new Fault(at)
    return { value: whole, lines }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const line = lineAt(error.at)
    return error.twice === undefined ? { fault: 'not-json', line } : { fault: 'key-twice', line, key: error.twice }
  }
}
